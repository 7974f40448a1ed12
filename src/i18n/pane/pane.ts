/** The words of the pane. Plain sentences: the people who read them are not office-software people. */
import { plural } from '../plural.ts';
import type { Words } from '../language.ts';

const vi = {
  title: 'Bình xét',
  unnamedCampaign: 'Đợt thi đua chưa đặt tên',
  /** The page was opened in a browser, not by Excel. */
  outside: 'Trang này là một phần của Excel. Hãy mở bảng tính trong Excel, vào thẻ Bình xét rồi bấm Mở bảng.',
  found: {
    heading: 'Số liệu trong bảng tính',
    collectives: 'tập thể',
    individuals: 'cá nhân',
    members: 'thành viên Hội đồng',
    criteria: 'tiêu chí',
    ballots: 'phiếu',
  },
  empty: {
    heading: 'Bảng tính này chưa có số liệu',
    explanation: 'Bình xét không tìm thấy bảng nào của đợt thi đua trong bảng tính đang mở.',
    steps: [
      'Mở bảng tính chấm điểm của Hội đồng, hoặc bắt đầu từ tệp mẫu mau-hoi-dong.xlsx.',
      'Nếu đã mở đúng, xem tên các bảng: Contents, Criteria, Candidates, Council, Awards, Scores.',
      'Bấm Đọc lại ở cuối bảng này.',
    ],
  },
  issues: {
    heading: 'Cần xem lại',
    /** The heading of a group: what is wrong, how often. */
    group: (title: string, count: number): string => (count === 1 ? title : `${title} (${String(count)})`),
    error: 'Phải sửa',
    warning: 'Lưu ý',
    /** Where the button goes; the sentence above it names the sheet. */
    goTo: (cell: string): string => `Đến ô ${cell}`,
    clear: 'Không có chỗ nào phải sửa.',
  },
  more: (left: number): string => `Xem thêm (còn ${String(left)} mục)`,
  less: 'Thu gọn',
  actions: {
    label: 'Việc cần làm',
    tally: 'Tổng hợp',
    tallyAgain: 'Tổng hợp lại',
    readAgain: 'Đọc lại',
    cancel: 'Dừng lại',
    cancelling: 'Đang dừng…',
    close: 'Đóng',
    /** Something was pressed while other work goes on. */
    busy: 'Chưa làm được: còn việc khác chưa xong. Đợi một chút rồi bấm lại.',
    /** Why the tally button does nothing now. */
    errorsFirst: (count: number): string =>
      `Còn ${String(count)} chỗ phải sửa. Bấm vào từng mục để đến ô cần sửa, sửa xong bấm Đọc lại.`,
    ready: 'Số liệu đầy đủ, có thể tổng hợp.',
    readyWithWarnings: (count: number): string =>
      `Có thể tổng hợp. Nên xem ${String(count)} điều cần lưu ý trước.`,
    refused: 'Chưa tổng hợp được. Danh sách chỗ phải sửa cũng đã ghi vào trang Vấn đề.',
    done: 'Đã tổng hợp xong. Các trang kết quả đã có trong bảng tính.',
    cancelled: 'Đã dừng. Bảng tính chưa bị thay đổi.',
    lost: 'Có trang kết quả đã bị xóa. Bấm Tổng hợp lại để có đủ trang.',
    outdated: 'Số liệu đã sửa sau lần tổng hợp này. Bấm Tổng hợp lại để cập nhật kết quả.',
  },
  stages: {
    starting: 'Đang bắt đầu…',
    reading: 'Đang đọc số liệu…',
    reckoning: 'Đang tính điểm và xét khen thưởng…',
    writing: 'Đang ghi các trang kết quả…',
    finishing: 'Sắp xong…',
  },
  result: {
    heading: 'Kết quả',
    collective: 'Tập thể',
    individual: 'Cá nhân',
    /** Recipients of an award that has a quota. */
    ofQuota: (recipients: number, quota: number): string =>
      `${String(recipients)} trên ${String(quota)} suất`,
    withoutQuota: (recipients: number): string => `${String(recipients)} được khen thưởng`,
    nobody: 'Không có ai đạt.',
    pending: (names: string, places: number): string =>
      `Bằng nhau ở suất cuối: ${names}. Còn ${String(places)} suất, chờ Chủ tịch Hội đồng quyết định.`,
    waiting: 'Chờ quyết định của Chủ tịch ở hình thức khen thưởng trước.',
    points: (score: string): string => `${score} điểm`,
    provisional: 'tạm tính',
    sheets: 'Các trang đã ghi',
    openSheet: (name: string): string => `Mở trang ${name}`,
    noAwards: 'Bảng tính chưa có hình thức khen thưởng nào.',
  },
  detail: 'Chi tiết để báo lỗi',
};

const en: typeof vi = {
  title: 'Bình xét',
  unnamedCampaign: 'Campaign without a name',
  outside:
    'This page is a part of Excel. Open the workbook in Excel, go to the Awards tab and press Open pane.',
  found: {
    heading: 'In this workbook',
    collectives: 'collectives',
    individuals: 'individuals',
    members: 'council members',
    criteria: 'criteria',
    ballots: 'ballots',
  },
  empty: {
    heading: 'Nothing to tally here yet',
    explanation: 'None of the tables of a campaign was found in the open workbook.',
    steps: [
      'Open the council’s scoring workbook, or start from the template mau-hoi-dong.xlsx.',
      'If it is the right one, look at the names of its tables: Contents, Criteria, Candidates, Council, Awards, Scores.',
      'Press Read again at the end of this pane.',
    ],
  },
  issues: {
    heading: 'To look at',
    group: (title, count) => (count === 1 ? title : `${title} (${String(count)})`),
    error: 'Must be corrected',
    warning: 'To note',
    goTo: (cell) => `Go to cell ${cell}`,
    clear: 'Nothing needs correcting.',
  },
  more: (left) => `Show more (${String(left)} left)`,
  less: 'Show less',
  actions: {
    label: 'What to do',
    tally: 'Tally',
    tallyAgain: 'Tally again',
    readAgain: 'Read again',
    cancel: 'Stop',
    cancelling: 'Stopping…',
    close: 'Close',
    busy: 'Not yet: other work is still going on. Wait a moment and press again.',
    errorsFirst: (count) =>
      `${plural(count, 'thing', 'things')} must be corrected first. Press an entry to go to its cell; when done, press Read again.`,
    ready: 'The data is complete: ready to tally.',
    readyWithWarnings: (count) =>
      `Ready to tally. ${plural(count, 'thing is', 'things are')} worth a look first.`,
    refused: 'Not tallied. What must be corrected is also listed on the Issues sheet.',
    done: 'Tallied. The result sheets are in the workbook.',
    cancelled: 'Stopped. The workbook has not been changed.',
    lost: 'A sheet of the result was deleted. Press Tally again to have all of them.',
    outdated: 'The data was edited after this tally. Press Tally again to renew the result.',
  },
  stages: {
    starting: 'Starting…',
    reading: 'Reading the data…',
    reckoning: 'Reckoning scores and awards…',
    writing: 'Writing the result sheets…',
    finishing: 'Nearly done…',
  },
  result: {
    heading: 'Result',
    collective: 'Collectives',
    individual: 'Individuals',
    ofQuota: (recipients, quota) => `${String(recipients)} of ${plural(quota, 'place', 'places')}`,
    withoutQuota: (recipients) => `${String(recipients)} awarded`,
    nobody: 'Nobody qualifies.',
    pending: (names, places) =>
      `Equal at the last place: ${names}. ${plural(places, 'place is', 'places are')} left for the Chair to decide.`,
    waiting: 'Waiting for the Chair’s decision on the award before.',
    points: (score) => `${score} points`,
    provisional: 'provisional',
    sheets: 'Sheets written',
    openSheet: (name) => `Open sheet ${name}`,
    noAwards: 'The workbook has no awards yet.',
  },
  detail: 'Detail for reporting',
};

export const paneWords: Words<typeof vi> = { vi, en };
