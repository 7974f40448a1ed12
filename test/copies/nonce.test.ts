/** The nonce of a copy, and what the council's workbook keeps of it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'vitest';
import fc from 'fast-check';
import { campaignId } from '../../src/copies/campaign-id.ts';
import {
  copyHolders,
  madeCopies,
  noncesFor,
  planMadeCopies,
  readMadeCopies,
  type MadeCopy,
} from '../../src/copies/made-copies.ts';
import { nonceHash, nonceOf, readNonce } from '../../src/copies/nonce.ts';
import { readNumber } from '../../src/workbook/columns/cells.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import type { SheetPlan } from '../../src/workbook/sheet-plan.ts';
import { snapshotOf, soundBook } from '../workbook/snapshots.ts';
import { madeAt, madeOf, noncesOf } from './nonces.ts';

const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('a nonce', () => {
  it('is 32 letters that no program takes for a number, one for each four of its 128 bits', () => {
    assert.equal(
      nonceOf(Uint8Array.from({ length: 16 }, (_, at) => at * 17)),
      'aabbccddeeffgghhiijjkkllmmnnoopp',
    );
    fc.assert(
      fc.property(sixteen, sixteen, (one, other) => {
        assert.match(nonceOf(one), /^[a-p]{32}$/u);
        assert.equal(readNumber(nonceOf(one)), null);
        assert.equal(nonceOf(one) === nonceOf(other), Buffer.from(one).equals(Buffer.from(other)));
      }),
    );
  });

  it('is made of 128 bits, not of fewer', () => {
    for (const length of [0, 8, 15, 17]) assert.throws(() => nonceOf(new Uint8Array(length)), RangeError);
  });

  it('is the same in capitals, in groups, with spaces of any width and full-width letters', () => {
    fc.assert(
      fc.property(sixteen, fc.constantFrom(' ', '-', '\u00a0', '\u200b', '\t', ' – '), (bytes, between) => {
        const nonce = nonceOf(bytes);
        const typed = nonce.toUpperCase().replace(/(.{4})/gu, `$1${between}`);
        assert.equal(readNonce(` ${typed}\n`), nonce);
        const wide = nonce.replace(/./gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
        assert.equal(readNonce(wide), nonce);
      }),
    );
  });

  it('is none where a letter is missing, too many, or another', () => {
    const nonce = nonceOf(new Uint8Array(16).fill(0x5c));
    for (const text of ['', nonce.slice(1), `${nonce}a`, `q${nonce.slice(1)}`, `1${nonce.slice(1)}`, '#REF!'])
      assert.equal(readNonce(text), null, text);
  });

  it('has the SHA-256 of its letters, as any program reckons it', () => {
    const nonce = nonceOf(new Uint8Array(16).fill(0xa5));
    assert.equal(nonceHash(nonce), createHash('sha256').update(nonce).digest('hex'));
  });
});

const { campaign } = readWorkbook(snapshotOf(soundBook()));

function textsOf(sheet: SheetPlan | undefined): readonly (readonly string[])[] {
  assert.ok(sheet !== undefined, 'there is a sheet');
  return sheet.rows.map((row) => row.map((cell) => (cell?.kind === 'text' ? cell.text : '')));
}

function sheetWith(made: readonly MadeCopy[], cells: readonly (readonly string[])[] = []) {
  return textsOf(planMadeCopies(made, { cells, sheets: [] }, 'vi').sheets[0]);
}

describe('what the workbook keeps of the copies that were made', () => {
  it('is a line for each member who votes, with the campaign, the time and the hash, and no nonce', () => {
    const nonces = noncesOf(campaign);
    const kept = madeCopies(campaign, nonces, madeAt);
    const voters = copyHolders(campaign);
    assert.equal(new Set(nonces.values()).size, voters.length, 'every copy has a nonce of its own');
    assert.deepEqual(
      kept,
      voters.map(({ code }) => ({
        member: code,
        hash: nonceHash(nonces.get(code) ?? assert.fail(`no nonce for ${code}`)),
        campaign: campaignId(campaign),
        madeAt: '2026-11-01T00:00:00.000Z',
      })),
    );
    const texts = sheetWith(kept).flat().join(' ');
    const found = [...nonces.values()].filter((nonce) => texts.toLowerCase().includes(nonce));
    assert.deepEqual(found, [], 'the sheet holds hashes, and no nonce');
    assert.deepEqual(readMadeCopies(sheetWith(kept)), kept);
  });

  it('asks for as many bytes as a nonce has, for each copy', () => {
    const asked: number[] = [];
    noncesFor(campaign, (bytes) => {
      asked.push(bytes);
      return new Uint8Array(bytes);
    });
    assert.deepEqual(
      asked,
      copyHolders(campaign).map(() => 16),
    );
  });

  it('is added to what stands there: all copies made for a member stay known', () => {
    const first = sheetWith(madeOf(campaign, 1));
    const both = sheetWith(madeOf(campaign, 2), first);
    assert.deepEqual(readMadeCopies(both), madeOf(campaign, 1, 2));
    assert.equal(both.length, 1 + 2 * copyHolders(campaign).length, 'one marker, and no line twice');
  });

  it('keeps a line that somebody made unreadable, and takes nothing from it', () => {
    const [marker = [], first = [], ...rest] = sheetWith(madeOf(campaign, 1));
    const spoilt = ['x', ...first.slice(1)];
    const again = sheetWith(madeOf(campaign, 2), [marker, spoilt, ['ghi chú của ai đó'], ...rest]);
    assert.deepEqual(readMadeCopies(again), [...madeOf(campaign, 1).slice(1), ...madeOf(campaign, 2)]);
    assert.deepEqual(again[1], spoilt);
    assert.deepEqual(again[2], ['ghi chú của ai đó']);
  });

  it('makes no reading throw', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant('BinhXet.made'));
    fc.assert(fc.property(fc.array(fc.array(cell)), (cells) => void readMadeCopies(cells)));
  });
});
