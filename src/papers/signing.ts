/** Who signs a document and in what capacity, and to whom its copies go. */
import { capitals } from '../i18n/format.ts';
import { houseWords, sharedWords } from '../i18n/papers.ts';
import type { Campaign, Member } from '../tally/campaign.ts';
import { linesOf } from '../text/written.ts';
import { line, type PaperInput } from './compose.ts';
import type { HouseStyle } from './house-style.ts';
import { textWidth, type Paragraph, type Signatures, type Signer } from './paper.ts';
import { balanced, points } from './typeset.ts';

/** The first member of the council with a role; null where there is none. */
export function holderOf({ council }: Campaign, role: Member['role']): Member | null {
  return council.find((member) => member.role === role) ?? null;
}

/** Who signs for the council: its Chair, on its behalf. */
export function chairOfCouncil({ results, style }: PaperInput): Signer {
  const behalf = houseWords[style.name].onBehalf(capitals(sharedWords.councilShort));
  const position = capitals(sharedWords.chair);
  const name = holderOf(results.campaign, 'chair')?.name ?? '';
  const office = style.boldPosition
    ? { office: [behalf, position] }
    : { office: [behalf], position: [position] };
  return { ...office, hint: hintFor(name), name };
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
