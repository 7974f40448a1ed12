import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { test } from 'vitest';
import { canonicalText, fingerprint } from '../../../src/workbook/record/fingerprint.ts';
import {
  codesOf,
  codesText,
  readRecord,
  withoutNumberedFingerprints,
} from '../../../src/workbook/record/past-record.ts';
import type { CellValue } from '../../../src/workbook/snapshot.ts';
import type { Campaign } from '../../../src/tally/campaign.ts';
import { runs } from '../../size.ts';
import { aCampaign, aCandidate, aMember, anAward, rowsOf } from '../../tally/builders.ts';
import {
  aSnapshot,
  aWholeCampaign,
  noon,
  planOf,
  sheetOf,
  valueOf,
  valuesOf,
  type PlanOptions,
} from './builders.ts';
import { inspected } from '../../inspected.ts';

type Cells = readonly (readonly CellValue[])[];

function recordOf(campaign: Campaign, earlier: Cells = [], options: PlanOptions = {}): Cells {
  return valuesOf(
    sheetOf(planOf(campaign, { ...options, snapshot: aSnapshot({ record: earlier }) }), 'record'),
  );
}

const members = [aMember('M1')];

function campaignOf(
  points: Readonly<Record<string, number>>,
  awards = [anAward('BK', { name: 'Bằng khen', quota: 2 })],
): Campaign {
  return aCampaign({
    council: members,
    candidates: Object.keys(points).map((code) => aCandidate(code, { name: `Đơn vị ${code}` })),
    scores: rowsOf(members, points),
    awards,
  });
}

/** The rows about changes of the newest block: what, award, codes, words. */
function changesIn(cells: Cells): readonly (readonly CellValue[])[] {
  const items = ['Thêm so với lần trước', 'Bớt so với lần trước', 'Thay đổi'];
  const start = cells.findIndex((row) => row[2] === 'Dữ liệu vào (SHA-256)');
  const next = cells.findIndex((row, index) => index > start && row[2] === 'Dữ liệu vào (SHA-256)');
  const block = cells.slice(start, next === -1 ? undefined : next);
  return block.filter((row) => items.includes(String(row[2]))).map((row) => row.slice(2, 6));
}

test('a block tells when, which version, which inputs, which rules, who', () => {
  const campaign = campaignOf({ A: 90, B: 80, C: 70 });
  const cells = recordOf(campaign);
  const find = (item: string): readonly (readonly CellValue[])[] => cells.filter((row) => row[2] === item);
  assert.deepEqual(find('Dữ liệu vào (SHA-256)'), [
    ['24/11/2026 12:05', '0.1.0', 'Dữ liệu vào (SHA-256)', '', '', fingerprint(campaign)],
  ]);
  assert.equal(find('Quy tắc áp dụng').length, 2);
  assert.deepEqual(find('Được đề nghị tặng')[0]?.slice(3), [
    'BK',
    'A, B',
    'Bằng khen (2): Đơn vị A; Đơn vị B.',
  ]);
  assert.deepEqual(changesIn(cells), [['Thay đổi', '', '', 'Lần tổng hợp đầu tiên.']]);
});

test('the same inputs again: nothing changed, and the earlier block stands unchanged below', () => {
  const campaign = campaignOf({ A: 90, B: 80, C: 70 });
  const first = recordOf(campaign);
  const second = recordOf(campaign, first, { now: new Date(2026, 10, 25, 8, 0) });
  assert.deepEqual(changesIn(second), [
    ['Thay đổi', '', '', 'Danh sách không thay đổi; dữ liệu vào không thay đổi.'],
  ]);
  assert.deepEqual(second.slice(-(first.length - 3)), first.slice(3));
});

/** The record with this in place of its fingerprints. */
function withFingerprint(cells: Cells, text: string): Cells {
  return cells.map((row) => (row[2] === 'Dữ liệu vào (SHA-256)' ? row.with(5, text) : row));
}

test('a fingerprint of the first kind makes way for one that does not tell the numbers of the papers', () => {
  const campaign = campaignOf({ A: 90, B: 80, C: 70 });
  // Without papers the two kinds differ by the first line alone.
  const text = canonicalText(campaign).replace(/^binh-xet inputs 2/, 'binh-xet inputs 1');
  const old = createHash('sha256').update(text, 'utf8').digest('hex');
  const record = withFingerprint(recordOf(campaign), old);
  assert.match(String(changesIn(recordOf(campaign, record))[0]?.[3]), /dữ liệu vào không thay đổi/);
  const at = record.findIndex((row) => row[5] === old);
  assert.deepEqual(withoutNumberedFingerprints(record, campaign), [{ row: at, text: fingerprint(campaign) }]);
  const [mended] = withoutNumberedFingerprints(record, campaignOf({ A: 90 }));
  assert.match(mended?.text ?? '', /^Đã bỏ khi xáo trộn phiếu bầu/);
  const later = recordOf(campaign, withFingerprint(record, mended?.text ?? ''));
  assert.match(String(changesIn(later)[0]?.[3]), /không so được dữ liệu vào/);
  // Today's kind, and what people wrote, stay.
  assert.deepEqual(withoutNumberedFingerprints(recordOf(campaign), campaign), []);
  assert.deepEqual(withoutNumberedFingerprints([['', '', '', '', '', old]], campaign), []);
});

test('other inputs with the same outcome are told apart', () => {
  const second = recordOf(campaignOf({ A: 91, B: 80, C: 70 }), recordOf(campaignOf({ A: 90, B: 80, C: 70 })));
  assert.deepEqual(changesIn(second), [
    ['Thay đổi', '', '', 'Danh sách không thay đổi; dữ liệu vào có thay đổi.'],
  ]);
});

test('who came in and who went out is told for each award, also for one that is gone', () => {
  const before = campaignOf({ A: 90, B: 80, C: 70 }, [
    anAward('BK', { quota: 2 }),
    anAward('GK', { quota: 1, precedence: 2 }),
  ]);
  const after = campaignOf({ A: 90, B: 60, C: 70 });
  assert.deepEqual(changesIn(recordOf(after, recordOf(before))), [
    ['Thêm so với lần trước', 'BK', 'C', 'Đơn vị C.'],
    ['Bớt so với lần trước', 'BK', 'B', 'Đơn vị B.'],
    ['Bớt so với lần trước', 'GK', 'C', 'Đơn vị C.'],
  ]);
});

test('another spelling of the same code is no change', () => {
  const renamed = campaignOf({ a: 90, B: 80, C: 70 }, [anAward('bk', { quota: 2 })]);
  assert.match(
    String(changesIn(recordOf(renamed, recordOf(campaignOf({ A: 90, B: 80, C: 70 }))))[0]?.[3]),
    /^Danh sách không thay đổi/,
  );
});

test('a record written in the other language is understood', () => {
  const english = recordOf(campaignOf({ A: 90, B: 80, C: 70 }), [], { language: 'en' });
  const cells = recordOf(campaignOf({ A: 90, B: 60, C: 70 }), english);
  assert.deepEqual(
    changesIn(cells).map((row) => row.slice(0, 3)),
    [
      ['Thêm so với lần trước', 'BK', 'C'],
      ['Bớt so với lần trước', 'BK', 'B'],
    ],
  );
  assert.equal(cells.filter((row) => row[0] === 'Time' || row[0] === 'RECORD OF TALLIES').length, 0);
});

test('what is still open is told, and is no recipient', () => {
  const cells = recordOf(campaignOf({ A: 90, B: 80, C: 80 }));
  assert.ok(
    cells.some((row) => row[5] === 'Chờ Chủ tịch Hội đồng quyết định 1 suất giữa: Đơn vị B; Đơn vị C.'),
    `none of these is: ${inspected(cells)}`,
  );
  assert.deepEqual(readRecord(cells).last?.recipients?.get('BK'), ['A']);
});

test('a long list goes over several rows and is read back whole', () => {
  const points = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`TT-${index}`, 90 - index / 10]),
  );
  const cells = recordOf(campaignOf(points, [anAward('BK')]));
  assert.deepEqual(readRecord(cells).last?.recipients?.get('BK'), Object.keys(points));
  assert.match(
    String(changesIn(recordOf(campaignOf(points, [anAward('BK')]), cells))[0]?.[3]),
    /^Danh sách không thay đổi/,
  );
});

test('what people added or changed is kept: notes, columns, numbers', () => {
  const first = recordOf(campaignOf({ A: 90 }));
  const edited: Cells = [
    ['Ghi chú của thư ký', '', '', '', '', ''],
    ...first.map((row, index) => (index === 4 ? [...row, 'đã in', 7, true] : [...row, '', '', ''])),
    [42, '', '', '', '', '=1+1', '', '', ''],
  ];
  const cells = recordOf(campaignOf({ A: 90 }), edited);
  assert.ok(
    cells.some((row) => row[0] === 'Ghi chú của thư ký'),
    `none of these is: ${inspected(cells)}`,
  );
  assert.ok(
    cells.some((row) => row[6] === 'đã in' && row[7] === 7 && row[8] === 'TRUE'),
    `none of these is: ${inspected(cells)}`,
  );
  assert.ok(
    cells.some((row) => row[0] === 42 && row[5] === '=1+1'),
    `none of these is: ${inspected(cells)}`,
  );
  assert.match(String(changesIn(cells)[0]?.[3]), /^Danh sách không thay đổi/);
});

test('a record whose lists are gone is said to be unreadable, and nothing is lost', () => {
  const first = recordOf(campaignOf({ A: 90 })).filter((row) => row[2] !== 'Được đề nghị tặng');
  assert.match(String(changesIn(recordOf(campaignOf({ A: 90 }), first))[0]?.[3]), /^Không đọc được/);
});

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    'Dữ liệu vào (SHA-256)',
    'Được đề nghị tặng',
    'Recipients',
    'Settings in force',
    'BK',
    '"A, "',
    '24/11/2026 12:05',
  ),
  fc.double(),
  fc.boolean(),
);

test('whatever stands on the sheet, reading and writing it never throws and keeps every row in its order', () => {
  const campaign = campaignOf({ A: 90 });
  const rows = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 });
  const kept = (cells: Cells): readonly string[] =>
    readRecord(cells).rows.map((row) =>
      JSON.stringify(
        row.map((each) =>
          typeof each === 'boolean' ? String(each).toUpperCase() : String(each).normalize('NFC'),
        ),
      ),
    );
  fc.assert(
    fc.property(rows, (earlier) => {
      const after = recordOf(campaign, earlier);
      const before = kept(earlier);
      assert.deepEqual(before.length === 0 ? [] : kept(after).slice(-before.length), before);
    }),
    { numRuns: runs(60) },
  );
});

test('any number of tallies later, each block still stands as it was written', () => {
  const points = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.integer({ min: 1, max: 100 }), {
    minKeys: 1,
  });
  fc.assert(
    fc.property(
      fc.array(points, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('vi' as const, 'en' as const),
      (tallies, language) => {
        let cells: Cells = [];
        for (const [day, each] of tallies.entries()) {
          const earlier = readRecord(cells).rows;
          cells = recordOf(campaignOf(each), cells, { language, now: new Date(2026, 0, day + 1, 9, 30) });
          const { rows, last } = readRecord(cells);
          assert.deepEqual(earlier.length === 0 ? [] : rows.slice(-earlier.length), earlier);
          assert.equal(last?.fingerprint, fingerprint(campaignOf(each)));
        }
      },
    ),
    { numRuns: runs(10) },
  );
});

test('codes with commas, quotes and spaces are read back as they were', () => {
  const code = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('"', ',', ' ', 'a'), minLength: 1 }),
    )
    .map((text) => text.normalize('NFC'));
  fc.assert(fc.property(fc.array(code), (codes) => assert.deepEqual(codesOf(codesText(codes)), codes)));
});

test('the record holds no score and no mark of a member', () => {
  const campaign = aWholeCampaign();
  const cells = recordOf(campaign).flat().map(String);
  for (const member of campaign.council) {
    assert.ok(!cells.some((words) => words.includes(member.code)), member.code);
  }
  assert.equal(valueOf(sheetOf(planOf(campaign, { now: noon }), 'record').rows[3]?.[0]), '24/11/2026 12:05');
});
