import type { DefinedName, SheetPart } from '../../ooxml/model.ts';
import { absoluteAddress, blockAddress } from '../../cells/a1.ts';
import { parseAddress, quotedSheetName } from '../../cells/sheet-name.ts';
import type { Arguments } from '../arguments.ts';
import { asFlag, asText } from '../arguments.ts';
import { HostError } from '../host-error.ts';
import type { Json } from '../json.ts';
import type { HostObject } from '../member.ts';
import { defineType } from '../member.ts';
import type { RangeReference } from '../range-reference.ts';
import type { HostState } from '../state.ts';
import { rangeObject } from './range.ts';
import type { SheetSelf, NamesSelf } from './selves.ts';
import { worksheetObject } from './worksheet.ts';

/** Names of the workbook, or those that belong to a sheet. */
interface NameSelf extends NamesSelf {
  readonly name: string;
}

const names = defineType<NamesSelf>({
  name: 'NamedItemCollection',
  items: (self) => namesOf(self).map(({ name }) => namedItem({ ...self, name })),
  indexer: (self, given) => getName(self, given.text(0)),
  members: {
    Add: { kind: 'opening', set: '1.4', open: (self, given) => addName(self, given) },
    GetItem: { kind: 'opening', set: '1.1', open: (self, given) => getName(self, given.text(0)) },
    GetItemOrNullObject: {
      kind: 'opening',
      set: '1.4',
      open: (self, given) => {
        const found = findName(self, given.text(0));
        return found === null ? null : namedItem({ ...self, name: found.name });
      },
    },
    GetCount: { kind: 'action', set: '1.4', run: (self) => namesOf(self).length },
  },
});

/** The client's `workbook.names` or `worksheet.names`. */
export function namedItemCollection(self: NamesSelf): HostObject {
  return names(self);
}

const namedItem = defineType<NameSelf>({
  name: 'NamedItem',
  identity: ({ name }) => ({ name: '_Id', value: name }),
  members: {
    Name: { kind: 'scalar', set: '1.1', read: (self) => defined(self).name },
    Scope: { kind: 'scalar', set: '1.4', read: ({ sheet }) => (sheet === null ? 'Workbook' : 'Worksheet') },
    Type: { kind: 'scalar', set: '1.1', read: (self) => typeAndValue(self).type },
    Value: { kind: 'scalar', set: '1.1', read: (self) => typeAndValue(self).value },
    Formula: {
      kind: 'scalar',
      set: '1.7',
      read: (self) => `=${defined(self).formula}`,
      write: (self, value) => replace(self, { formula: formulaOf(asText(value)) }),
    },
    Visible: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => !defined(self).hidden,
      write: (self, value) => replace(self, { hidden: !asFlag(value) }),
    },
    GetRange: {
      kind: 'opening',
      set: '1.1',
      open: (self) => {
        const range = rangeOf(self.state, defined(self));
        if (range === null) throw new HostError('ItemNotFound', `${self.name} is not a range.`);
        return rangeObject({ state: self.state, ...range });
      },
    },
    GetRangeOrNullObject: {
      kind: 'opening',
      set: '1.4',
      open: (self) => {
        const range = rangeOf(self.state, defined(self));
        return range === null ? null : rangeObject({ state: self.state, ...range });
      },
    },
    Worksheet: {
      kind: 'navigation',
      set: '1.4',
      open: ({ state, sheet }) => {
        if (sheet === null) throw new HostError('ItemNotFound', 'The name belongs to the workbook.');
        return worksheetObject({ state, sheet });
      },
    },
    WorksheetOrNullObject: {
      kind: 'navigation',
      set: '1.4',
      open: ({ state, sheet }) => (sheet === null ? null : worksheetObject({ state, sheet })),
    },
    Delete: {
      kind: 'action',
      set: '1.4',
      run: (self) => {
        self.state.allowChange();
        self.state.file.deleteName(defined(self).name, self.sheet);
      },
    },
  },
});

/** Names that Excel keeps for itself (print areas and titles) are not among them. */
function namesOf({ state, sheet }: NamesSelf): readonly DefinedName[] {
  return state.file.names.filter((name) => belongs(name, sheet));
}

function belongs(name: DefinedName, sheet: SheetPart | null): boolean {
  return name.sheet === sheet && !name.name.startsWith('_xlnm.');
}

function findName(self: NamesSelf, key: string): DefinedName | null {
  return self.state.file.namesCalled(key).find((name) => belongs(name, self.sheet)) ?? null;
}

function getName(self: NamesSelf, key: string): HostObject {
  const found = findName(self, key);
  if (found === null) throw new HostError('ItemNotFound', `There is no name ${key}.`);
  return namedItem({ ...self, name: found.name });
}

function defined(self: NameSelf): DefinedName {
  const found = findName(self, self.name);
  if (found === null) throw new HostError('ItemNotFound', `There is no name ${self.name}.`);
  return found;
}

function addName(self: NamesSelf, given: Arguments): HostObject {
  const name = given.text(0);
  self.state.allowChange();
  if (!isName(name)) throw new HostError('InvalidArgument', `“${name}” cannot be a name.`);
  if (findName(self, name) !== null) throw new HostError('ItemAlreadyExists', `There is a name ${name}.`);
  const range = given.range(1);
  const formula = range === null ? formulaOf(given.text(1)) : absoluteReference(range);
  self.state.file.addName(name, formula, { sheet: self.sheet, hidden: false });
  return namedItem({ ...self, name });
}

/** https://support.microsoft.com/office/fc2935f9-115d-4bef-a370-3aa8bb4c91f1 ("names in formulas") */
function isName(name: string): boolean {
  const written = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  return written && !/^[rc]$/i.test(name) && !/^R\d*C\d*$/i.test(name) && parseAddress(name) === null;
}

function formulaOf(text: string): string {
  if (!text.startsWith('=') || text.length < 2)
    throw new HostError('InvalidArgument', 'A name refers to a formula that begins with =.');
  return text.slice(1);
}

function absoluteReference({ sheet, block }: RangeReference): string {
  return `${quotedSheetName(sheet.name)}!${absoluteAddress(block)}`;
}

function replace(self: NameSelf, change: { readonly formula?: string; readonly hidden?: boolean }): void {
  const { state, sheet } = self;
  state.allowChange();
  const old = defined(self);
  state.file.deleteName(old.name, sheet);
  state.file.addName(old.name, change.formula ?? old.formula, { sheet, hidden: change.hidden ?? old.hidden });
}

/** The cells a name stands for, or null when it stands for something else. */
function rangeOf(state: HostState, name: DefinedName): RangeReference | null {
  const address = parseAddress(name.formula);
  if (address === null || address.sheet === null) return null;
  const sheet = state.findSheet(address.sheet);
  return sheet === null ? null : { sheet, block: address.block };
}

/** The value of a name that is a range is its address; of a constant, the constant. */
function typeAndValue(self: NameSelf): { readonly type: string; readonly value: Json } {
  const name = defined(self);
  const range = rangeOf(self.state, name);
  if (range !== null)
    return { type: 'Range', value: `${quotedSheetName(range.sheet.name)}!${blockAddress(range.block)}` };
  const text = /^"((?:[^"]|"")*)"$/.exec(name.formula)?.[1];
  if (text !== undefined) return { type: 'String', value: text.replaceAll('""', '"') };
  if (/^(true|false)$/i.test(name.formula)) return { type: 'Boolean', value: /^t/i.test(name.formula) };
  const number = Number(name.formula);
  if (name.formula.trim() !== '' && Number.isFinite(number))
    return { type: Number.isInteger(number) ? 'Integer' : 'Double', value: number };
  if (name.formula.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  throw new HostError('NotImplemented', `The value of ${name.name} would have to be calculated.`);
}

/** What `worksheet.getRange` gives for a name. Throws `InvalidArgument` when there is no such range. */
export function namedRange(self: SheetSelf, text: string): HostObject {
  const name = findName(self, text) ?? findName({ state: self.state, sheet: null }, text);
  const range = name === null ? null : rangeOf(self.state, name);
  if (range === null || range.sheet !== self.sheet)
    throw new HostError('InvalidArgument', `${text.slice(0, 60)} is neither an address nor a range's name.`);
  return rangeObject({ state: self.state, ...range });
}
