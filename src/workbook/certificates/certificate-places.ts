/** Where the texts of a certificate usually stand: heading above, seal and signature on the right below. */

/** In the order in which they stand on the sheet. */
export const certificateItems = [
  'name',
  'title',
  'achievement',
  'decision',
  'date',
  'office',
  'signer',
] as const;
export type CertificateItem = (typeof certificateItems)[number];

export type TextAlign = 'left' | 'center' | 'right';

/** A sheet of paper: its sides in millimetres, as it lies before the reader. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

/** A place on a sheet, in millimetres from its left and upper edge. */
export interface SheetPoint {
  readonly x: number;
  readonly y: number;
}

/** One text's place. */
export interface CertificatePlace extends SheetPoint {
  readonly item: CertificateItem;
  /** Millimetres; `x` and `y` are those of the text's first line. */
  readonly width: number;
  /** Millimetres; null: down to the next place below, or to the end of the sheet. */
  readonly height: number | null;
  /** Points; a text that is too long is set smaller. */
  readonly size: number;
  readonly bold: boolean;
  readonly align: TextAlign;
  /** What is printed on every sheet in place of what the workbook says, say the decision's number; null for nothing. */
  readonly text: string | null;
}

/** The sheets that most printers and bodies have, by name. */
export const sheetSizes = {
  a4: { width: 297, height: 210 },
  'a4-portrait': { width: 210, height: 297 },
  a3: { width: 420, height: 297 },
} as const satisfies Readonly<Record<string, SheetSize>>;
export type SheetName = keyof typeof sheetSizes;

/** The sheet where the workbook says nothing of it: A4 that lies on its side. */
export const usualSheet: SheetSize = sheetSizes.a4;

/** The least and the greatest side of a sheet in millimetres: Word has no page over 22 inches ([MS-OI29500] 2.1.219, pgSz). */
export const sheetSides = { least: 50, greatest: 558 } as const;

type Usual = Pick<CertificatePlace, 'x' | 'y' | 'width' | 'size' | 'bold' | 'align'>;
type Places = Readonly<Record<CertificateItem, Usual>>;

const landscape: Places = {
  name: { x: 38.5, y: 88, width: 220, size: 26, bold: true, align: 'center' },
  title: { x: 38.5, y: 103, width: 220, size: 16, bold: false, align: 'center' },
  achievement: { x: 38.5, y: 116, width: 220, size: 18, bold: false, align: 'center' },
  decision: { x: 28, y: 168, width: 105, size: 13, bold: false, align: 'left' },
  date: { x: 160, y: 145, width: 110, size: 14, bold: false, align: 'center' },
  office: { x: 160, y: 153, width: 110, size: 14, bold: true, align: 'center' },
  signer: { x: 160, y: 190, width: 110, size: 14, bold: true, align: 'center' },
};

const portrait: Places = {
  name: { x: 20, y: 120, width: 170, size: 24, bold: true, align: 'center' },
  title: { x: 20, y: 134, width: 170, size: 15, bold: false, align: 'center' },
  achievement: { x: 20, y: 147, width: 170, size: 17, bold: false, align: 'center' },
  decision: { x: 20, y: 240, width: 75, size: 12, bold: false, align: 'left' },
  date: { x: 100, y: 205, width: 95, size: 13, bold: false, align: 'center' },
  office: { x: 100, y: 213, width: 95, size: 13, bold: true, align: 'center' },
  signer: { x: 100, y: 262, width: 95, size: 13, bold: true, align: 'center' },
};

/** The usual places on a sheet of any size: those of A4 that lies or stands as it does, as much larger as the sheet is. */
export function usualPlacesOn({ width, height }: SheetSize): Places {
  const [places, drawn] =
    width >= height ? [landscape, sheetSizes.a4] : [portrait, sheetSizes['a4-portrait']];
  const [across, down] = [width / drawn.width, height / drawn.height];
  const scaled = (usual: Usual): Usual => ({
    ...usual,
    x: halves(usual.x * across),
    y: halves(usual.y * down),
    width: halves(usual.width * across),
    size: Math.min(72, Math.max(6, halves(usual.size * Math.min(across, down)))),
  });
  return {
    name: scaled(places.name),
    title: scaled(places.title),
    achievement: scaled(places.achievement),
    decision: scaled(places.decision),
    date: scaled(places.date),
    office: scaled(places.office),
    signer: scaled(places.signer),
  };
}

/** Down to a whole or a half: what a ruler shows, and never beyond the sheet. */
function halves(n: number): number {
  return Math.floor(n * 2) / 2;
}
