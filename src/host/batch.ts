/** One batch: its paths are followed and its actions done in order, until the first that fails. */
import { Arguments } from './arguments.ts';
import { asHostError, HostError } from './host-error.ts';
import type { Json } from './json.ts';
import { loadObject } from './load.ts';
import type { BoundMember, HostObject } from './member.ts';
import { rangeObject } from './objects/range.ts';
import { workbookObject } from './objects/workbook.ts';
import { includesVersion } from './requirements.ts';
import type { HostState } from './state.ts';
import type { ActionResult, Query, WireAction, WireArguments, WirePath } from './wire.ts';

export interface BatchOutcome {
  readonly results: readonly ActionResult[];
  readonly failure: {
    readonly error: HostError;
    readonly actionIndex: number;
    readonly location: string;
  } | null;
}

/**
 * Runs a query. What was done before a failure stays done, as in Excel. `settle` is awaited before values are read
 * after cells changed, so that formulas have their results; `limit` is how many actions are done before the batch is
 * broken off with the given error (a fault), or null.
 */
export async function runBatch(
  state: HostState,
  query: Query,
  settle: () => Promise<void>,
  limit: { readonly actions: number; readonly error: HostError } | null,
): Promise<BatchOutcome> {
  const batch = new Batch(state, query);
  const results: ActionResult[] = [];
  for (const [actionIndex, action] of query.actions.entries()) {
    try {
      if (limit !== null && actionIndex >= limit.actions) throw limit.error;
      if (action.kind === 'query' && state.hasChanges) await settle();
      results.push({ ActionId: action.id, Value: batch.run(action) });
    } catch (thrown) {
      return {
        results,
        failure: { error: asHostError(thrown), actionIndex, location: batch.location(action) },
      };
    }
  }
  return { results, failure: null };
}

class Batch {
  readonly #state: HostState;
  readonly #query: Query;
  /** What each path has come to; a method of a path runs once. */
  readonly #objects = new Map<number, HostObject | null>();
  /** The id under which a path's range is kept. */
  readonly #kept = new Map<number, string>();

  constructor(state: HostState, query: Query) {
    this.#state = state;
    this.#query = query;
  }

  run(action: WireAction): Json {
    switch (action.kind) {
      case 'trace':
        return null;
      case 'instantiate':
        return this.instantiate(action.path);
      case 'query':
        return this.load(action);
      case 'set':
        return this.set(action);
      case 'method':
        return this.call(action);
      case 'ensureUnchanged':
      case 'update':
        throw new HostError('ApiNotFound', `Actions of the kind ${action.kind}.`);
    }
  }

  /** Where an action is, for the message of a failure: `Worksheet.delete`. */
  location(action: WireAction): string {
    const object = this.#objects.get(action.path);
    const path = this.#query.paths.get(action.path);
    const owner =
      object?.type ??
      (path?.parent !== null && path?.parent !== undefined
        ? (this.#objects.get(path.parent)?.type ?? '')
        : '');
    const name = action.name === '' ? (path?.name ?? '') : action.name;
    return `${owner}.${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
  }

  private instantiate(path: number): Json {
    const object = this.resolve(path);
    return object === null ? null : this.identified(path, object, {});
  }

  private load(action: WireAction): Json {
    const object = this.resolve(action.path);
    if (object === null) return null;
    return this.identified(action.path, object, loadObject(object, action.load, this.#state.apiVersion));
  }

  private identified(path: number, object: HostObject, values: Readonly<Record<string, Json>>): Json {
    const identity = object.identity();
    const kept = this.#kept.get(path);
    return {
      ...(identity === null ? {} : { [identity.name]: identity.value }),
      ...(kept === undefined ? {} : { _ReferenceId: kept }),
      ...values,
    };
  }

  private set(action: WireAction): Json {
    const object = this.existing(action.path);
    const member = this.member(object, action.name);
    if (member.kind !== 'scalar' || member.write === null)
      throw new HostError('ApiNotFound', `${object.type}.${action.name} cannot be set.`);
    if (!includesVersion(this.#state.apiVersion, member.writeSet))
      throw new HostError('ApiNotFound', `Setting ${object.type}.${action.name}.`);
    member.write(action.given.values[0] ?? null);
    return null;
  }

  private call(action: WireAction): Json {
    const object = this.resolve(action.path);
    if (action.name === '_KeepReference') return this.keep(action.path, object);
    if (object === null) throw nothing(action.name);
    const member = this.member(object, action.name);
    if (member.kind !== 'action')
      throw new HostError('ApiNotFound', `${object.type}.${action.name} is not a method.`);
    return member.run(this.arguments(action.given)) ?? null;
  }

  private keep(path: number, object: HostObject | null): null {
    if (object !== null && object.range !== null && !this.#kept.has(path)) {
      this.#kept.set(path, this.#state.references.keep(object.range));
    }
    return null;
  }

  private existing(path: number): HostObject {
    const object = this.resolve(path);
    if (object === null) throw nothing('a property');
    return object;
  }

  private resolve(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.#query.paths.get(id);
    if (path === undefined) throw new HostError('InvalidRequest', `There is no object path ${id}.`);
    const object = this.follow(path);
    this.#objects.set(id, object);
    return object;
  }

  private follow(path: WirePath): HostObject | null {
    if (path.kind === 'global') return workbookObject(this.#state);
    if (path.kind === 'null') return null;
    if (path.kind === 'reference') {
      const range = this.#state.references.get(path.name);
      this.#kept.set(path.id, path.name);
      return rangeObject({ state: this.#state, ...range });
    }
    const parent = path.parent === null ? undefined : this.resolve(path.parent);
    if (parent === undefined) throw new HostError('ApiNotFound', `A new ${path.name}.`);
    if (parent === null) return null;
    return this.child(parent, path);
  }

  private child(parent: HostObject, path: WirePath): HostObject | null {
    if (path.kind === 'indexer') {
      if (parent.indexer === null) throw new HostError('ApiNotFound', `${parent.type} has no items.`);
      return parent.indexer(this.arguments(path.given));
    }
    const member = this.member(parent, path.name);
    if (path.kind === 'property' && member.kind === 'navigation') return member.open();
    if (path.kind === 'method' && member.kind === 'opening') return member.open(this.arguments(path.given));
    throw new HostError('ApiNotFound', `${parent.type}.${path.name} does not give an object.`);
  }

  private member(object: HostObject, name: string): BoundMember {
    const found = object.member(name);
    if (found === null || !includesVersion(this.#state.apiVersion, found.member.set)) {
      throw new HostError('ApiNotFound', `${object.type}.${name}`);
    }
    return found.member;
  }

  private arguments(given: WireArguments): Arguments {
    const objects = new Map<number, HostObject>();
    given.paths.forEach((path, index) => {
      if (path === 0) return;
      const object = this.resolve(path);
      if (object === null) throw new HostError('InvalidArgument', 'A null object was given.');
      objects.set(index, object);
    });
    return new Arguments(given.values, objects);
  }
}

function nothing(name: string): HostError {
  return new HostError('ItemNotFound', `${name} of a null object.`);
}
