/** The e-mail that carries a personal copy. */
import { formOf } from '../plural.ts';
import type { Words } from '../language.ts';

interface MailFacts {
  readonly name: string;
  readonly position: string;
  readonly campaign: string;
  /** The awarding body; '' where the workbook has none. */
  readonly body: string;
  readonly collectives: number;
  readonly individuals: number;
  /** Who collects the copies; '' where the workbook has no secretary. */
  readonly collector: string;
  readonly collectorEmail: string;
  /** The day of the meeting in words, or ''. */
  readonly date: string;
}

const vi = {
  subject: (campaign: string): string => `Đề nghị chấm điểm${campaign === '' ? ' thi đua' : `: ${campaign}`}`,
  /** Lines, without their line breaks. */
  text: ({
    name,
    position,
    campaign,
    body,
    collectives,
    individuals,
    collector,
    collectorEmail,
    date,
  }: MailFacts): readonly string[] => {
    const amount = [
      ...(collectives > 0 ? [`${collectives} tập thể`] : []),
      ...(individuals > 0 ? [`${individuals} cá nhân`] : []),
    ].join(' và ');
    const to =
      collector === '' ? '' : ` tới ${collector}${collectorEmail === '' ? '' : ` (${collectorEmail})`}`;
    return [
      `Kính gửi: Ông/Bà ${name}${position === '' ? '' : `, ${position}`}`,
      '',
      `${body === '' ? 'Hội đồng Thi đua - Khen thưởng' : body} trân trọng gửi Ông/Bà phiếu chấm điểm${campaign === '' ? '' : ` của ${campaign}`}${amount === '' ? '' : `, gồm ${amount}`}.`,
      '',
      'Tệp đính kèm dành riêng cho Ông/Bà; trong đó không có điểm, phiếu hay ý kiến của thành viên khác. Đề nghị Ông/Bà mở tệp bằng Excel (hoặc LibreOffice, điện thoại) và chấm theo trang “Hướng dẫn”.',
      '',
      `Chấm xong, đề nghị Ông/Bà lưu tệp và gửi lại${to}${date === '' ? '' : `, trước phiên họp ${date}`}.`,
      '',
      'Trân trọng cảm ơn.',
    ];
  },
};

const en: typeof vi = {
  subject: (campaign) => `Please score${campaign === '' ? ' the candidates' : `: ${campaign}`}`,
  text: ({ name, position, campaign, body, collectives, individuals, collector, collectorEmail, date }) => {
    const amount = [
      ...(collectives > 0 ? [`${collectives} ${formOf(collectives, 'collective', 'collectives')}`] : []),
      ...(individuals > 0 ? [`${individuals} ${formOf(individuals, 'individual', 'individuals')}`] : []),
    ].join(' and ');
    const to =
      collector === '' ? '' : ` to ${collector}${collectorEmail === '' ? '' : ` (${collectorEmail})`}`;
    return [
      `Dear ${name}${position === '' ? '' : `, ${position}`},`,
      '',
      `${body === '' ? 'The award council' : body} sends you your scoring form${campaign === '' ? '' : ` of ${campaign}`}${amount === '' ? '' : `: ${amount}`}.`,
      '',
      'The attached file is yours alone; no scores, ballots or notes of other members are in it. Please open it in Excel (or LibreOffice, or on a phone) and score as the sheet “Guide” says.',
      '',
      `When you have finished, please save the file and send it back${to}${date === '' ? '' : ` before the meeting of ${date}`}.`,
      '',
      'Thank you.',
    ];
  },
};

export const mailWords: Words<typeof vi> = { vi, en };
