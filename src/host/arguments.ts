import { HostError } from './host-error.ts';
import type { Json } from './json.ts';
import { asObject } from './json.ts';
import type { JsonObject } from './json.ts';
import type { RangeReference } from './range-reference.ts';

/** An object of the model that a call was given: only the cells of ranges are ever asked for. */
interface GivenObject {
  readonly type: string;
  readonly range: RangeReference | null;
}

/** What a call was given. Every reader throws `InvalidArgument` for a value of another kind. */
export class Arguments {
  readonly #values: readonly Json[];
  readonly #objects: ReadonlyMap<number, GivenObject>;

  /** `objects` are the arguments that are objects of the model, by position. */
  constructor(values: readonly Json[], objects: ReadonlyMap<number, GivenObject> = new Map()) {
    this.#values = values;
    this.#objects = objects;
  }

  get count(): number {
    return this.#values.length;
  }

  /** Null for an argument that was left out. */
  value(index: number): Json {
    return this.#objects.has(index) ? null : (this.#values[index] ?? null);
  }

  text(index: number): string {
    return asText(this.value(index));
  }

  optionalText(index: number): string | null {
    const value = this.value(index);
    return value === null ? null : asText(value);
  }

  number(index: number): number {
    return asNumber(this.value(index));
  }

  /** A whole number of at least `minimum`. */
  whole(index: number, minimum: number): number {
    return asWhole(this.value(index), minimum);
  }

  flag(index: number, otherwise: boolean): boolean {
    const value = this.value(index);
    return value === null ? otherwise : asFlag(value);
  }

  oneOf<Choice extends string>(index: number, choices: readonly Choice[]): Choice {
    return asOneOf(this.value(index), choices);
  }

  record(index: number): JsonObject {
    return asRecord(this.value(index));
  }

  /** The cells of an argument that is a range, or null when it is not an object at all. */
  range(index: number): RangeReference | null {
    const object = this.#objects.get(index);
    if (object === undefined) return null;
    if (object.range === null)
      throw new HostError('InvalidArgument', `A range was expected, not a ${object.type}.`);
    return object.range;
  }
}

export function asText(value: Json): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw wrong('a text', value);
}

export function asNumber(value: Json): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw wrong('a number', value);
}

export function asWhole(value: Json, minimum: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= minimum) return value;
  throw wrong(`a whole number of at least ${minimum}`, value);
}

export function asFlag(value: Json): boolean {
  if (typeof value === 'boolean') return value;
  throw wrong('true or false', value);
}

/** One of Excel's enumerated words, in its spelling. */
export function asOneOf<Choice extends string>(value: Json, choices: readonly Choice[]): Choice {
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw wrong(`one of ${choices.join(', ')}`, value);
  return choice;
}

export function asRecord(value: Json): JsonObject {
  const record = asObject(value);
  if (record === null) throw wrong('an object', value);
  return record;
}

/** `#RRGGBB` in capitals; names of web colours are not among what the host takes. */
export function asColor(value: Json): string {
  if (typeof value === 'string') {
    const digits = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
    if (digits !== undefined) return `#${digits.toUpperCase()}`;
  }
  throw wrong('a colour like #C00000', value);
}

function wrong(expected: string, value: Json): HostError {
  return new HostError('InvalidArgument', `Expected ${expected}, got ${JSON.stringify(value).slice(0, 60)}.`);
}
