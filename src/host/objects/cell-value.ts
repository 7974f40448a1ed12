import type { StoredValue } from '../../ooxml/model.ts';

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
