/** What may be typed into cells: lists, numbers within bounds, formulas. */
import type { ListValidation } from '../../ooxml/model.ts';
import { parseAddress } from '../../cells/sheet-name.ts';
import { isUnbounded } from '../../cells/block.ts';
import { asFlag, asOneOf, asRecord, asText } from '../arguments.ts';
import { HostError } from '../host-error.ts';
import type { Json, JsonObject } from '../json.ts';
import type { HostObject } from '../member.ts';
import { defineType } from '../member.ts';
import type { HostState, ValidationDraft } from '../state.ts';
import type { RangeSelf } from './selves.ts';

const validation = defineType<RangeSelf>({
  name: 'DataValidation',
  members: {
    Rule: { kind: 'scalar', set: '1.8', read: notRead, write: (self, value) => setRule(self, value) },
    Prompt: { kind: 'scalar', set: '1.8', read: notRead, write: (self, value) => setPrompt(self, value) },
    ErrorAlert: { kind: 'scalar', set: '1.8', read: notRead, write: (self, value) => setAlert(self, value) },
    Clear: {
      kind: 'action',
      set: '1.8',
      run: ({ state, sheet, block }) => {
        state.allowSheetChange(sheet);
        sheet.clearValidations(block);
      },
    },
  },
});

/** The client's `range.dataValidation`: set within one batch, the rule first. */
export function dataValidation(self: RangeSelf): HostObject {
  return validation(self);
}

function notRead(): Json {
  throw new HostError('NotImplemented', 'Reading a data validation.');
}

/** Longer lists are kept in cells: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation */
const longestFormula = 255;

function setRule(self: RangeSelf, value: Json): void {
  const { state, sheet, block } = self;
  state.allowSheetChange(sheet);
  if (isUnbounded(block)) throw new HostError('NotImplemented', 'A rule for entire rows or columns.');
  const given = asRecord(value);
  const [kind, ...others] = Object.keys(given).filter((key) => given[key] !== null);
  if (kind === undefined || others.length > 0)
    throw new HostError('InvalidArgument', 'A data validation has one rule.');
  const plain = { promptTitle: '', prompt: '', errorTitle: '', error: '', strict: true };
  const rule = ruleOf(state, kind, asRecord(given[kind] ?? null));
  state.newValidations.push({ sheet, validation: { block, rule, ...plain } });
}

function ruleOf(state: HostState, kind: string, given: JsonObject): ListValidation['rule'] {
  switch (kind) {
    case 'list':
      if (!asFlag(given['inCellDropDown'] ?? true))
        throw new HostError('NotImplemented', 'A list without a drop-down.');
      return { kind, source: listSource(state, asText(given['source'] ?? null)) };
    case 'decimal': {
      if (given['operator'] !== 'Between')
        throw new HostError('NotImplemented', 'Bounds other than between.');
      const [minimum, maximum] = [boundOf(given['formula1']), boundOf(given['formula2'])];
      if (minimum > maximum) throw new HostError('InvalidArgument', `${minimum} is above ${maximum}.`);
      return { kind, minimum, maximum };
    }
    case 'custom':
      return { kind, formula: formulaOf(asText(given['formula'] ?? null)) };
    default:
      throw new HostError('NotImplemented', `A data validation of the kind ${kind}.`);
  }
}

function boundOf(value: Json | undefined): number {
  const bound = Number(typeof value === 'string' ? value.replace(/^=/, '') : value);
  if (value === undefined || value === null || value === '' || !Number.isFinite(bound))
    throw new HostError('NotImplemented', 'A bound that is not a number.');
  return bound;
}

function formulaOf(text: string): string {
  if (!text.startsWith('=') || text.length > longestFormula)
    throw new HostError('InvalidArgument', 'A formula begins with = and has at most 255 characters.');
  return text.slice(1);
}

/** Entries with commas between them, or a formula that refers to cells of the workbook. */
function listSource(state: HostState, text: string): string {
  if (text === '' || text.length > longestFormula)
    throw new HostError('InvalidArgument', 'The source of a list has 1 to 255 characters.');
  if (!text.startsWith('=')) return `"${text.replaceAll('"', '""')}"`;
  const address = parseAddress(text.slice(1));
  if (address === null) throw new HostError('NotImplemented', `The source ${text}.`);
  if (address.sheet !== null && state.findSheet(address.sheet) === null)
    throw new HostError('InvalidArgument', `There is no sheet ${address.sheet}.`);
  return text.slice(1);
}

/** The words that Excel's dialogue takes: titles of 32 characters, messages of 255. */
function words(given: JsonObject, longest: { readonly title: number; readonly message: number }) {
  const [title, message] = [asText(given['title'] ?? ''), asText(given['message'] ?? '')];
  if (title.length > longest.title || message.length > longest.message)
    throw new HostError('InvalidArgument', 'A title has at most 32 characters, a message 255.');
  return { title, message };
}
const longest = { title: 32, message: 255 } as const;

function setPrompt(self: RangeSelf, value: Json): void {
  const given = asRecord(value);
  const { title, message } = words(given, longest);
  const shown = asFlag(given['showPrompt'] ?? true);
  change(self, shown ? { promptTitle: title, prompt: message } : { promptTitle: '', prompt: '' });
}

function setAlert(self: RangeSelf, value: Json): void {
  const given = asRecord(value);
  if (!asFlag(given['showAlert'] ?? true)) throw new HostError('NotImplemented', 'A rule that says nothing.');
  const style = asOneOf(given['style'] ?? 'Stop', ['Stop', 'Warning']);
  const { title, message } = words(given, longest);
  change(self, { errorTitle: title, error: message, strict: style === 'Stop' });
}

function change({ state, sheet, block }: RangeSelf, part: Partial<ListValidation>): void {
  state.allowSheetChange(sheet);
  const draft = state.newValidations.findLast(
    (each) => each.sheet === sheet && isSame(each.validation.block, block),
  );
  if (draft === undefined)
    throw new HostError('NotImplemented', 'Words of a data validation before its rule, or in another batch.');
  draft.validation = { ...draft.validation, ...part };
}

function isSame(one: ListValidation['block'], other: ListValidation['block']): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

/** Puts the validations of the batch into the file; each takes the place of what its cells had. */
export function writeValidations(state: HostState): void {
  const drafts: readonly ValidationDraft[] = state.newValidations.splice(0);
  for (const draft of drafts) {
    if (!state.file.sheets.includes(draft.sheet)) continue;
    draft.sheet.clearValidations(draft.validation.block);
    draft.sheet.addValidation(draft.validation);
  }
}
