/** The words of the scoring room: who works here, scoring, and how far everybody is. */
import type { Words } from './language.ts';

interface ScoringWords {
  readonly rooms: {
    readonly label: string;
    readonly scoring: string;
    readonly progress: string;
    readonly tally: string;
  };

  readonly who: {
    readonly heading: string;
    readonly explanation: string;
    readonly youAre: (name: string) => string;
    readonly change: string;
    readonly notVoting: string;
    readonly nobody: string;
  };

  readonly candidate: {
    readonly position: (at: number, of: number) => string;
    readonly collective: string;
    readonly individual: string;
    readonly registered: string;
    readonly pledge: string;
    readonly summary: string;
    readonly previous: string;
    readonly next: string;
    readonly list: (done: number, of: number) => string;
    readonly closeList: string;
    readonly recused: string;
    readonly none: string;
  };

  readonly field: {
    readonly bonus: string;
    readonly deduction: string;
    readonly most: (points: string) => string;
    readonly self: (points: string) => string;
    readonly notAssessable: string;
    readonly notAssessableLong: (criterion: string) => string;
    readonly outOfRange: (most: string) => string;
    readonly notNumber: (most: string) => string;
    readonly unsaved: string;
    readonly nowhere: string;
    readonly note: string;
    readonly noteReason: string;
    readonly keys: string;
  };

  readonly compare: {
    readonly open: string;
    readonly heading: (criterion: string) => string;
    readonly mine: string;
    readonly self: string;
    readonly unit: string;
    readonly previousOther: string;
    readonly nextOther: string;
    readonly previousCriterion: string;
    readonly nextCriterion: string;
    readonly back: string;
    readonly keys: string;
  };

  readonly total: {
    readonly label: string;
    readonly share: (share: string, weight: string) => string;
    readonly left: (count: number) => string;
    readonly complete: string;
  };

  readonly undo: (criterion: string) => string;
  readonly undoNote: string;
  readonly undoShort: string;
  readonly retry: (count: number) => string;

  readonly extents: {
    readonly recused: string;
    readonly none: string;
    readonly begun: (given: number, needed: number) => string;
    readonly done: string;
    readonly unsaved: string;
  };

  readonly progress: {
    readonly heading: string;
    readonly summary: (finished: number, members: number) => string;
    readonly of: (done: number, expected: number) => string;
    readonly finished: string;
    readonly missing: (count: number) => string;
    readonly matrix: string;
    readonly matrixHelp: string;
    readonly goTo: (member: string, candidate: string, extent: string) => string;
    readonly legend: string;
  };
}

const plural = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;

export const scoringWords: Words<ScoringWords> = {
  vi: {
    rooms: { label: 'Chọn việc', scoring: 'Chấm điểm', progress: 'Tiến độ', tally: 'Tổng hợp' },
    who: {
      heading: 'Đồng chí là ai?',
      explanation: 'Chọn họ tên của mình. Bản này sẽ nhớ lựa chọn đó, lần sau không phải chọn lại.',
      youAre: (name) => `Người chấm: ${name}`,
      change: 'Đổi người',
      notVoting: 'Đồng chí không tham gia chấm điểm. Vào Tiến độ để xem các thành viên đã chấm đến đâu.',
      nobody: 'Bảng tính chưa có danh sách Hội đồng.',
    },
    candidate: {
      position: (at, of) => `${String(at)} trên ${String(of)}`,
      collective: 'Tập thể',
      individual: 'Cá nhân',
      registered: 'Danh hiệu đăng ký',
      pledge: 'Ký giao ước',
      summary: 'Tóm tắt thành tích',
      previous: 'Trước',
      next: 'Sau',
      list: (done, of) => `Danh sách (đã chấm ${String(done)}/${String(of)})`,
      closeList: 'Đóng danh sách',
      recused: 'Đồng chí không chấm đối tượng này.',
      none: 'Chưa có đối tượng nào để chấm.',
    },
    field: {
      bonus: 'Điểm thưởng',
      deduction: 'Điểm trừ',
      most: (points) => `tối đa ${points}`,
      self: (points) => `tự chấm ${points}`,
      notAssessable: 'CĐ',
      notAssessableLong: (criterion) => `CĐ, chưa đánh giá: ${criterion}`,
      outOfRange: (most) => `Chỉ nhận từ 0 đến ${most}. Chưa ghi; điểm cũ vẫn giữ nguyên.`,
      notNumber: (most) => `Gõ số từ 0 đến ${most}, hoặc CĐ. Chưa ghi; điểm cũ vẫn giữ nguyên.`,
      unsaved: 'Chưa ghi được vào bảng tính',
      nowhere: 'Bảng điểm không có cột cho tiêu chí này.',
      note: 'Ghi chú',
      noteReason: 'Lý do chưa đánh giá (vào cột Ghi chú)',
      keys: 'Phím: Enter sang ô sau; ↑ ↓ tăng giảm 0,5; C là CĐ; S so sánh với đối tượng khác; Page Up, Page Down đổi đối tượng; Ctrl+Z hoàn tác.',
    },
    compare: {
      open: 'So sánh với đối tượng khác',
      heading: (criterion) => `So sánh: ${criterion}`,
      mine: 'Điểm đồng chí đã chấm',
      self: 'Điểm tự chấm',
      unit: 'Đơn vị',
      previousOther: 'Đối tượng trước',
      nextOther: 'Đối tượng sau',
      previousCriterion: 'Tiêu chí trước',
      nextCriterion: 'Tiêu chí sau',
      back: 'Quay lại chấm điểm',
      keys: 'Phím: ← → đổi đối tượng ở cột bên phải; ↑ ↓ đổi tiêu chí; Esc quay lại ô điểm.',
    },
    total: {
      label: 'Tổng điểm',
      share: (share, weight) => `đạt ${share}%, trọng số ${weight}%`,
      left: (count) => `còn ${String(count)} tiêu chí`,
      complete: 'đã chấm đủ',
    },
    undo: (criterion) => `Hoàn tác ${criterion}`,
    undoNote: 'Hoàn tác ghi chú',
    undoShort: 'Hoàn tác',
    retry: (count) => `Ghi lại ${String(count)} ô`,
    extents: {
      recused: 'không chấm',
      none: 'chưa chấm',
      begun: (given, needed) => `${String(given)}/${String(needed)}`,
      done: 'đã chấm đủ',
      unsaved: 'chưa ghi được',
    },
    progress: {
      heading: 'Tiến độ chấm điểm',
      summary: (finished, members) => `${String(finished)} trên ${String(members)} thành viên đã chấm xong.`,
      of: (done, expected) => `${String(done)}/${String(expected)}`,
      finished: 'đã xong',
      missing: (count) => `Còn thiếu ${String(count)} đối tượng`,
      matrix: 'Từng thành viên, từng đối tượng',
      matrixHelp: 'Bấm vào một ô để đến chỗ đó trong bảng tính.',
      goTo: (member, candidate, extent) => `${member}, ${candidate}: ${extent}`,
      legend: '✓ đã chấm đủ · số: còn thiếu bấy nhiêu tiêu chí · – không chấm',
    },
  },
  en: {
    rooms: { label: 'Choose what to do', scoring: 'Score', progress: 'Progress', tally: 'Tally' },
    who: {
      heading: 'Who are you?',
      explanation: 'Choose your name. This copy remembers it, so you need not choose again.',
      youAre: (name) => `Scoring: ${name}`,
      change: 'Change',
      notVoting: 'You do not score. Go to Progress to see how far the members are.',
      nobody: 'The workbook has no council yet.',
    },
    candidate: {
      position: (at, of) => `${String(at)} of ${String(of)}`,
      collective: 'Collective',
      individual: 'Individual',
      registered: 'Registered title',
      pledge: 'Pledge',
      summary: 'Summary',
      previous: 'Previous',
      next: 'Next',
      list: (done, of) => `List (${String(done)}/${String(of)} scored)`,
      closeList: 'Close the list',
      recused: 'You do not score this candidate.',
      none: 'There is no candidate to score yet.',
    },
    field: {
      bonus: 'Bonus',
      deduction: 'Deduction',
      most: (points) => `at most ${points}`,
      self: (points) => `own score ${points}`,
      notAssessable: 'N/A',
      notAssessableLong: (criterion) => `N/A, not yet assessable: ${criterion}`,
      outOfRange: (most) => `Only 0 to ${most}. Not written; the old score stays.`,
      notNumber: (most) => `Type a number from 0 to ${most}, or CĐ. Not written; the old score stays.`,
      unsaved: 'Not written to the workbook',
      nowhere: 'The score table has no column for this criterion.',
      note: 'Note',
      noteReason: 'Why it cannot be assessed yet (goes into the Note column)',
      keys: 'Keys: Enter next field; ↑ ↓ half a point; C not assessable; S compare with another candidate; Page Up, Page Down other candidate; Ctrl+Z undo.',
    },
    compare: {
      open: 'Compare with another candidate',
      heading: (criterion) => `Compare: ${criterion}`,
      mine: 'Your score',
      self: 'Score they gave themselves',
      unit: 'Unit',
      previousOther: 'Previous candidate',
      nextOther: 'Next candidate',
      previousCriterion: 'Previous criterion',
      nextCriterion: 'Next criterion',
      back: 'Back to scoring',
      keys: 'Keys: ← → another candidate in the right column; ↑ ↓ another criterion; Esc back to the score.',
    },
    total: {
      label: 'Total',
      share: (share, weight) => `${share}% reached, weight ${weight}%`,
      left: (count) => `${plural(count, 'criterion', 'criteria')} left`,
      complete: 'complete',
    },
    undo: (criterion) => `Undo ${criterion}`,
    undoNote: 'Undo the note',
    undoShort: 'Undo',
    retry: (count) => `Write ${plural(count, 'cell', 'cells')} again`,
    extents: {
      recused: 'not scored by you',
      none: 'not scored',
      begun: (given, needed) => `${String(given)}/${String(needed)}`,
      done: 'complete',
      unsaved: 'not written',
    },
    progress: {
      heading: 'How far the scoring is',
      summary: (finished, members) =>
        `${String(finished)} of ${plural(members, 'member', 'members')} finished.`,
      of: (done, expected) => `${String(done)}/${String(expected)}`,
      finished: 'finished',
      missing: (count) => `${plural(count, 'candidate', 'candidates')} missing`,
      matrix: 'Member by member, candidate by candidate',
      matrixHelp: 'Press a cell to go to its place in the workbook.',
      goTo: (member, candidate, extent) => `${member}, ${candidate}: ${extent}`,
      legend: '✓ complete · a number: so many criteria missing · – not scored by them',
    },
  },
};
