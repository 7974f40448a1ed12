import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { checkWorkbook, tallyWorkbook } from '../../src/excel/use-cases.ts';
import { openOffice } from '../../src/cli/office.ts';
import { WorkbookHost } from '../../src/host/host.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { othersOf, resultsOf, strayNames } from './contents.ts';
import { expectTallied, inExcel, tallyIn, workOptions } from './in-excel.ts';
import { aCouncilFile, putTable } from './small-council.ts';
import { inspected } from '../inspected.ts';

/** The workbook after it was saved and opened again. */
function reopened(file: WorkbookFile): WorkbookFile {
  const opened = openWorkbook(file.save());
  if (opened.kind === 'problem') throw new Error(opened.problem.detail);
  return opened.file;
}

function sheetNames(file: WorkbookFile): readonly string[] {
  return file.sheets.map(({ name }) => name);
}

describe('a tally', () => {
  it('adds its sheets after the others and shows the first, without touching an input', async () => {
    const file = aCouncilFile();
    const before = othersOf(file);
    const outcome = expectTallied(await tallyIn(file));
    assert.deepEqual(othersOf(file), before);
    assert.deepEqual(
      sheetNames(file).slice(before.length),
      outcome.plan.sheets.map(({ name }) => name),
    );
    assert.equal(file.activeSheet.name, outcome.plan.sheets[0]?.name);
    assert.deepEqual(strayNames(file), []);
    assert.deepEqual([...resultsOf(file).keys()].sort(), outcome.plan.sheets.map(({ mark }) => mark).sort());
  });

  it('writes the figures that were reckoned, as formulas that come to them', async () => {
    const file = aCouncilFile();
    const { plan } = expectTallied(await tallyIn(file));
    let formulas = 0;
    for (const sheet of plan.sheets) {
      const part = file.sheets.find(({ name }) => name === sheet.name);
      assert.ok(part, 'there is no part');
      for (const [row, cells] of sheet.rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (cell === null || cell.kind === 'blank') continue;
          const { value, formula } = part.cell(row, column);
          if (cell.kind === 'text')
            assert.deepEqual(value, cell.text === '' ? { kind: 'empty' } : { kind: 'text', text: cell.text });
          if (cell.kind === 'number') assert.deepEqual(value, { kind: 'number', value: cell.value });
          if (cell.kind !== 'formula') continue;
          formulas += 1;
          assert.equal(`=${formula}`, cell.formula);
          assert.ok(
            value.kind === 'number' && Math.abs(value.value - cell.expected) < 1e-9,
            JSON.stringify(value),
          );
        }
      }
    }
    assert.ok(formulas > 0, `expected more than 0, found ${formulas}`);
  });

  it('replaces the sheets of an earlier one where they stand, also renamed, moved or hidden ones', async () => {
    const file = aCouncilFile();
    expectTallied(await tallyIn(file));
    const old = file.sheets.filter(({ name }) =>
      [...resultsOf(file).values()].some((sheet) => sheet.name === name),
    );
    const [first, second, third] = old;
    assert.ok(first, 'there is no first');
    assert.ok(second, 'there is no second');
    assert.ok(third, 'there is no third');
    file.renameSheet(first, 'Tên khác');
    second.visibility = 'hidden';
    third.visibility = 'veryHidden';
    for (const sheet of old) file.moveSheet(sheet, 1);
    const saved = reopened(file);
    const before = othersOf(saved);
    const { plan } = expectTallied(await tallyIn(saved, 5));
    const titles = plan.sheets.map(({ name }) => name);
    assert.deepEqual(othersOf(saved), before);
    assert.deepEqual(sheetNames(saved).slice(1, 1 + titles.length), titles);
    assert.ok(
      saved.sheets.every(({ visibility }) => visibility === 'visible'),
      `not all of these are: ${inspected(saved.sheets)}`,
    );
    assert.deepEqual(strayNames(saved), []);
  });

  it('gives the same sheets again when nothing has changed, but for the record', async () => {
    const file = aCouncilFile();
    expectTallied(await tallyIn(file));
    const first = new Map(resultsOf(file));
    expectTallied(await tallyIn(file, 5));
    const second = new Map(resultsOf(file));
    assert.notDeepEqual(first.get('record'), second.get('record'));
    for (const results of [first, second]) results.delete('record');
    assert.deepEqual(second, first);
  });

  it('leaves sheets of others alone that are called as its own would be', async () => {
    const file = aCouncilFile();
    const { plan } = expectTallied(await tallyIn(aCouncilFile()));
    for (const { name } of plan.sheets) file.addSheet(name).setValue(0, 0, { kind: 'text', text: 'của tôi' });
    const before = othersOf(file);
    expectTallied(await tallyIn(file));
    assert.deepEqual(othersOf(file), before);
    expectTallied(await tallyIn(file, 5));
    assert.deepEqual(othersOf(file), before);
  });

  it('leaves a copy of its sheet with a name of the sheet alone', async () => {
    const file = aCouncilFile();
    expectTallied(await tallyIn(file));
    // Excel gives a copied sheet the workbook's names that refer to it, as the copy's own.
    const copy = file.addSheet('Xếp hạng (2)');
    copy.setValue(0, 0, { kind: 'text', text: 'bản giữ lại' });
    file.addName('BinhXet.ranking_collective', "'Xếp hạng (2)'!$A$1", { sheet: copy, hidden: true });
    const before = othersOf(file);
    expectTallied(await tallyIn(reopened(file), 5));
    expectTallied(await tallyIn(file, 5));
    assert.deepEqual(othersOf(file), before);
  });

  it('never deletes a sheet that holds a table, and says which', async () => {
    const file = aCouncilFile();
    expectTallied(await tallyIn(file));
    const sheet = [...resultsOf(file).values()].at(-1);
    assert.ok(sheet, 'there is no sheet');
    putTable(file, 'CuaToi', sheet.name, ['A', 'B'], [[1, 2]]);
    const [others, results] = [othersOf(file), resultsOf(file)];
    const outcome = await tallyIn(file, 5);
    assert.ok(outcome.kind === 'trouble' && outcome.trouble.code === 'SheetInUse', JSON.stringify(outcome));
    assert.ok(
      outcome.trouble.detail.includes(sheet.name),
      `${inspected(sheet.name)} is not in ${inspected(outcome.trouble.detail)}`,
    );
    assert.deepEqual([othersOf(file), resultsOf(file)], [others, results]);
  });

  it('keeps a name that begins like a formula a name', async () => {
    const names = ['=1+1', '+84 912', '-Hà', '@An', "'Bình", '=HYPERLINK("http://x")', '1/2', 'TRUE'];
    const file = aCouncilFile({
      candidates: 4,
      nameOf: (kind, number) => names[number + (kind === 'Cá nhân' ? 4 : 0)] ?? '',
    });
    expectTallied(await tallyIn(file));
    const texts = new Set<string>();
    for (const { name } of resultsOf(file).values()) {
      const part = file.sheets.find((sheet) => sheet.name === name);
      const used = part?.usedBlock();
      if (!part || !used) continue;
      for (const { value, formula } of part.cells(used).flat()) {
        if (value.kind === 'text') texts.add(value.text);
        assert.ok(
          formula === null || /^(ROUND|AVERAGE|MEDIAN|IF|SUM|TRIMMEAN)/.test(formula),
          `a formula: ${formula}`,
        );
      }
    }
    for (const name of names) assert.ok(texts.has(name), `${name} is missing`);
  });

  it('of a workbook with errors writes the issues only and keeps the old results', async () => {
    const file = aCouncilFile();
    expectTallied(await tallyIn(file));
    const before = new Map(resultsOf(file));
    const scores = file.sheets.find(({ name }) => name === 'Chấm điểm');
    scores?.setValue(4, 3, { kind: 'text', text: 'tám' });
    const outcome = await tallyIn(file, 5);
    assert.equal(outcome.kind, 'refused');
    const after = new Map(resultsOf(file));
    assert.ok(after.has('issues'), `${inspected('issues')} is not among ${inspected([...after.keys()])}`);
    assert.equal(file.activeSheet.name, after.get('issues')?.name);
    after.delete('issues');
    assert.deepEqual(after, before);
    scores?.setValue(4, 3, { kind: 'number', value: 8 });
    expectTallied(await tallyIn(file, 9));
    assert.ok(
      !resultsOf(file).has('issues'),
      `${inspected('issues')} is among ${inspected([...resultsOf(file).keys()])}`,
    );
    assert.deepEqual(strayNames(file), []);
  });
});

describe('what Excel does not allow', () => {
  it('is told before anything is written: a protected structure', async () => {
    const file = aCouncilFile();
    file.protectStructure();
    const before = file.save();
    const outcome = await tallyIn(file);
    assert.ok(
      outcome.kind === 'trouble' && outcome.trouble.code === 'WorkbookProtected',
      JSON.stringify(outcome),
    );
    assert.deepEqual(file.save(), before);
    const checked = await inExcel(file, {}, () => checkWorkbook(workOptions()));
    assert.equal(checked.kind, 'checked');
  });

  it('is told: a file for reading only, a cell in edit mode, an Excel that is too old', async () => {
    const file = aCouncilFile();
    const before = file.save();
    const readOnly = await tallyIn(file, 0, { readOnly: true });
    assert.ok(readOnly.kind === 'trouble' && readOnly.trouble.code === 'ReadOnly', JSON.stringify(readOnly));
    const editing = await inExcel(file, {}, ({ host }) => {
      host.editingCell = true;
      return tallyWorkbook(workOptions());
    });
    assert.ok(
      editing.kind === 'trouble' && editing.trouble.code === 'CellInEditMode',
      JSON.stringify(editing),
    );
    const host = new WorkbookHost(file, { apiVersion: '1.8' });
    const office = await openOffice(host);
    const old = await tallyWorkbook(workOptions());
    office.close();
    assert.ok(old.kind === 'trouble' && old.trouble.code === 'HostTooOld', JSON.stringify(old));
    assert.equal(host.statistics.syncs, 0);
    assert.deepEqual(file.save(), before);
  });
});

describe('a check', () => {
  it('takes three round trips and changes nothing', async () => {
    const file = aCouncilFile();
    const before = file.save();
    await inExcel(file, {}, async ({ host }) => {
      const outcome = await checkWorkbook(workOptions());
      assert.equal(outcome.kind, 'checked');
      assert.deepEqual(
        outcome.issues.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.equal(host.statistics.syncs, 3);
    });
    assert.deepEqual(file.save(), before);
  });
});
