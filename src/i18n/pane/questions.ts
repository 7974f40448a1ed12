/** What the pane asks where only a person can tell what was meant. */
import type { Words } from '../language.ts';

const vi = {
  mark: (mark: string): string => `Dấu “${mark}” nghĩa là gì?`,
  /** The same mark in several columns: one answer for all of them. */
  markInColumns: (mark: string, columns: number): string =>
    `Dấu “${mark}” ở ${String(columns)} cột nghĩa là gì?`,
  opinions: { agree: 'Đồng ý', disagree: 'Không đồng ý', blank: 'Không có ý kiến' },
  cells: (cells: number): string => `Sửa cả ${String(cells)} ô có dấu này. Có thể hoàn tác.`,
  /** What was meant by a cell that shows another thing than it holds. */
  shown: {
    question: 'Ô này cần ghi gì?',
    /** The same for several cells at once. */
    questionOfAll: (cells: number): string => `${String(cells)} ô như vậy cần ghi gì?`,
    /** What the cell will say, by the way it is meant. */
    choice: {
      dayMonth: (value: string): string => `Ghi ${value}`,
      monthDay: (value: string): string => `Ghi ${value}`,
      monthYear: (value: string): string => `Ghi ${value}`,
      held: (value: string): string => `Lấy giá trị bên trong: ${value}`,
      seen: (value: string): string => `Lấy như đang hiện: ${value}`,
      ofMaximum: (value: string): string => `Tính theo điểm tối đa: ${value}`,
      empty: (_value: string): string => 'Để trống ô này',
      decimal: (value: string): string => `Ghi ${value}`,
      thousands: (value: string): string => `Ghi ${value}`,
    },
    choiceOfAll: {
      dayMonth: 'Ghi lại theo ngày/tháng',
      monthDay: 'Ghi lại theo tháng/ngày',
      monthYear: 'Ghi lại theo tháng/năm',
      held: 'Lấy giá trị bên trong',
      seen: 'Lấy như đang hiện',
      ofMaximum: 'Tính theo điểm tối đa',
      empty: 'Để trống',
      decimal: 'Đó là số lẻ',
      thousands: 'Đó là hàng nghìn',
    },
  },
  shortList: {
    question: (candidates: number): string => `Phiếu có ghi ${String(candidates)} đối tượng này không?`,
    yes: 'Phiếu không ghi những tên này',
    meaning:
      'Những đối tượng này sẽ được tổng hợp như không có phiếu: không nhận được hình thức cần tỷ lệ phiếu, và đứng sau người có phiếu khi bằng điểm.',
    confirm: 'Đúng, tổng hợp như vậy',
    no: 'Không, để nhập thêm phiếu',
  },
};

const en: typeof vi = {
  mark: (mark) => `What does “${mark}” mean?`,
  markInColumns: (mark, columns) => `What does “${mark}” mean in ${String(columns)} columns?`,
  opinions: { agree: 'Agree', disagree: 'Disagree', blank: 'No opinion' },
  cells: (cells) => `Changes all cells with this mark: ${String(cells)}. It can be undone.`,
  shown: {
    question: 'What should this cell say?',
    questionOfAll: (cells) => `What should these ${String(cells)} cells say?`,
    choice: {
      dayMonth: (value) => `Write ${value}`,
      monthDay: (value) => `Write ${value}`,
      monthYear: (value) => `Write ${value}`,
      held: (value) => `What the cell holds: ${value}`,
      seen: (value) => `What is seen: ${value}`,
      ofMaximum: (value) => `The share of the maximum: ${value}`,
      empty: () => 'Leave it blank',
      decimal: (value) => `Write ${value}`,
      thousands: (value) => `Write ${value}`,
    },
    choiceOfAll: {
      dayMonth: 'Write day/month',
      monthDay: 'Write month/day',
      monthYear: 'Write month/year',
      held: 'What the cells hold',
      seen: 'What is seen',
      ofMaximum: 'The share of the maximum',
      empty: 'Leave them blank',
      decimal: 'They are decimals',
      thousands: 'They are thousands',
    },
  },
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
};

export const questionWords: Words<typeof vi> = { vi, en };
