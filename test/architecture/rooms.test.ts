/** Breaks the rule of who may import whom on purpose, in every room of src/, and sees the lint fail. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, it } from 'vitest';
import { inspected } from '../inspected.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The design's table, written a second time: the lint's own table is what is tested. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  cells: [],
  i18n: [],
  tally: [],
  workbook: ['tally', 'i18n'],
  papers: ['tally', 'workbook', 'i18n'],
  excel: ['workbook', 'tally'],
  ooxml: [],
  copies: ['workbook', 'tally', 'ooxml', 'i18n'],
  host: ['ooxml'],
  commands: ['excel', 'workbook', 'tally', 'i18n'],
  taskpane: ['excel', 'papers', 'workbook', 'tally', 'i18n', 'ooxml', 'copies'],
  workbench: ['host', 'ooxml', 'i18n'],
  cli: ['excel', 'papers', 'workbook', 'tally', 'i18n', 'ooxml', 'copies', 'host'],
};
const rooms = Object.keys(mayImport);
/** What every room may import but the ground itself. */
const ground = ['text', 'cells'];

/** Only the rules about imports and globals, without types: fast, and no file has to exist. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parserOptions: { projectService: false, project: null } },
      rules: await typedRulesOff(),
    },
  ],
});

async function typedRulesOff(): Promise<Record<string, 'off'>> {
  const config: unknown = await new ESLint({ cwd: root }).calculateConfigForFile('src/tally/tally.ts');
  assert.ok(typeof config === 'object', `${inspected(typeof config)} is no object`);
  assert.ok(config !== null, 'there is no config');
  assert.ok('rules' in config, `${inspected(config)} has no rules`);
  assert.ok(typeof config.rules === 'object', `${inspected(typeof config.rules)} is no object`);
  assert.ok(config.rules !== null, 'there is no rules');
  const kept = /no-restricted-(?:imports|globals|syntax|properties)$/;
  return Object.fromEntries(
    Object.keys(config.rules).flatMap((name) => (kept.test(name) ? [] : [[name, 'off' as const]])),
  );
}

/** The rules that a file with this text breaks. */
async function broken(path: string, text: string): Promise<readonly string[]> {
  const results = await eslint.lintText(text, { filePath: join(root, path) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

const importing = (target: string): string =>
  `import { thing } from '${target}';\nexport const taken = thing;\n`;
const imports = '@typescript-eslint/no-restricted-imports';

describe('the rooms of src/', () => {
  it('are all in the table', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    assert.deepEqual(
      folders.map(({ name }) => name).filter((name) => !rooms.includes(name)),
      [],
    );
  });

  for (const room of rooms) {
    it(`${room} imports what it may and nothing else`, async () => {
      for (const other of rooms) {
        const isGround = ground.includes(other) && !ground.includes(room);
        const allowed = isGround || [room, ...(mayImport[room] ?? [])].includes(other);
        const expected = allowed ? [] : [imports];
        for (const [path, target] of [
          [`src/${room}/planted.ts`, `../${other}/thing.ts`],
          [`src/${room}/deep/planted.ts`, `../../${other}/thing.ts`],
          [`src/${room}/planted.ts`, `../../src/${other}/thing.ts`],
        ] as const) {
          assert.deepEqual(await broken(path, importing(target)), expected, `${path} importing ${target}`);
        }
      }
    });
  }

  it('words are chosen by types of the rules, and by nothing else of them', async () => {
    const text = `import type { Thing } from '../tally/thing.ts';\nexport type Taken = Thing;\n`;
    assert.deepEqual(await broken('src/i18n/planted.ts', text), []);
    assert.deepEqual(await broken('src/i18n/planted.ts', importing('../tally/thing.ts')), [imports]);
  });

  it('may not be reached by a type alone', async () => {
    const text = `import type { Thing } from '../excel/thing.ts';\nexport type Taken = Thing;\n`;
    assert.deepEqual(await broken('src/tally/planted.ts', text), [imports]);
    const again = `export type { Thing } from '../excel/thing.ts';\n`;
    assert.deepEqual(await broken('src/tally/planted.ts', again), [imports]);
  });

  it('leave packages and Node’s modules to those who may use them', async () => {
    const cases: readonly (readonly [room: string, target: string, allowed: boolean])[] = [
      ['tally', 'fflate', false],
      ['tally', 'node:fs', false],
      ['workbook', '@noble/hashes/sha2.js', true],
      ['workbook', 'react', false],
      ['papers', 'docx', true],
      ['excel', 'docx', false],
      ['taskpane', 'docx', false],
      ['ooxml', 'fflate', true],
      ['ooxml', 'node:zlib', false],
      ['copies', 'fflate', true],
      ['copies', 'node:fs', false],
      ['host', 'jsdom', false],
      ['taskpane', 'react', true],
      ['taskpane', 'react-dom/client', true],
      ['taskpane', 'react-domino', false],
      ['excel', 'fflate', false],
      ['cli', 'node:fs', true],
      ['cli', 'react', false],
    ];
    for (const [room, target, allowed] of cases) {
      const found = await broken(`src/${room}/planted.ts`, importing(target));
      assert.deepEqual(found, allowed ? [] : [imports], `${room} importing ${target}`);
    }
  });

  it('meet commands and pane only in the page’s entry', async () => {
    const text = importing('../commands/commands.ts');
    assert.deepEqual(await broken('src/taskpane/main.tsx', text), []);
    assert.deepEqual(await broken('src/taskpane/words.ts', text), [imports]);
  });
});

describe('rooms that run anywhere', () => {
  const globals = [
    'Office',
    'Excel',
    'OfficeExtension',
    'window',
    'document',
    'navigator',
    'fetch',
    'process',
    'Buffer',
  ];

  for (const room of ['i18n', 'tally', 'workbook', 'papers', 'ooxml', 'copies', 'host']) {
    it(`${room} touches neither Office nor a browser nor Node`, async () => {
      for (const name of globals) {
        const found = await broken(`src/${room}/planted.ts`, `export const taken = ${name};\n`);
        assert.deepEqual(found, ['no-restricted-globals'], `${room} using ${name}`);
      }
    });
  }

  it('tally has no clock and no dice', async () => {
    for (const expression of ['new Date()', 'Date.now()', 'Math.random()']) {
      const found = await broken('src/tally/planted.ts', `export const now = ${expression};\n`);
      assert.equal(found.length, 1, expression);
    }
  });

  it('only src/text says how texts are spelled and ordered', async () => {
    for (const expression of [
      `'a'.normalize('NFC')`,
      `'a'.localeCompare('b')`,
      `'a'.toLocaleUpperCase('vi')`,
      `new Intl.Collator('vi')`,
    ]) {
      const text = `export const taken = ${expression};\n`;
      for (const path of ['src/tally/planted.ts', 'src/taskpane/planted.tsx'])
        assert.deepEqual(await broken(path, text), ['no-restricted-syntax'], `${path}: ${expression}`);
      assert.deepEqual(await broken('src/text/planted.ts', text), [], expression);
    }
  });
});
