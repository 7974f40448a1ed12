/** Presets: what they say is what their data says, and nothing is overwritten that was not shown first. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { languages } from '../../src/i18n/language.ts';
import { awardCode } from '../../src/tally/campaign.ts';
import { equals } from '../../src/tally/fraction.ts';
import { readWord } from '../../src/workbook/columns/cells.ts';
import { applyPreset, heldNow } from '../../src/workbook/template/preset-cells.ts';
import { presets, presetTexts } from '../../src/workbook/template/presets.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import type { CellValue, TableSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import { readThreshold } from '../../src/workbook/columns/threshold.ts';
import { voteBase } from '../../src/workbook/columns/vocabulary.ts';
import { inspected } from '../inspected.ts';

const preset = (id: string) => {
  const found = presets.find((each) => each.id === id);
  assert.ok(found, 'there is no found');
  return found;
};

function book(awards: CellValue[][], quorum: CellValue = ''): WorkbookSnapshot {
  const tables: TableSnapshot[] = [
    {
      name: 'Campaign',
      sheet: 'Thiết lập',
      row: 2,
      column: 0,
      header: ['Mã', 'Mục', 'Giá trị'],
      rows: [['quorum', 'Tỷ lệ có mặt', quorum]],
    },
    {
      name: 'Awards',
      sheet: 'Khen thưởng',
      row: 4,
      column: 1,
      header: ['Mã', 'Tỷ lệ phiếu tối thiểu', 'Tính trên'],
      rows: awards,
    },
  ];
  return { sheets: [], tables, record: [] };
}

describe('presets', () => {
  it('give texts that the workbook reads as what their data says, in both languages', () => {
    for (const each of presets) {
      for (const language of languages) {
        const texts = presetTexts(each, language);
        const read = readThreshold(texts.minVotes);
        assert.ok(read !== null, `${each.id}: ${texts.minVotes}`);
        assert.ok(equals(read.share, each.minVotes), each.id);
        assert.equal(read.strict, false, each.id);
        assert.equal(readWord(voteBase)(texts.base), each.base, each.id);
        const quorum = texts.quorum === '' ? null : readThreshold(texts.quorum);
        assert.equal(quorum === null, each.quorum === null, each.id);
        if (quorum !== null && each.quorum !== null) assert.ok(equals(quorum.share, each.quorum), each.id);
      }
    }
  });

  it('say what their articles say', () => {
    const said = presets.map((each) => {
      const { minVotes, base, quorum } = presetTexts(each, 'vi');
      return [each.id, minVotes, base, quorum];
    });
    assert.deepEqual(said, [
      ['state90', '90%', 'Tổng số thành viên', ''],
      ['governmentFlag80', '80%', 'Tổng số thành viên', ''],
      ['ministry90', '90%', 'Tổng số thành viên', ''],
      ['unit80', '80%', 'Tổng số thành viên', ''],
      ['court90', '90%', 'Tổng số thành viên', '2/3'],
      ['court80', '80%', 'Tổng số thành viên', '2/3'],
    ]);
    for (const { id, source, ...preset } of presets) {
      const { minVotes, quorum } = presetTexts({ id, source, ...preset }, 'vi');
      assert.ok(source.wording.includes(`từ ${minVotes} trở lên tính trên tổng số thành viên`), id);
      assert.equal(source.wording.includes('ít nhất 2/3 tổng số thành viên'), quorum !== '', id);
    }
  });

  it('cite an article, its document, and where and when it was read', () => {
    for (const { id, source } of presets) {
      assert.match(source.article, /Điều \d+/u, id);
      assert.match(source.document, /\d+\/(\d{4}\/)?[A-ZĐ-]+/u, id);
      assert.match(source.page, /^https:/u, id);
      assert.match(source.copy, /^https:.*[0-9a-f]{40}/u, id);
      assert.match(source.readOn, /^\d\d\/\d\d\/\d{4}$/u, id);
    }
    assert.equal(new Set(presets.map(({ id }) => id)).size, presets.length);
  });

  it('fill blank cells of the chosen awards and the quorum, and leave the other awards alone', () => {
    const snapshot = book([
      ['BK', '', ''],
      ['GK', '', ''],
    ]);
    const changes = applyPreset(snapshot, preset('court90'), [awardCode('GK')], 'vi');
    assert.deepEqual(
      changes.fills.map(({ sheet, cell, after }) => [sheet, cell, after]),
      [
        ['Khen thưởng', 'C7', '90%'],
        ['Khen thưởng', 'D7', 'Tổng số thành viên'],
        ['Thiết lập', 'C4', '2/3'],
      ],
    );
    assert.deepEqual([changes.replaces, changes.missing], [[], []]);
  });

  it('show what a cell says before it is replaced, and pass over cells that say the same', () => {
    const snapshot = book([['BK', 0.8, 'all']], '3/4');
    const changes = applyPreset(snapshot, preset('court80'), [awardCode('BK')], 'vi');
    assert.deepEqual(changes.fills, []);
    assert.deepEqual(
      changes.replaces.map(({ column, before, after }) => [column, before, after]),
      [['quorum', '3/4', '2/3']],
    );
    const strict = book([['BK', 'trên 90%', 'Có mặt']]);
    assert.deepEqual(
      applyPreset(strict, preset('state90'), [awardCode('BK')], 'vi').replaces.map(({ before, after }) => [
        before,
        after,
      ]),
      [
        ['trên 90%', '90%'],
        ['Có mặt', 'Tổng số thành viên'],
      ],
    );
  });

  it('leave the quorum alone where the article says none', () => {
    const changes = applyPreset(book([['BK', '', '']], '1/2'), preset('state90'), [awardCode('BK')], 'vi');
    assert.deepEqual(
      [...changes.fills, ...changes.replaces].map(({ column }) => column),
      ['minVotes', 'base'],
    );
  });

  it('know a cell again only while it is that of its award and column', () => {
    const rows = [
      ['BK', '70%', ''],
      ['GK', '', ''],
    ];
    const { replaces } = applyPreset(book(rows), preset('state90'), [awardCode('BK')], 'vi');
    const [cell] = replaces;
    assert.ok(cell, 'there is no cell');
    assert.equal(heldNow(book(rows), cell), '70%');
    assert.equal(heldNow(book([['bk', '75%', '']]), cell), '75%');
    assert.equal(heldNow(book([...rows].reverse()), cell), null);
    assert.equal(heldNow(book([['KHÁC', '70%', '']]), cell), null);
  });

  it('say what has no cell', () => {
    const empty: WorkbookSnapshot = { sheets: [], tables: [], record: [] };
    const changes = applyPreset(empty, preset('court90'), [awardCode('BK')], 'vi');
    assert.deepEqual([changes.fills, changes.replaces], [[], []]);
    assert.deepEqual(
      changes.missing.map(({ column }) => column),
      ['minVotes', 'base', 'quorum'],
    );
  });

  it('never touch a cell with something in it unless it is listed with what it says; and once written there is nothing left to do', () => {
    const value = fc.constantFrom<CellValue>(
      '',
      ' ',
      '80%',
      0.9,
      'trên 90%',
      'quá bán',
      'rác',
      '#REF!',
      true,
    );
    const base = fc.constantFrom<CellValue>('', 'Có mặt', 'tổng số', 'valid', 'rác');
    const drawn = fc.tuple(fc.constantFrom(...presets), value, base, value, fc.constantFrom(...languages));
    fc.assert(
      fc.property(drawn, ([chosen, minVotes, on, quorum, language]) => {
        const snapshot = book([['BK', minVotes, on]], quorum);
        const { fills, replaces } = applyPreset(snapshot, chosen, [awardCode('bk')], language);
        for (const { before } of fills) assert.match(inspected(before), /^\s*$/);
        const before = new Map([
          ['C6', minVotes],
          ['D6', on],
          ['C4', quorum],
        ]);
        for (const cell of replaces) assert.equal(cell.before, before.get(cell.cell));
        const after = new Map([
          ...before,
          ...[...fills, ...replaces].map((each) => [each.cell, each.after] as const),
        ]);
        const written = book([['BK', after.get('C6') ?? '', after.get('D6') ?? '']], after.get('C4'));
        const again = applyPreset(written, chosen, [awardCode('BK')], language);
        assert.deepEqual([again.fills, again.replaces], [[], []]);
      }),
    );
  });

  it('are understood by a reading of the whole workbook once they are written', () => {
    for (const each of presets) {
      const { minVotes, base, quorum } = presetTexts(each, 'vi');
      const issues = readWorkbook(book([['BK', minVotes, base]], quorum)).issues;
      const codes = issues.map(({ code }) => code);
      assert.ok(!codes.includes('InvalidThreshold') && !codes.includes('InvalidSetting'), each.id);
    }
  });
});
