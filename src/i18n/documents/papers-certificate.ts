/** What certificates say, and the test sheet that shows where each text will stand. */
import { dots } from './papers.ts';
import type { Words } from '../language.ts';

export const certificateWords = {
  title: 'Bằng khen, Giấy khen',
  /** Position and unit on one line. */
  joined: ', ',
  achievement: (campaign: string) => `Đã có thành tích xuất sắc trong ${campaign}`,
  decision: (authority: string) =>
    `Quyết định số ${dots.medium}\nngày …… tháng …… năm ………\ncủa ${authority === '' ? dots.long : authority}`,
} as const;

/** The test sheet, for whoever prints. */
const vi = {
  title: 'Trang in thử',
  /** Where awards are printed at places of their own: whose these are. */
  titleOf: (awards: string): string => `Trang in thử: ${awards}`,
  /** On which paper, in millimetres, and what to do with it. */
  how: (width: string, height: string): string =>
    `In trang này đúng 100% (không thu nhỏ cho vừa trang) lên giấy thường cùng khổ với phôi (rộng ${width} mm, cao ${height} mm) hoặc lên một tờ phôi bỏ, đặt chồng lên phôi rồi soi lên ánh sáng.`,
  /** What to mend where one text is out of place, and where all of them are. */
  places:
    'Một khung lệch chỗ: sửa dòng của mục đó trong bảng CertificateLayout. In lệch sang phải 3 mm thì giảm cột “Cách trái” đi 3; lệch xuống 3 mm thì giảm cột “Cách trên” đi 3.',
  offset:
    'Tất cả cùng lệch, hoặc vạch 50 của thước không cách mép giấy đúng 50 mm: sửa như thế ở dòng “Chỉnh máy in” (ghi số âm, ví dụ -3, để dịch sang trái hoặc lên trên).',
  items: {
    name: 'Họ tên',
    title: 'Chức vụ và đơn vị',
    achievement: 'Thành tích',
    decision: 'Quyết định',
    date: 'Nơi và ngày',
    office: 'Chức vụ người ký',
    signer: 'Người ký',
  },
  /** What stands in the frame of an item: its name and its place. */
  frame: (item: string, x: string, y: string, width: string): string =>
    `${item}: trái ${x}, trên ${y}, rộng ${width}`,
};

const en: typeof vi = {
  title: 'Test sheet',
  titleOf: (awards) => `Test sheet: ${awards}`,
  how: (width, height) =>
    `Print this at 100 % (not fitted to the page) on plain paper of the sheet’s size (${width} mm wide, ${height} mm high) or on a spoilt sheet, lay it over a pre-printed one and hold both against the light.`,
  places:
    'One frame is out of place: mend its row in the table CertificateLayout. Printed 3 mm too far right: make “Left” 3 less; 3 mm too low: make “Top” 3 less.',
  offset:
    'All are out of place alike, or the ruler’s 50 is not 50 mm from the edge of the paper: mend the row “Printer offset” in the same way (a number below 0, say -3, moves to the left or up).',
  items: {
    name: 'Name',
    title: 'Position and unit',
    achievement: 'Achievement',
    decision: 'Decision',
    date: 'Place and date',
    office: 'Signing office',
    signer: 'Signer',
  },
  frame: (item, x, y, width) => `${item}: left ${x}, top ${y}, width ${width}`,
};

export const testSheetWords: Words<typeof vi> = { vi, en };
