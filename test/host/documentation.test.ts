import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'vitest';
import { hostTypes } from '../../src/host/member.ts';
import '../../src/host/host.ts';

/** Members of the wire that no documentation has: the client uses them itself. */
const wireOnly = new Set(['Worksheet.Gridlines', 'Application.CreateWorkbook', 'WorkbookCreated.Open']);

describe('the host and the reference of the Excel JavaScript API', () => {
  const reference = readReference();

  it('have each member of the host in the same requirement set', () => {
    const wrong = hostTypes().flatMap(({ name, members }) =>
      members
        .filter((member) => !member.name.startsWith('_') && !wireOnly.has(`${name}.${member.name}`))
        .filter((member) => reference.get(`${name}.${camel(member.name)}`) !== member.set)
        .map(
          (member) =>
            `${name}.${member.name} is ${reference.get(`${name}.${camel(member.name)}`) ?? 'not there'}, not ${member.set}`,
        ),
    );
    assert.deepEqual(wrong, []);
  });

  it('are compared on a host that has what it should', () => {
    const names = new Set(
      hostTypes().flatMap(({ name, members }) => members.map((member) => `${name}.${member.name}`)),
    );
    for (const each of ['Range.Values', 'Worksheet.Delete', 'NamedItem.Formula', 'PageLayout.Zoom'])
      assert.ok(names.has(each), each);
    assert.ok(names.size > 150, `expected more than 150, found ${names.size}`);
  });

  it('have nothing later than ExcelApi 1.9 in the host but what the add-in asks for first', () => {
    const later = hostTypes().flatMap(({ name, members }) =>
      members
        .filter(({ set }) => Number(set.split('.')[1]) > 9)
        .map((member) => `${name}.${member.name} ${member.set}`),
    );
    assert.deepEqual(later, ['Table.Resize 1.13']);
  });

  it('name the page each member follows', () => {
    const values = hostTypes()
      .find(({ name }) => name === 'Range')
      ?.members.find(({ name }) => name === 'Values');
    assert.equal(
      values?.documentation,
      'https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member',
    );
  });
});

function camel(name: string): string {
  return `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

/** The first version in the mark of each member, from Microsoft's declarations: `Range.values` is 1.1. */
function readReference(): ReadonlyMap<string, string> {
  const path = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts');
  const found = new Map<string, string>();
  let inExcel = false;
  let owner: { readonly name: string; readonly set: string | null } | null = null;
  let comment = '';
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const namespace = /^declare namespace (\w+)/.exec(line)?.[1];
    if (namespace !== undefined) inExcel = namespace === 'Excel';
    if (!inExcel) continue;
    if (/^\s*\/?\*/.test(line)) {
      comment = line.includes('/**') ? line : comment + line;
      continue;
    }
    const set = /\[Api set: ExcelApi (\d+\.\d+)/.exec(comment)?.[1] ?? null;
    const type = /^ {4}(?:class|interface) (\w+)/.exec(line)?.[1];
    const member = /^ {8}(?:readonly )?(\w+)\??[(:]/.exec(line)?.[1];
    if (type !== undefined) owner = { name: type, set };
    else if (owner !== null && member !== undefined && !found.has(`${owner.name}.${member}`)) {
      found.set(`${owner.name}.${member}`, set ?? owner.set ?? 'none');
    }
    comment = '';
  }
  return found;
}
