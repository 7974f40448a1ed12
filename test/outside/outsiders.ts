/** Asking LibreOffice and openpyxl for their opinion of a workbook. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PlacedTable } from '../reckoning/snapshot-of.ts';

const script = fileURLToPath(new URL('books.py', import.meta.url));

/** A folder that is gone when the work is done. */
export function inFolder<Value>(work: (folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'binh-xet-outside-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[], input = ''): string {
  const done = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr}${done.error?.message ?? ''}`);
  return done.stdout;
}

/** What openpyxl sees in a workbook. */
export interface Described {
  readonly sheets: readonly string[];
  /** Sheet and reference of each table. */
  readonly tables: Readonly<Record<string, readonly [sheet: string, reference: string]>>;
  readonly names: readonly string[];
  readonly validations: number;
  readonly cells: Readonly<Record<string, readonly (readonly (string | number | boolean | null)[])[]>>;
}

function isDescription(value: unknown): value is Described {
  return (
    typeof value === 'object' && value !== null && 'sheets' in value && 'tables' in value && 'cells' in value
  );
}

export function describeWithOpenpyxl(python: string, bytes: Uint8Array): Described {
  return inFolder((folder) => {
    const path = join(folder, 'in.xlsx');
    writeFileSync(path, bytes);
    const described: unknown = JSON.parse(run(python, [script, 'describe', path]));
    if (!isDescription(described)) throw new TypeError('books.py described nothing');
    return described;
  });
}

export function writeWithOpenpyxl(python: string, tables: readonly PlacedTable[]): Uint8Array {
  return inFolder((folder) => {
    const path = join(folder, 'out.xlsx');
    run(python, [script, 'write', path], JSON.stringify(tables));
    return readFileSync(path);
  });
}

/** The workbook as openpyxl saves it after opening it. */
export function resavedByOpenpyxl(python: string, bytes: Uint8Array): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    run(python, [script, 'resave', join(folder, 'in.xlsx'), join(folder, 'out.xlsx')]);
    return readFileSync(join(folder, 'out.xlsx'));
  });
}

/** LibreOffice trusts the results in a file from elsewhere unless its profile says: always recalculate. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The workbooks as LibreOffice saves them after calculating every formula anew; it is started once for all of them. */
export function recalculatedByLibreOffice(soffice: string, files: readonly Uint8Array[]): Uint8Array[] {
  return inFolder((folder) => {
    const profile = join(folder, 'profile');
    const out = join(folder, 'out');
    mkdirSync(join(profile, 'user'), { recursive: true });
    mkdirSync(out);
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate);
    const names = files.map((_, at) => `${at}.xlsx`);
    for (const [at, bytes] of files.entries()) writeFileSync(join(folder, `${at}.xlsx`), bytes);
    run(soffice, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      ...names.map((name) => join(folder, name)),
    ]);
    return names.map((name) => readFileSync(join(out, name)));
  });
}
