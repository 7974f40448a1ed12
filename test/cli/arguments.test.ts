import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';

describe('the arguments', () => {
  it('of a tally may come in any order', () => {
    const expected = {
      kind: 'command',
      command: {
        kind: 'tally',
        input: 'in.xlsx',
        out: 'o.xlsx',
        json: 'r.json',
        language: 'en',
        quiet: true,
      },
    };
    assert.deepEqual(
      readArguments(['tally', 'in.xlsx', '--out', 'o.xlsx', '--json', 'r.json', '--lang', 'en', '--quiet']),
      expected,
    );
    assert.deepEqual(
      readArguments(['--quiet', '--lang=en', 'tally', '--json=r.json', 'in.xlsx', '--out=o.xlsx']),
      expected,
    );
  });

  it('are few: the workbook is enough', () => {
    assert.deepEqual(readArguments(['check', 'in.xlsx']), {
      kind: 'command',
      command: { kind: 'check', input: 'in.xlsx', json: null, language: 'vi', quiet: false },
    });
  });

  it('of a tally may name several workbooks, and the folder for what becomes of them', () => {
    const several = { kind: 'several', language: 'vi', quiet: false };
    assert.deepEqual(readArguments(['tally', 'a.xlsx', 'b.xlsx', '--out-dir', 'ra']), {
      kind: 'command',
      command: { ...several, work: 'tally', inputs: ['a.xlsx', 'b.xlsx'], outDir: 'ra' },
    });
    assert.deepEqual(readArguments(['check', 'a.xlsx', 'b.xlsx']), {
      kind: 'command',
      command: { ...several, work: 'check', inputs: ['a.xlsx', 'b.xlsx'], outDir: null },
    });
  });

  it('of copies name the folder', () => {
    assert.deepEqual(readArguments(['copies', 'in.xlsx', '--out-dir', 'gửi', '--eml', '--lang', 'en']), {
      kind: 'command',
      command: {
        kind: 'copies',
        input: 'in.xlsx',
        outDir: 'gửi',
        out: null,
        eml: true,
        language: 'en',
        quiet: false,
      },
    });
  });

  it('take a file whose name begins with a dash after --', () => {
    const asked = readArguments(['tally', '--', '-in.xlsx']);
    assert.equal(asked.kind, 'command');
    assert.equal(asked.command.kind, 'tally');
    assert.equal(asked.command.input, '-in.xlsx');
  });

  for (const [what, argv, sentence] of [
    ['no command', [], /tally.*check/],
    ['a command that is none', ['count', 'in.xlsx'], /count/],
    ['no workbook', ['tally'], /Thiếu tên bảng tính/],
    ['two workbooks', ['shuffle', 'a.xlsx', 'b.xlsx', '--out', 'c.xlsx'], /một bảng tính/],
    ['one result of two workbooks', ['tally', 'a.xlsx', 'b.xlsx', '--out', 'c.xlsx'], /--out-dir/],
    ['an option that is none', ['tally', 'a.xlsx', '--fast'], /--fast/],
    ['an option without its value', ['tally', 'a.xlsx', '--out'], /--out/],
    ['an option in the place of a value', ['tally', 'a.xlsx', '--out', '--quiet'], /--out/],
    ['an empty value', ['tally', 'a.xlsx', '--json='], /--json/],
    ['a value where none belongs', ['tally', 'a.xlsx', '--quiet=yes'], /--quiet/],
    ['a language that is none', ['tally', 'a.xlsx', '--lang', 'fr'], /fr/],
    ['copies without a folder for them', ['copies', 'a.xlsx'], /--out-dir/],
    ['an option of another command', ['tally', 'a.xlsx', '--eml'], /tally.*--eml/],
    ['an output of a check', ['check', 'a.xlsx', '--out', 'b.xlsx'], /--out/],
  ] as const) {
    it(`are refused with ${what}`, () => {
      const asked = readArguments(argv);
      assert.ok(asked.kind === 'misused', asked.kind);
      assert.match(asked.problem, sentence);
    });
  }

  it('speak the language that was asked for', () => {
    const asked = readArguments(['tally', '--lang', 'en']);
    assert.equal(asked.kind, 'misused');
    assert.match(asked.problem, /workbook to read is missing/);
    assert.deepEqual(readArguments(['--help', '--lang', 'en']), { kind: 'help', language: 'en' });
  });

  it('never make it throw', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom('--out', '--json', '--lang', '--out-dir', '--eml', '--', '-h', 'tally', 'copies'),
          ),
        ),
        (argv) => {
          readArguments(argv);
        },
      ),
    );
  });
});
