/**
 * The messages between Microsoft's client library and the host: one `ProcessQuery` for each `context.sync()`. Nothing
 * of a message is trusted before it has passed through here.
 */
import { HostError } from './host-error.ts';
import type { Json, JsonObject } from './json.ts';
import { asList, asObject, parseJson } from './json.ts';

/** What a client asks: a list of actions on objects that are reached by paths. */
export interface Query {
  readonly actions: readonly WireAction[];
  readonly paths: ReadonlyMap<number, WirePath>;
}

export interface Request {
  /** Goes back with the reply. */
  readonly id: number;
  readonly query: Query;
}

export type PathKind = 'global' | 'new' | 'method' | 'property' | 'indexer' | 'reference' | 'null';
const pathKinds: readonly PathKind[] = [
  'global',
  'new',
  'method',
  'property',
  'indexer',
  'reference',
  'null',
];

export interface WirePath {
  readonly id: number;
  readonly kind: PathKind;
  readonly name: string;
  readonly parent: number | null;
  readonly given: WireArguments;
}

export type ActionKind = 'instantiate' | 'query' | 'method' | 'set' | 'trace' | 'ensureUnchanged' | 'update';
const actionKinds: readonly ActionKind[] = [
  'instantiate',
  'query',
  'method',
  'set',
  'trace',
  'ensureUnchanged',
  'update',
];

export interface WireAction {
  readonly id: number;
  readonly kind: ActionKind;
  readonly name: string;
  readonly path: number;
  readonly load: Load;
  readonly given: WireArguments;
}

/** What is asked of an object: `QueryInfo`. */
export interface Load {
  /** Empty: all its plain values. */
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | null;
  readonly skip: number;
}

export interface WireArguments {
  readonly values: readonly Json[];
  /** For each argument the path of the object it is, or 0. */
  readonly paths: readonly number[];
}

/** Reads a request. Throws `InvalidRequest` for anything that is not a well-formed `ProcessQuery`. */
export function parseRequest(text: string): Request {
  const message = asObject(readJson(text));
  const id = message?.['id'];
  if (message === null || typeof id !== 'number') throw malformed('a message without an id');
  const envelope = asObject(message['message']);
  if (message['type'] !== 1 || envelope === null) throw malformed('a message that is no request');
  const url = envelope['url'];
  if (typeof url !== 'string' || !/^ProcessQuery\b/.test(url))
    throw malformed('a request for something else than ProcessQuery');
  const body = typeof envelope['body'] === 'string' ? readJson(envelope['body']) : envelope['body'];
  return { id, query: parseQuery(body ?? null) };
}

/** The id of a message, even of a malformed one, so that it can be answered; null when there is none. */
export function requestId(text: string): number | null {
  try {
    const id = asObject(parseJson(text))?.['id'];
    return typeof id === 'number' ? id : null;
  } catch {
    return null;
  }
}

function parseQuery(value: Json): Query {
  const body = asObject(value);
  const actions = asList(body?.['Actions']);
  const paths = asObject(body?.['ObjectPaths']);
  if (actions === null || paths === null) throw malformed('a body without actions or object paths');
  const parsed = Object.values(paths).map((path) => parsePath(path ?? null));
  return { actions: actions.map(parseAction), paths: new Map(parsed.map((path) => [path.id, path])) };
}

function parsePath(value: Json): WirePath {
  const path = asObject(value);
  const kind = pathKinds[whole(path, 'ObjectPathType') - 1];
  if (path === null || kind === undefined) throw malformed('an object path of an unknown kind');
  const parent = path['ParentObjectPathId'];
  return {
    id: whole(path, 'Id'),
    kind,
    name: name(path),
    parent: typeof parent === 'number' && parent !== 0 ? parent : null,
    given: parseArguments(path['ArgumentInfo'] ?? null),
  };
}

function parseAction(value: Json): WireAction {
  const action = asObject(value);
  const kind = actionKinds[whole(action, 'ActionType') - 1];
  if (action === null || kind === undefined) throw malformed('an action of an unknown kind');
  if (action['RecursiveQueryInfo'] !== undefined)
    throw new HostError('ApiNotFound', 'Retrieving without loading.');
  return {
    id: whole(action, 'Id'),
    kind,
    name: name(action),
    path: whole(action, 'ObjectPathId'),
    load: parseLoad(asObject(action['QueryInfo'])),
    given: parseArguments(action['ArgumentInfo'] ?? null),
  };
}

function parseLoad(query: JsonObject | null): Load {
  const names = (key: string): readonly string[] =>
    (asList(query?.[key]) ?? []).map((each) => {
      if (typeof each !== 'string') throw malformed('a property name that is no text');
      return each;
    });
  const top = query?.['Top'];
  const skip = query?.['Skip'];
  return {
    select: names('Select'),
    expand: names('Expand'),
    top: typeof top === 'number' ? top : null,
    skip: typeof skip === 'number' ? skip : 0,
  };
}

function parseArguments(value: Json): WireArguments {
  const info = asObject(value);
  const paths = asList(info?.['ReferencedObjectPathIds']) ?? [];
  return {
    values: asList(info?.['Arguments']) ?? [],
    paths: paths.map((path) => {
      if (typeof path !== 'number') throw new HostError('InvalidArgument', 'Lists of objects are not taken.');
      return path;
    }),
  };
}

function whole(object: JsonObject | null, key: string): number {
  const value = object?.[key];
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw malformed(`${key} that is no whole number`);
  return value;
}

function name(object: JsonObject): string {
  const value = object['Name'];
  return typeof value === 'string' ? value : '';
}

function readJson(text: string): Json {
  try {
    return parseJson(text);
  } catch {
    throw malformed('a text that is not JSON');
  }
}

function malformed(what: string): HostError {
  return new HostError('InvalidRequest', `Got ${what}.`);
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

/** What stopped a batch. */
export interface WireError {
  readonly Code: string;
  readonly Message: string;
  /** The action it stopped at, or -1 when none was begun. */
  readonly ActionIndex: number;
  /** `Worksheet.delete` */
  readonly Location: string;
  readonly HttpStatusCode: number;
}

/** The text that answers a request. */
export function replyText(id: number, results: readonly ActionResult[], error: WireError | null): string {
  const body = error === null ? { Results: results } : { Results: results, Error: error };
  return JSON.stringify({
    id,
    type: 1,
    message: { statusCode: 200, headers: {}, body: JSON.stringify(body) },
  });
}
