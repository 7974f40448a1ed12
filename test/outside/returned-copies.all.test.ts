/** Thirty copies go out and come back through other programs, rearranged and damaged in every way that happens. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import {
  baseOf,
  copiesOf,
  criteria,
  fillIn,
  opened,
  rowOf,
  scoresIn,
  sentFrom,
  stored,
} from '../copies/merge-council.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { zipOf } from '../ooxml/zip-builder.ts';
import { findLibreOffice, findOpenpyxl } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { inFolder, recalculatedByLibreOffice, resavedByOpenpyxl } from './outsiders.ts';
import { inspected } from '../inspected.ts';

const [soffice, python] = [findLibreOffice(), findOpenpyxl()];
const members = Array.from({ length: 30 }, (_, index) => `TV${index + 1}`);
const shape = { members: 30, candidates: 4, pointsOf: () => '' } as const;

/** What each member gives: the same each time, different for all. Every fifth is a CĐ, halves are typed with a comma. */
function pointsOf(member: string, candidate: string, criterion: string): number | 'CĐ' {
  const seed = [...`${member}/${candidate}/${criterion}`].reduce(
    (hash, each) => (hash * 31 + (each.codePointAt(0) ?? 0)) % 9973,
    7,
  );
  return seed % 15 === 0 ? 'CĐ' : (seed % 41) / 2;
}

const filled = (bytes: Uint8Array, member: string, comma = false): Uint8Array =>
  fillIn(bytes, (candidate, criterion) => {
    const points = pointsOf(member, candidate, criterion);
    return comma ? `\u00a0${String(points).replace('.', ',')}`.normalize('NFD') : points;
  });

/** As a program without tables saves it: the cells alone, moved, with columns put in between. */
function asPlainCells(bytes: Uint8Array): Uint8Array {
  const file = newWorkbook();
  for (const from of opened(bytes).sheets) {
    const sheet = file.addSheet(from.name);
    const used = from.usedBlock();
    if (used === null) continue;
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      for (let column = used.column; column < used.column + used.columns; column += 1) {
        const { value } = from.cell(row, column);
        const place = from.name === 'BinhXet' ? column : column + (column > 1 ? 3 : 1);
        if (value.kind !== 'empty') sheet.setValue(row + 2, place, value);
      }
    }
    if (from.name === 'BinhXet') sheet.visibility = 'hidden';
  }
  return file.save();
}

function changed(bytes: Uint8Array, change: (file: WorkbookFile) => void): Uint8Array {
  const file = opened(bytes);
  change(file);
  return file.save();
}

/** The rows of each score table the other way round. */
function reversed(bytes: Uint8Array): Uint8Array {
  return changed(bytes, (file) => {
    for (const { sheet, table } of scoresIn(file)) {
      const block = { ...table.block, row: table.block.row + 1, rows: table.block.rows - 1 };
      const cells = sheet.cells(block).toReversed();
      cells.forEach((row, down) => {
        row.forEach(({ value }, across) => sheet.setValue(block.row + down, block.column + across, value));
      });
    }
  });
}

/** The last row of each table typed below its end instead, without the member's code. */
function belowTheEnd(bytes: Uint8Array): Uint8Array {
  return changed(bytes, (file) => {
    for (const { sheet, table, columnOf } of scoresIn(file)) {
      const last = table.block.row + table.block.rows - 1;
      for (let column = 0; column < table.block.columns; column += 1) {
        const { value } = sheet.cell(last, column);
        const isMember = column === columnOf('Thành viên');
        sheet.setValue(last + 1, column, isMember ? { kind: 'empty' } : value);
        sheet.setValue(last, column, { kind: 'empty' });
      }
    }
  });
}

function withFirst(
  bytes: Uint8Array,
  change: (scores: ReturnType<typeof scoresIn>[number]) => void,
): Uint8Array {
  return changed(bytes, (file) => {
    const [first] = scoresIn(file);
    if (first) change(first);
  });
}

const script = fileURLToPath(new URL('rearrange.py', import.meta.url));

function rearranged(program: string, how: string, bytes: Uint8Array): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    const done = spawnSync(program, [script, how, join(folder, 'in.xlsx'), join(folder, 'out.xlsx')], {
      encoding: 'utf8',
    });
    assert.equal(done.status, 0, done.stderr);
    return readFileSync(join(folder, 'out.xlsx'));
  });
}

function oleFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(512 + 128);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write(stream, 512, 'utf16le');
  bytes.writeUInt16LE((stream.length + 1) * 2, 512 + 64);
  return bytes;
}

interface Entry {
  readonly file: string;
  readonly member: string | null;
  readonly status: string;
  readonly code: string | null;
  readonly added: number;
  readonly changed: number;
  readonly refused: number;
}

interface Ended {
  readonly status: number;
  readonly report: { readonly files: readonly Entry[]; readonly missing: readonly string[] };
  readonly out: Uint8Array;
}

function isReport(value: unknown): value is Ended['report'] {
  return typeof value === 'object' && value !== null && 'files' in value && 'missing' in value;
}

async function mergeFiles(
  folder: string,
  master: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
  ...more: readonly string[]
): Promise<Ended> {
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('master.xlsx'), master);
  mkdirSync(at('in'), { recursive: true });
  for (const [name, bytes] of files) writeFileSync(at(`in/${name}`), bytes);
  const paths = [...files.keys()].map((name) => at(`in/${name}`));
  const status = await run([
    'merge',
    at('master.xlsx'),
    ...paths,
    '--out',
    at('out.xlsx'),
    '--json',
    at('r.json'),
    '--quiet',
    ...more,
  ]);
  const report: unknown = JSON.parse(readFileSync(at('r.json'), 'utf8'));
  assert.ok(isReport(report), `not is report: ${inspected(report)}`);
  return { status, report, out: readFileSync(at('out.xlsx')) };
}

/** Every cell of every sheet but the record's: what is shown, and its formula and look. */
function cellsOf(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  const file = opened(bytes);
  const cells = new Map<string, unknown>();
  for (const sheet of file.sheets) {
    if (['Nhật ký nhận phiếu', 'Trước khi nhận phiếu'].includes(sheet.name)) continue;
    const used = sheet.usedBlock();
    if (used === null) continue;
    sheet
      .cells({ ...used, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns })
      .forEach((row, down) => {
        row.forEach(({ value, formula }, across) => {
          if (value.kind !== 'empty') cells.set(`${sheet.name}!${down}:${across}`, { value, formula });
        });
      });
  }
  return cells;
}

/** The master with what sound copies say typed in by hand. */
function expectedCells(
  master: Uint8Array,
  sound: readonly string[],
  skipped: ReadonlySet<string>,
): ReadonlyMap<string, unknown> {
  const file = opened(master);
  for (const { sheet, table, columnOf } of scoresIn(file)) {
    for (let row = table.block.row + 1; row < table.block.row + table.block.rows; row += 1) {
      const [member, candidate] = ['Thành viên', 'Đối tượng'].map((header) => {
        const { value } = sheet.cell(row, columnOf(header));
        return value.kind === 'text' ? value.text : '';
      });
      if (member === undefined || candidate === undefined || !sound.includes(member)) continue;
      for (const criterion of criteria) {
        if (skipped.has(`${member}/${candidate}/${criterion}`)) continue;
        sheet.setValue(row, columnOf(criterion), stored(pointsOf(member, candidate, criterion)));
      }
    }
  }
  return cellsOf(file.save());
}

const skip = soffice === null || python === null ? 'LibreOffice or openpyxl is not on this machine' : false;

describe('thirty copies that come back', skipped(skip), () => {
  let copies: ReadonlyMap<string, Uint8Array> = new Map();
  let master: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    const file = aCouncilFile(shape);
    copies = await sentFrom(file);
    master = file.save();
  });

  const copy = (number: number, comma = false): Uint8Array => {
    const member = `TV${number}`;
    return filled(copies.get(member) ?? new Uint8Array(), member, comma);
  };

  function everyCopy(): Map<string, Uint8Array> {
    assert.ok(soffice !== null, 'there is no soffice');
    assert.ok(python !== null, 'there is no python');
    const plain = Array.from({ length: 10 }, (_, index) => copy(index + 1, index % 2 === 1));
    const ready = [...plain, reversed(copy(11)), belowTheEnd(copy(12)), asPlainCells(copy(13))];
    const saved = recalculatedByLibreOffice(soffice, ready);
    const files = new Map(saved.map((bytes, index) => [`phiếu ${index + 1}.xlsx`, bytes]));
    const put = (number: number, bytes: Uint8Array): void => void files.set(`phiếu ${number}.xlsx`, bytes);
    for (const number of [14, 15]) put(number, resavedByOpenpyxl(python, copy(number)));
    put(16, rearranged(python, 'hidden', copy(16)));
    put(17, rearranged(python, 'filtered', copy(17)));
    put(18, rearranged(python, 'formulas', copy(18)));
    put(19, reversed(copy(19, true)));
    put(20, belowTheEnd(copy(20)));
    put(21, asPlainCells(copy(21)));
    put(
      22,
      changed(copy(22), (file) => renameCandidate(file)),
    );
    put(
      23,
      changed(copy(23), (file) => changeMaximum(file)),
    );
    put(
      24,
      withFirst(copy(24), ({ sheet, table, columnOf }) =>
        sheet.setValue(table.block.row + 1, columnOf('Thành viên'), stored('TV2')),
      ),
    );
    put(
      25,
      withFirst(copy(25), (scores) =>
        scores.sheet.setValue(rowOf(scores, 'TT-1'), scores.columnOf('I.1'), stored(99)),
      ),
    );
    files.set(
      'gửi chung.zip',
      zipOf([
        { name: 'TV26.xlsx', data: copy(26) },
        { name: 'thư mục/', data: '' },
        { name: 'thư mục/thêm.zip', data: zipOf([{ name: 'TV27.xlsx', data: copy(27) }]) },
        { name: '__MACOSX/._TV26.xlsx', data: 'x' },
        { name: 'giấy mời.pdf', data: '%PDF-1.7' },
      ]),
    );
    return files;
  }

  it('bring every score once, and nothing else; each damaged one is named with its reason', async () => {
    const files = everyCopy();
    const sound = copy(28);
    files.set('cũ.xls', oleFile('Workbook'));
    files.set('mật khẩu.xlsx', oleFile('EncryptedPackage'));
    files.set('điểm.csv', Buffer.from('Thành viên;Đối tượng;I.1\nTV28;TT-1;9'));
    files.set('điểm.pdf', Buffer.from('%PDF-1.7\n'));
    files.set('cụt.xlsx', sound.slice(0, sound.length * 0.6));
    files.set('bom.xlsx', bomb());
    files.set('chưa chấm.xlsx', copies.get('TV29') ?? new Uint8Array());
    files.set('đợt khác.xlsx', await otherCampaign());
    const { status, report, out } = await withFolder((folder) => mergeFiles(folder, master, files));
    const byFile = new Map(report.files.map((file) => [file.file, file]));
    const outcome = (file: string): string => {
      const { status: is, code, added = -1, changed: altered, refused } = byFile.get(file) ?? {};
      return `${is} ${code} ${added} ${altered} ${refused}`;
    };
    const whole = 'merged null 24 0 0';
    for (let number = 1; number <= 22; number += 1) {
      if (number !== 18) assert.equal(outcome(`phiếu ${number}.xlsx`), whole, `copy ${number}`);
    }
    assert.equal(outcome('phiếu 18.xlsx'), 'merged null 23 0 0');
    assert.equal(outcome('phiếu 23.xlsx'), 'merged null 16 0 8');
    assert.equal(outcome('phiếu 24.xlsx'), 'merged null 21 0 3');
    assert.equal(outcome('phiếu 25.xlsx'), 'merged null 23 0 1');
    for (const inside of ['TV26.xlsx', 'thư mục/thêm.zip/TV27.xlsx'])
      assert.equal(outcome(`gửi chung.zip/${inside}`), whole);
    const rejected = report.files
      .filter(({ status: is }) => is === 'rejected')
      .map(({ file, code }) => [file, code]);
    assert.deepEqual(
      new Map(rejected.map(([file = '', code]) => [file, code])),
      new Map([
        ['gửi chung.zip/giấy mời.pdf', 'NotAWorkbook'],
        ['cũ.xls', 'LegacyXls'],
        ['mật khẩu.xlsx', 'Encrypted'],
        ['điểm.csv', 'NotAWorkbook'],
        ['điểm.pdf', 'NotAWorkbook'],
        ['cụt.xlsx', 'NotAWorkbook'],
        ['bom.xlsx', 'TooLarge'],
        ['chưa chấm.xlsx', 'NoScores'],
        ['đợt khác.xlsx', 'OtherCampaign'],
      ]),
    );
    assert.deepEqual(report.missing, ['TV28', 'TV29', 'TV30']);
    assert.equal(status, 1);
    const lost = new Set([
      'TV18/TT-1/I.1',
      'TV25/TT-1/I.1',
      ...criteria.map((criterion) => `TV24/TT-1/${criterion}`),
      ...['TT', 'CN'].flatMap((kind) => [1, 2, 3, 4].map((number) => `TV23/${kind}-${number}/I.1`)),
    ]);
    assert.deepEqual(cellsOf(out), expectedCells(master, members.slice(0, 27), lost));
    const again = await withFolder((folder) => mergeFiles(folder, out, files));
    assert.deepEqual(Buffer.from(again.out), Buffer.from(out));
    assert.ok(
      again.report.files.every(({ added, changed: altered }) => added === 0 && altered === 0),
      `not all of these are: ${inspected(again.report.files)}`,
    );
    assert.ok(
      again.report.files.every(({ status: is }) => is === 'unchanged' || is === 'rejected'),
      `not all of these are: ${inspected(again.report.files)}`,
    );
  });

  function renameCandidate(file: WorkbookFile): void {
    for (const sheet of file.sheets) replaceText(sheet, 'Tập thể 1', 'Tên cũ');
  }

  /** The maximum of I.1. */
  function changeMaximum(file: WorkbookFile): void {
    for (const sheet of file.sheets) {
      for (const { name, block, columns } of sheet.tables) {
        if (name === 'Criteria')
          sheet.setValue(block.row + 1, block.column + columns.indexOf('Điểm tối đa'), stored(10));
      }
    }
  }

  async function otherCampaign(): Promise<Uint8Array> {
    const file = aCouncilFile(shape);
    for (const sheet of file.sheets) replaceText(sheet, 'Thi đua cao điểm', 'Thi đua năm khác');
    return filled(copiesOf(await baseOf(file)).get('TV30') ?? new Uint8Array(), 'TV30');
  }
});

function replaceText(sheet: WorkbookFile['sheets'][number], from: string, to: string): void {
  const used = sheet.usedBlock();
  if (used === null) return;
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const { value } = sheet.cell(row, column);
      if (value.kind === 'text' && value.text === from) sheet.setValue(row, column, stored(to));
    }
  }
}

/** A workbook whose sheet unpacks to more than anybody's memory should hold. */
function bomb(): Uint8Array {
  return zipOf([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'xl/worksheets/sheet1.xml', data: new Uint8Array(80 * 2 ** 20), claimedSize: 10 },
  ]);
}

async function withFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'binh-xet-returned-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
