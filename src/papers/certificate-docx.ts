/** Certificates written for Word: frames that stand at their millimetres of the page. */
import {
  AlignmentType,
  Document,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  LineRuleType,
  Packer,
  PageBreak,
  PageOrientation,
  Paragraph,
  type ISectionOptions,
} from 'docx';
import type { ShapeRun } from 'docx/shapes';
import { certificateWords } from '../i18n/documents/papers-certificate.ts';
import type { SheetSize } from '../workbook/certificates/certificate-places.ts';
import type { Certificate, PlacedText } from './certificate.ts';
import { wordRuns, wordTitle } from './word-runs.ts';

/** The bytes of a .docx with a page for each certificate. There must be one at least: a document has a page. */
export async function certificatesDocx(certificates: readonly Certificate[]): Promise<Uint8Array> {
  const pages = certificates.map(({ sheet, texts }) => ({ sheet, frames: texts.map(frameOf), drawings: [] }));
  return packedPages(certificateWords.title, pages);
}

/** A page whose frames stand at places of their own. */
export interface FramedPage {
  readonly sheet: SheetSize;
  readonly frames: readonly Paragraph[];
  /** What floats behind them. */
  readonly drawings: readonly ShapeRun[];
}

/** The bytes of a .docx of these pages, each on its own sheet. */
export async function packedPages(title: string, pages: readonly FramedPage[]): Promise<Uint8Array> {
  const document = new Document({
    title: wordTitle(title),
    creator: 'Bình xét',
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: runsOfOneSheet(pages).map(sectionOf),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Pages that follow each other on sheets of one size: a section of Word's has one. */
function runsOfOneSheet(pages: readonly FramedPage[]): readonly (readonly FramedPage[])[] {
  const runs: FramedPage[][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    const sheet = last?.[0]?.sheet;
    if (sheet?.width === page.sheet.width && sheet.height === page.sheet.height) last?.push(page);
    else runs.push([page]);
  }
  return runs;
}

/** Frames of each page; after them a paragraph of no height, which they belong to and which ends the page. */
function sectionOf(pages: readonly FramedPage[]): ISectionOptions {
  const children = pages.flatMap(({ frames, drawings }, index) => {
    const isLast = index === pages.length - 1;
    const end = new Paragraph({
      spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
      children: [...drawings, ...(isLast ? [] : [new PageBreak()])],
    });
    return [...frames, end];
  });
  const { width, height } = pages[0]?.sheet ?? { width: 0, height: 0 };
  const isLying = width > height;
  const margin = twips(5);
  const margins = { top: margin, bottom: margin, left: margin, right: margin, header: 0, footer: 0 };
  // The library turns a sheet that lies on its side itself: it is given the sides of the upright one.
  const [short, long] = [twips(Math.min(width, height)), twips(Math.max(width, height))];
  const size = {
    width: short,
    height: long,
    orientation: isLying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
  return { properties: { page: { size, margin: margins } }, children };
}

/** Twentieths of a point. */
function twips(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<PlacedText['align'], string>;

/** A text at its millimetres; its line breaks are those of the text. */
export function frameOf({ text, x, y, width, size, bold, align }: Omit<PlacedText, 'item'>): Paragraph {
  const look = { size: Math.round(size * 2), bold };
  return new Paragraph({
    alignment: alignments[align],
    frame: {
      type: 'absolute',
      // Word takes 0 for no position at all.
      position: { x: Math.max(1, twips(x)), y: Math.max(1, twips(y)) },
      width: twips(width),
      height: 0,
      rule: HeightRule.AUTO,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.AROUND,
      space: { horizontal: 0, vertical: 0 },
    },
    children: wordRuns(text, look),
  });
}
