/**
 * Two workbooks with the same papers in the same rows, and in one part of each the order in which they were typed: two orders.
 * Sent on, they are the same to the byte, or that part is named.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { leftSentence } from '../../src/i18n/pane/secrecy.ts';
import type { LeftTrace } from '../../src/ooxml/entry-order/entry-traces.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { book, changed, done, kinds, main, parts, related, sheetPart } from './entry-book.ts';

type Parts = Record<string, string>;

/** Puts into a part the papers' notes in the order they were typed. */
type Plant = (found: Parts, typed: readonly string[]) => void;

interface Kept {
  readonly name: string;
  readonly plant: Plant;
  /** What of it is named; null: it is gone. */
  readonly left: LeftTrace | null;
  readonly prepare?: (file: WorkbookFile, typed: readonly string[]) => void;
}

const orders = [
  ['zét', 'nhàu', 'áo'],
  ['áo', 'zét', 'nhàu'],
];

const tablePart = (found: Parts): string =>
  Object.keys(found).find((name) => found[name]?.includes('displayName="Ballots"')) ?? assert.fail();

const listed = (typed: readonly string[], each: (note: string, at: number) => string): string =>
  typed.map(each).join('');

/** An element right before one that must come after it. */
const before = (found: Parts, part: string, next: RegExp, xml: string): void =>
  changed(found, part, (text) => text.replace(next, (there) => xml + there));

const inSheet = (found: Parts, xml: string): void =>
  before(found, sheetPart, /<tableParts|<pageMargins|<\/worksheet>/u, xml);

const copiedTo = (
  file: WorkbookFile,
  rows: readonly (readonly string[])[],
): ReturnType<WorkbookFile['addSheet']> => {
  const sheet = file.addSheet('Bản sao');
  rows.forEach((cells, row) =>
    cells.forEach((text, column) => sheet.setValue(row + 2, column + 3, { kind: 'text', text })),
  );
  return sheet;
};

const chartSpace = (values: string): string =>
  `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">${values}</c:chartSpace>`;

const planted =
  (from: string, kind: string, part: string, text: (typed: readonly string[]) => string): Plant =>
  (found, typed) =>
    related(found, from, kind, part, text(typed));

const taken: readonly Kept[] = [
  {
    name: 'the chain of calculation',
    plant: planted(
      book,
      'calcChain',
      'xl/calcChain.xml',
      (typed) =>
        `<calcChain xmlns="${main}">${listed(typed, (note) => `<c r="D${note.length}" i="1"/>`)}</calcChain>`,
    ),
    left: null,
  },
  {
    name: 'how the table was sorted, with its list',
    plant: (found, typed) =>
      changed(found, tablePart(found), (xml) =>
        xml.replace(
          /<autoFilter ref="([^"]*)"\/>/,
          `<autoFilter ref="$1"/><sortState ref="B3:C5"><sortCondition ref="C3:C5" customList="${typed.join(',')}"/></sortState>`,
        ),
      ),
    left: null,
  },
  {
    name: 'how its filter was sorted',
    plant: (found, typed) =>
      changed(found, tablePart(found), (xml) =>
        xml.replace(
          /<autoFilter ref="([^"]*)"\/>/,
          `<autoFilter ref="$1"><sortState ref="B3:C5"><sortCondition ref="C3:C5" customList="${typed.join(',')}"/></sortState></autoFilter>`,
        ),
      ),
    left: null,
  },
  {
    name: 'how the sheet was sorted, and doubts that are overlooked',
    plant: (found, [first = '']) =>
      inSheet(
        found,
        `<sortState ref="B${first.length}:C5"><sortCondition ref="C3:C5"/></sortState><ignoredErrors><ignoredError sqref="B${first.length}" numberStoredAsText="1"/></ignoredErrors>`,
      ),
    left: null,
  },
  {
    name: 'the picture of the first sheet',
    plant: (found, typed) => {
      changed(found, '_rels/.rels', (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="docProps/thumbnail.emf"/></Relationships>',
        ),
      );
      found['docProps/thumbnail.emf'] = typed.join();
    },
    left: null,
  },
  {
    name: 'the values of a chart',
    plant: planted(sheetPart, 'chart', 'xl/charts/chart1.xml', (typed) => {
      const points = listed(typed, (note, at) => `<c:pt idx="${at}"><c:v>${note}</c:v></c:pt>`);
      const of = (formula: string): string =>
        `<c:cat><c:strRef><c:f>${formula}</c:f><c:strCache>${points}</c:strCache></c:strRef></c:cat>`;
      const filtered = `<c:val><c:numRef><c:extLst><c:sqref>Sheet1!$B$3</c:sqref></c:extLst><c:numCache>${points}</c:numCache></c:numRef></c:val>`;
      return chartSpace(
        [of('Sheet1!$C$3:$C$5'), of("('sheet1'!$C$3,Sheet1!$C$4)"), of('GhiChu'), filtered].join(''),
      );
    }),
    left: null,
  },
  {
    name: 'the values of a chart of the newer kinds',
    plant: planted(
      sheetPart,
      'chartEx',
      'xl/charts/chartEx1.xml',
      (typed) =>
        `<cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"><cx:data id="0"><cx:strDim type="cat"><cx:f>Sheet1!$C$3:$C$5</cx:f><cx:lvl ptCount="3">${listed(typed, (note, at) => `<cx:pt idx="${at}">${note}</cx:pt>`)}</cx:lvl></cx:strDim></cx:data></cx:chartSpace>`,
    ),
    left: null,
  },
];

const parted = (
  what: Extract<LeftTrace, { kind: 'parts' }>['what'],
  ...inFile: readonly string[]
): LeftTrace => ({
  kind: 'parts',
  what,
  parts: inFile,
});

const keptBeside: readonly Kept[] = [
  {
    name: 'a comment of the newer kind',
    plant: planted(
      sheetPart,
      'threadedComment',
      'xl/threadedComments/threadedComment1.xml',
      ([first = '']) =>
        `<ThreadedComments xmlns="urn:x"><threadedComment ref="C4" personId="1"><text>${first}</text></threadedComment></ThreadedComments>`,
    ),
    left: { kind: 'comments', sheet: 'Sheet1', cells: ['C4'] },
  },
  {
    name: 'a view of the sheet of its own',
    plant: (found, typed) =>
      inSheet(
        found,
        `<customSheetViews><customSheetView guid="{0}"><autoFilter ref="B2:C5"><filterColumn colId="1"><filters><filter val="${typed[0]}"/></filters></filterColumn></autoFilter></customSheetView></customSheetViews>`,
      ),
    left: { kind: 'views', sheet: 'Sheet1' },
  },
  {
    name: 'a view that only some see',
    plant: planted(sheetPart, 'namedSheetView', 'xl/namedSheetViews/namedSheetView1.xml', (typed) =>
      typed.join(),
    ),
    left: { kind: 'views', sheet: 'Sheet1' },
  },
  {
    name: 'the history of a shared workbook',
    plant: planted(
      book,
      'revisionHeaders',
      'xl/revisions/revisionHeaders.xml',
      (typed) => `<headers xmlns="${main}">${typed.join()}</headers>`,
    ),
    left: parted('history', 'xl/revisions/revisionHeaders.xml'),
  },
  {
    name: 'a query',
    plant: planted(
      book,
      'customXml',
      'customXml/item1.xml',
      (typed) => `<DataMashup>${typed.join()}</DataMashup>`,
    ),
    left: parted('query', 'customXml/item1.xml'),
  },
  {
    name: 'an embedded file',
    plant: planted(sheetPart, 'package', 'xl/embeddings/book.xlsx', (typed) => typed.join()),
    left: parted('embedded', 'xl/embeddings/book.xlsx'),
  },
  {
    name: 'values of another workbook',
    plant: planted(
      book,
      'externalLink',
      'xl/externalLinks/externalLink1.xml',
      (typed) =>
        `<externalLink xmlns="${main}"><externalBook><sheetDataSet><sheetData sheetId="0">${listed(typed, (note) => `<v>${note}</v>`)}</sheetData></sheetDataSet></externalBook></externalLink>`,
    ),
    left: parted('external', 'xl/externalLinks/externalLink1.xml'),
  },
  {
    name: 'a chart of values that were typed in',
    plant: planted(sheetPart, 'chart', 'xl/charts/chart1.xml', (typed) =>
      chartSpace(
        `<c:cat><c:strLit>${listed(typed, (note, at) => `<c:pt idx="${at}"><c:v>${note}</c:v></c:pt>`)}</c:strLit></c:cat>`,
      ),
    ),
    left: parted('chart', 'xl/charts/chart1.xml'),
  },
  {
    name: 'names of single papers, and one that holds the notes',
    plant: (found, typed) =>
      before(
        found,
        book,
        /<calcPr|<\/workbook>/u,
        `<definedNames><definedName name="Phieu_7">Sheet1!$C$4</definedName><definedName name="GhiChu">{${typed.map((note) => `"${note}"`).join(';')}}</definedName><definedName name="TatCa">Sheet1!$B$3:$C$5</definedName><definedName name="Khac">Sheet1!$B$9</definedName></definedNames>`,
      ),
    left: { kind: 'names', names: ['Phieu_7', 'GhiChu'] },
  },
  {
    name: 'a picture of cells',
    plant: planted(
      sheetPart,
      'drawing',
      'xl/drawings/drawing1.xml',
      (typed) => `<wsDr><cameraTool cellRange="B2:C5" spid="${typed[0]}"/></wsDr>`,
    ),
    left: parted('picture', 'xl/drawings/drawing1.xml'),
  },
  {
    name: 'a part that nobody knows',
    plant: planted(book, 'cellMemory', 'xl/memory1.xml', (typed) => typed.join()),
    left: parted('unknown', 'xl/memory1.xml'),
  },
];

const onSheets: readonly Kept[] = [
  {
    name: 'a copied sheet, its table under another name',
    prepare: (file, typed) => {
      const rows = [['Số phiếu', 'Ghi chú'], ...typed.map((note, at) => [`P${at}`, note])];
      copiedTo(file, rows).addTable(
        'Ballots2',
        { row: 2, column: 3, rows: 4, columns: 2 },
        ['Số phiếu', 'Ghi chú'],
        'TableStyleMedium2',
      );
    },
    plant: () => undefined,
    left: { kind: 'copy', sheet: 'Bản sao', cell: 'D3' },
  },
  {
    name: 'pasted cells, spelled and ordered otherwise',
    prepare: (file, typed) =>
      void copiedTo(file, [['GHI  CHÚ', '', 'số phiếu'], ...typed.map((note, at) => [note, '', `P${at}`])]),
    plant: () => undefined,
    left: { kind: 'copy', sheet: 'Bản sao', cell: 'D3' },
  },
  {
    name: 'pasted papers without their headers',
    prepare: (file, typed) => {
      // Marks in any column make papers of two cells.
      const rows = typed.map((note, at) => [note, at === 1 ? 'K' : 'x']);
      const [first] = file.sheets;
      const put = (row: number, column: number, words: string): void =>
        first?.setValue(row, column, { kind: 'text', text: words });
      ['TT-1', ...['zét', 'nhàu', 'áo'].map((note) => (typed.indexOf(note) === 1 ? 'K' : 'x'))].forEach(
        (words, at) => put(1 + at, 3, words),
      );
      const table = first?.tables.find(({ name }) => name === 'Ballots');
      if (table !== undefined) first?.resizeTable(table, { ...table.block, columns: 3 });
      copiedTo(file, rows);
    },
    plant: () => undefined,
    left: { kind: 'copy', sheet: 'Bản sao', cell: 'D3' },
  },
  {
    name: 'papers below their table, after a blank row',
    prepare: (file, [first = '']) => {
      file.sheets[0]?.setValue(6, 1, { kind: 'text', text: 'P9' });
      file.sheets[0]?.setValue(6, 2, { kind: 'text', text: first });
    },
    plant: () => undefined,
    left: { kind: 'below', sheet: 'Sheet1', cell: 'B7' },
  },
  {
    name: 'the findings of an earlier tally, with cell and mark',
    prepare: (file, [first = '']) => void copiedTo(file, [[`Dấu “${first}” không rõ`, 'Sheet1', 'C4']]),
    plant: (found) =>
      before(
        found,
        'xl/worksheets/sheet2.xml',
        /<pageMargins|<\/worksheet>/u,
        '<hyperlinks><hyperlink ref="F3" location="\'Sheet1\'!C4"/><hyperlink ref="F4" location="\'Sheet1\'!C2"/></hyperlinks>',
      ),
    left: { kind: 'links', sheet: 'Bản sao', cells: ['F3'] },
  },
  {
    name: 'findings that link to a sheet whose name a Mac has spelled in pieces',
    prepare: (file, [first = '']) => {
      file.renameSheet(file.sheets[0] ?? assert.fail('there is no sheet'), 'Phiếu'.normalize('NFD'));
      copiedTo(file, [[`Dấu “${first}” không rõ`, 'Phiếu', 'C4']]);
    },
    plant: (found) =>
      before(
        found,
        'xl/worksheets/sheet2.xml',
        /<pageMargins|<\/worksheet>/u,
        '<hyperlinks><hyperlink ref="F3" location="\'Phiếu\'!C4"/></hyperlinks>',
      ),
    left: { kind: 'links', sheet: 'Bản sao', cells: ['F3'] },
  },
];

function sentOn({ prepare, plant }: Kept, typed: readonly string[]) {
  const found = parts((file) => prepare?.(file, typed));
  plant(found, typed);
  return done(found);
}

describe('two workbooks that came to the same order of papers', () => {
  it('are the same to the byte', () => {
    const nothing: Kept = { name: '', plant: () => undefined, left: null };
    const [one, other] = orders.map((typed) => sentOn(nothing, typed));
    assert.ok(one !== undefined, 'there is no one');
    assert.ok(other !== undefined, 'there is no other');
    assert.deepEqual(one.bytes, other.bytes);
    assert.deepEqual([...one.left, ...other.left], []);
  });

  it.each(taken)('have nothing of $name', (kept) => {
    const [one, other] = orders.map((typed) => sentOn(kept, typed));
    assert.ok(one !== undefined, 'there is no one');
    assert.ok(other !== undefined, 'there is no other');
    for (const [part, text] of one.parts) assert.equal(text, other.parts.get(part), `${part} differs`);
    assert.deepEqual(one.bytes, other.bytes);
    assert.deepEqual(one.left, []);
  });

  it.each([...keptBeside, ...onSheets])('are told to have $name, in words', (kept) => {
    const [one, other] = orders.map((typed) => sentOn(kept, typed));
    assert.ok(one !== undefined, 'there is no one');
    assert.ok(other !== undefined, 'there is no other');
    assert.notDeepEqual(one.bytes, other.bytes, 'the part is left');
    assert.deepEqual([one.left, other.left], [[kept.left], [kept.left]]);
    const [left] = one.left;
    assert.ok(left !== undefined, 'there is no left');
    const [vi, en] = [leftSentence(left, 'vi'), leftSentence(left, 'en')];
    assert.match(vi, /\.$/u);
    assert.match(en, /\.$/u);
    if ('sheet' in left) assert.ok(vi.includes(left.sheet) && en.includes(left.sheet), 'the sheet is named');
  });
});

describe('what tells nothing of papers', () => {
  it('is not named, and stays', () => {
    const found = parts((file) => {
      // One column that papers have too; and the headers of papers with nothing below.
      copiedTo(file, [['Ghi chú'], ['nhàu'], [''], ['Số phiếu', 'Ghi chú']]);
    });
    related(found, sheetPart, 'printerSettings', 'xl/printerSettings/printerSettings1.bin', 'x');
    related(found, book, 'theme', 'xl/theme/theme9.xml', '<theme/>');
    const values = '<c:f>\'Bản sao\'!$D$4</c:f><c:strCache><c:pt idx="0"><c:v>nhàu</c:v></c:pt></c:strCache>';
    related(found, sheetPart, 'chart', 'xl/charts/chart1.xml', chartSpace(`<c:strRef>${values}</c:strRef>`));
    changed(found, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rIdX" Type="${kinds}/customXml" Target="/customXml/item1.xml"/></Relationships>`,
      ),
    );
    found['customXml/item1.xml'] =
      '<p xmlns="http://schemas.microsoft.com/office/2006/metadata/properties"/>';
    const { left, parts: after } = done(found);
    assert.deepEqual(left, []);
    assert.match(after.get('xl/charts/chart1.xml') ?? '', /nhàu/u);
  });
});
