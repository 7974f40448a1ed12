/** What can stand in a message between the client library and the host. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

/** The value that a JSON text stands for. Throws a `SyntaxError` when it is none. */
export function parseJson(text: string): Json {
  const value: Json = JSON.parse(text);
  return value;
}

/** The value as a JSON object, or null when it is anything else. */
export function asObject(value: Json | undefined): JsonObject | null {
  return typeof value === 'object' && value !== null && !isList(value) ? value : null;
}

/** The value as a list, or null when it is anything else. */
export function asList(value: Json | undefined): readonly Json[] | null {
  return value !== undefined && isList(value) ? value : null;
}

/** `Array.isArray` for readonly lists. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
