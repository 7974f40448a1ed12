/** What the pane asks where only a person can tell what was meant. */
import type { Words } from './language.ts';

interface QuestionWords {
  readonly mark: (mark: string) => string;
  /** The same mark in several columns: one answer for all of them. */
  readonly markInColumns: (mark: string, columns: number) => string;
  readonly opinions: Readonly<Record<'agree' | 'disagree' | 'blank', string>>;
  readonly cells: (cells: number) => string;
  readonly shortList: {
    readonly question: (candidates: number) => string;
    readonly yes: string;
    readonly meaning: string;
    readonly confirm: string;
    readonly no: string;
  };
}

export const questionWords: Words<QuestionWords> = {
  vi: {
    mark: (mark) => `Dấu “${mark}” nghĩa là gì?`,
    markInColumns: (mark, columns) => `Dấu “${mark}” ở ${String(columns)} cột nghĩa là gì?`,
    opinions: { agree: 'Đồng ý', disagree: 'Không đồng ý', blank: 'Không có ý kiến' },
    cells: (cells) => `Sửa cả ${String(cells)} ô có dấu này. Có thể hoàn tác.`,
    shortList: {
      question: (candidates) => `Phiếu có ghi ${String(candidates)} đối tượng này không?`,
      yes: 'Phiếu không ghi những tên này',
      meaning:
        'Những đối tượng này sẽ được tổng hợp như không có phiếu: không nhận được hình thức cần tỷ lệ phiếu, và đứng sau người có phiếu khi bằng điểm.',
      confirm: 'Đúng, tổng hợp như vậy',
      no: 'Không, để nhập thêm phiếu',
    },
  },
  en: {
    mark: (mark) => `What does “${mark}” mean?`,
    markInColumns: (mark, columns) => `What does “${mark}” mean in ${String(columns)} columns?`,
    opinions: { agree: 'Agree', disagree: 'Disagree', blank: 'No opinion' },
    cells: (cells) => `Changes all cells with this mark: ${String(cells)}. It can be undone.`,
    shortList: {
      question: (candidates) =>
        candidates === 1
          ? 'Was this candidate on the paper?'
          : `Were these ${String(candidates)} candidates on the paper?`,
      yes: 'No, the paper had other names only',
      meaning:
        'They will be tallied as having no votes: they receive no award that needs votes, and stand behind those with votes where scores are equal.',
      confirm: 'Yes, tally it so',
      no: 'No, I will enter the votes',
    },
  },
};
