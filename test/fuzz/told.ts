/** A workbook file as its parts, each as the text or the bytes it has in the zip: what the fuzzing changes. */
import type { Draw } from '../../assets/samples/draw.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { richParts } from '../ooxml/rich-workbook.ts';
import { unzip, zipOf, type PackedPart } from '../ooxml/zip-builder.ts';

/** The parts in the order of the zip, and what stands in the file before it. */
export interface Told {
  readonly parts: readonly PackedPart[];
  readonly before: Uint8Array;
}

/** Another way to tell a file; null where it does not apply. Its `draw` decides where and how. */
export type Change = (told: Told, draw: Draw) => Told | null;

/** A small council's workbook, as our own layer writes it, with dates, percentages and formulas in it. */
export function aCouncil(): Told {
  const file = aCouncilFile({ candidates: 4 });
  const scores = file.sheets.find(({ name }) => name === 'Chấm điểm');
  const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
  scores?.setFormat(one(5, 3), { numberFormat: '0.0' });
  scores?.setFormat(one(6, 4), { numberFormat: '0.000', bold: true });
  scores?.setFormula(7, 3, '4+5.5', { kind: 'number', value: 9.5 });
  const ballots = file.sheets.find(({ name }) => name === 'Phiếu bầu');
  ballots?.setFormat(one(5, 2), { fill: '#FFFF00' });
  return told(file.save());
}

/** A workbook with what only Excel writes. */
export function aRichBook(): Told {
  return { parts: richParts(), before: new Uint8Array() };
}

/** A file as its parts. */
export function told(bytes: Uint8Array): Told {
  const parts = [...unzip(bytes).values()].map(({ name, data }) => ({
    name,
    data: isXml(name) ? data.toString('utf8') : new Uint8Array(data),
  }));
  return { parts, before: new Uint8Array() };
}

/** The bytes of the file. */
export function bytesOf({ parts, before }: Told): Uint8Array {
  return zipOf(parts, before);
}

export function isXml(name: string): boolean {
  return /\.(?:xml|rels|vml)$/.test(name);
}

/** The text of a part; null where it is not there or no text (any more). */
export function textOf({ parts }: Told, name: string): string | null {
  const data = parts.find((part) => part.name === name)?.data;
  return typeof data === 'string' ? data : null;
}

/** With another content of a part, another name of it, or without it (null). */
export function withPart(told: Told, name: string, change: Partial<PackedPart> | null): Told {
  const parts = told.parts.flatMap((part) =>
    part.name !== name ? [part] : change === null ? [] : [{ ...part, ...change }],
  );
  return { ...told, parts };
}

/** The names of the parts that are text and match. */
export function namesLike({ parts }: Told, pattern: RegExp): readonly string[] {
  return parts.flatMap(({ name, data }) => (typeof data === 'string' && pattern.test(name) ? [name] : []));
}

export const sheets = /^xl\/worksheets\/[^/]+\.xml$/;
export const tables = /^xl\/tables\//;
export const bookRelations = 'xl/_rels/workbook.xml.rels';

/** One of the parts that match, changed; null where there is none, or the change does not apply to it. */
export function inOne(pattern: RegExp, change: (text: string, draw: Draw) => string | null): Change {
  return (told, draw) => {
    const names = namesLike(told, pattern);
    if (names.length === 0) return null;
    const name = draw.pick(names);
    const data = change(textOf(told, name) ?? '', draw);
    return data === null ? null : withPart(told, name, { data });
  };
}

/** All of the parts that match, each changed. */
export function inEach(pattern: RegExp, change: (text: string) => string): Change {
  return (told) => ({
    ...told,
    parts: told.parts.map((part) =>
      typeof part.data === 'string' && pattern.test(part.name) ? { ...part, data: change(part.data) } : part,
    ),
  });
}

/** One of the places where a text matches, put otherwise; null where none does. */
export function atOne(
  text: string,
  pattern: RegExp,
  draw: Draw,
  put: (found: RegExpExecArray) => string,
): string | null {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return null;
  const place = draw.pick(found);
  return text.slice(0, place.index) + put(place) + text.slice(place.index + place[0].length);
}

/** Some of the places where a text matches, about `percent` of them, put otherwise. */
export function atSome(
  text: string,
  pattern: RegExp,
  draw: Draw,
  percent: number,
  put: (found: readonly string[]) => string,
): string {
  return text.replace(pattern, (...found: unknown[]) => {
    const groups = found.filter((each) => typeof each === 'string').slice(0, -1);
    return draw.chance(percent) ? put(groups) : (groups[0] ?? '');
  });
}
