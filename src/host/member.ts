/**
 * How the host says what an object of Excel's model has. A type is a table of members under their names on the wire
 * (Pascal case); each names the requirement set that brought it, as [Microsoft's reference] marks it. `bind` joins a
 * table with one object: what the batch sees.
 *
 * [Microsoft's reference]: https://learn.microsoft.com/javascript/api/excel
 */
import type { Arguments } from './arguments.ts';
import type { Json } from './json.ts';
import type { RangeReference } from './range-reference.ts';
import type { ApiVersion } from './requirements.ts';

/** A value that is loaded and, when `write` is there, set. */
export interface Scalar<Self> {
  readonly kind: 'scalar';
  readonly set: ApiVersion;
  read(self: Self): Json;
  write?(self: Self, value: Json): void;
  /** When setting came with a later set than reading. */
  readonly writeSet?: ApiVersion;
}

/** A property that is an object of its own. Null: it opens on a null object. */
export interface Navigation<Self> {
  readonly kind: 'navigation';
  readonly set: ApiVersion;
  open(self: Self): HostObject | null;
}

/** A method that gives an object; it runs when the client instantiates the path. */
export interface Opening<Self> {
  readonly kind: 'opening';
  readonly set: ApiVersion;
  open(self: Self, given: Arguments): HostObject | null;
}

/** A method that acts, and may give a value. */
export interface Action<Self> {
  readonly kind: 'action';
  readonly set: ApiVersion;
  run(self: Self, given: Arguments): Json | void;
}

export type Member<Self> = Scalar<Self> | Navigation<Self> | Opening<Self> | Action<Self>;

/** The name under which an object tells the client how it is found again in its collection. */
export interface Identity {
  readonly name: 'Id' | '_Id';
  readonly value: string | number;
}

export interface HostType<Self> {
  /** As in the reference: `WorksheetCollection`. */
  readonly name: string;
  readonly members: Readonly<Record<string, Member<Self>>>;
  /** A collection's `getItem`, as which the client's indexer arrives. */
  readonly indexer?: (self: Self, given: Arguments) => HostObject | null;
  /** A collection's items, in order. */
  readonly items?: (self: Self) => readonly HostObject[];
  readonly identity?: (self: Self) => Identity;
  readonly range?: (self: Self) => RangeReference;
}

/** A member as the batch meets it: already about its object. */
export type BoundMember =
  | {
      readonly kind: 'scalar';
      readonly set: ApiVersion;
      readonly read: () => Json;
      readonly write: ((value: Json) => void) | null;
      readonly writeSet: ApiVersion;
    }
  | { readonly kind: 'navigation'; readonly set: ApiVersion; readonly open: () => HostObject | null }
  | {
      readonly kind: 'opening';
      readonly set: ApiVersion;
      readonly open: (given: Arguments) => HostObject | null;
    }
  | { readonly kind: 'action'; readonly set: ApiVersion; readonly run: (given: Arguments) => Json | void };

/** One object of Excel's model. */
export interface HostObject {
  readonly type: string;
  /** The member of this name in any case, with its name on the wire; null when the host has none. */
  member(name: string): { readonly name: string; readonly member: BoundMember } | null;
  /** Names of all members, on the wire. */
  readonly memberNames: readonly string[];
  readonly indexer: ((given: Arguments) => HostObject | null) | null;
  readonly items: (() => readonly HostObject[]) | null;
  identity(): Identity | null;
  /** The cells, for an object that is a range: other calls take ranges as arguments. */
  readonly range: RangeReference | null;
}

/** A type as the documentation test sees it. */
export interface TypeDescription {
  readonly name: string;
  readonly members: readonly {
    readonly name: string;
    readonly set: ApiVersion;
    readonly documentation: string;
  }[];
}

const described = new Map<string, TypeDescription>();

/** Every type of the host that has been loaded, for the test that compares it with the reference. */
export function hostTypes(): readonly TypeDescription[] {
  return [...described.values()];
}

/**
 * Turns a table into a function that gives an object of that type. Each member follows the page of Microsoft's
 * reference that `documentationOf` names.
 */
export function defineType<Self>(type: HostType<Self>): (self: Self) => HostObject {
  const names = Object.keys(type.members);
  const byLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]));
  described.set(type.name, {
    name: type.name,
    members: names.map((name) => {
      const member = type.members[name];
      if (!member) throw new Error(`no member ${name}`);
      return { name, set: member.set, documentation: documentationOf(type.name, name, member.kind) };
    }),
  });
  return (self) => {
    const { indexer, items, identity, range } = type;
    return {
      type: type.name,
      memberNames: names,
      member(asked) {
        const name = byLowerCase.get(asked.toLowerCase());
        const member = name === undefined ? undefined : type.members[name];
        return name === undefined || member === undefined ? null : { name, member: bindMember(member, self) };
      },
      indexer: indexer ? (given) => indexer(self, given) : null,
      items: items ? () => items(self) : null,
      identity: () => (identity ? identity(self) : null),
      range: range ? range(self) : null,
    };
  };
}

function bindMember<Self>(member: Member<Self>, self: Self): BoundMember {
  switch (member.kind) {
    case 'scalar':
      return {
        kind: 'scalar',
        set: member.set,
        read: () => member.read(self),
        write: member.write ? (value) => member.write?.(self, value) : null,
        writeSet: member.writeSet ?? member.set,
      };
    case 'navigation':
      return { kind: 'navigation', set: member.set, open: () => member.open(self) };
    case 'opening':
      return { kind: 'opening', set: member.set, open: (given) => member.open(self, given) };
    case 'action':
      return { kind: 'action', set: member.set, run: (given) => member.run(self, given) };
  }
}

/** The page of the reference, and the place on it, that a member follows. */
export function documentationOf(type: string, member: string, kind: Member<unknown>['kind']): string {
  const page = `https://learn.microsoft.com/javascript/api/excel/excel.${type.toLowerCase()}`;
  const call = kind === 'opening' || kind === 'action' ? '(1)' : '';
  return `${page}#excel-excel-${type.toLowerCase()}-${member.toLowerCase()}-member${call}`;
}
