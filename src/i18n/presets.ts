/** What the presets of thresholds are called, and the words they put into cells. */
import type { Words } from './language.ts';

type PresetKey = 'decree91' | 'education70' | 'education90' | 'audit90' | 'audit50' | 'environment90';

interface PresetWords {
  /** The titles and forms it is for. */
  readonly names: Readonly<Record<PresetKey, string>>;
  /** What the rule asks for beyond a share and a base, and no table can say; '' for nothing. */
  readonly notes: Readonly<Record<PresetKey, string>>;
  /** The words of the column Tính trên. */
  readonly bases: Readonly<Record<'all' | 'present' | 'participating' | 'valid', string>>;
  /** The words of the column Tỷ lệ phiếu tối thiểu: at least, and more than, so many per cent. */
  readonly atLeast: (percent: string) => string;
  readonly moreThan: (percent: string) => string;
  readonly source: (article: string, document: string) => string;
  readonly replaced: (by: string) => string;
  /** For a rule of one body of which nobody here knows whether it still holds. */
  readonly unverified: string;
}

const secret = {
  vi: 'Phải bỏ phiếu kín; thành viên vắng mặt được lấy ý kiến bằng văn bản.',
  en: 'By secret ballot; absent members are asked in writing.',
} as const;

export const presetWords: Words<PresetWords> = {
  vi: {
    names: {
      decree91:
        'Chiến sĩ thi đua cấp bộ, tỉnh; Chiến sĩ thi đua toàn quốc; Anh hùng Lao động, Anh hùng Lực lượng vũ trang nhân dân',
      education70:
        'Ngành Giáo dục: Lao động tiên tiến, Chiến sĩ thi đua cơ sở, Tập thể lao động xuất sắc, cờ thi đua, bằng khen, huân chương',
      education90:
        'Ngành Giáo dục: Chiến sĩ thi đua cấp Bộ, Chiến sĩ thi đua toàn quốc, danh hiệu vinh dự Nhà nước, giải thưởng',
      audit90: 'Kiểm toán nhà nước: Chiến sĩ thi đua cấp ngành, Chiến sĩ thi đua toàn quốc',
      audit50: 'Kiểm toán nhà nước: cờ thi đua, Bằng khen của Thủ tướng Chính phủ, huân chương',
      environment90: 'Bộ Tài nguyên và Môi trường: các hình thức khen thưởng',
    },
    notes: {
      decree91: secret.vi,
      education70: '',
      education90: 'Phải bỏ phiếu kín. Điều này không ghi tỷ lệ tính trên số nào: Hội đồng tự quyết định.',
      audit90: secret.vi,
      audit50: secret.vi,
      environment90:
        'Phải bỏ phiếu kín; trong số đồng ý phải có Chủ tịch Hội đồng (bảng tính không kiểm tra được).',
    },
    bases: {
      all: 'Tổng số thành viên',
      present: 'Có mặt',
      participating: 'Tham gia',
      valid: 'Phiếu hợp lệ',
    },
    atLeast: (percent) => `${percent}%`,
    moreThan: (percent) => `trên ${percent}%`,
    source: (article, document) => `${article} ${document}`,
    replaced: (by) =>
      `Hết hiệu lực, đã được thay bằng ${by}. Chỉ dùng khi quy chế của Hội đồng vẫn giữ tỷ lệ này.`,
    unverified:
      'Quy chế của một cơ quan; chưa tra được còn hiệu lực hay không. Hãy đối chiếu quy chế của Hội đồng.',
  },
  en: {
    names: {
      decree91:
        'Emulation fighter of a ministry or province; national emulation fighter; Hero of Labour, Hero of the Armed Forces',
      education70:
        'Education: advanced worker, emulation fighter of a unit, excellent collective, flags, certificates of merit, orders',
      education90:
        'Education: emulation fighter of the ministry, national emulation fighter, honorary titles of the State, prizes',
      audit90: 'State Audit: emulation fighter of the sector, national emulation fighter',
      audit50: 'State Audit: flags, the Prime Minister’s certificate of merit, orders',
      environment90: 'Ministry of Natural Resources and Environment: all awards',
    },
    notes: {
      decree91: secret.en,
      education70: '',
      education90:
        'By secret ballot. The article does not say of whom the share is taken: the council decides.',
      audit90: secret.en,
      audit50: secret.en,
      environment90:
        'By secret ballot; the Chair must be among those who agree (which the workbook cannot check).',
    },
    bases: { all: 'all', present: 'present', participating: 'participating', valid: 'valid' },
    atLeast: (percent) => `${percent}%`,
    moreThan: (percent) => `more than ${percent}%`,
    source: (article, document) => `${document}, ${article}`,
    replaced: (by) =>
      `No longer in force, replaced by ${by}. Only for a council whose own rules have kept this share.`,
    unverified:
      'The rules of one body; whether they are still in force could not be found out. Compare your council’s own rules.',
  },
};
