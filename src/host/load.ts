/** What a client gets for `load`: the chosen values of an object, of its items, and of the objects it has. */
import { HostError } from './host-error.ts';
import type { Json } from './json.ts';
import type { BoundMember, HostObject } from './member.ts';
import type { ApiVersion } from './requirements.ts';
import { includesVersion } from './requirements.ts';
import type { Load } from './wire.ts';

/** The names of a load as a tree: `format/font/color` is three deep. */
interface LoadTree {
  all: boolean;
  readonly inner: Map<string, LoadTree>;
}

/** The object's values under their names on the wire. Throws `ApiNotFound` for a name the object does not have. */
export function loadObject(
  object: HostObject,
  load: Load,
  version: ApiVersion,
): Readonly<Record<string, Json>> {
  const choice: LoadTree = { all: load.select.length === 0 && load.expand.length === 0, inner: new Map() };
  for (const name of load.select) choose(choice, name.split(/[/.]/));
  for (const name of load.expand) choose(choice, name.split(/[/.]/));
  if (load.select.length === 0) choice.all = true;
  return valuesOf(object, choice, version, load);
}

function choose(choice: LoadTree, path: readonly string[]): void {
  const [first, ...rest] = path.filter((part) => part !== '' && part.toLowerCase() !== 'items');
  if (first === undefined) return;
  if (first === '*') {
    choice.all = true;
    return;
  }
  const key = first.toLowerCase();
  const inner = choice.inner.get(key) ?? { all: false, inner: new Map<string, LoadTree>() };
  choice.inner.set(key, inner);
  choose(inner, rest);
}

function valuesOf(
  object: HostObject,
  choice: LoadTree,
  version: ApiVersion,
  page: { readonly top: number | null; readonly skip: number },
): Readonly<Record<string, Json>> {
  if (object.items === null) return ownValues(object, choice, version);
  const own = object.memberNames.filter((name) => choice.inner.has(name.toLowerCase()));
  const values = ownValues(
    object,
    { all: choice.all, inner: new Map(own.map((name) => [name.toLowerCase(), leaf()])) },
    version,
  );
  const forItems: LoadTree = { all: choice.all, inner: new Map(choice.inner) };
  for (const name of own) forItems.inner.delete(name.toLowerCase());
  if (!forItems.all && forItems.inner.size === 0) return values;
  const end = page.top === null ? undefined : page.skip + page.top;
  const items = object.items().slice(page.skip, end);
  return {
    ...values,
    _Items: items.map((item) => valuesOf(item, forItems, version, { top: null, skip: 0 })),
  };
}

function leaf(): LoadTree {
  return { all: false, inner: new Map() };
}

function ownValues(
  object: HostObject,
  choice: LoadTree,
  version: ApiVersion,
): Readonly<Record<string, Json>> {
  const values: Record<string, Json> = {};
  const identity = object.identity();
  if (identity !== null) values[identity.name] = identity.value;
  if (choice.all) {
    for (const name of object.memberNames) {
      const member = object.member(name)?.member;
      if (member?.kind === 'scalar' && includesVersion(version, member.set)) values[name] = member.read();
    }
  }
  for (const [asked, inner] of choice.inner) {
    if (asked === 'isnullobject' || asked === 'isnull') continue;
    const found = object.member(asked);
    const value =
      found === null || !includesVersion(version, found.member.set)
        ? undefined
        : chosen(found.member, inner, version);
    if (found === null || value === undefined)
      throw new HostError('ApiNotFound', `${object.type} has no property ${asked}.`);
    values[found.name] = value;
  }
  return values;
}

/** An object that was chosen without any of its values gives all of them. */
function chosen(member: BoundMember, inner: LoadTree, version: ApiVersion): Json | undefined {
  if (member.kind === 'scalar') return member.read();
  if (member.kind !== 'navigation') return undefined;
  const object = member.open();
  if (object === null) return { _IsNull: true };
  const wanted = inner.inner.size === 0 ? { all: true, inner: inner.inner } : inner;
  return valuesOf(object, wanted, version, { top: null, skip: 0 });
}
