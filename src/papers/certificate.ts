/**
 * Bằng khen, Giấy khen: what is printed on the body's own pre-printed sheets, each text at its place in millimetres.
 * Excel cannot place text by millimetres: what a column is wide on paper, and a row high, depends on the printer
 * (Microsoft's articles 214394 and 214278). So there is no print-ready sheet of these: `certificate-docx.ts` writes them.
 */
import { capitals } from '../text/letters.ts';
import { documentDate } from '../i18n/format.ts';
import { certificateWords as words } from '../i18n/documents/papers-certificate.ts';
import { sharedWords } from '../i18n/documents/papers.ts';
import type { AwardCode, Candidate, CandidateCode } from '../tally/campaign.ts';
import type {
  CertificateItem,
  CertificatePlace,
  SheetSize,
} from '../workbook/certificates/certificate-places.ts';
import {
  heightOf,
  movedPlace,
  pageFor,
  type CertificateLayout,
  type CertificatePage,
} from '../workbook/certificates/certificate-layout.ts';
import { hasOwnUnit, type Results } from '../workbook/plan/results.ts';
import { balanced, linesIn, points, widthOf } from './typeset.ts';

/** A text as it is printed: its lines are those of the text, its size fits its place, which is moved by the page's offset. */
export interface PlacedText extends Omit<CertificatePlace, 'text' | 'height'> {
  readonly text: string;
}

/** One sheet for one recipient. */
export interface Certificate {
  readonly award: AwardCode;
  readonly candidate: CandidateCode;
  readonly sheet: SheetSize;
  readonly texts: readonly PlacedText[];
  /** What does not fit its place even in the smallest letters: it is printed, and stands over what is below it. */
  readonly tooLong: readonly CertificateItem[];
}

/** A sheet for each recipient, collectives first, by award, each award's in award order; [] where nobody receives anything. */
export function certificatesOf(results: Results, layout: CertificateLayout): readonly Certificate[] {
  return results.awards.flatMap(({ award, result }) => {
    const page = pageFor(layout, award);
    return result.recipients.flatMap((code): readonly Certificate[] => {
      const candidate = results.candidateOf(code);
      if (candidate === null) return [];
      const set = page.places.flatMap((place) => {
        const text = (place.text ?? textOf(place.item, candidate, results)).trim();
        return text === '' ? [] : [fitted(place, text, page)];
      });
      return [
        {
          award: award.code,
          candidate: code,
          sheet: page.sheet,
          texts: set.map(({ placed }) => placed),
          tooLong: set.flatMap(({ placed, fits }) => (fits ? [] : [placed.item])),
        },
      ];
    });
  });
}

/** What the workbook says of an item; what it does not know is left to be written in. */
function textOf(item: CertificateItem, candidate: Candidate, { campaign }: Results): string {
  const { documents } = campaign;
  switch (item) {
    case 'name':
      return candidate.name;
    case 'title':
      return titleOf(candidate);
    case 'achievement':
      return words.achievement(sharedWords.campaign(documents.name));
    case 'decision':
      return words.decision(documents.authority);
    case 'date':
      return sharedWords.placeAndDate(documents.place, documentDate('', 'vi'));
    case 'office':
      return capitals(documents.authority);
    case 'signer':
      return '';
  }
}

function titleOf(candidate: Candidate): string {
  const unit = candidate.kind === 'individual' || hasOwnUnit(candidate) ? candidate.unit : '';
  return [candidate.position, unit].filter((part) => part !== '').join(words.joined);
}

/** The height of a line of Times New Roman, as a share of its size. */
const lineHeight = 1.15;
/** Points. Smaller letters cannot be read on a wall. */
const smallest = 6;
/** A text is rather set a little smaller than on two lines. */
const littleSmaller = 0.8;

interface Fitted {
  readonly placed: PlacedText;
  readonly fits: boolean;
}

function fitted(place: CertificatePlace, text: string, page: CertificatePage): Fitted {
  const { text: _text, height: _height, ...box } = movedPlace(place, page);
  // What a printer's own widths of letters may differ by.
  const width = points(box.width) * 0.98;
  const height = points(heightOf(place, page));
  const size = sizeFor(text, place, { width, height });
  const chosen = size ?? smallest;
  const lines = balanced(text, width, { size: chosen, bold: place.bold });
  return { placed: { ...box, size: chosen, text: lines }, fits: size !== null };
}

/** The largest size, in halves of a point, in which the text fits; null where none does. */
function sizeFor(
  text: string,
  { size, bold }: CertificatePlace,
  room: { readonly width: number; readonly height: number },
): number | null {
  const sizes = Array.from({ length: Math.max(1, (size - smallest) * 2 + 1) }, (_, step) => size - step / 2);
  const fits = (at: number): boolean => {
    const setting = { size: at, bold };
    const isBroken = text.split(/\s+/u).some((word) => widthOf(word, setting) > room.width);
    return !isBroken && linesIn(text, room.width, setting) * at * lineHeight <= room.height;
  };
  const onOneLine = sizes.find(
    (at) => at >= size * littleSmaller && fits(at) && linesIn(text, room.width, { size: at, bold }) === 1,
  );
  return onOneLine ?? sizes.find(fits) ?? null;
}
