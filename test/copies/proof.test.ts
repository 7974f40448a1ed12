/** Whether a file is the copy that was made for the member it names: what a nonce proves, and what it does not. */
import assert from 'node:assert/strict';
import { beforeAll, describe, it } from 'vitest';
import fc from 'fast-check';
import { arrivalsOf } from '../../src/copies/returned/arrival.ts';
import type { Rejected, Returned } from '../../src/copies/returned/returned-copy.ts';
import { returnedFrom } from '../../src/copies/returned/returned.ts';
import type { Master } from '../../src/copies/merge/merge-master.ts';
import { mergeReturned } from '../../src/copies/merge/merge.ts';
import { reportJson, reportLines } from '../../src/copies/merge/report.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { opened } from './merge-council.ts';
import { runs } from '../size.ts';
import { madeOf } from './nonces.ts';
import {
  mergedBefore,
  outcomes,
  SentCouncil,
  usual,
  written,
  type Cell,
  type Returning,
} from './sent-council.ts';
import { replaced, stampedIn, stampedWith, withoutStamp } from './tampered.ts';

const cells: readonly Cell[] = [
  ['TT-2', 'I.1', 9],
  ['TT-2', 'I.2', 8],
];

let council: SentCouncil;
let master: Master;
beforeAll(async () => {
  council = await SentCouncil.make();
  master = await council.master({});
});

const returning = (copy: Partial<Returning> = {}, to = master): Returned | Rejected =>
  council.returning(to, { name: 'a', member: 'TV2', cells, ...copy });

/** What a file proves, in a word or two. */
function proofOf(copy: Returned | Rejected): string {
  if (copy.kind === 'returned') {
    return copy.proof.kind === 'verified' ? `verified ${copy.member.code}` : `unverified ${copy.proof.why}`;
  }
  const { code, forgery } = copy;
  return [code, forgery?.kind, forgery?.kind === 'otherCopy' ? forgery.madeFor : null]
    .filter(Boolean)
    .join(' ');
}

const nonceOf = (member: string, round = 1): string =>
  stampedIn(opened(council.copy(member, round)), 'nonce');
const withNonce =
  (nonce: string) =>
  (file: WorkbookFile): void =>
    stampedWith(file, 'nonce', nonce);

describe('a copy with the nonce that was made for its member', () => {
  it('is theirs, whichever of their copies it is, and whoever else has a copy', async () => {
    const both = await council.master({ made: madeOf(master.campaign, 1, 2) });
    for (const round of [1, 2]) assert.equal(proofOf(returning({ round }, both)), 'verified TV2');
    const only = await council.master({ made: madeOf(master.campaign, 2) });
    assert.equal(
      proofOf(returning({ round: 1 }, only)),
      'ForgedCopy unknown',
      'a copy the workbook never made',
    );
  });

  it('is theirs where the nonce was typed anew, in capitals and groups', () => {
    const typed = nonceOf('TV2')
      .toUpperCase()
      .replace(/(.{8})/gu, '$1 - ');
    assert.equal(proofOf(returning({ change: withNonce(` ${typed}`) })), 'verified TV2');
  });

  it('is theirs where the hidden sheet was shown, renamed, moved and duplicated', () => {
    const change = (file: WorkbookFile): void => {
      const sheet = file.sheets.find(({ name }) => name === 'BinhXet');
      assert.ok(sheet !== undefined, 'there is no sheet');
      const again = file.addSheet('BinhXet (2)');
      sheet.contents(({ row, column, value }) => again.setValue(row + 3, column + 2, value));
      sheet.visibility = 'visible';
      file.renameSheet(sheet, 'Trang5');
      file.moveSheet(sheet, 0);
    };
    assert.equal(proofOf(returning({ change })), 'verified TV2');
  });

  it('says whose copy it is, not who typed in it: one that was forwarded is still theirs', () => {
    const change = (file: WorkbookFile): void => file.setCustomProperty('Author', 'TV3');
    assert.equal(proofOf(returning({ change })), 'verified TV2');
  });

  it('is another campaign’s where it is, whatever its nonce', async () => {
    const others = await SentCouncil.make();
    const file = opened(others.copy('TV2'));
    replaced(file, 'Thi đua cao điểm', 'Thi đua năm khác');
    stampedWith(file, 'campaign', '0123456789abcdef');
    const [arrival] = arrivalsOf({ name: 'a', bytes: file.save() });
    assert.ok(arrival !== undefined, 'there is no arrival');
    assert.equal(proofOf(returnedFrom(arrival, master)), 'OtherCampaign');
  });

  it('is taken when a slip in the campaign’s name was mended after it was sent', async () => {
    const base = await council.base();
    const renamed = await SentCouncil.make();
    const made = madeOf(base.reading.campaign, 1).map((one) => ({ ...one, campaign: 'fedcba9876543210' }));
    const change = (file: WorkbookFile): void => stampedWith(file, 'campaign', 'fedcba9876543210');
    const to = await renamed.master({ made });
    assert.equal(proofOf(returning({ change }, to)), 'verified TV2');
  });
});

describe('a copy with a nonce that is not its member’s', () => {
  const asTV2 = (file: WorkbookFile): void => replaced(file, 'TV1', 'TV2');

  it('is TV1’s copy made to look like TV2’s: forged, and the name of its owner is told', () => {
    assert.equal(proofOf(returning({ member: 'TV1', change: asTV2 })), 'ForgedCopy otherCopy TV1');
  });

  it('is forged where a letter of it is another, where it is cut, and where it is no nonce at all', () => {
    const nonce = nonceOf('TV2');
    const wrong = [
      `${nonce.slice(0, -1)}${nonce.endsWith('a') ? 'b' : 'a'}`,
      nonce.slice(1),
      '#REF!',
      '0',
      'x',
    ];
    for (const text of [...wrong, nonceOf('TV2', 2)])
      assert.equal(proofOf(returning({ change: withNonce(text) })), 'ForgedCopy unknown', text);
  });

  it('is forged with any other nonce', () => {
    const letters = fc.string({
      unit: fc.nat({ max: 15 }).map((letter) => 'abcdefghijklmnop'.charAt(letter)),
      minLength: 32,
      maxLength: 32,
    });
    const nonce = nonceOf('TV2');
    fc.assert(
      fc.property(letters, (text) => {
        fc.pre(text !== nonce);
        assert.equal(proofOf(returning({ change: withNonce(text) })), 'ForgedCopy unknown');
      }),
      { numRuns: runs(10) },
    );
  });

  it('is forged where the nonce is of a copy for another campaign', async () => {
    const made = madeOf(master.campaign, 1).map((one) =>
      one.member === 'TV2' ? { ...one, campaign: '0123456789abcdef' } : one,
    );
    assert.equal(proofOf(returning({}, await council.master({ made }))), 'ForgedCopy unknown');
  });

  it('is forged where sheets of two copies were put together', () => {
    const foreign = opened(council.copy('TV1'));
    const change = (file: WorkbookFile): void => {
      const again = file.addSheet('Trang9');
      const stamp = foreign.sheets.find(({ name }) => name === 'BinhXet');
      stamp?.contents(({ row, column, value }) => again.setValue(row, column, value));
    };
    assert.equal(proofOf(returning({ change })), 'ForgedCopy severalStamps');
  });

  it('is told before it is told that nobody knows the member, or that there are no scores', () => {
    const asNobody = (file: WorkbookFile): void => replaced(file, 'TV1', 'TV9');
    assert.equal(proofOf(returning({ member: 'TV1', change: asNobody })), 'ForgedCopy otherCopy TV1');
    assert.equal(
      proofOf(returning({ member: 'TV3', cells: [], change: withNonce('x') })),
      'ForgedCopy unknown',
    );
  });

  it('brings nothing, not even where somebody accepts it, and is told without blaming anybody', () => {
    const copy = returning({ member: 'TV1', change: asTV2 });
    const merged = mergeReturned(master, [copy], { latest: true, accepted: new Set([copy]) });
    assert.deepEqual(outcomes(merged), ['a rejected 0 0 0']);
    assert.deepEqual(written(merged), []);
    const [line = ''] = reportLines(merged, 'vi', false);
    assert.match(line, /ghi là phiếu của TV2, nhưng mang mã của bản đã lập cho TV1.*không cho biết ai/u);
    const report: unknown = JSON.parse(reportJson(merged));
    assert.deepEqual(report, {
      files: [
        {
          ...{ file: 'a', member: 'TV2', status: 'rejected', code: 'ForgedCopy' },
          ...{ added: 0, changed: 0, refused: 0, proof: null, accepted: false },
          ...{ changes: [], formulas: [], conflicts: [] },
        },
      ],
      missing: ['TV2', 'TV3'],
    });
  });
});

describe('a copy without a nonce', () => {
  it('proves nothing: made by an earlier version, without its hidden sheet, or for a workbook that knows none', async () => {
    const before = await council.master({ made: [] });
    assert.equal(proofOf(returning({ change: withNonce('') })), 'unverified noNonce');
    assert.equal(proofOf(returning({ change: withoutStamp })), 'unverified noStamp');
    assert.equal(proofOf(returning({}, before)), 'unverified nothingKept');
    assert.equal(proofOf(returning({ change: withNonce('') }, before)), 'unverified noNonce');
  });

  it('proves nothing where the workbook knows copies of other campaigns alone', async () => {
    const made = madeOf(master.campaign, 1).map((one) => ({ ...one, campaign: '0123456789abcdef' }));
    const other = (file: WorkbookFile): void => withNonce('')(file);
    assert.equal(proofOf(returning({ change: other }, await council.master({ made }))), 'unverified noNonce');
    assert.equal(proofOf(returning({}, await council.master({ made }))), 'unverified nothingKept');
  });

  it('is shown whole, and nothing of it enters, before somebody accepts this very file', () => {
    const copy = returning({ change: withNonce('') });
    const verified = returning({ name: 'b', member: 'TV3' });
    const merged = mergeReturned(master, [copy, verified], { ...usual, latest: true });
    assert.deepEqual(outcomes(merged), ['a unverified 0 0 0', 'b merged 2 0 0']);
    assert.deepEqual(merged.missing, ['TV2'], 'nothing of the unverified file counts');
    const shown = merged.files[0]?.details.changes.map(({ candidate, criterion, before, written: now }) => [
      ...[candidate, criterion, before, now],
    ]);
    assert.deepEqual(shown, [
      ['TT-2', 'I.1', '', 9],
      ['TT-2', 'I.2', '', 8],
    ]);
    const lines = reportLines(merged, 'vi', true).join('\n');
    assert.match(lines, /a – ghi là phiếu của TV2, chưa xác minh, chưa nhận gì \(có 2 ô mới hoặc khác\)/u);
    assert.match(lines, /lập bằng phiên bản cũ của Bình xét/u);
    assert.match(lines, /chạy lại với --accept a/u);
    assert.match(lines, /TT-2, I\.1: “9”/u);

    const accepted = mergeReturned(master, [copy, verified], { ...usual, accepted: new Set([copy]) });
    assert.deepEqual(outcomes(accepted), ['a merged 2 0 0', 'b merged 2 0 0']);
    assert.equal(accepted.files[0]?.accepted, true);
    assert.match(reportLines(accepted, 'vi', false)[0] ?? '', /Nhận theo xác nhận của người nhận phiếu/u);
  });

  it('does not stand in the way of the member’s own copy', () => {
    const copy = returning({ change: withNonce(''), cells: [['TT-2', 'I.1', 1]] });
    const own = returning({ name: 'b' });
    assert.deepEqual(outcomes(mergeReturned(master, [copy, own], usual)), [
      'a unverified 0 0 0',
      'b merged 2 0 0',
    ]);
  });

  it('needs no second word when its very bytes were accepted before, until something of it is missing again', async () => {
    const copy = returning({ change: withNonce('') });
    const earlier = [mergedBefore(null, cells, { member: 'tv2', sha256: copy.sha256 })];
    const there = await council.master({ earlier }, ['TV2', 'TT-2', 'I.1', 9], ['TV2', 'TT-2', 'I.2', 3]);
    assert.deepEqual(outcomes(mergeReturned(there, [copy], usual)), ['a unchanged 0 0 0']);
    const emptied = await council.master({ earlier }, ['TV2', 'TT-2', 'I.2', 3]);
    const merged = mergeReturned(emptied, [copy], usual);
    assert.deepEqual(outcomes(merged), ['a unverified 0 0 0']);
    assert.equal(merged.files[0]?.details.changes.length, 1, 'only what is missing is shown');
  });
});
