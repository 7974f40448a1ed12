/** Opening, reading, changing one cell of and saving a workbook of 10,000 × 30 cells: ours against openpyxl. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodePacking } from '../src/cli/node-packing.ts';
import { newWorkbook, openWorkbook } from '../src/ooxml/workbook.ts';
import { findOpenpyxl } from '../test/outsiders.ts';
import { claim, medianOf } from './measure.ts';

const rows = 10_000;
const columns = 30;

const python = `
import statistics, sys, time, openpyxl
times = []
for run in range(4):
    start = time.perf_counter()
    book = openpyxl.load_workbook(sys.argv[1])
    sheet = book.worksheets[0]
    total = sum(1 for row in sheet.iter_rows(values_only=True) for value in row if value is not None)
    sheet.cell(1, 1).value = 'changed'
    book.save(sys.argv[2])
    if run: times.append((time.perf_counter() - start) * 1000)
print(statistics.median(times))
`;

function largeWorkbook(): Uint8Array {
  const file = newWorkbook();
  const sheet = file.activeSheet;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const text = column % 5 === 0;
      sheet.setValue(
        row,
        column,
        text ? { kind: 'text', text: `Đối tượng ${row % 400}` } : { kind: 'number', value: row + column / 4 },
      );
    }
  }
  return file.save();
}

function readChangeSave(bytes: Uint8Array): Uint8Array {
  const opened = openWorkbook(bytes, {}, nodePacking);
  if (opened.kind === 'problem') throw new Error(opened.problem.detail);
  const sheet = opened.file.activeSheet;
  const cells = sheet.cells({ row: 0, column: 0, rows, columns });
  if (cells.length !== rows) throw new Error('Not all rows were read.');
  sheet.setValue(0, 0, { kind: 'text', text: 'changed' });
  return opened.file.save();
}

/** Prints the ratio; says so where there is no openpyxl to compare with. */
export async function benchXlsx(): Promise<void> {
  const bytes = largeWorkbook();
  const ours = await medianOf(3, () => readChangeSave(bytes));
  const interpreter = findOpenpyxl();
  if (interpreter === null) {
    console.log(`xlsx: ${ours.toFixed(1)} ms; openpyxl is not on this machine, nothing to compare with`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'binh-xet-bench-'));
  try {
    const path = join(folder, 'large.xlsx');
    writeFileSync(path, bytes);
    const run = spawnSync(interpreter, ['-c', python, path, join(folder, 'out.xlsx')], { encoding: 'utf8' });
    claim(`xlsx, open + read + change + save ${rows} × ${columns}`, ours, 'openpyxl', Number(run.stdout));
    if (readFileSync(path).length !== bytes.length) throw new Error('The input was changed.');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
