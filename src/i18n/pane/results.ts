/** The words of the result in the pane: the ranking, the way to a score, ties, and what a tally would change. */
import { plural } from '../plural.ts';
import type { Words } from '../language.ts';

const vi = {
  ranking: {
    heading: { collective: 'Xếp hạng tập thể', individual: 'Xếp hạng cá nhân' },
    hint: 'Bấm vào một dòng để xem điểm được tính thế nào.',
    rank: (rank: number): string => `Hạng ${String(rank)}`,
    unranked: 'Không xếp hạng',
    noScore: 'Chưa có điểm',
    score: (score: string): string => `${score} điểm`,
    provisional: 'tạm tính',
    votes: (share: string): string => `Phiếu ${share}`,
    /** Beside the share: what is needed. */
    needed: (share: string, strict: boolean): string => (strict ? `cần trên ${share}` : `cần từ ${share}`),
    votesShort: 'chưa đủ phiếu',
    way: (name: string): string => `Cách tính điểm của ${name}`,
  },
  way: {
    close: 'Đóng',
    score: (score: string, members: number): string => `${score} điểm, từ ${String(members)} thành viên`,
    aggregates: {
      mean: 'Điểm là trung bình cộng tổng điểm của các thành viên.',
      trimmed:
        'Điểm là trung bình cộng tổng điểm của các thành viên, sau khi bỏ một điểm cao nhất và một điểm thấp nhất (khi có từ 3 thành viên).',
      median: 'Điểm là trung vị tổng điểm của các thành viên.',
    },
    scale: (scale: string): string => `Thang điểm ${scale}.`,
    members: 'Tổng điểm của từng thành viên',
    recused: 'không chấm',
    missing: 'chưa chấm đủ',
    allNotAssessable: 'CĐ toàn bộ',
    notAssessable: 'có tiêu chí CĐ',
    contents: 'Điểm từng nội dung (thang 100)',
    weight: (share: string): string => `trọng số ${share}`,
    points: (points: string, most: string): string => `${points}/${most} điểm`,
    noContentScore: 'không có điểm',
    votes: 'Tỷ lệ đồng ý',
    counts: (agree: number, disagree: number, blank: number): string =>
      `${String(agree)} đồng ý, ${String(disagree)} không đồng ý, ${String(blank)} không có ý kiến`,
    share: (share: string, agree: number, base: number): string =>
      `${share} (${String(agree)}/${String(base)})`,
    passes: 'Đạt',
    fails: 'Chưa đạt',
    noThreshold: 'Không cần phiếu',
  },
  tie: {
    heading: 'Chủ tịch Hội đồng quyết định thứ tự',
    explanation: (places: number): string =>
      `Các đối tượng dưới đây bằng nhau về điểm, phiếu và điểm từng nội dung; còn ${String(places)} suất. Dùng nút mũi tên để xếp người được chọn lên trên.`,
    up: (name: string): string => `Đưa ${name} lên`,
    down: (name: string): string => `Đưa ${name} xuống`,
    moved: (name: string, place: number, count: number): string =>
      `${name}: thứ ${String(place)} trên ${String(count)}.`,
    /** The line after the last place. */
    line: (places: number): string => `Hết ${String(places)} suất`,
    reason: 'Lý do (bắt buộc)',
    reasonMissing: 'Hãy ghi lý do của Chủ tịch Hội đồng.',
    confirm: 'Ghi quyết định và tổng hợp lại',
    noTable:
      'Bảng tính chưa có bảng Decisions để ghi quyết định. Thêm một trang, lập bảng có các cột Khen thưởng, Đối tượng, Thứ tự, Lý do, đặt tên bảng là Decisions (thẻ Thiết kế Bảng), rồi bấm Tổng hợp lại.',
    noReasonColumn: (table: string, sheet: string): string =>
      `Bảng ${table} ở trang ${sheet} thiếu cột để ghi quyết định. Bảng cần có các cột Khen thưởng, Đối tượng, Thứ tự, Lý do; thêm cột thiếu rồi bấm Tổng hợp lại.`,
    changed:
      'Chưa ghi gì: số liệu đã được sửa, các đối tượng bằng nhau không còn như trên. Bấm Tổng hợp lại để xem kết quả mới.',
  },
  changes: {
    heading: 'Danh sách khen thưởng sẽ thay đổi',
    explanation: 'So với lần tổng hợp trước. Các trang kết quả chưa bị thay đổi.',
    added: 'Thêm',
    removed: 'Bớt',
    write: 'Ghi kết quả mới',
    keep: 'Giữ kết quả cũ',
  },
};

const en: typeof vi = {
  ranking: {
    heading: { collective: 'Ranking of collectives', individual: 'Ranking of individuals' },
    hint: 'Press a row to see how its score came about.',
    rank: (rank) => `Rank ${String(rank)}`,
    unranked: 'Not ranked',
    noScore: 'No score yet',
    score: (score) => `${score} points`,
    provisional: 'provisional',
    votes: (share) => `Votes ${share}`,
    needed: (share, strict) => (strict ? `more than ${share} needed` : `${share} needed`),
    votesShort: 'votes short',
    way: (name) => `How the score of ${name} came about`,
  },
  way: {
    close: 'Close',
    score: (score, members) => `${score} points, from ${plural(members, 'member', 'members')}`,
    aggregates: {
      mean: 'The score is the mean of the members’ totals.',
      trimmed:
        'The score is the mean of the members’ totals without the highest and the lowest one (where there are at least 3).',
      median: 'The score is the median of the members’ totals.',
    },
    scale: (scale) => `Scale of ${scale}.`,
    members: 'Each member’s total',
    recused: 'recused',
    missing: 'incomplete',
    allNotAssessable: 'all CĐ',
    notAssessable: 'some CĐ',
    contents: 'Score of each content (out of 100)',
    weight: (share) => `weight ${share}`,
    points: (points, most) => `${points} of ${most} points`,
    noContentScore: 'no score',
    votes: 'In favour',
    counts: (agree, disagree, blank) =>
      `${String(agree)} agree, ${String(disagree)} disagree, ${String(blank)} no opinion`,
    share: (share, agree, base) => `${share} (${String(agree)}/${String(base)})`,
    passes: 'Passes',
    fails: 'Votes short',
    noThreshold: 'No votes needed',
  },
  tie: {
    heading: 'The Chair decides the order',
    explanation: (places) =>
      `These are equal by score, votes and content scores; ${plural(places, 'place is', 'places are')} left. Use the arrows to put the chosen ones on top.`,
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    moved: (name, place, count) => `${name}: ${String(place)} of ${String(count)}.`,
    line: (places) => `End of the ${plural(places, 'place', 'places')}`,
    reason: 'Reason (required)',
    reasonMissing: 'Give the Chair’s reason.',
    confirm: 'Record the decision and tally again',
    noTable:
      'The workbook has no table Decisions to record this in. Add a sheet with a table of the columns Award, Candidate, Order, Reason, name the table Decisions (Table Design tab), then press Tally again.',
    noReasonColumn: (table, sheet) =>
      `The table ${table} on the sheet ${sheet} lacks a column for the decision. It needs the columns Award, Candidate, Order and Reason: add what is missing, then press Tally again.`,
    changed:
      'Nothing was recorded: the data was edited, and these are no longer the ones that are equal. Press Tally again to see the new result.',
  },
  changes: {
    heading: 'The recipients will change',
    explanation: 'Compared with the last tally. The result sheets have not been changed yet.',
    added: 'Added',
    removed: 'Removed',
    write: 'Write the new result',
    keep: 'Keep the old result',
  },
};

export const resultWords: Words<typeof vi> = { vi, en };
