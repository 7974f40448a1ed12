/** What an add-in stores in a workbook: custom document properties and settings. */
import { sameName } from '../../text/names.ts';
import { asText } from '../arguments.ts';
import { HostError } from '../host-error.ts';
import type { Json } from '../json.ts';
import { parseJson } from '../json.ts';
import type { HostObject } from '../member.ts';
import { defineType } from '../member.ts';
import type { HostState } from '../state.ts';

interface KeySelf {
  readonly state: HostState;
  readonly key: string;
}

/** The client's `workbook.properties`. */
export const documentProperties = defineType<HostState>({
  name: 'DocumentProperties',
  members: { Custom: { kind: 'navigation', set: '1.7', open: (state) => customProperties(state) } },
});

const customProperties = defineType<HostState>({
  name: 'CustomPropertyCollection',
  items: (state) => [...state.file.customProperties().keys()].map((key) => customProperty({ state, key })),
  indexer: (state, given) => getProperty(state, given.text(0)),
  members: {
    Add: {
      kind: 'opening',
      set: '1.7',
      open: (state, given) => {
        const key = given.text(0);
        if (key === '' || key.length > 255)
          throw new HostError('InvalidArgument', 'A key has 1 to 255 characters.');
        return setProperty({ state, key: findProperty(state, key) ?? key }, given.value(1));
      },
    },
    GetItem: { kind: 'opening', set: '1.7', open: (state, given) => getProperty(state, given.text(0)) },
    GetItemOrNullObject: {
      kind: 'opening',
      set: '1.7',
      open: (state, given) => {
        const key = findProperty(state, given.text(0));
        return key === null ? null : customProperty({ state, key });
      },
    },
    GetCount: { kind: 'action', set: '1.7', run: (state) => state.file.customProperties().size },
    DeleteAll: {
      kind: 'action',
      set: '1.7',
      run: (state) => {
        state.allowChange();
        for (const key of [...state.file.customProperties().keys()]) state.file.setCustomProperty(key, null);
      },
    },
  },
});

const customProperty = defineType<KeySelf>({
  name: 'CustomProperty',
  identity: ({ key }) => ({ name: '_Id', value: key }),
  members: {
    Key: { kind: 'scalar', set: '1.7', read: ({ key }) => key },
    Value: {
      kind: 'scalar',
      set: '1.7',
      read: ({ state, key }) => existing(state.file.customProperties().get(key)),
      write: (self, value) => void setProperty(self, value),
    },
    Type: { kind: 'scalar', set: '1.7', read: () => 'String' },
    Delete: {
      kind: 'action',
      set: '1.7',
      run: ({ state, key }) => {
        state.allowChange();
        state.file.setCustomProperty(key, null);
      },
    },
  },
});

/** Keys are compared without regard to case. */
function findProperty(state: HostState, key: string): string | null {
  return [...state.file.customProperties().keys()].find((each) => sameName(each, key)) ?? null;
}

function getProperty(state: HostState, asked: string): HostObject {
  const key = findProperty(state, asked);
  if (key === null) throw new HostError('ItemNotFound', `There is no property ${asked}.`);
  return customProperty({ state, key });
}

/** Text only: the file keeps no other kind. */
function setProperty(self: KeySelf, value: Json): HostObject {
  self.state.allowChange();
  if (typeof value !== 'string') throw new HostError('NotImplemented', 'A property that is not a text.');
  self.state.file.setCustomProperty(self.key, value);
  return customProperty(self);
}

function existing<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new HostError('ItemNotFound');
  return value;
}

/** The client's `workbook.settings`: the same store as `Office.context.document.settings`. */
export const settingCollection = defineType<HostState>({
  name: 'SettingCollection',
  items: (state) => [...state.file.settings(state.addIn).keys()].map((key) => setting({ state, key })),
  indexer: (state, given) => getSetting(state, given.text(0)),
  members: {
    Add: {
      kind: 'opening',
      set: '1.4',
      open: (state, given) => {
        const self = { state, key: given.text(0) };
        storeSetting(self, given.value(1));
        return setting(self);
      },
    },
    GetItem: { kind: 'opening', set: '1.4', open: (state, given) => getSetting(state, given.text(0)) },
    GetItemOrNullObject: {
      kind: 'opening',
      set: '1.4',
      open: (state, given) =>
        state.file.settings(state.addIn).has(given.text(0)) ? setting({ state, key: given.text(0) }) : null,
    },
    GetCount: { kind: 'action', set: '1.4', run: (state) => state.file.settings(state.addIn).size },
  },
});

const setting = defineType<KeySelf>({
  name: 'Setting',
  identity: ({ key }) => ({ name: '_Id', value: key }),
  members: {
    Key: { kind: 'scalar', set: '1.4', read: ({ key }) => key },
    Value: {
      kind: 'scalar',
      set: '1.4',
      read: ({ state, key }) => parseJson(existing(state.file.settings(state.addIn).get(key))),
      write: (self, value) => storeSetting(self, value),
    },
    Delete: {
      kind: 'action',
      set: '1.4',
      run: ({ state, key }) => {
        state.allowChange();
        const entries = new Map(state.file.settings(state.addIn));
        entries.delete(key);
        state.file.setSettings(entries, state.addIn);
      },
    },
  },
});

function getSetting(state: HostState, key: string): HostObject {
  if (!state.file.settings(state.addIn).has(key))
    throw new HostError('ItemNotFound', `There is no setting ${key}.`);
  return setting({ state, key });
}

function storeSetting({ state, key }: KeySelf, value: Json): void {
  state.allowChange();
  state.file.setSettings(
    new Map(state.file.settings(state.addIn)).set(asText(key), JSON.stringify(value)),
    state.addIn,
  );
}
