/** The paper in the teller's hand: what each key does to it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { candidateCode } from '../../../src/tally/campaign.ts';
import {
  blankDraft,
  draftFor,
  isWhole,
  opinionsOf,
  padAction,
  reduceDraft,
} from '../../../src/taskpane/ballots/draft.ts';
import type { Draft } from '../../../src/taskpane/ballots/draft.ts';
import { inspected } from '../../inspected.ts';

const codes = ['A', 'B', 'C'].map(candidateCode);

/** The draft after these keys, up to where one files it. */
function typed(draft: Draft, ...keys: readonly string[]): Draft | 'filed' {
  let now = draft;
  for (const key of keys) {
    const action = padAction(now, key, false);
    if (action === null || action.kind === 'undo') continue;
    if (action.kind === 'file') return 'filed';
    now = reduceDraft(now, action);
  }
  return now;
}

function marks(...keys: readonly string[]): string {
  const draft = typed(blankDraft(codes), ...keys);
  return draft === 'filed' ? draft : [...opinionsOf(draft).values()].join(' ');
}

describe('a paper by keys', () => {
  it('takes one key for each name, and Enter at the end', () => {
    assert.equal(marks('1', 'K', ' '), 'agree disagree blank');
    assert.equal(marks('đ', '0', '-'), 'agree disagree blank');
    assert.equal(marks('X', 'k', 'Enter'), 'agree disagree blank');
    assert.equal(marks('1', 'K', ' ', 'Enter'), 'filed');
  });

  it('takes the Đ that Telex makes of two D for one mark', () => {
    assert.equal(marks('d', 'Backspace', 'đ'), 'agree');
  });

  it('goes back to mend a name and on again over what is there', () => {
    assert.equal(marks('1', '1', 'ArrowLeft', 'ArrowLeft', '0', 'Enter', '0'), 'disagree agree disagree');
    assert.equal(marks('1', '1', 'Home', '0', 'End', 'k'), 'disagree agree disagree');
    assert.equal(marks('1', 'ArrowRight', 'ArrowRight', '0'), 'agree disagree');
  });

  it('is invalid only for a reason, and valid again at a second H', () => {
    assert.notEqual(typed(blankDraft(codes), 'h', 'Enter'), 'filed');
    assert.equal(typed(blankDraft(codes), '1', 'h', '3', 'Enter'), 'filed');
    assert.equal(marks('1', 'h', '1', 'h', '0'), 'agree disagree');
    const other = typed(blankDraft(codes), 'h', '5');
    assert.ok(other !== 'filed', 'it is filed');
    assert.equal(isWhole(other), false, `is whole: ${inspected(other)}`);
    assert.equal(
      isWhole(reduceDraft(other, { kind: 'reasonTyped', text: 'Rách' })),
      true,
      `is whole: ${inspected(reduceDraft(other, { kind: 'reasonTyped', text: 'Rách' }))}`,
    );
    assert.equal(
      isWhole(reduceDraft(other, { kind: 'reasonTyped', text: '  ' })),
      false,
      `is whole: ${inspected(reduceDraft(other, { kind: 'reasonTyped', text: '  ' }))}`,
    );
  });

  it('is whole exactly when every name has its mark, whatever was pressed', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1', '0', ' ', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'q', 'Enter')),
        (keys) => {
          const draft = typed(blankDraft(codes), ...keys);
          if (draft === 'filed') return;
          assert.equal(isWhole(draft), opinionsOf(draft).size === codes.length);
          assert.ok(draft.at >= 0, `expected at least 0, found ${draft.at}`);
          assert.ok(draft.at <= codes.length, `expected at most ${codes.length}, found ${draft.at}`);
          // Nobody before the one whose turn it is has been left out.
          assert.ok(
            draft.opinions.slice(0, draft.at).every((opinion) => opinion !== null),
            `not all of these are: ${inspected(draft.opinions.slice(0, draft.at))}`,
          );
        },
      ),
    ));

  it('keeps what was entered when a column comes or goes', () => {
    const draft = typed(blankDraft(codes), '1', '0');
    assert.ok(draft !== 'filed', 'it is filed');
    const next = draftFor(draft, ['B', 'D', 'A'].map(candidateCode));
    assert.deepEqual(
      [...opinionsOf(next)],
      [
        ['B', 'disagree'],
        ['A', 'agree'],
      ],
    );
    assert.equal(next.at, 1);
  });
});
