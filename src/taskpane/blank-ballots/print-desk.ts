/** The printing of blank ballots, one job at a time. It knows Excel and the browser by their signatures only. */
import type { Trouble } from '../../excel/write/outcome.ts';
import { documentFiles } from '../../i18n/documents/documents.ts';
import { ballotLists, concernsBlankBallots } from '../../papers/ballot-lists.ts';
import type { BallotOptions } from '../../papers/ballot-lists.ts';
import { ballotPapers } from '../../papers/ballot-paper.ts';
import { houseStyles, styleOf } from '../../papers/house-style.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Desk } from '../desk.ts';
import { putSheets, saveFiles } from '../documents/hand-over.ts';
import type { HandedOver, HandOverTools, HandOverWatch } from '../documents/hand-over.ts';
import { errorsOf } from '../pane-state.ts';
import type { Found } from '../pane-state.ts';
import { choiceIn, choiceText, optionsOf, usualChoice } from './choice.ts';
import type { Choice } from './choice.ts';
import { Shown } from '../shown.ts';
import { unexpected } from '../unexpected.ts';

export interface PrintTools extends HandOverTools {
  readonly withReading: Desk['withReading'];
  /** How ballots were printed last, as `remember` was told; null where nothing is known. */
  readonly recall: () => Promise<string | null>;
  readonly remember: (choice: string) => Promise<unknown>;
  /** Another seed to draw by. */
  readonly newSeed: () => string;
}

export type PrintForm = 'sheets' | 'word';

export interface PrintWork {
  readonly form: PrintForm;
  /** How far it is, 0 to 1. */
  readonly share: number;
  /** The person asked to stop; the work has not come to a place where it can. */
  readonly cancelling: boolean;
}

export type Printed =
  | HandedOver
  /** Nothing was made: the tables have mistakes, or nobody in them to vote on; or other work is still going on. */
  | { readonly kind: 'errors' | 'nobody' | 'busy' };

export interface PrintState {
  readonly choice: Choice;
  readonly work: PrintWork | null;
  /** What the last job came to, until the next one or another choice. */
  readonly done: Printed | null;
  readonly trouble: Trouble | null;
}

type Outcome = Printed | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** The errors that stand in the way of blank ballots. */
export function errorsBeforeBallots({ issues }: Pick<Found, 'issues'>): Found['issues'] {
  return errorsOf(issues).filter(concernsBlankBallots);
}

export class PrintDesk extends Shown<PrintState> {
  readonly savesFiles: boolean;
  private readonly tools: PrintTools;
  private touched = false;
  /** Stops the work that goes on. */
  private stop = new AbortController();

  constructor(tools: PrintTools) {
    super({ choice: usualChoice, work: null, done: null, trouble: null });
    this.tools = tools;
    this.savesFiles = tools.savesFiles;
  }

  /** Takes up how ballots were printed last, unless somebody has chosen already. */
  async recall(): Promise<void> {
    const text = await this.tools.recall().catch(() => null);
    if (text !== null && !this.touched) this.put({ choice: choiceIn(text) });
  }

  choose(change: Partial<Choice>): void {
    this.touched = true;
    const choice = { ...this.current.choice, ...change };
    const seed = choice.order === 'draw' && choice.seed === '' && change.seed === undefined;
    this.put({ choice: seed ? { ...choice, seed: this.tools.newSeed() } : choice, done: null });
  }

  drawAgain(): void {
    this.choose({ seed: this.tools.newSeed() });
  }

  /** The choice is another by what stands beside it. */
  changed(): void {
    this.put({ done: null });
  }

  /** Writes the ballots as sheets in place of those made before. Does nothing while other work goes on. */
  makeSheets(quotaBinds: boolean): Promise<void> {
    return this.work('sheets', quotaBinds, (papers, watch) => putSheets(papers, this.tools, watch));
  }

  /** Hands over the ballots for Word; several as one .zip. Does nothing while other work goes on. */
  saveWord(quotaBinds: boolean): Promise<void> {
    return this.work('word', quotaBinds, (papers, watch) =>
      saveFiles(papers, documentFiles.ballots, this.tools, watch),
    );
  }

  /** Asks the work that goes on to stop. What had been begun is undone. */
  cancel(): void {
    const { work } = this.current;
    if (work === null) return;
    this.stop.abort();
    this.put({ work: { ...work, cancelling: true } });
  }

  closeTrouble(): void {
    this.put({ trouble: null });
  }

  private async work(
    form: PrintForm,
    quotaBinds: boolean,
    make: (papers: readonly Paper[], watch: HandOverWatch) => Promise<Outcome>,
  ): Promise<void> {
    const { choice } = this.current;
    const options = optionsOf(choice, quotaBinds);
    if (this.current.work !== null || options === null) return;
    const { signal } = (this.stop = new AbortController());
    this.put({ work: { form, share: 0, cancelling: false }, done: null, trouble: null });
    try {
      const outcome =
        (await this.tools.withReading((found) =>
          this.print(found, options, (papers) =>
            make(papers, { signal, onProgress: (_, share) => this.show(share) }),
          ),
        )) ?? ({ kind: 'busy' } as const);
      if (outcome.kind === 'sheets' || outcome.kind === 'file') {
        // Where Excel does not take it, the next time is as usual.
        await this.tools.remember(choiceText(choice)).catch(() => undefined);
      }
      this.put(outcome.kind === 'trouble' ? { trouble: outcome.trouble } : { done: outcome });
    } catch (error) {
      this.put({ trouble: unexpected(error).trouble });
    } finally {
      this.put({ work: null });
    }
  }

  private async print(
    found: Found,
    options: BallotOptions,
    make: (papers: readonly Paper[]) => Promise<Outcome>,
  ): Promise<Outcome> {
    if (errorsBeforeBallots(found).length > 0) return { kind: 'errors' };
    const { campaign } = found.reading;
    if (ballotLists(campaign, options).length === 0) return { kind: 'nobody' };
    return make(ballotPapers(campaign, houseStyles[styleOf(campaign.documents)], options));
  }

  private show(share: number): void {
    const { work } = this.current;
    if (work !== null) this.put({ work: { ...work, share } });
  }
}
