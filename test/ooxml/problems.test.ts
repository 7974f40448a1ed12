import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { newWorkbook, openWorkbook } from '../../src/ooxml/workbook.ts';
import { runs } from '../size.ts';
import { lookAtAll, number, opened, problem, text } from './opened.ts';
import { relationships, richParts, richWorkbook, sheetFile, sheetXml } from './rich-workbook.ts';
import { zipOf } from './zip-builder.ts';

const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);

/** A compound file of the directory entries that tell what it is. */
function oleFile(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * streams.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    bytes.write(name, 512 + index * 128, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, 512 + index * 128 + 64);
  });
  return new Uint8Array(bytes);
}

describe('what is not a workbook', () => {
  it('is told apart by what it is', () => {
    assert.equal(problem(oleFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage')), 'Encrypted');
    assert.equal(problem(oleFile('Root Entry', 'Workbook')), 'LegacyXls');
    assert.equal(problem(oleFile('Root Entry', 'Book')), 'LegacyXls');
    assert.equal(problem(oleFile('Root Entry', 'WordDocument')), 'NotAWorkbook');
    assert.equal(problem(oleFile()), 'NotAWorkbook');
  });

  it('is nothing, text, a picture, another zip, a document of Word', () => {
    for (const words of ['', 'P', 'a;b;c\r\n1;2;3', '%PDF-1.7\n', '\u0000\u0000']) {
      assert.equal(problem(bytesOf(words)), 'NotAWorkbook', JSON.stringify(words));
    }
    assert.equal(problem(zipOf([])), 'NotAWorkbook');
    assert.equal(problem(zipOf([{ name: 'a.txt', data: 'a' }])), 'NotAWorkbook');
    const word = zipOf([
      { name: '_rels/.rels', data: relationships(['rId1', 'officeDocument', 'word/document.xml']) },
      {
        name: 'word/document.xml',
        data: '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      },
    ]);
    assert.equal(problem(word), 'NotAWorkbook');
    const binary = zipOf([
      { name: '_rels/.rels', data: relationships(['rId1', 'officeDocument', 'xl/workbook.bin']) },
      { name: 'xl/workbook.bin', data: Uint8Array.of(0x83, 1, 0, 0x99, 1, 12, 0xff) },
    ]);
    assert.equal(problem(binary), 'NotAWorkbook');
  });

  it('may be encrypted inside the zip', () => {
    assert.equal(problem(zipOf(richParts().map((part) => ({ ...part, encrypted: true })))), 'Encrypted');
  });

  it('may be damaged', () => {
    const bytes = richWorkbook();
    for (const length of [2, 4, 30, 1000, bytes.length >> 1, bytes.length - 22, bytes.length - 1]) {
      assert.equal(problem(bytes.subarray(0, length)), 'Truncated', `${length} bytes`);
    }
    const flipped = sheetFile(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
    const at = Buffer.from(flipped).indexOf('sheet1.xml') + 20;
    flipped[at] = (flipped[at] ?? 0) ^ 0x10;
    assert.equal(problem(flipped), 'Truncated');
  });

  it('may hold XML that is none', () => {
    const bad = [
      '<worksheet><sheetData></worksheet>',
      '<worksheet><sheetData/>',
      '<worksheet a=1/>',
      '<worksheet a="<"/>',
      '<worksheet>&nope;</worksheet>',
      '<worksheet>&#xFFFFFFF;</worksheet>',
      '<worksheet>&#0;</worksheet>',
      '<worksheet>&#xD800;</worksheet>',
      '<worksheet/><worksheet/>',
      'text<worksheet/>',
      '<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>',
      '<worksheet><!-- </worksheet>',
      '<worksheet><sheetData><row><c><v>1</c></v></row></sheetData></worksheet>',
      '',
    ];
    for (const sheet of bad) assert.equal(problem(sheetFile(sheet)), 'NotAWorkbook', sheet);
    for (const part of [
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
    ]) {
      assert.equal(problem(richWorkbook({ [part]: '<a><b></a>' })), 'NotAWorkbook', part);
    }
  });
});

describe('what is too large', () => {
  const spaces = (count: number): string => ' '.repeat(count);

  it('is stopped by what comes out, whatever the header says', () => {
    const bomb = zipOf([
      ...richParts(),
      { name: 'xl/media/bomb.bin', data: spaces(3_000_000), claimedSize: 10 },
    ]);
    assert.equal(problem(bomb, { partBytes: 1_000_000 }), 'TooLarge');
    assert.equal(problem(bomb, { totalBytes: 2_000_000 }), 'TooLarge');
    assert.equal(
      problem(zipOf([...richParts(), { name: 'b', data: spaces(3_000_000), stored: true }]), {
        partBytes: 1_000_000,
      }),
      'TooLarge',
    );
    const sheet = sheetFile(`${sheetXml('')}${spaces(3_000_000)}`);
    assert.equal(problem(sheet, { partBytes: 1_000_000 }), 'TooLarge');
    opened(bomb);
  });

  it('is many small parts together, many parts, or many cells', () => {
    const many = zipOf([
      ...richParts(),
      ...Array.from({ length: 50 }, (_, each) => ({ name: `p${each}`, data: spaces(50_000) })),
    ]);
    assert.equal(problem(many, { totalBytes: 1_000_000 }), 'TooLarge');
    assert.equal(problem(many, { parts: 60 }), 'TooLarge');
    assert.equal(problem(richWorkbook(), { cells: 10 }), 'TooLarge');
  });
});

/** Looks at everything, changes something, saves and opens again: none of it may throw for a file that opened. */
function useAll(bytes: Uint8Array): void {
  const result = openWorkbook(bytes);
  if (result.kind === 'problem') return;
  const { file } = result;
  lookAtAll(file);
  const [first] = file.sheets;
  if (first?.kind === 'worksheet') first.setValue(2, 2, text('x'));
  file.addSheet('Tờ của ta').setFormula(0, 0, '1+1', number(2));
  if (first) file.renameSheet(first, 'tên khác');
  if (first) file.deleteSheet(first);
  assert.equal(openWorkbook(file.save()).kind, 'opened');
}

describe('any bytes at all', () => {
  it('give a value, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => useAll(bytes)),
      { numRuns: runs(50) },
    );
    const signed = fc
      .uint8Array({ maxLength: 400 })
      .map((bytes) => Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes));
    fc.assert(
      fc.property(signed, (bytes) => useAll(bytes)),
      { numRuns: runs(50) },
    );
  });

  it('give a value when a workbook is cut off, or some of its bits are turned', () => {
    const whole = richWorkbook();
    const damage = fc.record({
      length: fc.integer({ min: Math.floor(whole.length * 0.9), max: whole.length }),
      flips: fc.array(
        fc.tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 7 })),
        { maxLength: 4 },
      ),
      cut: fc.boolean(),
    });
    fc.assert(
      fc.property(damage, ({ length, flips, cut }) => {
        const bytes = whole.slice(0, cut ? length : whole.length);
        for (const [at, bit] of flips) if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        useAll(bytes);
      }),
      { numRuns: runs(20) },
    );
  });

  it('give a value when a part of the workbook is damaged before it was packed', () => {
    const parts = richParts();
    const readable = parts.flatMap((part, index) => (/\.(?:xml|rels)$/.test(part.name) ? [index] : []));
    const damage = fc.record({
      part: fc.constantFrom(...readable),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.integer({ min: 0, max: 12 }),
      put: fc.constantFrom(
        '',
        '"',
        '<',
        '>',
        '&',
        '/',
        '-1',
        '999999999999',
        'A',
        '<c>',
        ' ',
        "'",
        '!',
        '[',
        '%',
        '$',
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const harmed = parts.map((part) => ({ ...part }));
        for (const { part, at, remove, put } of damages) {
          const found = harmed[part] ?? assert.fail();
          const words = String(found.data);
          const from = Math.floor(at * words.length);
          harmed[part] = { ...found, data: words.slice(0, from) + put + words.slice(from + remove) };
        }
        useAll(zipOf(harmed.map((part) => ({ ...part, stored: true }))));
      }),
      { numRuns: runs(25) },
    );
  });
});

describe('a new workbook', () => {
  it('has one empty sheet and can be opened', () => {
    const file = opened(newWorkbook().save());
    assert.deepEqual(
      file.sheets.map((each) => [each.name, each.usedBlock()]),
      [['Sheet1', null]],
    );
  });
});
