import type { PageSetup } from '../../ooxml/model.ts';
import { absoluteAddress } from '../../cells/a1.ts';
import { parseAddress, quotedSheetName } from '../../cells/sheet-name.ts';
import { lastColumn } from '../../cells/block.ts';
import type { Arguments } from '../arguments.ts';
import { asFlag, asNumber, asOneOf, asRecord, asText, asWhole } from '../arguments.ts';
import { HostError } from '../host-error.ts';
import type { Json } from '../json.ts';
import type { HostObject, Scalar } from '../member.ts';
import { defineType } from '../member.ts';
import type { RangeReference } from '../range-reference.ts';
import { rangeObject } from './range.ts';
import type { SheetSelf } from './selves.ts';

/** The numbers of ST_PaperSize, ECMA-376 part 1, 18.3.1.63 */
const paperSizes = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 } as const;
const pointsPerInch = 72;
const units = { Points: pointsPerInch, Inches: 1, Centimeters: 2.54 } as const;
type Margin = keyof PageSetup['margins'];

const layout = defineType<SheetSelf>({
  name: 'PageLayout',
  members: {
    Orientation: {
      kind: 'scalar',
      set: '1.9',
      read: ({ sheet }) => (sheet.pageSetup().orientation === 'portrait' ? 'Portrait' : 'Landscape'),
      write: (self, value) =>
        change(self, {
          orientation: asOneOf(value, ['Portrait', 'Landscape']) === 'Portrait' ? 'portrait' : 'landscape',
        }),
    },
    PaperSize: {
      kind: 'scalar',
      set: '1.9',
      read: ({ sheet }) =>
        Object.entries(paperSizes).find(([, size]) => size === sheet.pageSetup().paperSize)?.[0] ?? null,
      write: (self, value) =>
        change(self, { paperSize: paperSizes[asOneOf(value, ['Letter', 'Legal', 'A3', 'A4', 'A5'])] }),
    },
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    CenterHorizontally: {
      kind: 'scalar',
      set: '1.9',
      read: ({ sheet }) => sheet.pageSetup().centerHorizontally,
      write: (self, value) => change(self, { centerHorizontally: asFlag(value) }),
    },
    CenterVertically: {
      kind: 'scalar',
      set: '1.9',
      read: ({ sheet }) => sheet.pageSetup().centerVertically,
      write: (self, value) => change(self, { centerVertically: asFlag(value) }),
    },
    Zoom: { kind: 'scalar', set: '1.9', read: readZoom, write: writeZoom },
    HeadersFooters: { kind: 'navigation', set: '1.9', open: (self) => headersFooters(self) },
    SetPrintMargins: { kind: 'action', set: '1.9', run: setPrintMargins },
    SetPrintTitleRows: { kind: 'action', set: '1.9', run: setPrintTitleRows },
    SetPrintArea: { kind: 'action', set: '1.9', run: setPrintArea },
    GetPrintTitleRowsOrNullObject: { kind: 'opening', set: '1.9', open: printTitleRows },
  },
});

/** The client's `worksheet.pageLayout`. */
export function pageLayout(self: SheetSelf): HostObject {
  return layout(self);
}

const headersFooters = defineType<SheetSelf>({
  name: 'HeaderFooterGroup',
  members: {
    DefaultForAllPages: { kind: 'navigation', set: '1.9', open: (self) => headerFooter(self) },
    State: { kind: 'scalar', set: '1.9', read: readState, write: writeState },
  },
});

const headerFooter = defineType<SheetSelf>({
  name: 'HeaderFooter',
  members: {
    LeftHeader: headerPart('header', 'L'),
    CenterHeader: headerPart('header', 'C'),
    RightHeader: headerPart('header', 'R'),
    LeftFooter: headerPart('footer', 'L'),
    CenterFooter: headerPart('footer', 'C'),
    RightFooter: headerPart('footer', 'R'),
  },
});

/** Page set-up may be changed on a protected sheet, as in Excel. */
function change({ state, sheet }: SheetSelf, part: Partial<PageSetup>): void {
  state.allowChange();
  sheet.setPageSetup(part);
}

function margin(side: Margin): Scalar<SheetSelf> {
  return {
    kind: 'scalar',
    set: '1.9',
    read: ({ sheet }) => sheet.pageSetup().margins[side] * pointsPerInch,
    write: (self, value) => setMargins(self, { [side]: inches(asNumber(value), 'Points') }),
  };
}

function inches(value: number, unit: keyof typeof units): number {
  if (value < 0) throw new HostError('InvalidArgument', 'A margin is not negative.');
  return value / units[unit];
}

function setMargins(self: SheetSelf, part: Partial<PageSetup['margins']>): void {
  change(self, { margins: { ...self.sheet.pageSetup().margins, ...part } });
}

function setPrintMargins(self: SheetSelf, given: Arguments): void {
  const unit = given.oneOf(0, ['Points', 'Inches', 'Centimeters']);
  const sides = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
  const wanted = given.record(1);
  const part = sides.flatMap((side) => {
    const value = wanted[side];
    return value === undefined || value === null ? [] : [[side, inches(asNumber(value), unit)] as const];
  });
  setMargins(self, Object.fromEntries(part));
}

function readZoom({ sheet }: SheetSelf): Json {
  const { fitToWidth, fitToHeight } = sheet.pageSetup();
  if (fitToWidth === null && fitToHeight === null) return { scale: 100 };
  return { horizontalFitToPages: fitToWidth, verticalFitToPages: fitToHeight };
}

function writeZoom(self: SheetSelf, value: Json): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = asRecord(value);
  if (scale !== undefined && scale !== null && scale !== 100)
    throw new HostError('NotImplemented', 'A scale other than 100.');
  const pages = (count: Json | undefined): number | null =>
    count === undefined || count === null ? null : asWhole(count, 1);
  change(self, { fitToWidth: pages(horizontalFitToPages), fitToHeight: pages(verticalFitToPages) });
}

/** Odd and even pages alike; https://learn.microsoft.com/javascript/api/excel/excel.headerfooterstate */
function readState({ sheet }: SheetSelf): Json {
  return sheet.pageSetup().differentFirst ? 'FirstAndDefault' : 'Default';
}

function writeState(self: SheetSelf, value: Json): void {
  change(self, { differentFirst: asOneOf(value, ['Default', 'FirstAndDefault']) === 'FirstAndDefault' });
}

/** The file keeps the three parts as one text: `&L…&C…&R…`. ECMA-376 part 1, 18.3.1.46 */
function headerPart(place: 'header' | 'footer', part: 'L' | 'C' | 'R'): Scalar<SheetSelf> {
  return {
    kind: 'scalar',
    set: '1.9',
    read: ({ sheet }) => splitHeader(sheet.pageSetup()[place])[part],
    write: (self, value) => {
      const parts = { ...splitHeader(self.sheet.pageSetup()[place]), [part]: asText(value) };
      const text = (['L', 'C', 'R'] as const)
        .map((each) => (parts[each] === '' ? '' : `&${each}${parts[each]}`))
        .join('');
      if (text.length > 255)
        throw new HostError('InvalidArgument', 'A header or footer has at most 255 characters.');
      change(self, place === 'header' ? { header: text } : { footer: text });
    },
  };
}

function splitHeader(text: string): Readonly<Record<'L' | 'C' | 'R', string>> {
  const parts = { L: '', C: '', R: '' };
  let part: keyof typeof parts = 'C';
  for (const piece of text.match(/&[\s\S]|[^&]+|&$/g) ?? []) {
    const section = /^&([LCR])$/.exec(piece)?.[1];
    if (section === 'L' || section === 'C' || section === 'R') part = section;
    else parts[part] += piece;
  }
  return parts;
}

const titlesName = '_xlnm.Print_Titles';
const areaName = '_xlnm.Print_Area';

/** Print titles and areas are names that Excel keeps for itself. ECMA-376 part 1, 18.2.5 */
function setName({ state, sheet }: SheetSelf, name: string, formula: string): void {
  state.allowChange();
  state.file.addName(name, formula, { sheet, hidden: false });
}

function cells(self: SheetSelf, given: Arguments): RangeReference['block'] {
  const range = given.range(0);
  if (range !== null && range.sheet !== self.sheet)
    throw new HostError('InvalidArgument', 'The range is on another sheet.');
  const block = range?.block ?? parseAddress(given.text(0))?.block;
  if (block === undefined) throw new HostError('InvalidArgument', 'Not an address.');
  return block;
}

function setPrintTitleRows(self: SheetSelf, given: Arguments): void {
  const block = cells(self, given);
  if (block.columns <= lastColumn)
    throw new HostError('InvalidArgument', 'Print titles are entire rows, like $1:$2.');
  setName(self, titlesName, `${quotedSheetName(self.sheet.name)}!${absoluteAddress(block)}`);
}

function setPrintArea(self: SheetSelf, given: Arguments): void {
  setName(self, areaName, `${quotedSheetName(self.sheet.name)}!${absoluteAddress(cells(self, given))}`);
}

function printTitleRows(self: SheetSelf): HostObject | null {
  const name = self.state.file.namesCalled(titlesName).find((each) => each.sheet === self.sheet);
  const address = name?.formula
    .split(',')
    .map((part) => parseAddress(part))
    .find((part) => part !== null && part.block.columns > lastColumn);
  return address === undefined || address === null ? null : rangeObject({ ...self, block: address.block });
}
