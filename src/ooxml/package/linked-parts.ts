/** All that a package's relationships lead to. */
import { relationshipKind } from './namespaces.ts';
import type { Package } from './package.ts';
import { partKey } from './part-names.ts';

export interface LinkedPart {
  /** The last step of the relationship's type: `worksheet`, `chart`. */
  readonly kind: string;
  readonly part: string;
  /** The part that leads to it; '' for the package. */
  readonly from: string;
}

/** Every part that can be reached and is there, once for each kind of relationship that leads to it. */
export function linkedParts(pkg: Package): readonly LinkedPart[] {
  const found = new Map<string, LinkedPart>();
  const waiting = [''];
  const seen = new Set(waiting);
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const { part, type } of pkg.relationships(from)) {
      if (part === null || !pkg.has(part)) continue;
      const kind = relationshipKind(type);
      const key = partKey(part);
      if (!found.has(`${kind} ${key}`)) found.set(`${kind} ${key}`, { kind, part, from });
      if (!seen.has(key)) waiting.push(part);
      seen.add(key);
    }
  }
  return [...found.values()];
}
