/** A part name as relationships spell it: forward slashes, no leading one, nothing percent-encoded. */
export function normalName(name: string): string {
  const slashed = name.replaceAll('\\', '/').replace(/^\/+/, '');
  if (!slashed.includes('%')) return slashed;
  try {
    return decodeURIComponent(slashed);
  } catch {
    return slashed;
  }
}

/** What part names are compared by. */
export function partKey(name: string): string {
  return normalName(name).toLowerCase();
}

/** Where the relationships of a part are kept; of the package for ''. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The part a target leads to, seen from the part that holds it. */
export function resolveTarget(source: string, target: string): string {
  const plain = target.replaceAll('\\', '/').replace(/#.*$/, '');
  const steps = plain.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return normalName(steps.join('/'));
}

/** The target that leads from one part to another. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split('/').slice(0, -1);
  const to = part.split('/');
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return encodeURI([...from.map(() => '..'), ...to].join('/'));
}
