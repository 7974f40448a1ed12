/** The words of the record of tallies. The labels of its rows are also how they are found again: never reuse one. */
import { texts, type Words } from '../language.ts';

/** What a row of the record is about. */
export type RecordItem = 'inputs' | 'settings' | 'recipients' | 'added' | 'removed' | 'changes';

export type RecordWords = typeof vi;

const vi = {
  title: 'Nhật ký tổng hợp',
  note: 'Mỗi lần tổng hợp ghi một khối, lần mới nhất ở trên cùng. Dấu SHA-256 giống nhau nghĩa là dữ liệu vào giống nhau.',
  columns: texts('Thời điểm', 'Phiên bản', 'Mục', 'Khen thưởng', 'Mã đối tượng', 'Nội dung'),
  items: {
    inputs: 'Dữ liệu vào (SHA-256)',
    settings: 'Quy tắc áp dụng',
    recipients: 'Được đề nghị tặng',
    added: 'Thêm so với lần trước',
    removed: 'Bớt so với lần trước',
    changes: 'Thay đổi',
  },
  aggregate: {
    mean: 'Điểm: trung bình cộng',
    trimmed: 'Điểm: trung bình cộng sau khi bỏ điểm cao nhất và thấp nhất',
    median: 'Điểm: trung vị',
  },
  decimals: (decimals: number): string => `làm tròn ${decimals} chữ số thập phân`,
  /** Null: the points themselves. */
  scale: (scale: string | null): string =>
    scale === null ? 'thang điểm là tổng điểm tối đa' : `thang ${scale} điểm`,
  floor: (floor: string | null): string => (floor === null ? 'không có mức sàn' : `mức sàn ${floor} điểm`),
  cap: (cap: string | null): string => (cap === null ? 'không có mức trần' : `mức trần ${cap} điểm`),
  missing: { block: 'thiếu điểm là lỗi', skip: 'thiếu điểm thì không tính thành viên đó' },
  missingVotes: 'thiếu phiếu thì coi như không có phiếu',
  recusal: (recused: boolean): string =>
    recused ? 'thành viên không chấm đơn vị mình' : 'thành viên chấm cả đơn vị mình',
  cascade: (cascade: boolean): string =>
    cascade ? 'không đạt mức đề nghị thì xét mức sau' : 'chỉ xét mức được đề nghị',
  vote: {
    secret: 'bỏ phiếu kín',
    open: 'biểu quyết',
    written: 'lấy ý kiến bằng văn bản',
    none: 'không bỏ phiếu',
  },
  quorum: (quorum: string | null, base: 'present' | 'participating'): string =>
    quorum === null
      ? 'không đặt tỷ lệ có mặt'
      : `${base === 'present' ? 'có mặt' : 'có mặt hoặc được lấy ý kiến'} từ ${quorum} thành viên trở lên`,
  ties: {
    chair: 'bằng nhau ở vị trí cuối thì Chủ tịch Hội đồng quyết định',
    expand: 'bằng nhau ở vị trí cuối thì cùng được tặng',
  },
  award: (name: string, quota: number | null, minScore: string | null, threshold: string): string =>
    `${name}: ${quota === null ? 'không giới hạn số lượng' : `số lượng ${quota}`}; ${
      minScore === null ? 'không có điểm tối thiểu' : `điểm tối thiểu ${minScore}`
    }. ${threshold}`,
  recipients: (name: string, count: number): string => `${name} (${count}):`,
  nobody: (name: string): string => `${name}: chưa có ai.`,
  pending: (places: number, names: string): string =>
    `Chờ Chủ tịch Hội đồng quyết định ${places} suất giữa: ${names}.`,
  waiting: 'Chờ quyết định về hình thức khen thưởng trước đó.',
  first: 'Lần tổng hợp đầu tiên.',
  unreadable: 'Không đọc được danh sách của lần tổng hợp trước nên không so sánh.',
  /** Null: the inputs of the last tally are not known. */
  unchanged: (sameInputs: boolean | null): string =>
    sameInputs === null
      ? 'Danh sách không thay đổi; không so được dữ liệu vào với lần trước.'
      : sameInputs
        ? 'Danh sách không thay đổi; dữ liệu vào không thay đổi.'
        : 'Danh sách không thay đổi; dữ liệu vào có thay đổi.',
  /** In place of a fingerprint that would tell in which order the papers were entered. */
  withdrawn: 'Đã bỏ khi xáo trộn phiếu bầu: dấu cũ có thể để lộ thứ tự nhập phiếu.',
};

const en: typeof vi = {
  title: 'Record of tallies',
  note: 'Each tally adds a block, the newest on top. The same SHA-256 means the same inputs.',
  columns: ['Time', 'Version', 'Item', 'Award', 'Candidates', 'Content'],
  items: {
    inputs: 'Inputs (SHA-256)',
    settings: 'Settings in force',
    recipients: 'Recipients',
    added: 'Added since the last',
    removed: 'Removed since the last',
    changes: 'Changes',
  },
  aggregate: {
    mean: 'Score: mean',
    trimmed: 'Score: mean less one highest and one lowest',
    median: 'Score: median',
  },
  decimals: (decimals) => `rounded to ${decimals} decimals`,
  scale: (scale) => (scale === null ? 'scale: the sum of the maxima' : `scale of ${scale}`),
  floor: (floor) => (floor === null ? 'no least total' : `least total ${floor}`),
  cap: (cap) => (cap === null ? 'no highest total' : `highest total ${cap}`),
  missing: { block: 'a missing score is an error', skip: 'a missing score leaves that member out' },
  missingVotes: 'missing votes are no votes',
  recusal: (recused) =>
    recused ? 'members do not score their own unit' : 'members score their own unit too',
  cascade: (cascade) =>
    cascade
      ? 'who misses the award proposed is considered for later ones'
      : 'only the award proposed is considered',
  vote: {
    secret: 'secret ballot',
    open: 'show of hands',
    written: 'opinions in writing',
    none: 'no vote',
  },
  quorum: (quorum, base) =>
    quorum === null
      ? 'no quorum'
      : `quorum ${quorum}${base === 'present' ? '' : ' present or asked in writing'}`,
  ties: {
    chair: 'the Chair decides a tie across the last place',
    expand: 'all equal across the last place are awarded',
  },
  award: (name, quota, minScore, threshold) =>
    `${name}: ${quota === null ? 'no limit' : `quota ${quota}`}; ${
      minScore === null ? 'no minimum score' : `minimum score ${minScore}`
    }. ${threshold}`,
  recipients: (name, count) => `${name} (${count}):`,
  nobody: (name) => `${name}: nobody yet.`,
  pending: (places, names) => `${places} place(s) for the Chair to decide among: ${names}.`,
  waiting: 'Waits for the decision on an earlier award.',
  first: 'The first tally.',
  unreadable: 'The list of the last tally could not be read, so nothing is compared.',
  unchanged: (sameInputs) =>
    sameInputs === null
      ? 'The recipients are the same; the inputs could not be compared with the last.'
      : sameInputs
        ? 'The recipients are the same; so are the inputs.'
        : 'The recipients are the same; the inputs are not.',
  withdrawn: 'Taken out when the ballots were shuffled: it could tell the order they were entered in.',
};

export const recordWords: Words<typeof vi> = { vi, en };
