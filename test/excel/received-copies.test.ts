/** What the workbook keeps of copies that were merged, from one merge to the next, in cells that any program keeps. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { arrivalsOf } from '../../src/copies/returned/arrival.ts';
import { returnedFrom } from '../../src/copies/returned/returned.ts';
import { keptIn, lastMerge, recordOfMerge, recordOfTakeBack } from '../../src/copies/merge/merge-record.ts';
import { planTakeBack } from '../../src/copies/merge/merge-take-back.ts';
import { mergeReturned } from '../../src/copies/merge/merge.ts';
import { receiveInputs } from '../../src/excel/merging/receive.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { found, textsOf } from '../copies/all-bytes.ts';
import { baseOf, fillIn, masterIn, opened, sentFrom } from '../copies/merge-council.ts';
import { outcomes } from '../copies/sent-council.ts';
import { changed, stampedIn, stampedWith } from '../copies/tampered.ts';
import { inExcel } from './in-excel.ts';
import { aCouncilFile } from './small-council.ts';

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day, 9));

/** A council of two, whose copies are out. */
class Council {
  readonly file: WorkbookFile = aCouncilFile({ members: 2, candidates: 1, pointsOf: () => '' });
  #copies: ReadonlyMap<string, Uint8Array> = new Map();
  #merges = 0;

  static async make(): Promise<Council> {
    const council = new Council();
    council.#copies = await sentFrom(council.file);
    return council;
  }

  copy(member: string, points: number | string): Uint8Array {
    return fillIn(this.#copies.get(member) ?? new Uint8Array(), () => points);
  }

  /** Merges copies that were saved on that day of the month, and says what became of them. */
  async merge(
    day: number,
    files: readonly Uint8Array[],
    { accepted = false, latest = false } = {},
  ): Promise<readonly string[]> {
    const base = await baseOf(this.file);
    const master = masterIn(base);
    const returned = files.flatMap((bytes, index) =>
      [...arrivalsOf({ name: `${index + 1}`, bytes })].map((arrival) =>
        returnedFrom(
          arrival.kind === 'workbook'
            ? { ...arrival, savedAt: at(day).toISOString().replace('.000', '') }
            : arrival,
          master,
        ),
      ),
    );
    const merged = mergeReturned(master, returned, { latest, accepted: new Set(accepted ? returned : []) });
    this.#merges += 1;
    const now = at(20 + this.#merges);
    const record = recordOfMerge(
      { ...base, campaignName: '', language: 'vi', now },
      merged.plan,
      merged.files,
    );
    const received = await inExcel(this.file, {}, () => receiveInputs(merged.plan, record, { now }));
    assert.deepEqual(received, { kind: 'written' });
    return outcomes(merged);
  }

  async takeBack(): Promise<number> {
    const base = await baseOf(this.file);
    const merge = lastMerge(base.before);
    assert.ok(merge !== null, 'there is a merge to take back');
    const { plan, left } = planTakeBack(masterIn(base), merge);
    this.#merges += 1;
    const now = at(20 + this.#merges);
    const record = recordOfTakeBack({ ...base, campaignName: '', language: 'vi', now }, merge);
    await inExcel(this.file, {}, () => receiveInputs(plan, record, { now }));
    return left.length;
  }

  /** The different points that stand in the workbook. */
  async points(): Promise<readonly number[]> {
    const { reading } = await baseOf(this.file);
    const points = reading.campaign.scores.flatMap(({ marks }) =>
      [...marks.values()].map((mark) => (mark.kind === 'points' ? Number(mark.points.num) : -1)),
    );
    return [...new Set(points)].sort((one, other) => one - other);
  }
}

describe('a member who sends a copy again', () => {
  it('has it replace what the first one brought, as often as they send a newer one', async () => {
    const council = await Council.make();
    assert.deepEqual(await council.merge(1, [council.copy('TV1', 7)]), ['1 merged 6 0 0']);
    assert.deepEqual(await council.merge(2, [council.copy('TV1', 8)]), ['1 merged 0 6 0']);
    assert.deepEqual(await council.merge(3, [council.copy('TV1', 9)]), ['1 merged 0 6 0']);
    assert.deepEqual(await council.points(), [9]);
    assert.deepEqual(await council.merge(2, [council.copy('TV1', 4)]), ['1 conflict 0 0 0'], 'an older one');
  });

  it('has it replaced after the other member’s copy was merged, and after the file was saved and opened again', async () => {
    const council = await Council.make();
    await council.merge(1, [council.copy('TV1', 7)]);
    await council.merge(1, [council.copy('TV2', 5)]);
    Object.assign(council, { file: opened(council.file.save()) });
    assert.deepEqual(await council.merge(2, [council.copy('TV1', 8)]), ['1 merged 0 6 0']);
    assert.deepEqual(await council.points(), [5, 8]);
  });

  it('has the first one’s scores back when the second is taken back, and a third may replace those', async () => {
    const council = await Council.make();
    await council.merge(1, [council.copy('TV1', 7)]);
    await council.merge(3, [council.copy('TV1', 8)]);
    assert.equal(await council.takeBack(), 0);
    assert.deepEqual(await council.points(), [7]);
    // Saved before the one that was taken back: that is as if it had never been.
    assert.deepEqual(await council.merge(2, [council.copy('TV1', 9)]), ['1 merged 0 6 0']);
    assert.deepEqual(await council.points(), [9]);
  });

  it('cannot replace what was typed by hand after a merge was taken back', async () => {
    const council = await Council.make();
    await council.merge(1, [council.copy('TV1', 7)]);
    await council.takeBack();
    const sheet = council.file.sheets.find(({ name }) => name === 'Chấm điểm');
    sheet?.setValue(4, 3, { kind: 'number', value: 7 });
    assert.deepEqual(await council.merge(2, [council.copy('TV1', 9)]), ['1 conflict 0 0 0']);
  });
});

describe('the record of a merge', () => {
  it('says on whose word each file was taken, and keeps what people typed beside it', async () => {
    const council = await Council.make();
    const bare = changed(council.copy('TV2', 5), (file) => stampedWith(file, 'nonce', ''));
    assert.deepEqual(await council.merge(1, [bare]), ['1 unverified 0 0 0']);
    assert.deepEqual(await council.merge(1, [council.copy('TV1', 7), bare], { accepted: true }), [
      '1 merged 6 0 0',
      '2 merged 6 0 0',
    ]);
    const said = async (): Promise<unknown> => {
      const { receipts } = await baseOf(council.file);
      return receipts.slice(-2).map((row) => [row[4], row[9]]);
    };
    const expected = [
      ['TV1', 'đúng mã của bản đã gửi'],
      ['TV2', 'người nhận xác nhận (tệp không chứng minh được là của ai)'],
    ];
    assert.deepEqual(await said(), expected);
    await council.takeBack();
    assert.deepEqual(await said(), expected, 'also after it was taken back');
    assert.deepEqual(keptIn(await baseOf(council.file)).earlier, []);
  });

  it('has no nonce in any byte of the workbook, neither of copies that were merged nor of those that were not', async () => {
    const council = await Council.make();
    const nonces = ['TV1', 'TV2'].map((member) => stampedIn(opened(council.copy(member, 7)), 'nonce'));
    const forged = changed(council.copy('TV2', 5), (file) => stampedWith(file, 'nonce', nonces[0] ?? ''));
    await council.merge(1, [council.copy('TV1', 7), forged]);
    await council.merge(2, [council.copy('TV1', 8), council.copy('TV2', 5)]);
    const texts = textsOf(council.file.save()).map((text) => text.toLowerCase());
    assert.equal(nonces.length, 2);
    assert.deepEqual(found(texts, nonces), []);
    assert.deepEqual(
      found(texts, ['receipts-before'.slice(0, 8)]),
      ['receipts'],
      'the search finds what is there',
    );
  });
});
