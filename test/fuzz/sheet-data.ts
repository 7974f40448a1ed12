/** The rows of a sheet as text, to tell them otherwise: only for sheets as our own layer and the rich workbook spell them. */
import type { Draw } from '../../assets/samples/draw.ts';

/** With the rows told otherwise; null where the sheet has none. */
export function sheetData(text: string, change: (rows: Rows) => string | null): string | null {
  const found = /<sheetData>(.*)<\/sheetData>/s.exec(text);
  if (found?.[1] === undefined) return null;
  const rows = change(new Rows(found[1]));
  return rows === null ? null : text.replace(found[0], () => `<sheetData>${rows}</sheetData>`);
}

export class Rows {
  /** Each row as it is spelled, with its number. */
  readonly rows: readonly { readonly number: number; readonly xml: string }[];

  constructor(text: string) {
    this.rows = [...text.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|(?<!\/)>.*?<\/row>)\s*/gs)].map(
      ([xml, number]) => ({
        number: Number(number),
        xml,
      }),
    );
  }

  /** The same rows where some rows and cells do not say where they are, but follow the ones before (18.3.1.73, 18.3.1.4). */
  withoutPlaces(draw: Draw): string {
    let next = 1;
    const told: string[] = [];
    for (const { number, xml } of this.rows) {
      const follows = number - next < 40 && draw.chance(60);
      if (follows) while (next++ < number) told.push('<row/>');
      told.push(withoutCellPlaces(follows ? xml.replace(/ r="\d+"/, '') : xml, draw));
      next = number + 1;
    }
    return told.join('');
  }
}

const cell = /<c r="([A-Z]+)\d+"/g;

function withoutCellPlaces(row: string, draw: Draw): string {
  let last = -1;
  return row.replace(cell, (found, letters: string) => {
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const gap = column - last - 1;
    last = column;
    return gap < 3 && draw.chance(50) ? `${'<c/>'.repeat(gap)}<c` : found;
  });
}
