/** The commands that write the workbook without tallying it say what `check` says of formulas: they write their results. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { sentFrom } from '../copies/merge-council.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { sheetOf } from '../ooxml/opened.ts';
import { from } from '../size.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'binh-xet-formulas-'));
  const file = aCouncilFile({ members: 2, candidates: 2 });
  const copies = await sentFrom(file);
  await writeFile(at('copy.xlsx'), copies.get('TV2') ?? assert.fail('TV2 has a copy'));
  const withFormula = async (name: string, formula: string, stored: number | null): Promise<void> => {
    const scores = sheetOf(file, 'Chấm điểm');
    scores.setFormula(4, 3, formula, stored === null ? { kind: 'empty' } : { kind: 'number', value: stored });
    await writeFile(at(name), file.save());
  };
  await withFormula('sound.xlsx', '4+5.5', 9.5);
  await withFormula('stale.xlsx', '4+5.5', 20);
  await withFormula('unknown.xlsx', 'DIEMCUATOI(1)', null);
});
afterAll(() => rm(folder, { recursive: true }));

const commands: readonly (readonly [name: string, rest: readonly string[]])[] = [
  ['shuffle', ['--out', 'o.xlsx']],
  ['certificate-layout', ['--out', 'o.xlsx']],
  ['merge', ['copy.xlsx', '--out', 'o.xlsx']],
];

/** The exit status, and the lines of standard error about formulas. */
async function said(command: string, file: string, rest: readonly string[]) {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    lines.push(...String(text).split('\n'));
    return true;
  });
  const paths = rest.map((each) => (each.endsWith('.xlsx') ? at(each) : each));
  const status = await run([command, at(file), ...paths]);
  stderr.mockRestore();
  return { status, lines: lines.filter((line) => /công thức/iu.test(line)) };
}

describe.each(commands)('binh-xet %s', (command, rest) => {
  it('warns of a stored value that its formula does not give, and goes on', async () => {
    const { status, lines } = await said(command, 'stale.xlsx', rest);
    assert.equal(status, 0, lines.join('\n'));
    assert.equal(lines.length, 1, 'one line tells of the formula');
    assert.match(lines[0] ?? '', /Chấm điểm!D5.*20.*9,5/u);
  });

  it('ends with 1 where a formula has no value, and names it', async () => {
    const { status, lines } = await said(command, 'unknown.xlsx', rest);
    assert.equal(status, 1, lines.join('\n'));
    assert.match(lines[0] ?? '', /Chấm điểm!D5.*=DIEMCUATOI\(1\)/u);
  });

  it('says nothing of a formula whose value is stored', from('all'), async () => {
    assert.deepEqual(await said(command, 'sound.xlsx', rest), { status: 0, lines: [] });
  });
});
