/** Scores that are formulas: shown apart with what the file says they gave, and taken only when somebody accepts the file. */
import assert from 'node:assert/strict';
import { beforeAll, describe, it } from 'vitest';
import { mergeReturned, type Merged } from '../../src/copies/merge/merge.ts';
import { isWhole, reportJson, reportLines } from '../../src/copies/merge/report.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { rowOf, stored } from './merge-council.ts';
import {
  mergedBefore,
  outcomes,
  SentCouncil,
  scoresOf,
  usual,
  written,
  type MasterCell,
  type Returning,
} from './sent-council.ts';
import { stampedWith } from './tampered.ts';

let council: SentCouncil;
beforeAll(async () => {
  council = await SentCouncil.make();
});

type Typed = readonly [candidate: string, header: string, formula: string, value: string | number];

/** Types formulas into a copy, with what a program stored as their results. */
const formulas =
  (...typed: readonly Typed[]) =>
  (file: WorkbookFile): void => {
    for (const [candidate, header, formula, value] of typed) {
      const scores = scoresOf(file, candidate);
      scores.sheet.setFormula(rowOf(scores, candidate), scores.columnOf(header), formula, stored(value));
    }
  };

async function merged(
  copy: Partial<Returning>,
  {
    accepted = false,
    there = [],
    earlier = [],
  }: {
    accepted?: boolean;
    there?: readonly MasterCell[];
    earlier?: Parameters<SentCouncil['master']>[0]['earlier'];
  } = {},
): Promise<Merged> {
  const master = await council.master(earlier === undefined ? {} : { earlier }, ...there);
  const read = council.returning(master, { name: 'a', cells: [], savedAt: '2026-11-03T08:00:00Z', ...copy });
  return mergeReturned(master, [read], { ...usual, accepted: new Set(accepted ? [read] : []) });
}

const shown = ({ files: [file] }: Merged): readonly unknown[] =>
  (file?.details.formulas ?? []).map(({ criterion, before, written: value, statement }) => [
    ...[criterion, statement.formula],
    ...[before, value],
  ]);

describe('a score that is a formula', () => {
  const change = formulas(['TT-2', 'I.1', '2+3', 20]);

  it('is shown with its formula and its stored value, and does not enter; typed scores do', async () => {
    const taken = await merged({ cells: [['TT-2', 'I.2', 7]], change });
    assert.deepEqual(outcomes(taken), ['a merged 1 0 0']);
    assert.deepEqual(written(taken), [['TT-2', 'I.2', 7]]);
    assert.deepEqual(shown(taken), [['I.1', '=2+3', '', 20]]);
    assert.equal(isWhole(taken), false, 'somebody has to look');
    const lines = reportLines(taken, 'vi', true).join('\n');
    assert.match(lines, /TT-2, I\.1: công thức =2\+3, giá trị lưu trong tệp là “20”: chưa nhận/u);
    assert.match(lines, /chạy lại với --accept a/u);
    const report: { files: { formulas: unknown; accepted: boolean }[] } = JSON.parse(reportJson(taken));
    assert.deepEqual(report.files[0]?.formulas, [
      { candidate: 'TT-2', field: 'score', criterion: 'I.1', old: null, formula: '=2+3', value: 20 },
    ]);
  });

  it('enters with the stored value when the file is accepted', async () => {
    const taken = await merged({ change }, { accepted: true });
    assert.deepEqual(outcomes(taken), ['a merged 1 0 0']);
    assert.deepEqual(written(taken), [['TT-2', 'I.1', 20]]);
    assert.deepEqual(shown(taken), []);
    assert.equal(isWhole(taken), true);
  });

  it('keeps a newer verified copy’s right to replace what the older one brought, once it is accepted', async () => {
    const earlier = [mergedBefore('2026-11-01T08:00:00Z', [['TT-2', 'I.1', 8]])];
    const there: readonly MasterCell[] = [['TV1', 'TT-2', 'I.1', 8]];
    assert.deepEqual(shown(await merged({ change }, { earlier, there })), [['I.1', '=2+3', 8, 20]]);
    assert.deepEqual(outcomes(await merged({ change }, { earlier, there, accepted: true })), [
      'a merged 0 1 0',
    ]);
  });

  it('is no matter where it gives what the workbook says already, or what was sent', async () => {
    const same = await merged({ change }, { there: [['TV1', 'TT-2', 'I.1', 20]] });
    assert.deepEqual([shown(same), outcomes(same)], [[], ['a unchanged 0 0 0']]);
    const sent = await merged({ cells: [['TT-2', 'I.2', 7]], change: formulas(['TT-1', 'I.1', '2+3', 5]) });
    assert.deepEqual([shown(sent), outcomes(sent)], [[], ['a merged 1 0 0']]);
  });

  it('holds for “Không chấm” and for notes', async () => {
    const both = formulas(
      ['TT-2', 'Không chấm', 'IF(TRUE,"có","")', 'có'],
      ['CN-1', 'Ghi chú', '"a"&"b"', 'ab'],
    );
    const taken = await merged({ change: both, cells: [['CN-2', 'I.1', 7]] });
    assert.deepEqual(written(taken), [['CN-2', 'I.1', 7]]);
    assert.deepEqual(
      shown(taken).map((each) => (Array.isArray(each) ? each[1] : '')),
      ['=IF(TRUE,"có","")', '="a"&"b"'],
    );
  });

  it('without a stored value counts as missing, accepted or not', async () => {
    const never = formulas(['TT-2', 'I.1', '8+1', '']);
    for (const accepted of [false, true]) {
      const taken = await merged({ change: never, cells: [['TT-2', 'I.2', 7]] }, { accepted });
      assert.deepEqual(written(taken), [['TT-2', 'I.2', 7]]);
      assert.deepEqual(
        taken.files[0]?.details.remarks.map(({ kind }) => kind),
        ['uncalculated'],
      );
    }
  });

  it('that gives what is no score is refused like any other', async () => {
    const taken = await merged({ change: formulas(['TT-2', 'I.1', '20+1', 21]) }, { accepted: true });
    assert.deepEqual(outcomes(taken), ['a unchanged 0 0 1']);
  });

  it('in a file that proves nothing is shown apart from its typed scores, and enters with them', async () => {
    const bare: Returning['change'] = (file) => {
      change(file);
      stampedWith(file, 'nonce', '');
    };
    const held = await merged({ cells: [['TT-2', 'I.2', 7]], change: bare });
    assert.deepEqual(outcomes(held), ['a unverified 0 0 0']);
    assert.deepEqual(
      held.files[0]?.details.changes.map(({ criterion }) => criterion),
      ['I.2'],
    );
    assert.deepEqual(shown(held), [['I.1', '=2+3', '', 20]]);
    const taken = await merged({ cells: [['TT-2', 'I.2', 7]], change: bare }, { accepted: true });
    assert.deepEqual(outcomes(taken), ['a merged 2 0 0']);
  });
});
