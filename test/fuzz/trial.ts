/**
 * One file of the fuzzing, drawn by a seed. What is told otherwise is read the same; what contradicts itself is read the same
 * or refused; what is damaged in any way is refused, or read as it says by the letter, and stays what it is when it is saved.
 */
import { Draw } from '../../assets/samples/draw.ts';
import type { FileProblemCode } from '../../src/ooxml/model.ts';
import { checkWorkbook } from '../../src/excel/use-cases.ts';
import { inExcel, workOptions } from '../excel/in-excel.ts';
import { withoutEntryOrder } from '../../src/ooxml/entry-order/entry-order.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { otherTexts, readBytes, type Read } from './content.ts';
import { contradictions } from './contradictions.ts';
import { damage } from './damage.ts';
import { retellings } from './retellings.ts';
import { aCouncil, aRichBook, bytesOf, type Change, type Told } from './told.ts';

export interface Trial {
  /** What was done to the file: `richRuns, packedOtherwise`. */
  readonly how: string;
  readonly bytes: Uint8Array;
  readonly came: FileProblemCode | 'read';
  /** What is wrong with it, in words; null: nothing. */
  readonly wrong: string | null;
}

const kinds = ['retold', 'contradiction', 'damaged', 'bits'] as const;
const disguises = [
  'relationsPrefixed',
  'attributesOtherwise',
  'prefixed',
  'withComments',
  'packedOtherwise',
] as const;

/** The two files that everything begins with, made when first asked for. */
let sources: readonly { readonly told: Told; readonly content: readonly string[] }[] | null = null;

function sourcesOnce(): NonNullable<typeof sources> {
  sources ??= [aCouncil(), aRichBook()].map((told) => {
    const read = readBytes(bytesOf(told));
    if (read.kind === 'refused') throw new Error(`the file that all begins with is ${read.code}`);
    return { told, content: read.content };
  });
  return sources;
}

/** Makes the file of a seed, and reads it (`make`: only makes it). Never throws, whatever the reader does. */
export async function trialOf(seed: number, todo: 'make' | 'read' = 'read'): Promise<Trial> {
  const draw = new Draw(seed);
  const source = draw.pick(sourcesOnce());
  const kind = draw.pick(kinds);
  const { told, how } = changed(source.told, kind, draw);
  const bytes = kind === 'bits' ? turned(bytesOf(told), draw) : bytesOf(told);
  if (todo === 'make') return { how, bytes, came: 'read', wrong: null };
  try {
    const read = readBytes(bytes);
    const came = read.kind === 'refused' ? read.code : 'read';
    return { how, bytes, came, wrong: await wrongWith(kind, read, source.content, bytes, draw) };
  } catch (error) {
    return { how, bytes, came: 'read', wrong: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

function changed(told: Told, kind: (typeof kinds)[number], draw: Draw): { told: Told; how: string } {
  switch (kind) {
    case 'retold': {
      const names = Object.keys(retellings);
      const wanted = names.filter(() => draw.chance(15));
      return applied(told, retellings, wanted.length === 0 ? [draw.pick(names)] : wanted, draw);
    }
    case 'contradiction': {
      const first = applied(told, contradictions, [draw.pick(Object.keys(contradictions))], draw);
      const then = applied(
        first.told,
        retellings,
        disguises.filter(() => draw.chance(20)),
        draw,
      );
      return { told: then.told, how: [first.how, then.how].filter((each) => each !== '').join(', ') };
    }
    case 'damaged':
      return { told: damage(told, draw) ?? told, how: 'damaged' };
    case 'bits':
      return { told, how: 'bits' };
    default: {
      const unreachable: never = kind;
      return unreachable;
    }
  }
}

function applied(
  told: Told,
  changes: Readonly<Record<string, Change>>,
  names: readonly string[],
  draw: Draw,
): { told: Told; how: string } {
  let now = told;
  const done: string[] = [];
  for (const name of names) {
    const next = changes[name]?.(now, draw) ?? null;
    if (next === null) continue;
    now = next;
    done.push(name);
  }
  return { told: now, how: done.join(', ') };
}

/** Some bits of the file turned, mostly near its directory, or its end cut off. */
function turned(bytes: Uint8Array, draw: Draw): Uint8Array {
  const copy = bytes.slice();
  for (let left = draw.whole(1, 5); left > 0; left -= 1) {
    const at = draw.chance(70)
      ? draw.whole(Math.floor(copy.length * 0.8), copy.length - 1)
      : draw.whole(0, copy.length - 1);
    copy[at] = (copy[at] ?? 0) ^ (1 << draw.whole(0, 7));
  }
  return draw.chance(20) ? copy.subarray(0, draw.whole(0, copy.length)) : copy;
}

async function wrongWith(
  kind: (typeof kinds)[number],
  read: Read,
  before: readonly string[],
  bytes: Uint8Array,
  draw: Draw,
): Promise<string | null> {
  if (read.kind === 'refused') return kind === 'retold' ? `refused as ${read.code}` : null;
  if (kind !== 'damaged') {
    const other = difference(before, read.content);
    if (other !== null) return other;
  } else {
    const [other] = otherTexts(bytes, read.file);
    if (other !== undefined) return other;
  }
  return unkept(read, bytes) ?? reordered(read, bytes) ?? (draw.chance(10) ? checked(bytes) : null);
}

/** The order of its texts is forgotten, as before ballots are shuffled: every cell has its own all the same. */
function reordered({ content }: Extract<Read, { kind: 'read' }>, bytes: Uint8Array): string | null {
  const forgotten = withoutEntryOrder(bytes, () => true);
  // Comments, say, that a workbook can be read without, are no XML.
  if (forgotten.kind === 'problem') return null;
  const again = readBytes(forgotten.bytes);
  return again.kind === 'refused'
    ? `without its order it is ${again.code}`
    : difference(content, again.content);
}

/** Texts of our own are added as a tally adds them: nothing else may change by it. */
function unkept({ content }: Extract<Read, { kind: 'read' }>, bytes: Uint8Array): string | null {
  const opened = openWorkbook(bytes);
  if (opened.kind === 'problem') return `opened again it is ${opened.problem.code}`;
  const { file } = opened;
  const sheet = file.addSheet('Tờ của ta');
  sheet.setValue(0, 0, { kind: 'text', text: 'Văn bản mới, chưa có trong tệp' });
  sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { bold: true, numberFormat: '0.0000' });
  const again = readBytes(file.save());
  if (again.kind === 'refused') return `saved with a sheet of our own it is ${again.code}`;
  const kept = again.content.filter((line) => !/^(?:sheet )?Tờ của ta/.test(line));
  return difference(content, kept);
}

/** The whole way through Office.js to the findings: whatever they are, they are findings. */
async function checked(bytes: Uint8Array): Promise<string | null> {
  const opened = openWorkbook(bytes);
  if (opened.kind === 'problem') return null;
  const outcome = await inExcel(opened.file, {}, () => checkWorkbook(workOptions()));
  return outcome.kind === 'trouble' ? `the check comes to ${JSON.stringify(outcome.trouble)}` : null;
}

/** The first line that one of the two has and the other has not; null where they are the same. */
function difference(expected: readonly string[], found: readonly string[]): string | null {
  const [had, has] = [new Set(expected), new Set(found)];
  const lost = expected.find((line) => !has.has(line));
  const gained = found.find((line) => !had.has(line));
  if (lost === undefined && gained === undefined) return null;
  return `was “${lost ?? 'not there'}”, is “${gained ?? 'not there'}”`;
}
