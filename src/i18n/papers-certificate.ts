/** What certificates say, and the test sheet that shows where each text will stand. */
import { dots } from './papers.ts';
import type { Words } from './language.ts';

export const certificateWords = {
  /** The files, without their ending. */
  files: { certificates: 'bang-khen-giay-khen', test: 'bang-khen-giay-khen-in-thu' },
  title: 'Bằng khen, Giấy khen',
  /** Position and unit on one line. */
  joined: ', ',
  achievement: (campaign: string) => `Đã có thành tích xuất sắc trong ${campaign}`,
  decision: (authority: string) =>
    `Quyết định số ${dots.medium}\nngày …… tháng …… năm ………\ncủa ${authority === '' ? dots.long : authority}`,
} as const;

interface TestSheetWords {
  readonly title: string;
  readonly how: string;
  readonly items: Readonly<
    Record<'name' | 'title' | 'achievement' | 'decision' | 'date' | 'office' | 'signer', string>
  >;
  /** What stands in the frame of an item: its name and its place. */
  readonly frame: (item: string, x: string, y: string, width: string) => string;
}

/** The test sheet, for whoever prints. */
export const testSheetWords: Words<TestSheetWords> = {
  vi: {
    title: 'Trang in thử',
    how: 'In trang này trên giấy thường khổ A4 ngang, đúng 100% (không thu nhỏ cho vừa trang), đặt chồng lên phôi rồi soi. Lệch bao nhiêu milimét thì sửa trong bảng CertificateLayout.',
    items: {
      name: 'Họ tên',
      title: 'Chức vụ, đơn vị',
      achievement: 'Thành tích',
      decision: 'Quyết định',
      date: 'Nơi, ngày',
      office: 'Chức vụ người ký',
      signer: 'Người ký',
    },
    frame: (item, x, y, width) => `${item}: trái ${x}, trên ${y}, rộng ${width}`,
  },
  en: {
    title: 'Test sheet',
    how: 'Print this on plain A4 paper, landscape, at 100 % (not fitted to the page), lay it over the pre-printed sheet and hold both against the light. What is off by so many millimetres is mended in the table CertificateLayout.',
    items: {
      name: 'Name',
      title: 'Position, unit',
      achievement: 'Achievement',
      decision: 'Decision',
      date: 'Place and date',
      office: 'Signing office',
      signer: 'Signer',
    },
    frame: (item, x, y, width) => `${item}: left ${x}, top ${y}, width ${width}`,
  },
};
