/** Certificates and their test sheet written for Word: frames that stand at their millimetres of the page. */
import {
  AlignmentType,
  Document,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  Packer,
  PageBreak,
  PageOrientation,
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import type { Language } from '../i18n/language.ts';
import { localDecimal } from '../i18n/format.ts';
import { certificateWords, testSheetWords } from '../i18n/papers-certificate.ts';
import { certificateSheet, type CertificatePlace } from '../workbook/certificate-layout.ts';
import { roomBelow, type Certificate, type PlacedText } from './certificate.ts';
import { millimetres } from './typeset.ts';

/** The bytes of a .docx with a page for each certificate. There must be one at least: a document has a page. */
export async function certificatesDocx(certificates: readonly Certificate[]): Promise<Uint8Array> {
  const pages = certificates.map(({ texts }) => texts.map(frameOf));
  return packed(certificateWords.title, pages);
}

/** The bytes of a .docx of one page: the frames of these places with their names, and rulers along two edges. */
export async function testSheetDocx(
  places: readonly CertificatePlace[],
  language: Language,
): Promise<Uint8Array> {
  const words = testSheetWords[language];
  const said = (n: number): string => localDecimal(String(Math.round(n * 10) / 10), language);
  const frames = places.map((place) => {
    const { item, x, y, width } = place;
    const text = words.frame(words.items[item], said(x), said(y), said(width));
    return frameOf({ ...place, text, size: 10, bold: false });
  });
  const instruction = { x: 25, y: 17, width: 245, size: 11, bold: false, align: 'left' } as const;
  const heading = frameOf({ ...instruction, item: 'name', text: `${words.title}. ${words.how}` });
  const drawings = [...rulers(), ...places.map((place) => outline(place, roomBelow(place, places)))];
  return packed(words.title, [[heading, ...numbers(), ...frames]], drawings);
}

/** Twentieths of a point. */
function twips(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/** Frames of each page; after them a paragraph of no height, which they belong to and which ends the page. */
async function packed(
  title: string,
  pages: readonly (readonly Paragraph[])[],
  drawings: readonly ShapeRun[] = [],
): Promise<Uint8Array> {
  const { width, height } = certificateSheet;
  const children = pages.flatMap((frames, index) => {
    const isLast = index === pages.length - 1;
    const end = new Paragraph({
      spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
      children: [...drawings, ...(isLast ? [] : [new PageBreak()])],
    });
    return [...frames, end];
  });
  const margin = twips(5);
  // The library turns the sheet itself: it is given the sides of the upright one.
  const size = { width: twips(height), height: twips(width), orientation: PageOrientation.LANDSCAPE };
  const margins = { top: margin, bottom: margin, left: margin, right: margin, header: 0, footer: 0 };
  const document = new Document({
    title,
    creator: 'Bình xét',
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [{ properties: { page: { size, margin: margins } }, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<PlacedText['align'], string>;

function frameOf({ text, x, y, width, size, bold, align }: PlacedText): Paragraph {
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
    children: text
      .split(/\r\n|\r|\n/u)
      .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) })),
  });
}

/** Pixels, of which there are 96 to an inch. */
function pixels(length: number): number {
  return (length * 96) / 25.4;
}

/** English Metric Units, of which there are 36,000 to a millimetre. */
function emu(length: number): number {
  return Math.round(length * 36_000);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function floatingAt({ x, y }: Box) {
  return {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emu(x) },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emu(y) },
    wrap: { type: TextWrappingType.NONE },
    behindDocument: true,
    allowOverlap: true,
  } as const;
}

function outline({ x, y, width }: CertificatePlace, height: number): ShapeRun {
  const box = { x, y, width, height: height - 0.5 };
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: pixels(box.width), height: pixels(box.height) },
    floating: floatingAt(box),
    line: { color: '808080', width: 0.5 },
  });
}

/** Marks of 2 mm, of 3.5 mm at fives and 5 mm at tens. */
function markLength(at: number): number {
  return at % 10 === 0 ? 5 : at % 5 === 0 ? 3.5 : 2;
}

/** Most printers leave 4 to 5 mm at the edges blank. */
const unprinted = 6;

/** A ruler along the upper edge and one along the left edge, in millimetres of the sheet. */
function rulers(): readonly ShapeRun[] {
  const { width, height } = certificateSheet;
  const marks = (length: number): readonly number[] => Array.from({ length }, (_, at) => at + 1);
  const above = marks(width - 1).map((at) => `M ${at} 0 L ${at} ${markLength(at)}`);
  const beside = marks(height - 1).map((at) => `M 0 ${at} L ${markLength(at)} ${at}`);
  return [
    ruler(`M 0 0 L ${width} 0 ${above.join(' ')}`, { x: 0, y: unprinted, width, height: 5 }),
    ruler(`M 0 0 L 0 ${height} ${beside.join(' ')}`, { x: unprinted, y: 0, width: 5, height }),
  ];
}

function ruler(path: string, box: Box): ShapeRun {
  return new ShapeRun({
    type: 'custom',
    path,
    transformation: { width: pixels(box.width), height: pixels(box.height) },
    floating: floatingAt(box),
    line: { color: '000000', width: 0.25 },
  });
}

/** The tens of both rulers. */
function numbers(): readonly Paragraph[] {
  const { width, height } = certificateSheet;
  const tens = (length: number): readonly number[] =>
    Array.from({ length: Math.floor((length - 1) / 10) }, (_, index) => (index + 1) * 10);
  const look = { item: 'name', size: 7, bold: false, width: 8 } as const;
  const half = millimetres(7 * 1.15) / 2;
  return [
    ...tens(width).map((at) =>
      frameOf({ ...look, x: at - 4, y: unprinted + 5.2, align: 'center', text: String(at) }),
    ),
    ...tens(height)
      .filter((at) => at > 20)
      .map((at) => frameOf({ ...look, x: unprinted + 5.6, y: at - half, align: 'left', text: String(at) })),
  ];
}
