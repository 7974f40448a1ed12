import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { candidateCode } from '../../src/tally/campaign.ts';
import type { CandidateCode, Opinion } from '../../src/tally/campaign.ts';
import { compareCounts, countPapers } from '../../src/workbook/ballots/count-papers.ts';
import { runs } from '../size.ts';
import { inspected } from '../inspected.ts';

const codes = ['TT-01', 'TT-02', 'TT-03', 'TT-04', 'TT-05'].map(candidateCode);

interface Slip {
  readonly paper: number;
  readonly candidate: number;
  readonly by: 1 | 2;
}

interface Sheet {
  readonly valid: boolean;
  readonly opinions: ReadonlyMap<CandidateCode, Opinion>;
}

const opinions = ['agree', 'disagree', 'blank'] as const;
const opinion = fc.constantFrom(...opinions);
const sheets: fc.Arbitrary<readonly Sheet[]> = fc.array(
  fc.record({
    valid: fc.boolean(),
    opinions: fc
      .array(opinion, { minLength: codes.length, maxLength: codes.length })
      .map((marks) => new Map(codes.map((code, at) => [code, marks[at] ?? 'blank']))),
  }),
  { minLength: 1, maxLength: 20 },
);
const slip: fc.Arbitrary<Slip> = fc.record({
  paper: fc.nat(19),
  candidate: fc.nat(codes.length - 1),
  by: fc.constantFrom(1, 2),
});

/** The mark that the second teller reads otherwise. */
function misread(papers: readonly Sheet[], { paper, candidate, by }: Slip): readonly Sheet[] {
  const wrong = paper % papers.length;
  return papers.map((sheet, at) => {
    const code = codes[candidate];
    if (at !== wrong || code === undefined) return sheet;
    const mark = sheet.opinions.get(code) ?? 'blank';
    const other = opinions[(opinions.indexOf(mark) + by) % opinions.length] ?? 'blank';
    return { ...sheet, opinions: new Map(sheet.opinions).set(code, other) };
  });
}

describe('counting papers', () => {
  it('counts the marks of valid papers, and whoever is not marked as blank', () => {
    const [one = candidateCode(''), other = candidateCode('')] = codes;
    const count = countPapers(
      [one, other],
      [
        { valid: true, opinions: new Map([[one, 'agree']]) },
        { valid: true, opinions: new Map([[one, 'disagree']]) },
        { valid: false, opinions: new Map([[other, 'agree']]) },
      ],
    );
    assert.equal(count.papers, 3);
    assert.equal(count.invalid, 1);
    assert.deepEqual(count.byCandidate.get(one), { agree: 1, disagree: 1, blank: 0 });
    assert.deepEqual(count.byCandidate.get(other), { agree: 0, disagree: 0, blank: 2 });
  });

  it('gives every candidate as many marks as there are valid papers, in whatever order they come', () =>
    fc.assert(
      fc.property(sheets, (papers) => {
        const count = countPapers(codes, papers);
        for (const { agree, disagree, blank } of count.byCandidate.values()) {
          assert.equal(agree + disagree + blank, count.papers - count.invalid);
        }
        assert.deepEqual(compareCounts(count, countPapers(codes, papers.toReversed())), []);
      }),
    ));
});

describe('a second count', () => {
  it('that differs is found in each of 1,000 random disagreements, at the candidate it is about', () =>
    fc.assert(
      fc.property(sheets, slip, (papers, wrong) => {
        const valid = papers.map((sheet) => ({ ...sheet, valid: true }));
        const found = compareCounts(countPapers(codes, valid), countPapers(codes, misread(valid, wrong)));
        assert.deepEqual(
          found.map((one) => (one.kind === 'candidate' ? one.candidate : one.kind)),
          [codes[wrong.candidate]],
        );
      }),
      { numRuns: runs(250) },
    ));

  it('in which one slip makes up for another is found too', () => {
    const [one = candidateCode('')] = codes;
    const read = (...marks: readonly Opinion[][]) =>
      countPapers(
        codes,
        marks.map((paper) => ({
          valid: true,
          opinions: new Map(codes.map((code, at) => [code, paper[at] ?? 'blank'])),
        })),
      );
    const first = read(['agree', 'agree'], ['disagree', 'disagree']);
    const second = read(['agree', 'disagree'], ['disagree', 'agree']);
    assert.deepEqual(first.byCandidate.get(one), second.byCandidate.get(one));
    assert.deepEqual(compareCounts(first, second), [{ kind: 'read', first: 2, second: 2 }]);
  });

  it('with a paper more or less, or one more invalid, is found whatever is on it', () =>
    fc.assert(
      fc.property(sheets, fc.nat(19), (papers, at) => {
        const first = countPapers(codes, papers);
        const odd = at % papers.length;
        const fewer = papers.filter((_, index) => index !== odd);
        const turned = papers.map((sheet, index) =>
          index === odd ? { ...sheet, valid: !sheet.valid } : sheet,
        );
        const kinds = (second: readonly Sheet[]): readonly string[] =>
          compareCounts(first, countPapers(codes, second)).map(({ kind }) => kind);
        assert.ok(
          kinds(fewer).includes('papers'),
          `${inspected('papers')} is not in ${inspected(kinds(fewer))}`,
        );
        assert.ok(
          kinds(turned).includes('invalid'),
          `${inspected('invalid')} is not in ${inspected(kinds(turned))}`,
        );
      }),
      { numRuns: runs(250) },
    ));
});
