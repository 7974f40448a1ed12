/** The first sheet of a copy: how to score, with and without the add-in, and where to send it. */
import { copyWords } from '../../i18n/mail/copies.ts';
import { documentDate } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import type { FormatChange, SheetPart } from '../../ooxml/model.ts';
import type { Campaign, Kind, Member } from '../../tally/campaign.ts';
import { rowHeight } from '../../workbook/plan/measure.ts';
import { fontName } from '../../workbook/plan/styles.ts';
import { fills, inks, sizes, stored } from './look.ts';
import type { KindRows } from '../member-rows.ts';

type GuideLine =
  | { readonly kind: 'title' | 'name' | 'text' | 'heading'; readonly text: string }
  | { readonly kind: 'step'; readonly number: number; readonly text: string }
  | { readonly kind: 'link'; readonly sheet: string; readonly text: string }
  | { readonly kind: 'gap' };

const numberWidth = 5;
const textWidth = 92;
const firstColumn = 1;

const looks: Readonly<Record<GuideLine['kind'], FormatChange & { readonly fontSize: number }>> = {
  title: { fontSize: 20, bold: true, fontColor: inks.title },
  name: { fontSize: 14, bold: true },
  text: { fontSize: sizes.text, fontColor: inks.text },
  heading: { fontSize: 13, bold: true, fontColor: inks.white, fill: fills.reference },
  step: { fontSize: sizes.text },
  link: { fontSize: 14, bold: true, underline: true, fontColor: inks.link },
  gap: { fontSize: sizes.text },
};

interface GuideOptions {
  readonly campaign: Campaign;
  readonly member: Member;
  readonly collector: Member | null;
  readonly parts: readonly KindRows[];
  readonly language: Language;
}

/** Writes the guide on an empty sheet. */
export function writeGuide(part: SheetPart, options: GuideOptions): void {
  part.setColumnWidth(0, 0, 3);
  part.setColumnWidth(firstColumn, firstColumn, numberWidth);
  part.setColumnWidth(firstColumn + 1, firstColumn + 1, textWidth);
  linesOf(options).forEach((line, at) => putLine(part, line, at + 1));
  part.gridlines = false;
  part.tabColor = fills.guide;
  part.setPageSetup({
    orientation: 'portrait',
    paperSize: 9,
    fitToWidth: 1,
    fitToHeight: 0,
    centerHorizontally: true,
    margins: { left: 0.79, right: 0.59, top: 0.79, bottom: 0.79, header: 0.3, footer: 0.3 },
  });
}

function linesOf({ campaign, member, collector, parts, language }: GuideOptions): readonly GuideLine[] {
  const words = copyWords[language].guide;
  const { name, date } = campaign.documents;
  const day = date === '' ? '' : documentDate(date, language);
  const toScore = parts.filter(({ rows }) => rows.length > 0);
  const begun = parts.some(({ rows }) => rows.some(({ marks, recused }) => marks.size > 0 || recused));
  const linkTo = (kind: Kind, count: number): readonly GuideLine[] => [
    { kind: 'link', sheet: copyWords[language].sheets.scores[kind], text: words.sheet[kind](count) },
  ];
  const sendTo =
    collector === null || collector.code === member.code
      ? words.sendToSender(day)
      : words.sendTo(collector.name, collector.email, day);
  const steps = (texts: readonly string[]): readonly GuideLine[] =>
    texts.map((text, at) => ({ kind: 'step', number: at + 1, text }));
  return [
    { kind: 'title', text: words.title },
    ...(name === '' ? [] : [{ kind: 'text', text: name } as const]),
    { kind: 'name', text: words.forMember(member.name, member.position) },
    { kind: 'text', text: words.onlyYours },
    { kind: 'gap' },
    { kind: 'heading', text: words.sheetsHeading },
    ...(toScore.length === 0 ? [{ kind: 'text', text: words.nothing } as const] : []),
    ...toScore.flatMap(({ kind, rows }) => linkTo(kind, rows.length)),
    ...(begun ? [{ kind: 'text', text: words.givenKept } as const] : []),
    { kind: 'gap' },
    { kind: 'heading', text: words.howHeading },
    ...steps(words.how),
    { kind: 'gap' },
    { kind: 'heading', text: words.backHeading },
    ...steps([words.save, sendTo, words.again]),
  ];
}

function putLine(part: SheetPart, line: GuideLine, row: number): void {
  if (line.kind === 'gap') return;
  const look: FormatChange = { fontName, vertical: 'center', ...looks[line.kind] };
  const size = looks[line.kind].fontSize;
  part.setFormat({ row, column: firstColumn, rows: 1, columns: 2 }, look);
  const isStep = line.kind === 'step';
  const column = isStep ? firstColumn + 1 : firstColumn;
  const text = line.kind === 'link' ? `${line.sheet}: ${line.text}` : line.text;
  part.setValue(row, column, stored(text));
  if (isStep) {
    part.setValue(row, firstColumn, stored(line.number));
    part.setFormat(
      { row, column: firstColumn, rows: 1, columns: 1 },
      { horizontal: 'center', bold: true, fontColor: fills.reference },
    );
    part.setFormat({ row, column, rows: 1, columns: 1 }, { wrap: true, horizontal: 'left' });
  } else {
    part.merge({ row, column, rows: 1, columns: 2 });
    part.setFormat({ row, column, rows: 1, columns: 2 }, { wrap: true, horizontal: 'left' });
  }
  if (line.kind === 'link') part.setLink(row, column, `'${line.sheet}'!A1`);
  const width = textWidth + (isStep ? 0 : numberWidth);
  part.setRowHeight(row, row, rowHeight([{ text, width, size, bold: look.bold === true }], size * 1.7));
}
