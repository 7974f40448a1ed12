/** No file of src/ leads back to itself by its imports, types included: who reads one file need not have read another first. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What leads to what, by the path from the root. */
type Leads = ReadonlyMap<string, readonly string[]>;

const importing = /^(?:import|export)\s[^'";]*?from\s+'(\.[^']+)';|\bimport\('(\.[^']+)'\)/gm;

function leadsIn(folder: string): Leads {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
  return new Map(
    files.map((file) => {
      // A file that is loaded when it is asked for is not read before.
      const found = readFileSync(join(root, file), 'utf8').matchAll(importing);
      const targets = [...found].flatMap(([, target]) =>
        target === undefined
          ? []
          : [relative(root, resolve(root, dirname(file), target)).replaceAll('\\', '/')],
      );
      return [file, targets];
    }),
  );
}

/** One circle for each file that is found to lead back to one that is being followed. */
function circlesIn(leads: Leads): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push(way.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const next of leads.get(file) ?? []) follow(next, [...way, file]);
    done.add(file);
  };
  for (const file of leads.keys()) follow(file, []);
  return circles;
}

/** The objects of Excel's model lead to each other, and so do the files that play them: see selves.ts there. */
const objectModel = 'src/host/objects/';

describe('imports', () => {
  it('go in no circle', () => {
    const circles = circlesIn(leadsIn('src')).filter(
      (circle) => !circle.every((file) => file.startsWith(objectModel)),
    );
    assert.deepEqual(
      circles.map((circle) => circle.join(' → ')),
      [],
      'what both need belongs into a file of its own',
    );
  });

  it('are seen to go in a circle', () => {
    const leads = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['a']],
    ]);
    assert.deepEqual(circlesIn(leads), [['a', 'b', 'd']]);
  });
});
