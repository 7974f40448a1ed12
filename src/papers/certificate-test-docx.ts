/** The test sheet of certificates, written for Word: the frames of their places, and rulers along two edges. */
import {
  HorizontalPositionRelativeFrom,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  type Paragraph,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import { localDecimal } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { testSheetWords } from '../i18n/documents/papers-certificate.ts';
import { heightOf, movedPlace, type CertificatePage } from '../workbook/certificates/certificate-layout.ts';
import { frameOf, packedPages, type FramedPage } from './certificate-docx.ts';
import type { AwardsPage } from './certificate-pages.ts';
import { millimetres } from './typeset.ts';

/** The bytes of a .docx with a page for each. There must be one at least: a document has a page. */
export async function testSheetDocx(pages: readonly AwardsPage[], language: Language): Promise<Uint8Array> {
  const framed = pages.map((each) => framedPage(each, language));
  return packedPages(testSheetWords[language].title, framed);
}

function framedPage({ page, awards }: AwardsPage, language: Language): FramedPage {
  const words = testSheetWords[language];
  const said = (n: number): string => localDecimal(String(Math.round(n * 10) / 10), language);
  const frames = page.places.map((place) => {
    const { item, x, y, width } = place;
    const text = words.frame(words.items[item], said(x), said(y), said(width));
    return frameOf({ ...movedPlace(place, page), text, size: 10, bold: false });
  });
  const { sheet } = page;
  const title = awards === '' ? words.title : words.titleOf(awards);
  const text = [`${title}. ${words.how(said(sheet.width), said(sheet.height))}`, words.places, words.offset];
  const box = { x: 25, y: 17, width: Math.max(20, sheet.width - 50) };
  const heading = frameOf({ ...box, size: 10, bold: false, align: 'left', text: text.join('\n') });
  const drawings = [...rulers(page), ...page.places.map((place) => outline(place, page))];
  return { sheet, frames: [heading, ...numbers(page), ...frames], drawings };
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

function outline(place: CertificatePage['places'][number], page: CertificatePage): ShapeRun {
  const { x, y, width } = movedPlace(place, page);
  const box = { x, y, width, height: Math.max(1, heightOf(place, page) - 0.5) };
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

/**
 * A ruler along the upper edge and one along the left edge, in millimetres of the sheet. They are moved as the texts are:
 * once the printer is set right, they measure from the very edges.
 */
function rulers({ sheet: { width, height }, offset }: CertificatePage): readonly ShapeRun[] {
  const marks = (length: number): readonly number[] =>
    Array.from({ length: Math.ceil(length) - 1 }, (_, at) => at + 1);
  const above = marks(width).map((at) => `M ${at} 0 L ${at} ${markLength(at)}`);
  const beside = marks(height).map((at) => `M 0 ${at} L ${markLength(at)} ${at}`);
  return [
    ruler(`M 0 0 L ${width} 0 ${above.join(' ')}`, { x: offset.x, y: unprinted, width, height: 5 }),
    ruler(`M 0 0 L 0 ${height} ${beside.join(' ')}`, { x: unprinted, y: offset.y, width: 5, height }),
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

/** The tens of both rulers, as far as they are on the sheet. */
function numbers({ sheet: { width, height }, offset }: CertificatePage): readonly Paragraph[] {
  const tens = (length: number, from: number): readonly number[] =>
    Array.from({ length: Math.floor((length - 1) / 10) }, (_, index) => (index + 1) * 10).filter(
      (at) => at + from > 5,
    );
  const look = { size: 7, bold: false, width: 8 } as const;
  const half = millimetres(7 * 1.15) / 2;
  return [
    ...tens(width, offset.x).map((at) =>
      frameOf({
        ...look,
        x: at - 4 + offset.x,
        y: unprinted + 5.2,
        align: 'center',
        text: String(at),
      }),
    ),
    ...tens(height, offset.y)
      .filter((at) => at + offset.y > 20)
      .map((at) =>
        frameOf({ ...look, x: unprinted + 5.6, y: at - half + offset.y, align: 'left', text: String(at) }),
      ),
  ];
}
