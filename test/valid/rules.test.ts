/** The checker is right: sound files have no fault, and each rule alone finds what is against it. */
import assert from 'node:assert/strict';
import { beforeAll, describe, it } from 'vitest';
import { entriesOf, zipOf } from '../ooxml/zip-builder.ts';
import { faultsIn, ruleNames, type RuleName } from './checker.ts';
import { breaks, type Break } from './breaks.ts';
import { brokenBy, soundDocument, soundDrawings, soundWorkbook } from './sound.ts';

const sound: Record<Break['of'], Uint8Array> = {
  workbook: new Uint8Array(),
  document: new Uint8Array(),
  drawings: new Uint8Array(),
};

beforeAll(async () => {
  sound.workbook = soundWorkbook();
  sound.document = await soundDocument();
  sound.drawings = await soundDrawings();
});

const listed = (bytes: Uint8Array): readonly string[] =>
  faultsIn(bytes).map(({ rule, what }) => `${rule}: ${what}`);

describe('a sound file', () => {
  for (const kind of ['workbook', 'document', 'drawings'] as const) {
    it(`has no fault (${kind})`, () => {
      assert.deepEqual(listed(sound[kind]), []);
    });
    it(`has none when it is only packed anew (${kind})`, () => {
      assert.deepEqual(listed(zipOf(entriesOf(sound[kind]))), []);
    });
  }
});

describe('a broken file', () => {
  for (const { rule, how, of, change } of breaks) {
    it(`is against the rule about ${rule}, and against no other: ${how}`, () => {
      const found = faultsIn(brokenBy(sound[of], change));
      assert.notDeepEqual(found, [], 'the fault must be found');
      assert.deepEqual([...new Set(found.map((fault) => fault.rule))], [rule], JSON.stringify(found));
    });
  }

  it('is against the rule about an entry once, and against no other: an entry twice, in another case too', () => {
    const entries = entriesOf(sound.workbook);
    for (const name of ['xl/workbook.xml', 'XL/Workbook.xml']) {
      const again = entries
        .filter((entry) => entry.name === 'xl/workbook.xml')
        .map((entry) => ({ ...entry, name }));
      const found = faultsIn(zipOf([...entries, ...again])).map(({ rule }) => rule);
      assert.deepEqual(found, ['an entry once'] satisfies RuleName[]);
    }
  });

  it('is there for every rule', () => {
    const broken = new Set<RuleName>([...breaks.map(({ rule }) => rule), 'an entry once']);
    assert.deepEqual(
      ruleNames.filter((rule) => !broken.has(rule)),
      [],
      'a rule that no file breaks is not known to find anything',
    );
  });
});
