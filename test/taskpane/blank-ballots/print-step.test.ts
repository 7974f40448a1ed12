/** The printing of blank ballots, without a screen. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { ballotLists, usualBallots } from '../../../src/papers/ballot-lists.ts';
import { ballotPapers } from '../../../src/papers/ballot-paper.ts';
import { houseStyles } from '../../../src/papers/house-style.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import {
  choiceIn,
  choiceText,
  divisions,
  kindChoices,
  optionsOf,
  orders,
  usualChoice,
} from '../../../src/taskpane/blank-ballots/choice.ts';
import { figuresOf } from '../../../src/taskpane/blank-ballots/PrintFigures.tsx';
import { PrintStep, type PrintTools } from '../../../src/taskpane/blank-ballots/print-step.ts';
import type { Found } from '../../../src/taskpane/session/state.ts';
import { runs } from '../../size.ts';
import { aCampaign, aCandidate, aCouncil, aMember, anAward } from '../../tally/builders.ts';
import { aFound, anError, aSession, held } from '../builders.ts';

const campaign = aCampaign({
  candidates: [
    aCandidate('TT-1'),
    aCandidate('TT-2', { eligible: false }),
    aCandidate('CN-1', { kind: 'individual' }),
    aCandidate('CN-2', { kind: 'individual' }),
  ],
  council: [...aCouncil(4), aMember('V', { presence: 'inWriting' }), aMember('W', { presence: 'absent' })],
  awards: [
    anAward('BK-TT', { quota: 1, minVotes: '2/3' }),
    anAward('BK-CN', { kind: 'individual', minVotes: '2/3' }),
  ],
});

class Printer {
  found: Found = aFound(campaign);
  kept: string | null = null;
  readonly files: string[] = [];
  readonly sheets: string[] = [];
  seeds = 0;
  whileBreathing: () => void = () => {};

  open() {
    const session = aSession({
      check: async () => ({ kind: 'checked', ...this.found, last: null }),
    });
    const tools: PrintTools = {
      write: async (planFor) => {
        this.sheets.splice(0, Infinity, ...planFor([]).sheets.map(({ name }) => name));
        return { kind: 'applied' };
      },
      docxOf: async (paper: Paper) => new TextEncoder().encode(JSON.stringify(paper.blocks)),
      breathe: async () => this.whileBreathing(),
      saveFile: (name) => this.files.push(name),
      savesFiles: true,
      now: () => new Date(0),
      recall: async () => this.kept,
      remember: async (choice) => {
        this.kept = choice;
      },
      newSeed: () => String((this.seeds += 1)),
    };
    const step = new PrintStep(session, tools);
    return { session, step, state: step.store.getState };
  }
}

describe('the printing of blank ballots', () => {
  it('makes sheets and files, and the next one knows how', async () => {
    const printer = new Printer();
    const { step, state } = printer.open();
    await step.makeSheets(false);
    assert.deepEqual(state().done, { kind: 'sheets', count: 2 });
    assert.deepEqual(printer.sheets, ['Phiếu bầu tập thể', 'Phiếu bầu cá nhân']);
    step.choose({ order: 'draw', division: 'one' });
    assert.equal(state().done, null);
    await step.saveWord(false);
    step.choose({ division: 'byKind' });
    await step.saveWord(false);
    assert.deepEqual(printer.files, ['phieu-bau.docx', 'phieu-bau.zip']);

    const next = printer.open();
    await next.step.recall();
    assert.deepEqual(next.state().choice, state().choice);
    assert.equal(next.state().choice.seed, '1');
  });

  it('does not take back what somebody has chosen while it was being recalled', async () => {
    const printer = new Printer();
    printer.kept = choiceText({ ...usualChoice, division: 'one' });
    const { step, state } = printer.open();
    const recalled = step.recall();
    step.choose({ division: 'byAward' });
    await recalled;
    assert.equal(state().choice.division, 'byAward');
  });

  it('shows how far it is, and stops between two papers without a file', async () => {
    const printer = new Printer();
    const { session, step, state } = printer.open();
    const shares: number[] = [];
    printer.whileBreathing = () => shares.push(session.state().work?.said?.share ?? -1);
    await step.saveWord(false);
    assert.deepEqual(shares, [0, 0.5]);
    assert.deepEqual(printer.files, ['phieu-bau.zip']);

    printer.whileBreathing = () => {
      session.cancel();
      assert.equal(session.state().work?.cancelling, true);
    };
    await step.saveWord(false);
    assert.deepEqual(state().done, { kind: 'cancelled' });
    assert.equal(session.state().work, null);
    assert.deepEqual(printer.files, ['phieu-bau.zip']);
  });

  it('makes nothing of tables with mistakes, of nobody, of nonsense, or beside other work', async () => {
    const printer = new Printer();
    const { session, step, state } = printer.open();
    const attempt = async (): Promise<string | undefined> => {
      await step.makeSheets(false);
      await step.saveWord(false);
      return state().done?.kind;
    };
    printer.found = aFound(campaign, [anError({ code: 'DuplicateCode', table: 'Candidates' })]);
    assert.equal(await attempt(), 'errors');
    printer.found = aFound(aCampaign({ ...campaign, candidates: [] }));
    assert.equal(await attempt(), 'nobody');
    const other = held();
    const going = session.run('presets', () => other.promise);
    assert.equal(await attempt(), 'nobody', 'nothing is done beside other work');
    assert.equal(session.state().isBusySaid, true);
    other.resolve();
    await going;
    step.choose({ spares: 'hai' });
    assert.equal(await attempt(), undefined);
    assert.deepEqual([printer.files, printer.sheets, printer.kept], [[], [], null]);
    // Scores that are missing are no mistake here.
    printer.found = aFound(campaign, [anError()]);
    step.choose({ spares: ' 2 ' });
    assert.equal(await attempt(), 'file');
  });
});

describe('a choice of ballots', () => {
  it('comes back from the text that keeps it, and from any other as something that can be printed', () => {
    const choices = fc.record({
      division: fc.constantFrom(...divisions),
      kinds: fc.constantFrom(...kindChoices),
      order: fc.constantFrom(...orders),
      seed: fc.constantFrom('466619', 'Lần 1'),
      spares: fc.nat({ max: 500 }).map(String),
    });
    fc.assert(
      fc.property(choices, (choice) => assert.deepEqual(choiceIn(choiceText(choice)), { ...choice })),
    );
    const others = fc.oneof(
      fc.string(),
      fc.json(),
      fc.record({ order: fc.constant('draw'), seed: fc.string() }).map((value) => JSON.stringify(value)),
      fc.record({ spares: fc.anything() }).map((value) => JSON.stringify(value) ?? ''),
    );
    fc.assert(fc.property(others, (text) => assert.notEqual(optionsOf(choiceIn(text), false), null)));
  });
});

describe('what printing comes to', () => {
  it('is said before: papers, pages, and who is on none', () => {
    const figures = figuresOf(campaign, usualBallots);
    assert.deepEqual([figures.present, figures.inWriting, figures.absent.length], [4, 1, 1]);
    assert.deepEqual(
      figures.leftOff.map(({ candidate, why }) => [candidate.code, why]),
      [['TT-2', 'ineligible']],
    );
    for (const { papers, pages, leaves } of figures.ballots)
      assert.deepEqual([papers, pages, leaves], [7, 4, null]);
    assert.equal(figures.limited, true);
    assert.equal(figuresOf(campaign, { ...usualBallots, kinds: ['individual'] }).limited, false);
  });

  it('is what comes out of the printer', () => {
    const size = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.constantFrom(...divisions),
        fc.nat({ max: 3 }),
        (left, right, division, spares) => {
          const all = aCampaign({
            ...campaign,
            candidates: [
              ...Array.from({ length: left }, (_, index) => aCandidate(`TT-${String(index)}`)),
              ...Array.from({ length: right }, (_, index) =>
                aCandidate(`CN-${String(index)}`, { kind: 'individual' }),
              ),
            ],
          });
          const options = { ...usualBallots, division, spares };
          const { ballots } = figuresOf(all, options);
          assert.equal(ballots.length, ballotLists(all, options).length);
          const papers = ballotPapers(all, houseStyles.state, options);
          for (const [index, { pages, title }] of ballots.entries()) {
            const { blocks, ...paper } = papers[index] ?? assert.fail();
            assert.equal(paper.title, title);
            assert.equal(blocks.filter(({ kind }) => kind === 'pageBreak').length + 1, pages);
          }
        },
      ),
      { numRuns: runs(10) },
    );
  });
});
