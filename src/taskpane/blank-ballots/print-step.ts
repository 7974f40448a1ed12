/** The printing of blank ballots. It knows Excel and the browser by their signatures only. */
import { createStore } from 'zustand/vanilla';
import { blankBallotWords } from '../../i18n/pane/blank-ballots.ts';
import { documentFiles } from '../../i18n/documents/documents.ts';
import { ballotLists, concernsBlankBallots } from '../../papers/ballot-lists.ts';
import type { BallotOptions } from '../../papers/ballot-lists.ts';
import { ballotPapers } from '../../papers/ballot-paper.ts';
import { houseStyles, styleOf } from '../../papers/house-style.ts';
import type { Paper } from '../../papers/paper.ts';
import { putSheets, saveFiles } from '../documents/hand-over.ts';
import type { HandedOver, HandOverTools, HandOverWatch } from '../documents/hand-over.ts';
import { errorsOf } from '../session/state.ts';
import type { Found } from '../session/state.ts';
import { choiceIn, choiceText, optionsOf, usualChoice } from './choice.ts';
import type { BallotChoice } from './choice.ts';
import type { Session } from '../session/session.ts';
import type { Failure } from '../session/unexpected.ts';

export interface PrintTools extends HandOverTools {
  /** How ballots were printed last, as `remember` was told; null where nothing is known. */
  readonly recall: () => Promise<string | null>;
  readonly remember: (choice: string) => Promise<unknown>;
  /** Another seed to draw by. */
  readonly newSeed: () => string;
}

type PrintForm = 'sheets' | 'word';

type Printed =
  | HandedOver
  /** Nothing was made: the tables have mistakes, or nobody in them to vote on. */
  | { readonly kind: 'errors' | 'nobody' };

export interface PrintState {
  readonly choice: BallotChoice;
  /** What the last job came to, until the next one or another choice. */
  readonly done: Printed | null;
}

type Outcome = Printed | Failure;

/** The errors that stand in the way of blank ballots. */
export function errorsBeforeBallots({ issues }: Pick<Found, 'issues'>): Found['issues'] {
  return errorsOf(issues).filter(concernsBlankBallots);
}

export class PrintStep {
  readonly store = createStore<PrintState>(() => ({ choice: usualChoice, done: null }));
  readonly savesFiles: boolean;
  private isTouched = false;

  constructor(
    private readonly session: Session,
    private readonly tools: PrintTools,
  ) {
    this.savesFiles = tools.savesFiles;
  }

  /** Takes up how ballots were printed last, unless somebody has chosen already. */
  async recall(): Promise<void> {
    const text = await this.session.line.take(() => this.tools.recall()).catch(() => null);
    if (text !== null && !this.isTouched) this.store.setState({ choice: choiceIn(text) });
  }

  choose(change: Partial<BallotChoice>): void {
    this.isTouched = true;
    const choice = { ...this.store.getState().choice, ...change };
    const seed = choice.order === 'draw' && choice.seed === '' && change.seed === undefined;
    this.store.setState({ choice: seed ? { ...choice, seed: this.tools.newSeed() } : choice, done: null });
  }

  drawAgain(): void {
    this.choose({ seed: this.tools.newSeed() });
  }

  /** The choice is another by what stands beside it. */
  changed(): void {
    this.store.setState({ done: null });
  }

  /** Writes the ballots as sheets in place of those made before. */
  makeSheets(quotaBinds: boolean): Promise<void> {
    return this.work('sheets', quotaBinds, (papers, watch) => putSheets(papers, this.tools, watch));
  }

  /** Hands over the ballots for Word; several as one .zip. */
  saveWord(quotaBinds: boolean): Promise<void> {
    return this.work('word', quotaBinds, (papers, watch) =>
      saveFiles(papers, documentFiles.ballots, this.tools, watch),
    );
  }

  private async work(
    form: PrintForm,
    quotaBinds: boolean,
    make: (papers: readonly Paper[], watch: HandOverWatch) => Promise<Outcome>,
  ): Promise<void> {
    const { choice } = this.store.getState();
    const options = optionsOf(choice, quotaBinds);
    if (options === null) return;
    const sentence = blankBallotWords[this.session.language].working[form];
    const outcome = await this.session.runWithReading<Outcome>('blankBallots', async (found, watch) => {
      this.store.setState({ done: null });
      const { signal, say } = watch;
      const printed = await this.print(found, options, (papers) =>
        make(papers, { signal, onProgress: (_, share) => say(sentence, share) }),
      );
      if (printed.kind === 'sheets' || printed.kind === 'file') {
        // Where Excel does not take it, the next time is as usual.
        await this.tools.remember(choiceText(choice)).catch(() => undefined);
      }
      return printed;
    });
    if (outcome !== null && outcome.kind !== 'trouble') this.store.setState({ done: outcome });
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
}
