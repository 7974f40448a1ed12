import type { StoredValue } from '../../ooxml/model.ts';

/** As `values` gives it: '' for an empty cell, an error as its text. */
export function valueOf(value: StoredValue): string | number | boolean {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'number':
    case 'boolean':
      return value.value;
    case 'text':
      return value.text;
    case 'error':
      return value.error;
    default: {
      const unreachable: never = value;
      return unreachable;
    }
  }
}

/** The word of `Excel.RangeValueType`. */
export function valueType(value: StoredValue): string {
  const types = {
    empty: 'Empty',
    number: 'Double',
    text: 'String',
    boolean: 'Boolean',
    error: 'Error',
  } as const;
  return types[value.kind];
}
