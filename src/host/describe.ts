/** A batch in words a developer knows: `worksheets.getItem("Điểm").getUsedRange() load values`. */
import type { Query, WireAction, WireArguments, WirePath } from './wire.ts';

/** One line for each action but those that only hand out or drop objects. */
export function describeQuery(query: Query): readonly string[] {
  return query.actions
    .filter((action) => action.kind !== 'trace' && !action.name.startsWith('_'))
    .flatMap((action) => describeAction(query, action));
}

function describeAction(query: Query, action: WireAction): readonly string[] {
  const path = query.paths.get(action.path);
  const object = path === undefined ? '?' : expression(query, path);
  switch (action.kind) {
    case 'instantiate':
      return path?.kind === 'method' && !/^Get/.test(path.name) ? [object] : [];
    case 'query':
      return [`${object} load ${[...action.load.select, ...action.load.expand].join(', ') || 'all'}`];
    case 'set':
      return [`${object}.${camel(action.name)} = ${given(action.given)}`];
    case 'method':
      return [`${object}.${camel(action.name)}(${given(action.given)})`];
    default:
      return [`${object} ${action.kind}`];
  }
}

function expression(query: Query, path: WirePath): string {
  const parent = path.parent === null ? undefined : query.paths.get(path.parent);
  const before = parent === undefined || parent.kind === 'global' ? '' : `${expression(query, parent)}.`;
  switch (path.kind) {
    case 'global':
      return 'workbook';
    case 'null':
      return 'null';
    case 'reference':
      return `range${path.name}`;
    case 'property':
      return `${before}${camel(path.name)}`;
    case 'indexer':
      return `${before}getItem(${given(path.given)})`;
    case 'method':
    case 'new':
      return `${before}${camel(path.name)}(${given(path.given)})`;
  }
}

function given({ values, paths }: WireArguments): string {
  return values
    .map((value, index) => ((paths[index] ?? 0) === 0 ? JSON.stringify(value) : 'range'))
    .map((text) => (text.length > 60 ? `${text.slice(0, 57)}…` : text))
    .join(', ');
}

function camel(name: string): string {
  return `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}
