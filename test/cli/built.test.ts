/** The built command, taken away from the checkout: one script and what lies beside it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { aCouncilFile } from '../excel/small-council.ts';
import { program } from './program.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

describe('the built command', () => {
  let folder = '';
  const run = (script: string, ...argv: readonly string[]) =>
    spawnSync(process.execPath, [script, ...argv], { cwd: folder, encoding: 'utf8' });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'binh-xet-built-'));
    cpSync(dirname(program), folder, { recursive: true });
    // Away from package.json, Node has to be told that it is a module.
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'council.xlsx'), aCouncilFile().save());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tallies without the packages it was built from, as the checkout does', () => {
    const built = run('binh-xet.js', 'tally', 'council.xlsx', '--json', 'built.json', '--out', 'built.xlsx');
    assert.equal(built.status, 0, built.stderr);
    const argv = ['--import', 'tsx', 'src/cli/main.ts', 'tally', join(folder, 'council.xlsx')];
    const own = spawnSync(process.execPath, [...argv, '--json', join(folder, 'own.json')], {
      cwd: project,
      encoding: 'utf8',
    });
    assert.equal(own.status, 0, own.stderr);
    assert.equal(
      readFileSync(join(folder, 'built.json'), 'utf8'),
      readFileSync(join(folder, 'own.json'), 'utf8'),
    );
    assert.equal(built.stdout.replace(/\n.*built\.xlsx\n$/u, '\n'), own.stdout);
  });

  it("finds Microsoft's client compiled beside it, and takes no notice of what another program compiled", () => {
    const [client, cache] = ['excel-web-16.00.js', 'excel-web-16.00.js.cache'];
    // In a process of its own: V8 takes no compiled code where its flags were changed, as they are for the engine.
    const asked = `
      const [{ readFileSync }, { Script }] = [require('node:fs'), require('node:vm')];
      const cachedData = readFileSync('${cache}');
      console.log(new Script(readFileSync('${client}', 'utf8'), { cachedData }).cachedDataRejected);`;
    const { stdout } = spawnSync(process.execPath, ['-e', asked], { cwd: folder, encoding: 'utf8' });
    assert.equal(stdout.trim(), 'false', 'the compiled client is of another Node, or of another client');
    writeFileSync(join(folder, cache), 'another program');
    assert.equal(run('binh-xet.js', 'check', 'council.xlsx', '--quiet').status, 0);
  });

  it('checks what it wrote itself, documents and all', () => {
    assert.equal(run('binh-xet.js', 'check', 'built.xlsx', '--quiet').status, 0);
    const documents = run('binh-xet.js', 'documents', 'built.xlsx', '--out-dir', 'papers', '--quiet');
    assert.equal(documents.status, 0, documents.stderr);
  });

  it('calculates formulas that have no value yet', () => {
    const file = aCouncilFile();
    const scores = file.sheets.find(({ name }) => name === 'Chấm điểm');
    scores?.setFormula(4, 3, '4+5.5', { kind: 'empty' });
    scores?.setFormula(4, 4, 'DIEMCUATOI(1)', { kind: 'empty' });
    writeFileSync(join(folder, 'formulas.xlsx'), file.save());
    const { status } = run('binh-xet.js', 'check', 'formulas.xlsx', '--json', 'formulas.json');
    assert.equal(status, 1);
    const { issues }: { readonly issues: readonly { readonly code: string; readonly cell: string }[] } =
      JSON.parse(readFileSync(join(folder, 'formulas.json'), 'utf8'));
    assert.deepEqual(
      issues.map(({ code, cell }) => `${code} ${cell}`),
      ['NotCalculated E5'],
    );
  });

  it('is the command that package.json names', () => {
    const named: { readonly bin: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(join(project, 'package.json'), 'utf8'),
    );
    assert.equal(named.bin['binh-xet'], 'dist/cli/binh-xet.js');
    assert.match(readFileSync(program, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });
});
