/** What is copied, where a paste lands, and how the keys go about, on real sheets and without a browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'vitest';
import { createFormulaAnswers } from '../../src/host/formula-questions.ts';
import type { Block } from '../../src/cells/block.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { Clipboard } from '../../src/workbench/grid/clipboard.ts';
import { blockBetween, destination, step } from '../../src/workbench/grid/moves.ts';
import { SheetView } from '../../src/workbench/grid/sheet-view.ts';
import { workbookOf } from './workbook-of.ts';

const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
const answers = createFormulaAnswers(() => readFileSync(wasm));

function viewOf(xml: Partial<Parameters<typeof workbookOf>[0]>): SheetView {
  const opened = openWorkbook(workbookOf({ rows: '', rules: '', ...xml }));
  assert.equal(opened.kind, 'opened');
  return new SheetView(opened.file, opened.file.activeSheet, 'vi', answers);
}

const at = (row: number, column: number, rows = 1, columns = 1): Block => ({ row, column, rows, columns });
const press = (key: string, ctrlKey = false): Parameters<typeof destination>[0] => ({
  ...{ key, ctrlKey },
  ...{ shiftKey: false, metaKey: false, altKey: false },
});

/** A1:B4 with A3 hidden; B holds a formula of its row. */
const rows = ['Tên', 'An', 'Bình', 'Chi']
  .map((name, index) => {
    const row = String(index + 1);
    const hidden = index === 2 ? ' hidden="1"' : '';
    return `<row r="${row}"${hidden}><c r="A${row}" t="inlineStr"><is><t>${name}</t></is></c><c r="B${row}"><f>C${row}*2</f><v>${row}</v></c></row>`;
  })
  .join('');
const filter =
  '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1:$B$4</definedName></definedNames>';

describe('copying', () => {
  it('leaves out the rows that a filter hides, and pastes the others together', () => {
    const view = viewOf({ rows, names: filter });
    const clipboard = new Clipboard();
    const text = clipboard.copy(view, at(0, 0, 4, 2), false);
    assert.equal(text, 'Tên\t1\r\nAn\t2\r\nChi\t4');
    const { typed, block } = clipboard.paste(text, view, at(9, 0), 'vi');
    assert.deepEqual(block, at(9, 0, 3, 2));
    assert.deepEqual(typed, [
      ['Tên', '=C10*2'],
      ['An', '=C11*2'],
      ['Chi', '=C12*2'],
    ]);
  });

  it('takes rows that a person has hidden along', () => {
    const view = viewOf({ rows });
    assert.equal(new Clipboard().copy(view, at(0, 0, 4, 1), false), 'Tên\r\nAn\r\nBình\r\nChi');
  });

  it('of one formula fills a selection, each cell with its own references', () => {
    const view = viewOf({ rows });
    const clipboard = new Clipboard();
    const text = clipboard.copy(view, at(0, 1), false);
    assert.deepEqual(clipboard.paste(text, view, at(4, 1, 2, 2), 'vi').typed, [
      ['=C5*2', '=D5*2'],
      ['=C6*2', '=D6*2'],
    ]);
    const cut = clipboard.copy(view, at(0, 1), true);
    assert.deepEqual(clipboard.paste(cut, view, at(4, 1), 'vi').typed, [['=C1*2']]);
  });

  it('of a text from elsewhere replaces what was copied here', () => {
    const view = viewOf({ rows });
    const clipboard = new Clipboard();
    clipboard.copy(view, at(0, 0), false);
    assert.deepEqual(clipboard.paste('8,5\t7\n6\n', view, at(0, 0), 'vi').typed, [
      [8.5, '7'],
      ['6', ''],
    ]);
  });
});

describe('merged cells', () => {
  const merged = { rows, rules: '<mergeCells count="1"><mergeCell ref="A6:B7"/></mergeCells>' };

  it('take a paste in their first cell; those under it are left alone', () => {
    const view = viewOf(merged);
    const { typed, block } = new Clipboard().paste('1\t2\t3\n4\t5\t6\n', view, at(5, 0), 'vi');
    assert.deepEqual(typed, [
      ['1', null, '3'],
      [null, null, '6'],
    ]);
    assert.deepEqual(block, at(5, 0, 2, 3));
    const one = new Clipboard().paste('9', view, at(5, 0, 2, 2), 'vi');
    assert.deepEqual(one.typed, [
      ['9', null],
      [null, null],
    ]);
  });

  it('are one cell to the arrows, and selected whole', () => {
    const view = viewOf(merged);
    assert.deepEqual(step(view, { row: 5, column: 0 }, [0, 1]), { row: 5, column: 2 });
    assert.deepEqual(step(view, { row: 5, column: 0 }, [1, 0]), { row: 7, column: 0 });
    assert.deepEqual(blockBetween(view, { row: 4, column: 0 }, { row: 5, column: 0 }), at(4, 0, 3, 2));
  });
});

describe('hidden columns', () => {
  const view = viewOf({
    rows,
    head: '<cols><col min="2" max="3" width="9" hidden="1" customWidth="1"/></cols>',
  });

  it('have no width and are stepped over both ways', () => {
    assert.deepEqual([view.columns.size(1), view.columns.size(2)], [0, 0]);
    assert.ok(view.columns.size(3) > 0, `expected more than 0, found ${view.columns.size(3)}`);
    assert.equal(view.isHidden({ row: 0, column: 1 }), true, 'hidden');
    assert.deepEqual(destination(press('ArrowRight'), { row: 0, column: 0 }, view, 10), {
      row: 0,
      column: 3,
    });
    assert.deepEqual(destination(press('ArrowLeft'), { row: 0, column: 3 }, view, 10), { row: 0, column: 0 });
  });
});
