/**
 * Opening a workbook: what it takes against inflating the same parts and nothing else, what thousands of defined names add, and
 * what it holds in memory against the unpacked size of its sheets.
 */
import { inflateRawSync } from 'node:zlib';
import { nodePacking } from '../src/cli/node-packing.ts';
import type { WorkbookFile } from '../src/ooxml/model.ts';
import { readZip } from '../src/ooxml/package/zip.ts';
import { Package } from '../src/ooxml/package/package.ts';
import { openWorkbook, usualLimits } from '../src/ooxml/workbook.ts';
import { claim, medianPair } from './measure.ts';
import { scaledSample } from './scaled-sample.ts';

const runs = 7;
const manyNames = 20_000;

function opened(bytes: Uint8Array): WorkbookFile {
  const read = openWorkbook(bytes, {}, nodePacking);
  if (read.kind === 'problem') throw new Error(read.problem.detail);
  return read.file;
}

/** The bytes of each part, by Node's zlib alone. */
function inflated(bytes: Uint8Array): readonly { readonly name: string; readonly size: number }[] {
  return readZip(bytes, 10_000).map(({ name, method, packed }) => ({
    name,
    size: method === 8 ? inflateRawSync(packed).length : packed.length,
  }));
}

/** The sample with so many names of cells more. */
function withNames(count: number): Uint8Array {
  const pkg = Package.open(scaledSample(1), usualLimits);
  const part = 'xl/workbook.xml';
  const names = Array.from({ length: count }, (_, index) => {
    return `<definedName name="Name_${index}">Sheet1!$A$${index + 1}</definedName>`;
  });
  pkg.setText(part, (pkg.text(part) ?? '').replace('</definedNames>', `${names.join('')}</definedNames>`));
  return pkg.save();
}

/** What the process holds once garbage is collected, in bytes. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Every value of every sheet, read and let go; gives how many there were. */
function readAll(file: WorkbookFile): number {
  let count = 0;
  for (const sheet of file.sheets) {
    const used = sheet.usedBlock();
    if (used !== null) count += sheet.values(used).flat().length;
  }
  return count;
}

/** Prints the ratios. */
export async function benchReading(): Promise<void> {
  const bytes = scaledSample(10);
  const alone = await medianPair(
    runs,
    () => opened(bytes),
    () => inflated(bytes),
  );
  claim('opening the sample × 10', alone[0], 'inflating its parts', alone[1]);
  const [many, few] = [withNames(manyNames), withNames(0)];
  const named = await medianPair(
    runs,
    () => opened(many).namesCalled('BinhXet.result'),
    () => opened(few).namesCalled('BinhXet.result'),
  );
  claim(`opening the sample with ${manyNames} names more`, named[0], 'without', named[1]);
  const before = held();
  const file = opened(bytes);
  const cells = readAll(file);
  const kept = held() - before;
  const sheets = inflated(bytes).filter(({ name }) => name.startsWith('xl/worksheets/sheet'));
  const size = sheets.reduce((sum, each) => sum + each.size, 0);
  const mega = (number: number): string => (number / 1e6).toFixed(1);
  console.log(
    `memory of the sample × 10, opened and read (${cells} cells, ${file.sheets.length} sheets): ${mega(kept)} MB; ` +
      `its sheets unpacked: ${mega(size)} MB; ratio ${(kept / size).toFixed(2)}`,
  );
}
