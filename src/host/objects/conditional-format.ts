import type { Arguments } from '../arguments.ts';
import { asColor, asRecord } from '../arguments.ts';
import { HostError } from '../host-error.ts';
import type { Json } from '../json.ts';
import type { HostObject } from '../member.ts';
import { defineType } from '../member.ts';
import { intersect } from '../../cells/block.ts';
import type { DataBarDraft, HostState } from '../state.ts';
import type { RangeSelf } from './selves.ts';

interface DraftSelf {
  readonly state: HostState;
  readonly draft: DataBarDraft;
}

const collection = defineType<RangeSelf>({
  name: 'ConditionalFormatCollection',
  indexer: (self, given) => getDraft(self, given),
  members: {
    Add: { kind: 'opening', set: '1.6', open: (self, given) => addDataBar(self, given) },
    GetItem: { kind: 'opening', set: '1.6', open: (self, given) => getDraft(self, given) },
    GetCount: { kind: 'action', set: '1.6', run: (self) => count(self) },
  },
});

/** The client's `range.conditionalFormats`: data bars between two numbers. */
export function conditionalFormatCollection(self: RangeSelf): HostObject {
  return collection(self);
}

const conditionalFormat = defineType<DraftSelf>({
  name: 'ConditionalFormat',
  identity: ({ draft }) => ({ name: 'Id', value: draft.id }),
  members: {
    Id: { kind: 'scalar', set: '1.6', read: ({ draft }) => draft.id },
    Type: { kind: 'scalar', set: '1.6', read: () => 'DataBar' },
    DataBar: { kind: 'navigation', set: '1.6', open: (self) => dataBar(self) },
  },
});

const dataBar = defineType<DraftSelf>({
  name: 'DataBarConditionalFormat',
  members: {
    LowerBoundRule: {
      kind: 'scalar',
      set: '1.6',
      read: ({ draft }) => bound(draft.rule.low),
      write: (self, value) => change(self, { low: numberRule(value) }),
    },
    UpperBoundRule: {
      kind: 'scalar',
      set: '1.6',
      read: ({ draft }) => bound(draft.rule.high),
      write: (self, value) => change(self, { high: numberRule(value) }),
    },
    PositiveFormat: { kind: 'navigation', set: '1.6', open: (self) => positiveFormat(self) },
  },
});

const positiveFormat = defineType<DraftSelf>({
  name: 'ConditionalDataBarPositiveFormat',
  members: {
    FillColor: {
      kind: 'scalar',
      set: '1.6',
      read: ({ draft }) => draft.rule.color,
      write: (self, value) => change(self, { color: asColor(value) }),
    },
  },
});

/** Excel's own blue. */
const firstColor = '#638EC6';

function addDataBar(self: RangeSelf, given: Arguments): HostObject {
  const type = given.text(0);
  if (type !== 'DataBar') throw new HostError('NotImplemented', `A conditional format of the kind ${type}.`);
  const { state, sheet, block } = self;
  state.allowSheetChange(sheet);
  state.dataBarCount += 1;
  const rule = { block, color: firstColor, low: Number.NaN, high: Number.NaN };
  const draft = { sheet, id: `{databar-${state.dataBarCount}}`, rule, written: false };
  state.newDataBars.push(draft);
  return conditionalFormat({ state, draft });
}

function getDraft({ state }: RangeSelf, given: Arguments): HostObject {
  const draft = state.newDataBars.find(({ id }) => id === given.text(0));
  if (draft === undefined) throw new HostError('ItemNotFound');
  return conditionalFormat({ state, draft });
}

function count({ state, sheet, block }: RangeSelf): number {
  const inFile = sheet.dataBars().filter((bar) => intersect(bar.block, block) !== null).length;
  const waiting = state.newDataBars.filter(
    (each) => !each.written && each.sheet === sheet && intersect(each.rule.block, block) !== null,
  );
  return inFile + waiting.length;
}

function change({ draft }: DraftSelf, part: Partial<DataBarDraft['rule']>): void {
  if (draft.written) throw new HostError('NotImplemented', 'A data bar of an earlier batch stays as it is.');
  draft.rule = { ...draft.rule, ...part };
}

function bound(value: number): Json {
  return Number.isNaN(value) ? { type: 'Automatic' } : { type: 'Number', formula: `=${value}` };
}

/** Bars whose ends depend on the data are not among what the host knows. */
function numberRule(value: Json): number {
  const { type, formula } = asRecord(value);
  if (type !== 'Number') throw new HostError('NotImplemented', 'A data bar runs from a number to a number.');
  const number = Number(String(formula ?? '').replace(/^=/, ''));
  if (formula === undefined || formula === '' || !Number.isFinite(number))
    throw new HostError('InvalidArgument', 'The bound of a data bar is a number.');
  return number;
}

/** Puts the data bars that the batch drew into the file. Throws `NotImplemented` for one without both its bounds. */
export function writeDataBars(state: HostState): void {
  for (const draft of state.newDataBars) {
    if (draft.written) continue;
    draft.written = true;
    if (Number.isNaN(draft.rule.low) || Number.isNaN(draft.rule.high)) {
      throw new HostError(
        'NotImplemented',
        'A data bar needs both its bounds within the batch that adds it.',
      );
    }
    if (state.file.sheets.includes(draft.sheet)) draft.sheet.addDataBar(draft.rule);
  }
}
