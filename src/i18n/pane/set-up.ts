/** The words of the set-up: making the tables, what is filled in, what is still wrong, preparing the scores. */
import { plural } from '../plural.ts';
import type { Words } from '../language.ts';

/** The tables of the set-up. */
export type SetUpTable = 'Campaign' | 'Contents' | 'Criteria' | 'Candidates' | 'Council' | 'Awards';

const unitsVi: Readonly<Record<SetUpTable, string>> = {
  Campaign: 'mục',
  Contents: 'nội dung',
  Criteria: 'tiêu chí',
  Candidates: 'đối tượng',
  Council: 'thành viên',
  Awards: 'hình thức',
};
const unitsEn: Readonly<Record<SetUpTable, readonly [string, string]>> = {
  Campaign: ['setting', 'settings'],
  Contents: ['content', 'contents'],
  Criteria: ['criterion', 'criteria'],
  Candidates: ['candidate', 'candidates'],
  Council: ['member', 'members'],
  Awards: ['award', 'awards'],
};

const vi = {
  empty: {
    heading: 'Bảng tính này chưa có số liệu',
    explanation:
      'Bấm nút dưới đây, Bình xét sẽ thêm các trang để điền: quy định, nội dung, tiêu chí, hội đồng, đối tượng, chấm điểm, bỏ phiếu. Các trang đang có không bị thay đổi.',
    other:
      'Nếu Hội đồng đã có bảng tính chấm điểm, hãy mở bảng tính đó trong Excel, rồi mở lại bảng Bình xét.',
  },
  lacking: {
    heading: 'Còn thiếu bảng',
    explanation: (tables: string): string =>
      `Bảng tính chưa có bảng ${tables}. Bấm nút dưới đây để thêm. Các trang đang có không bị thay đổi.`,
  },
  create: 'Tạo các bảng',
  createLacking: 'Thêm bảng còn thiếu',
  creating: 'Đang tạo các bảng…',
  finishing: 'Sắp xong…',
  list: {
    heading: 'Chuẩn bị đợt xét',
    explanation: 'Điền lần lượt các bảng sau. Bấm vào từng bảng để đến chỗ cần điền.',
  },
  tables: {
    Campaign: 'Tên đợt và quy định',
    Contents: 'Nội dung thi đua',
    Criteria: 'Tiêu chí',
    Candidates: 'Đối tượng',
    Council: 'Hội đồng',
    Awards: 'Hình thức khen thưởng',
  },
  count: (table: SetUpTable, rows: number): string => `${rows} ${unitsVi[table]}`,
  named: (name: string): string => name,
  unnamed: 'Chưa ghi tên đợt thi đua',
  states: { missing: 'Thiếu bảng', empty: 'Chưa điền', wrong: 'Phải sửa', ready: 'Đã xong' },
  toFix: (count: number): string => `${count} chỗ phải sửa`,
  notes: (count: number): string => `${count} điều cần lưu ý`,
  goTo: (table: string): string => `Đến bảng ${table}`,
  scores: {
    heading: 'Bảng điểm',
    lacking: (rows: number, columns: number): string =>
      rows === 0
        ? `Bảng điểm còn thiếu ${columns} cột tiêu chí.`
        : `Bảng điểm còn thiếu ${rows} dòng: mỗi thành viên một dòng cho mỗi đối tượng mình chấm.`,
    prepare: 'Chuẩn bị bảng điểm',
    preparing: 'Đang chuẩn bị bảng điểm…',
    ready: 'Bảng điểm đã đủ dòng. Các thành viên có thể chấm điểm.',
  },
  presets: {
    heading: 'Tỷ lệ phiếu theo quy định',
    explanation:
      'Điền tỷ lệ phiếu và cách tính theo văn bản vào bảng Hình thức khen thưởng. Xem trước từng ô rồi mới ghi; Hội đồng vẫn sửa được trong bảng.',
    open: 'Chọn theo văn bản',
    close: 'Thu gọn',
  },
  done: {
    created: (count: number): string => `Đã thêm ${count} trang. Điền lần lượt từng bảng.`,
    prepared: (rows: number): string => `Đã thêm ${rows} dòng vào bảng điểm.`,
    cancelled: 'Đã dừng. Bảng tính vẫn như trước.',
    kept: (sheets: string): string => `Trang sau được giữ lại vì đã có người ghi vào: ${sheets}.`,
    nameTaken: (name: string): string =>
      `Bảng tính đã dùng tên “${name}” cho việc khác nên chưa thêm gì. Trong Excel vào thẻ Công thức (Formulas), Trình quản lý Tên (Name Manager), đổi tên đó rồi bấm lại.`,
  },
};

const en: typeof vi = {
  empty: {
    heading: 'This workbook has no data yet',
    explanation:
      'Press the button below and Bình xét adds the sheets to fill in: settings, contents, criteria, council, candidates, scores, ballots. The sheets that are there stay as they are.',
    other:
      'If the council has a workbook for scoring already, open that one in Excel, then open Bình xét again.',
  },
  lacking: {
    heading: 'Tables are missing',
    explanation: (tables) =>
      `The workbook has no table ${tables}. Press the button below to add what is missing. The sheets that are there stay as they are.`,
  },
  create: 'Create the tables',
  createLacking: 'Add the missing tables',
  creating: 'Creating the tables…',
  finishing: 'Nearly done…',
  list: {
    heading: 'Prepare the campaign',
    explanation: 'Fill in these tables one after the other. Press one to go to where the next entry belongs.',
  },
  tables: {
    Campaign: 'Name and rules',
    Contents: 'Contents',
    Criteria: 'Criteria',
    Candidates: 'Candidates',
    Council: 'Council',
    Awards: 'Awards',
  },
  count: (table, rows) => plural(rows, ...unitsEn[table]),
  named: (name) => name,
  unnamed: 'The campaign has no name yet',
  states: { missing: 'No table', empty: 'Not filled in', wrong: 'To correct', ready: 'Done' },
  toFix: (count) => `${count} to correct`,
  notes: (count) => `${count} worth a look`,
  goTo: (table) => `Go to ${table}`,
  scores: {
    heading: 'Score tables',
    lacking: (rows, columns) =>
      rows === 0
        ? `The score tables lack ${plural(columns, 'column of a criterion', 'columns of criteria')}.`
        : `The score tables lack ${plural(rows, 'row', 'rows')}: one for each member and candidate scored.`,
    prepare: 'Prepare the score tables',
    preparing: 'Preparing the score tables…',
    ready: 'The score tables have all their rows. The members can begin.',
  },
  presets: {
    heading: 'Shares of votes set by law',
    explanation:
      'Fill the share of votes and its base into the awards, as a text of law sets them. Each cell is shown before it is written; the council can still change the table.',
    open: 'Choose by text',
    close: 'Close',
  },
  done: {
    created: (count) => `${plural(count, 'sheet', 'sheets')} added. Fill in the tables one after the other.`,
    prepared: (rows) => `${plural(rows, 'row', 'rows')} added to the score tables.`,
    cancelled: 'Stopped. The workbook is as it was.',
    kept: (sheets) => `These sheets stay, since somebody has written into them: ${sheets}.`,
    nameTaken: (name) =>
      `The workbook uses the name “${name}” for something else, so nothing was added. On Excel’s Formulas tab open Name Manager, change that name, then press the button again.`,
  },
};

export const setUpWords: Words<typeof vi> = { vi, en };
