/** The input tables: their names, their columns, and each column's headers in Vietnamese and English. */
import { folded } from '../../text/spelling.ts';

export interface ColumnShape {
  /** Vietnamese first, then English; further spellings after those. */
  readonly headers: readonly [string, string, ...string[]];
  readonly required: boolean;
}

export interface TableShape {
  readonly name: string;
  /** The table must be there. */
  readonly required: boolean;
  /** Tables whose names go on after `Name_` belong to it too. */
  readonly several: boolean;
  readonly columns: Readonly<Record<string, ColumnShape>>;
}

function must(vi: string, en: string, ...more: string[]): ColumnShape {
  return { headers: [vi, en, ...more], required: true };
}

function may(vi: string, en: string): ColumnShape {
  return { headers: [vi, en], required: false };
}

export const schema = {
  Campaign: {
    name: 'Campaign',
    required: false,
    several: false,
    columns: { key: must('Mã', 'Key'), item: may('Mục', 'Item'), value: must('Giá trị', 'Value') },
  },
  Contents: {
    name: 'Contents',
    required: true,
    several: false,
    columns: {
      code: must('Mã', 'Code'),
      name: must('Nội dung', 'Content'),
      weight: may('Trọng số', 'Weight'),
    },
  },
  Criteria: {
    name: 'Criteria',
    required: true,
    several: false,
    columns: {
      code: must('Mã', 'Code'),
      content: must('Mã nội dung', 'Content code'),
      name: must('Tiêu chí', 'Criterion'),
      maxPoints: must('Điểm tối đa', 'Max points'),
      weight: may('Trọng số', 'Weight'),
      appliesTo: may('Áp dụng', 'Applies to'),
      role: may('Loại', 'Role'),
    },
  },
  Candidates: {
    name: 'Candidates',
    required: true,
    several: false,
    columns: {
      code: must('Mã', 'Code'),
      kind: must('Đối tượng', 'Kind'),
      name: must('Họ tên / Tên tập thể', 'Name', 'Họ tên', 'Tên tập thể'),
      unit: may('Đơn vị', 'Unit'),
      position: may('Chức vụ', 'Position'),
      registered: may('Danh hiệu đăng ký', 'Registered title'),
      pledge: may('Ký giao ước', 'Pledge'),
      summary: may('Tóm tắt thành tích', 'Summary'),
      proposed: may('Đề nghị', 'Proposed award'),
      status: may('Tình trạng', 'Status'),
      reason: may('Lý do', 'Reason'),
    },
  },
  Council: {
    name: 'Council',
    required: true,
    several: false,
    columns: {
      code: must('Mã', 'Code'),
      name: must('Họ tên', 'Name'),
      position: may('Chức vụ', 'Position'),
      role: may('Vai trò', 'Role'),
      voting: may('Biểu quyết', 'Voting'),
      unit: may('Đơn vị', 'Unit'),
      email: may('Email', 'Email'),
      present: may('Có mặt', 'Present'),
    },
  },
  Awards: {
    name: 'Awards',
    required: true,
    several: false,
    columns: {
      code: must('Mã', 'Code'),
      name: must('Hình thức khen thưởng', 'Award'),
      kind: must('Đối tượng', 'Kind'),
      quota: may('Số lượng', 'Quota'),
      precedence: must('Thứ tự', 'Precedence'),
      minScore: may('Điểm tối thiểu', 'Minimum score'),
      minVotes: may('Tỷ lệ phiếu tối thiểu', 'Minimum votes'),
      base: may('Tính trên', 'Base'),
    },
  },
  Scores: {
    name: 'Scores',
    required: true,
    several: true,
    columns: {
      member: must('Thành viên', 'Member'),
      candidate: must('Đối tượng', 'Candidate'),
      /** These two are for people: whose code it is. */
      name: may('Tên đối tượng', 'Candidate name'),
      unit: may('Đơn vị đối tượng', 'Candidate unit'),
      recused: may('Không chấm', 'Recused'),
      note: may('Ghi chú', 'Note'),
    },
  },
  SelfScores: {
    name: 'SelfScores',
    required: false,
    several: false,
    columns: { candidate: must('Đối tượng', 'Candidate') },
  },
  Ballots: {
    name: 'Ballots',
    required: false,
    several: true,
    columns: {
      ballot: must('Số phiếu', 'Ballot'),
      validity: may('Hợp lệ', 'Valid'),
      award: may('Khen thưởng', 'Award'),
      note: may('Ghi chú', 'Note'),
    },
  },
  BallotCounts: {
    name: 'BallotCounts',
    required: false,
    several: false,
    columns: {
      candidate: must('Đối tượng', 'Candidate'),
      award: may('Khen thưởng', 'Award'),
      agree: must('Đồng ý', 'Agree'),
      disagree: may('Không đồng ý', 'Disagree'),
      blank: may('Không có ý kiến', 'No opinion'),
    },
  },
  BallotBox: {
    name: 'BallotBox',
    required: false,
    several: false,
    columns: {
      kind: may('Đối tượng', 'Kind'),
      issued: must('Phát ra', 'Issued'),
      returned: must('Thu về', 'Returned'),
      valid: must('Hợp lệ', 'Valid'),
      invalid: must('Không hợp lệ', 'Invalid'),
    },
  },
  Decisions: {
    name: 'Decisions',
    required: false,
    several: false,
    columns: {
      award: must('Khen thưởng', 'Award'),
      candidate: must('Đối tượng', 'Candidate'),
      order: must('Thứ tự', 'Order'),
      reason: may('Lý do', 'Reason'),
    },
  },
  CertificateLayout: {
    name: 'CertificateLayout',
    required: false,
    several: false,
    columns: {
      award: may('Khen thưởng', 'Award'),
      item: must('Mục in', 'Item'),
      x: must('Cách trái (mm)', 'Left (mm)'),
      y: must('Cách trên (mm)', 'Top (mm)'),
      width: must('Rộng (mm)', 'Width (mm)'),
      height: may('Cao (mm)', 'Height (mm)'),
      size: may('Cỡ chữ', 'Font size'),
      bold: may('In đậm', 'Bold'),
      align: may('Căn', 'Align'),
      text: may('Nội dung in', 'Text'),
    },
  },
} as const satisfies Readonly<Record<string, TableShape>>;

type Schema = typeof schema;
export type TableKey = keyof Schema;
export type ColumnKey<Table extends TableKey> = keyof Schema[Table]['columns'] & string;

/** The keys of the Campaign table. */
export const settingKeys = [
  'name',
  'plan',
  'body',
  'parentBody',
  'authority',
  'place',
  'date',
  'aggregate',
  'decimals',
  'scale',
  'floor',
  'cap',
  'missing',
  'missingVotes',
  'recusal',
  'cascade',
  'vote',
  'quorum',
  'quorumBase',
  'ties',
] as const;
export type SettingKey = (typeof settingKeys)[number];

/** Which input table an Excel table of this name is (or is a part of), or null for a table that is no input. */
export function tableKeyOf(name: string): TableKey | null {
  const spelled = folded(name);
  for (const key of tableKeys) {
    const own = folded(key);
    if (spelled === own || (schema[key].several && spelled.startsWith(`${own}_`))) return key;
  }
  return null;
}

export const tableKeys: readonly TableKey[] = [
  'Campaign',
  'Contents',
  'Criteria',
  'Candidates',
  'Council',
  'Awards',
  'Scores',
  'SelfScores',
  'Ballots',
  'BallotCounts',
  'BallotBox',
  'Decisions',
  'CertificateLayout',
];
