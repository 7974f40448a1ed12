/** The work on the documents. It knows Excel and the browser by their signatures only. */
import { createStore } from 'zustand/vanilla';
import { allFiles, documentFiles, documentsWords } from '../../i18n/documents/documents.ts';
import type { DocumentName } from '../../i18n/documents/documents.ts';
import { documentPartWords } from '../../i18n/pane/documents.ts';
import type { DocumentOfResult } from '../../i18n/pane/documents.ts';
import type { Language } from '../../i18n/language.ts';
import { styleOf } from '../../papers/house-style.ts';
import type { StyleName } from '../../papers/house-style.ts';
import type { Paper } from '../../papers/paper.ts';
import { papersOf, isMade } from '../../papers/papers.ts';
import type { Campaign } from '../../tally/campaign.ts';
import { howVoted } from '../../tally/voting.ts';
import type { Session } from '../session/session.ts';
import { isBusy } from '../session/state.ts';
import type { Result } from '../session/state.ts';
import type { Failure } from '../session/unexpected.ts';
import { putSheets, saveFiles } from './hand-over.ts';
import type { HandedOver, HandOverTools, HandOverWatch } from './hand-over.ts';

export interface DocumentTools extends HandOverTools {
  /** When a second count of the ballots, as the workbook has them now, was found to agree; null: that is not known. */
  readonly secondCount: () => Date | null;
}

/** One document, or all that are made of a result. */
export type Wanted = DocumentOfResult | 'all';

type DocumentsDone =
  | HandedOver
  /** Nothing was made: the workbook is no longer what was tallied. */
  | { readonly kind: 'outdated' };

export interface DocumentsState {
  /** Null: as the names of the bodies speak for. */
  readonly style: StyleName | null;
  /** What the job that goes on, or went on last, is about. */
  readonly last: Wanted | null;
  /** What the last job came to, until the next one. */
  readonly done: DocumentsDone | null;
}

type Outcome = DocumentsDone | Failure;

/** The share of the bar for reading the workbook and composing the documents. */
const readingShare = 0.1;

export class DocumentStep {
  readonly store = createStore<DocumentsState>(() => ({ style: null, last: null, done: null }));
  readonly savesFiles: boolean;

  constructor(
    private readonly session: Session,
    private readonly tools: DocumentTools,
  ) {
    this.savesFiles = tools.savesFiles;
  }

  chooseStyle(style: StyleName): void {
    this.store.setState({ style, done: null });
  }

  /** Writes sheets in place of those of the same documents. */
  makeSheets(wanted: Wanted): Promise<void> {
    return this.work(wanted, (papers, watch) => putSheets(papers, this.tools, watch));
  }

  /** Hands over a document for Word; several as one .zip. */
  saveWord(wanted: Wanted): Promise<void> {
    const zipName = wanted === 'all' ? allFiles : documentFiles[wanted];
    return this.work(wanted, (papers, watch) => saveFiles(papers, zipName, this.tools, watch));
  }

  private async work(
    wanted: Wanted,
    make: (papers: readonly Paper[], watch: HandOverWatch) => Promise<Outcome>,
  ): Promise<void> {
    if (!isBusy(this.session.state())) this.store.setState({ last: wanted, done: null });
    const outcome = await this.session.runWithResult<Outcome>('documents', async (result, watch) => {
      const { signal, say } = watch;
      if (signal.aborted) return { kind: 'cancelled' };
      const papers = this.papers(result, wanted);
      const onProgress = (made: number, share: number): void =>
        say(
          sentenceOf(result, papers, made, this.session.language),
          readingShare + (1 - readingShare) * share,
        );
      return make(papers, { signal, onProgress });
    });
    if (outcome !== null) this.store.setState({ done: outcome.kind === 'trouble' ? null : outcome });
  }

  private papers({ campaign, tally }: Result, wanted: Wanted): readonly Paper[] {
    const style = this.store.getState().style ?? styleOf(campaign.documents);
    const names = wanted === 'all' ? documentsFor(campaign) : [wanted];
    return papersOf(campaign, tally, style, names, { secondCount: this.tools.secondCount() });
  }
}

/** Which of the documents is made next; the last stays on show to the end. */
function sentenceOf(
  { campaign }: Result,
  papers: readonly Paper[],
  made: number,
  language: Language,
): string {
  const words = documentPartWords[language].working;
  const paper = papers[Math.min(made, papers.length - 1)];
  if (paper === undefined) return words.reading;
  return words.oneOf(
    Math.min(made + 1, papers.length),
    papers.length,
    titleOf(campaign, paper.name, language),
  );
}

/** Those that are made of a result; blank ballots are printed before there is one, in the step of voting. */
const documentsOfResult: readonly DocumentOfResult[] = [
  'count',
  'minutes',
  'submission',
  'decision',
  'public-list',
  'score-sheets',
];

/** Those of them that this council has. */
export function documentsFor(campaign: Campaign): readonly DocumentOfResult[] {
  return documentsOfResult.filter((name) => isMade(campaign, name));
}

/** What a document is called in this council: where all voted in writing, the minutes of the count are of opinions. */
export function titleOf(campaign: Campaign, name: DocumentName, language: Language): string {
  const words = documentsWords[language];
  return name === 'count' && howVoted(campaign).way === 'written' ? words.inWriting : words.names[name];
}
