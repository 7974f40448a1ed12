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
import { figuresOf } from '../../../src/taskpane/blank-ballots/figures.ts';
import { PrintDesk, type PrintTools } from '../../../src/taskpane/blank-ballots/print-desk.ts';
import type { Found } from '../../../src/taskpane/pane-state.ts';
import { runs } from '../../size.ts';
import { aCampaign, aCandidate, aCouncil, aMember, anAward } from '../../tally/builders.ts';
import { anError, aReading } from '../builders.ts';

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
  found: Found = { reading: aReading(campaign), issues: [] };
  busy = false;
  kept: string | null = null;
  readonly files: string[] = [];
  readonly sheets: string[] = [];
  seeds = 0;
  whileBreathing: () => void = () => {};

  desk(): PrintDesk {
    const tools: PrintTools = {
      withReading: async (work) => (this.busy ? null : work(this.found)),
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
    return new PrintDesk(tools);
  }
}

describe('the printing of blank ballots', () => {
  it('makes sheets and files, and the next one knows how', async () => {
    const printer = new Printer();
    const desk = printer.desk();
    await desk.makeSheets(false);
    assert.deepEqual(desk.state().done, { kind: 'sheets', count: 2 });
    assert.deepEqual(printer.sheets, ['Phiếu bầu tập thể', 'Phiếu bầu cá nhân']);
    desk.choose({ order: 'draw', division: 'one' });
    assert.equal(desk.state().done, null);
    await desk.saveWord(false);
    desk.choose({ division: 'byKind' });
    await desk.saveWord(false);
    assert.deepEqual(printer.files, ['phieu-bau.docx', 'phieu-bau.zip']);

    const next = printer.desk();
    await next.recall();
    assert.deepEqual(next.state().choice, desk.state().choice);
    assert.equal(next.state().choice.seed, '1');
  });

  it('does not take back what somebody has chosen while it was being recalled', async () => {
    const printer = new Printer();
    printer.kept = choiceText({ ...usualChoice, division: 'one' });
    const desk = printer.desk();
    const recalled = desk.recall();
    desk.choose({ division: 'byAward' });
    await recalled;
    assert.equal(desk.state().choice.division, 'byAward');
  });

  it('shows how far it is, and stops between two papers without a file', async () => {
    const printer = new Printer();
    const desk = printer.desk();
    const shares: number[] = [];
    printer.whileBreathing = () => shares.push(desk.state().work?.share ?? -1);
    await desk.saveWord(false);
    assert.deepEqual(shares, [0, 0.5]);
    assert.deepEqual(printer.files, ['phieu-bau.zip']);

    printer.whileBreathing = () => {
      desk.cancel();
      assert.equal(desk.state().work?.cancelling, true);
    };
    await desk.saveWord(false);
    assert.deepEqual(desk.state().done, { kind: 'cancelled' });
    assert.equal(desk.state().work, null);
    assert.deepEqual(printer.files, ['phieu-bau.zip']);
  });

  it('makes nothing of tables with mistakes, of nobody, of nonsense, or beside other work', async () => {
    const printer = new Printer();
    const desk = printer.desk();
    const attempt = async (): Promise<string | undefined> => {
      await desk.makeSheets(false);
      await desk.saveWord(false);
      return desk.state().done?.kind;
    };
    printer.found = { ...printer.found, issues: [anError({ code: 'DuplicateCode', table: 'Candidates' })] };
    assert.equal(await attempt(), 'errors');
    printer.found = { reading: aReading(aCampaign({ ...campaign, candidates: [] })), issues: [] };
    assert.equal(await attempt(), 'nobody');
    printer.busy = true;
    assert.equal(await attempt(), 'busy');
    desk.choose({ spares: 'hai' });
    assert.equal(await attempt(), undefined);
    assert.deepEqual([printer.files, printer.sheets, printer.kept], [[], [], null]);
    // Scores that are missing are no mistake here.
    printer.busy = false;
    printer.found = { reading: aReading(campaign), issues: [anError()] };
    desk.choose({ spares: ' 2 ' });
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
