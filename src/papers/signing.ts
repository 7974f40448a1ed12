/** Who signs a document and in what capacity, and to whom its copies go. */
import { capitals } from '../text/letters.ts';
import { houseWords, sharedWords } from '../i18n/documents/papers.ts';
import { presidingOver } from '../tally/presiding.ts';
import { linesOf } from '../text/written.ts';
import { line, type PaperInput } from './compose.ts';
import type { HouseStyle } from './house-style.ts';
import { textWidth, type Paragraph, type Signatures, type Signer } from './paper.ts';
import { balanced, points } from './typeset.ts';

/** Who signs for the council, on its behalf: whoever presided, a deputy in the Chair's place. */
export function signerOfCouncil({ results, style }: PaperInput): Signer {
  const house = houseWords[style.name];
  const { office, name } = presidingOver(results.campaign);
  const behalf = house.onBehalf(capitals(sharedWords.councilShort));
  const chair = capitals(sharedWords.chair);
  const positions = office === 'chair' ? [chair] : [house.inPlaceOf(chair), capitals(sharedWords.viceChair)];
  const lines = style.boldPosition
    ? { office: [behalf, ...positions] }
    : { office: [behalf], position: positions };
  return { ...lines, hint: hintFor(name), name };
}

/** Whoever presided, where it is not on the council's behalf that they sign. */
export function presidingSigner({ results, style }: PaperInput): Signer {
  const { office, name } = presidingOver(results.campaign);
  const chair = capitals(sharedWords.chairOfCouncil);
  const lines =
    office === 'chair' ? [chair] : [houseWords[style.name].inPlaceOf(chair), capitals(sharedWords.viceChair)];
  return { office: lines, hint: hintFor(name), name };
}

/** Who signs with an office alone; a blank name is written by hand. */
export function signer(office: string, name: string): Signer {
  return { office: [capitals(office)], hint: hintFor(name), name };
}

/** Who has their name under the signature need not be told to write it. */
function hintFor(name: string): string {
  return name === '' ? sharedWords.sign : '';
}

/** To whom copies go, beside the signature; the last line is where one is filed. */
export function recipients(style: HouseStyle, lines: readonly string[]): readonly Paragraph[] {
  const { sizes, name } = style;
  const words = houseWords[name];
  const look = name === 'state' ? { bold: true, italic: true } : { underline: true };
  return [
    line([{ text: words.recipients, ...look }], sizes.recipients),
    ...[...lines, words.filed].map((text) => line(text, sizes.recipientList)),
  ];
}

/** Signatures side by side, the lines of each office as even as can be. */
export function signatures(style: HouseStyle, columns: Signatures['columns']): Signatures {
  const size = style.sizes.signer;
  const room = points(textWidth(style.page) / columns.length) * 0.92;
  const even = (text: string): readonly string[] => linesOf(balanced(text, room, { size, bold: true }));
  return {
    kind: 'signatures',
    size,
    columns: columns.map((column) =>
      'office' in column
        ? {
            ...column,
            office: column.office.flatMap(even),
            ...(column.position === undefined ? {} : { position: column.position.flatMap(even) }),
          }
        : column,
    ),
  };
}
