/** What a file tells of the order in which rows were entered, and what is left of it. */
import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { describe, it } from 'vitest';
import { withoutEntryOrder } from '../../src/ooxml/entry-order/entry-order.ts';
import { book, bytesOf, changed, done, main, parts, related, sheetPart } from './entry-book.ts';
import { opened } from './opened.ts';
import { inspected } from '../inspected.ts';

describe('a file without its order of entry', () => {
  it('has its texts by their letters, those that no cell has any longer left out, each cell with its own', () => {
    const found = parts();
    changed(found, 'xl/sharedStrings.xml', (xml) =>
      xml.replace(/ uniqueCount="\d+"/, '').replace('</sst>', '<si><t>PB-7 bỏ rồi</t></si></sst>'),
    );
    const before = opened(bytesOf(found));
    const copy = withoutEntryOrder(bytesOf(found), () => true);
    assert.equal(copy.kind, 'done');
    const strings = new TextDecoder().decode(unzipSync(copy.bytes)['xl/sharedStrings.xml']);
    const items = [...strings.matchAll(/<si>.*?<\/si>/gs)].map(([item]) => item);
    assert.deepEqual(items, items.toSorted());
    assert.ok(!strings.includes('PB-7'), `${inspected('PB-7')} is in ${inspected(strings)}`);
    const block = { row: 0, column: 0, rows: 12, columns: 4 };
    const cells = (file: typeof before): unknown =>
      file.sheets[0]?.cells(block).map((row) => row.map((cell) => cell.value));
    assert.deepEqual(cells(opened(copy.bytes)), cells(before));
  });

  it('has no chain of calculation', () => {
    const found = parts();
    related(
      found,
      book,
      'calcChain',
      'xl/calcChain.xml',
      `<calcChain xmlns="${main}"><c r="C3" i="1"/></calcChain>`,
    );
    const { parts: after } = done(found);
    assert.ok(
      ![...after.keys()].some((name) => /calcChain/i.test(name)),
      `one of these is: ${inspected([...after.keys()])}`,
    );
    assert.ok(
      ![...after.values()].some((text) => /calcChain/.test(text)),
      `one of these is: ${inspected([...after.values()])}`,
    );
  });

  it('has no height that Excel gave a row of the table; one that a person set, and rows elsewhere, stay', () => {
    const found = parts();
    changed(found, sheetPart, (xml) =>
      xml
        .replace('<row r="3"', '<row r="3" ht="45"')
        .replace('<row r="4"', '<row r="4" ht="60" customHeight="1"')
        .replace('<row r="10"', '<row r="10" ht="30"'),
    );
    const sheet = done(found).parts.get(sheetPart) ?? '';
    const rowOf = (row: number): string => new RegExp(`<row r="${row}"[^>]*>`).exec(sheet)?.[0] ?? '';
    assert.doesNotMatch(rowOf(3), /ht=/);
    assert.match(rowOf(4), /ht="60"/);
    assert.match(rowOf(10), /ht="30"/);
  });

  it('has no filter on the table, and shows the rows that it hid; rows hidden by hand stay where there is none', () => {
    const hide = (found: Record<string, string>): void =>
      changed(found, sheetPart, (xml) => xml.replace('<row r="4"', '<row r="4" hidden="1"'));
    const found = parts();
    hide(found);
    assert.match(done(found).parts.get(sheetPart) ?? '', /<row r="4"[^>]* hidden="1"/);
    const table =
      Object.keys(found).find((name) => found[name]?.includes('displayName="Ballots"')) ?? assert.fail();
    changed(found, table, (xml) =>
      xml.replace(
        /<autoFilter ref="([^"]*)"\/>/,
        '<autoFilter ref="$1"><filterColumn colId="1"><filters><filter val="nhàu"/></filters></filterColumn></autoFilter>',
      ),
    );
    const { parts: after } = done(found);
    assert.doesNotMatch(after.get(sheetPart) ?? '', /hidden="1"/);
    assert.doesNotMatch(after.get(table) ?? '', /filterColumn|nhàu/);
    assert.match(after.get(table) ?? '', /autoFilter/);
  });

  it('is told to have comments at its rows, and a pivot table of them, which stay', () => {
    const found = parts();
    assert.deepEqual(done(found).left, []);
    const comment = (cell: string): string =>
      `<comment ref="${cell}" authorId="0"><text><t>?</t></text></comment>`;
    related(
      found,
      sheetPart,
      'comments',
      'xl/comments1.xml',
      `<comments xmlns="${main}"><authors><author>Thư ký</author></authors><commentList>${['C3', 'B5', 'B10'].map(comment).join('')}</commentList></comments>`,
    );
    assert.deepEqual(done(found).left, [{ kind: 'comments', sheet: 'Sheet1', cells: ['C3', 'B5'] }]);
    const cache = (source: string): string =>
      `<pivotCacheDefinition xmlns="${main}"><cacheSource type="worksheet"><worksheetSource ${source}/></cacheSource></pivotCacheDefinition>`;
    related(
      found,
      book,
      'pivotCacheDefinition',
      'xl/pivotCache/pivotCacheDefinition1.xml',
      cache('name="Other"'),
    );
    assert.equal(done(found).left.length, 1);
    for (const source of ['name="Ballots"', 'ref="B2:C5" sheet="Sheet1"']) {
      found['xl/pivotCache/pivotCacheDefinition1.xml'] = cache(source);
      assert.deepEqual(done(found).left.slice(1), [{ kind: 'pivot' }], source);
    }
  });

  it('keeps its kind, and says what is no workbook', () => {
    const found = parts();
    assert.equal(done(found).ending, '.xlsx');
    changed(found, '[Content_Types].xml', (xml) =>
      xml.replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    );
    assert.equal(done(found).ending, '.xlsm');
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode('%PDF-1.7'),
      bytesOf(found).subarray(0, 500),
    ]) {
      assert.equal(withoutEntryOrder(bytes, () => true).kind, 'problem');
    }
  });
});

describe('a file whose order cannot be taken out', () => {
  it('is refused by a word where its comments, which it can be read without, are no XML', () => {
    const found = parts();
    related(found, sheetPart, 'comments', 'xl/comments1.xml', '<comments><a></comments>');
    opened(bytesOf(found));
    const copy = withoutEntryOrder(bytesOf(found), () => true);
    assert.equal(copy.kind === 'problem' ? copy.problem.code : copy.kind, 'NotAWorkbook');
  });

  it('keeps each cell its text however the file spells where that is', () => {
    const found = parts();
    const before = opened(bytesOf(found));
    changed(found, sheetPart, (xml) =>
      xml.replace(/(t="s"[^>]*><v>)(\d+)(?=<)/g, (_, open: string, index: string) =>
        Number(index) % 2 === 0
          ? `${open}<![CDATA[${index}]]>`
          : `${open}&#${index.charCodeAt(0)};${index.slice(1)}`,
      ),
    );
    const copy = withoutEntryOrder(bytesOf(found), () => true);
    assert.equal(copy.kind, 'done');
    const block = { row: 0, column: 0, rows: 12, columns: 4 };
    const cells = (file: typeof before): unknown =>
      file.sheets[0]?.cells(block).map((row) => row.map((cell) => cell.value));
    assert.deepEqual(cells(opened(copy.kind === 'done' ? copy.bytes : new Uint8Array())), cells(before));
  });
});
