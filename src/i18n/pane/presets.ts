/** What the presets of thresholds are called, the words they put into cells, and what the pane says around them. */
import { plural } from '../plural.ts';
import type { Words } from '../language.ts';

const said = {
  vi: 'Phải bỏ phiếu; tỷ lệ phiếu ghi trong biên bản.',
  en: 'By ballot; the share goes into the minutes.',
};
const asked = {
  vi: 'Phải bỏ phiếu; thành viên vắng mặt được lấy ý kiến bằng văn bản.',
  en: 'By ballot; absent members are asked in writing.',
};

const vi = {
  /** The titles and forms it is for. */
  names: {
    state90:
      'Chiến sĩ thi đua toàn quốc; Anh hùng Lao động, Anh hùng Lực lượng vũ trang nhân dân, Tỉnh Anh hùng, Thành phố Anh hùng',
    governmentFlag80: 'Cờ thi đua của Chính phủ',
    ministry90: 'Chiến sĩ thi đua bộ, ban, ngành, tỉnh',
    unit80: 'Chiến sĩ thi đua cơ sở; Cờ thi đua của bộ, ban, ngành, tỉnh',
    court90:
      'Tòa án nhân dân: Anh hùng Lao động, Chiến sĩ thi đua toàn quốc, Chiến sĩ thi đua Tòa án nhân dân',
    court80: 'Tòa án nhân dân: Chiến sĩ thi đua cơ sở, Cờ thi đua Tòa án nhân dân, Cờ thi đua của Chính phủ',
  },
  /** What the rule asks for beyond a share and a base, and no table can say; '' for nothing. */
  notes: {
    state90: said.vi,
    governmentFlag80: said.vi,
    ministry90: asked.vi,
    unit80: asked.vi,
    court90: asked.vi,
    court80: asked.vi,
  },
  /** The words of the column Tính trên. */
  bases: {
    all: 'Tổng số thành viên',
    present: 'Có mặt',
    participating: 'Tham gia',
    valid: 'Phiếu hợp lệ',
  },
  /** A share, of whom, and the quorum where there is one. */
  rule: (minVotes: string, base: string, quorum: string): string =>
    `Từ ${minVotes} trở lên, tính trên: ${base.toLowerCase()}${quorum === '' ? '' : `; họp khi có mặt ít nhất ${quorum}`}`,
  source: (article: string, document: string): string => `${article} ${document}`,
  /** Whether it holds, in a word; and all that is known of it. */
  standing: {
    inForce: 'Còn hiệu lực khi tra cứu',
    replaced: 'Hết hiệu lực',
    unverified: 'Chưa rõ hiệu lực',
  },
  force: {
    inForce: (asOf: string, until: string): string =>
      `Còn hiệu lực theo vbpl.vn ngày ${asOf}; hết hiệu lực từ ngày ${until}, hoặc sớm hơn nếu có văn bản thay thế. Hãy đối chiếu văn bản mới nhất trước khi dùng.`,
    replaced: (since: string, by: string): string =>
      `Hết hiệu lực từ ngày ${since}, thay bằng ${by}. Nay do bộ, ban, ngành, tỉnh quy định: chỉ dùng khi quy định ấy hoặc quy chế của Hội đồng vẫn giữ tỷ lệ này.`,
    unverified: (since: string): string =>
      `Có hiệu lực từ ngày ${since}; chưa tra được nay còn hiệu lực hay không. Hãy đối chiếu trước khi dùng.`,
  },
  choose: '1. Chọn quy định',
  wording: 'Nguyên văn',
  readAt: (site: string, day: string): string => `Đọc ngày ${day}, bản của ${site}.`,
  /** What none of the presets is for. */
  others:
    'Bằng khen, giấy khen và hình thức khác: các văn bản này không ghi tỷ lệ. Hội đồng ghi theo quy chế của mình.',
  awards: '2. Áp dụng cho',
  preview: {
    heading: '3. Sẽ ghi vào bảng',
    columns: {
      minVotes: 'Tỷ lệ phiếu tối thiểu',
      base: 'Tính trên',
      quorum: 'Tỷ lệ có mặt tối thiểu',
    },
    place: (sheet: string, cell: string): string => `trang “${sheet}”, ô ${cell}`,
    change: (before: string, after: string): string => `${before} → ${after}`,
    blank: 'để trống',
    replaces: 'Các ô sau đang ghi khác. Đánh dấu ô nào thì ô đó được thay:',
    missing: (column: string, after: string): string =>
      `Bảng chưa có ô “${column}” để ghi ${after}. Hãy thêm rồi chọn lại.`,
    nothing: 'Bảng đã ghi đúng như vậy, không phải ghi gì thêm.',
    noAwards: 'Hãy chọn ít nhất một hình thức khen thưởng ở trên.',
  },
  write: (cells: number): string => (cells === 0 ? 'Ghi vào bảng' : `Ghi vào bảng (${cells} ô)`),
  writing: 'Đang ghi…',
  undo: 'Hoàn tác',
  done: {
    filled: (cells: number): string => `Đã ghi ${cells} ô.`,
    formulas: (cells: string): string => `Để nguyên vì ô có công thức: ${cells}.`,
    changed: 'Bảng tính đã được sửa từ lúc xem nên chưa ghi gì. Hãy xem lại phần trên rồi bấm lại.',
    locked: (sheet: string, cell: string): string =>
      `Trang “${sheet}” đang được bảo vệ, ô ${cell} bị khóa nên chưa ghi gì. Trong Excel vào thẻ Xem lại (Review), bấm Bỏ bảo vệ trang tính (Unprotect Sheet), rồi bấm lại.`,
    undone: (cells: number): string => `Đã trả lại ${cells} ô như trước.`,
    notUndone: (cells: number): string => `${cells} ô đã được sửa sau đó nên để nguyên.`,
  },
};

const en: typeof vi = {
  names: {
    state90:
      'National emulation fighter; Hero of Labour, Hero of the People’s Armed Forces, Hero Province, Hero City',
    governmentFlag80: 'Emulation flag of the Government',
    ministry90: 'Emulation fighter of a ministry, sector or province',
    unit80: 'Emulation fighter of a unit; emulation flag of a ministry, sector or province',
    court90:
      'People’s Courts: Hero of Labour, national emulation fighter, emulation fighter of the People’s Courts',
    court80:
      'People’s Courts: emulation fighter of a unit, emulation flag of the People’s Courts, of the Government',
  },
  notes: {
    state90: said.en,
    governmentFlag80: said.en,
    ministry90: asked.en,
    unit80: asked.en,
    court90: asked.en,
    court80: asked.en,
  },
  bases: { all: 'all', present: 'present', participating: 'participating', valid: 'valid' },
  rule: (minVotes, base, quorum) =>
    `At least ${minVotes} of: ${base}${quorum === '' ? '' : `; ${quorum} must be present`}`,
  source: (article, document) => `${document}, ${article}`,
  standing: {
    inForce: 'In force when looked up',
    replaced: 'No longer in force',
    unverified: 'Not known whether in force',
  },
  force: {
    inForce: (asOf, until) =>
      `In force by vbpl.vn on ${asOf}; no longer from ${until}, or earlier if another text replaces it. Compare the newest text before use.`,
    replaced: (since, by) =>
      `Not in force since ${since}, replaced by ${by}. Ministries and provinces now set this: only where their rules, or the council’s own, have kept this share.`,
    unverified: (since) =>
      `In force from ${since}; whether it still is could not be found out. Compare before use.`,
  },
  choose: '1. Choose a rule',
  wording: 'In its own words',
  readAt: (site, day) => `Read on ${day}, in the copy of ${site}.`,
  others:
    'Certificates of merit and other forms: these texts set no share. The council goes by its own rules.',
  awards: '2. Use it for',
  preview: {
    heading: '3. What will be written',
    columns: { minVotes: 'Minimum votes', base: 'Base', quorum: 'Quorum' },
    place: (sheet, cell) => `sheet “${sheet}”, cell ${cell}`,
    change: (before, after) => `${before} → ${after}`,
    blank: 'blank',
    replaces: 'These cells say something else. Those you tick are replaced:',
    missing: (column, after) =>
      `The workbook has no cell “${column}” for ${after}. Add it, then choose again.`,
    nothing: 'The workbook says just that already; there is nothing to write.',
    noAwards: 'Choose at least one award above.',
  },
  write: (cells) => (cells === 0 ? 'Write into the workbook' : `Write ${plural(cells, 'cell', 'cells')}`),
  writing: 'Writing…',
  undo: 'Undo',
  done: {
    filled: (cells) => `${plural(cells, 'cell', 'cells')} written.`,
    formulas: (cells) => `Left alone, since there are formulas in them: ${cells}.`,
    changed:
      'The workbook has been edited since, so nothing was written. Look at the list above again, then press again.',
    locked: (sheet, cell) =>
      `Sheet “${sheet}” is protected and cell ${cell} is locked, so nothing was written. On Excel’s Review tab press Unprotect Sheet, then press again.`,
    undone: (cells) => `${plural(cells, 'cell', 'cells')} put back as before.`,
    notUndone: (cells) => `${plural(cells, 'cell has', 'cells have')} been edited since and stayed.`,
  },
};

export const presetWords: Words<typeof vi> = { vi, en };
