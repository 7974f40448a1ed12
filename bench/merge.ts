/**
 * Reading and merging copies that came back, as the pane does it: 30 copies of 300 rows. Against openpyxl, which opens each and
 * copies its values; and what is kept in memory of 5 files and of 30.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noWishes, previewOf } from '../src/taskpane/mail/preview.ts';
import type { Previewed } from '../src/taskpane/mail/preview.ts';
import { readReturnedFiles } from '../src/taskpane/mail/returned-files.ts';
import type { ReceivingBase } from '../src/excel/merging/receive.ts';
import { baseOf, copiesOf, fillIn, masterFrom } from '../test/copies/merge-council.ts';
import { aCouncilFile } from '../test/excel/small-council.ts';
import { findOpenpyxl } from '../test/outsiders.ts';
import { claim, medianOf } from './measure.ts';

const members = 30;
/** Of each kind; a copy has a row for each. */
const candidates = 150;

const python = `
import statistics, sys, time, openpyxl
times = []
for run in range(2):
    start = time.perf_counter()
    master = openpyxl.load_workbook(sys.argv[1])
    scores = master['Chấm điểm']
    place = {(row[1].value, row[2].value): row for row in scores.iter_rows(min_row=5)}
    for path in sys.argv[3:]:
        copy = openpyxl.load_workbook(path)
        for sheet in copy.worksheets:
            for table in sheet.tables.values():
                if not table.name.startswith('Scores'): continue
                header, *rows = [[cell.value for cell in row] for row in sheet[table.ref]]
                for row in rows:
                    said = dict(zip(header, row))
                    target = place[(said['Thành viên'], said['Đối tượng'])]
                    for at, criterion in enumerate(['I.1', 'I.2', 'II.1']):
                        target[3 + at].value = said[criterion]
    times.append((time.perf_counter() - start) * 1000)
print(statistics.median(times))
`;

interface Bytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function readAndMerge(base: ReceivingBase, files: readonly Bytes[]): Promise<Previewed> {
  const master = masterFrom(base);
  const sources = files.map(({ name, bytes }) => ({ name, read: async () => bytes.slice() }));
  const read = await readReturnedFiles(sources, master, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  });
  if (read === null) throw new Error('Nobody cancels here.');
  return previewOf({ master, files: read }, noWishes, false);
}

/** Megabytes in use after a collection, while `kept` is still there; `Number.NaN` without `--expose-gc`. */
function heldBy(kept: unknown): number {
  if (globalThis.gc === undefined) return Number.NaN;
  globalThis.gc();
  const used = process.memoryUsage();
  return kept === null ? Number.NaN : (used.heapUsed + used.arrayBuffers) / 2 ** 20;
}

/** Prints the ratio, and what is held of 5 files and of 30. */
export async function benchMerge(): Promise<void> {
  const council = aCouncilFile({ members, candidates, pointsOf: () => '' });
  const base = await baseOf(council);
  const files = [...copiesOf(base)].map(([member, bytes], at): Bytes => ({
    name: `${member}.xlsx`,
    bytes: fillIn(bytes, (candidate, criterion) => (candidate.length + criterion.length + at) % 20),
  }));
  const merged = await readAndMerge(base, files);
  const added = merged.merged.files.reduce((sum, file) => sum + file.added, 0);
  if (added !== members * candidates * 2 * 3) throw new Error(`${added} scores were merged.`);
  const ours = await medianOf(3, () => readAndMerge(base, files));
  claimAgainstOpenpyxl(council.save(), files, ours);
  const none = heldBy(0);
  const five = heldBy(await readAndMerge(base, files.slice(0, 5))) - none;
  const thirty = heldBy(await readAndMerge(base, files)) - none;
  const sizes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 2 ** 20;
  console.log(
    `merge, held of 5 files: ${five.toFixed(1)} MB, of 30: ${thirty.toFixed(1)} MB (the files: ${sizes.toFixed(1)} MB)`,
  );
}

function claimAgainstOpenpyxl(master: Uint8Array, files: readonly Bytes[], ours: number): void {
  const what = `merge, reading and merging ${members} copies of ${candidates * 2} rows`;
  const interpreter = findOpenpyxl();
  if (interpreter === null) {
    console.log(`${what}: ${ours.toFixed(0)} ms; openpyxl is not on this machine, nothing to compare with`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'binh-xet-bench-'));
  try {
    const put = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const paths = files.map(({ name, bytes }) => put(name, bytes));
    const given = ['-c', python, put('master.xlsx', master), join(folder, 'out.xlsx'), ...paths];
    const run = spawnSync(interpreter, given, { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    claim(what, ours, 'openpyxl', Number(run.stdout));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
