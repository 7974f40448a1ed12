/** The work on the documents, one job at a time. It knows Excel and the browser by their signatures only. */
import type { Trouble } from '../../excel/write/outcome.ts';
import { allFiles, documentFiles, type DocumentName } from '../../i18n/documents/documents.ts';
import type { DocumentOfResult } from '../../i18n/pane/documents-room.ts';
import { styleOf } from '../../papers/house-style.ts';
import type { StyleName } from '../../papers/house-style.ts';
import type { Paper } from '../../papers/paper.ts';
import { papersOf } from '../../papers/papers.ts';
import type { Campaign } from '../../tally/campaign.ts';
import type { Desk } from '../desk.ts';
import type { Result } from '../pane-state.ts';
import { putSheets, saveFiles } from './hand-over.ts';
import type { HandedOver, HandOverTools, HandOverWatch } from './hand-over.ts';
import { documentsFor } from './offered.ts';
import { Shown } from '../shown.ts';
import { unexpected } from '../unexpected.ts';

export interface DocumentTools extends HandOverTools {
  readonly withResult: Desk['withResult'];
  /** When a second count of this campaign's ballots was found to agree with the first; null: that is not known. */
  readonly secondCount: (campaign: Campaign) => Promise<Date | null>;
}

/** One document, or all that are made of a result. */
export type Wanted = DocumentOfResult | 'all';
export type DocumentForm = 'sheets' | 'word';

export type DocumentsDone =
  | HandedOver
  /** Nothing was made: the workbook is no longer what was tallied. */
  | { readonly kind: 'outdated' };

/** The document that is being made. */
export interface Making {
  readonly name: DocumentName;
  /** From 1 on. */
  readonly number: number;
  readonly of: number;
}

export interface DocumentWork {
  readonly form: DocumentForm;
  /** Null while the workbook is still being read. */
  readonly making: Making | null;
  /** How far the work is, 0 to 1. */
  readonly share: number;
  /** The person asked to stop; the work has not come to a place where it can. */
  readonly cancelling: boolean;
}

export interface DocumentsState {
  /** Null: as the names of the bodies speak for. */
  readonly style: StyleName | null;
  readonly work: DocumentWork | null;
  /** What the job that goes on, or went on last, is about. */
  readonly last: Wanted | null;
  /** What the last job came to, until the next one. */
  readonly done: DocumentsDone | null;
  readonly trouble: Trouble | null;
}

type Outcome = DocumentsDone | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** The share of the bar for reading the workbook and composing the documents. */
const readingShare = 0.1;

export class DocumentDesk extends Shown<DocumentsState> {
  readonly savesFiles: boolean;
  private readonly tools: DocumentTools;
  /** Stops the work that goes on. */
  private stop = new AbortController();

  constructor(tools: DocumentTools) {
    super({ style: null, work: null, last: null, done: null, trouble: null });
    this.tools = tools;
    this.savesFiles = tools.savesFiles;
  }

  chooseStyle(style: StyleName): void {
    this.put({ style, done: null });
  }

  /** Writes sheets in place of those of the same documents. Does nothing while other work goes on. */
  makeSheets(wanted: Wanted): Promise<void> {
    return this.work(wanted, 'sheets', (papers, watch) => putSheets(papers, this.tools, watch));
  }

  /** Hands over a document for Word; several as one .zip. Does nothing while other work goes on. */
  saveWord(wanted: Wanted): Promise<void> {
    const zipName = wanted === 'all' ? allFiles : documentFiles[wanted];
    return this.work(wanted, 'word', (papers, watch) => saveFiles(papers, zipName, this.tools, watch));
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

  /** Shows that so many of the documents are made, and which one is next; the last stays on show to the end. */
  private show(papers: readonly Paper[], made: number, share: number): void {
    const { work } = this.current;
    const paper = papers[Math.min(made, papers.length - 1)];
    if (work === null || paper === undefined) return;
    const making = { name: paper.name, number: Math.min(made + 1, papers.length), of: papers.length };
    this.put({ work: { ...work, making, share: readingShare + (1 - readingShare) * share } });
  }

  private async work(
    wanted: Wanted,
    form: DocumentForm,
    make: (papers: readonly Paper[], watch: HandOverWatch) => Promise<Outcome>,
  ): Promise<void> {
    if (this.current.work !== null) return;
    const { signal } = (this.stop = new AbortController());
    const work = { form, making: null, share: 0, cancelling: false };
    this.put({ work, last: wanted, done: null, trouble: null });
    const outcome = await this.tools
      .withResult(async (result): Promise<Outcome> => {
        if (signal.aborted) return { kind: 'cancelled' };
        const papers = await this.papers(result, wanted);
        return make(papers, { signal, onProgress: (made, share) => this.show(papers, made, share) });
      })
      .catch(unexpected);
    this.put({
      work: null,
      ...(outcome?.kind === 'trouble' ? { trouble: outcome.trouble } : { done: outcome }),
    });
  }

  private async papers({ campaign, tally }: Result, wanted: Wanted): Promise<readonly Paper[]> {
    const style = this.current.style ?? styleOf(campaign.documents);
    const names = wanted === 'all' ? documentsFor(campaign) : [wanted];
    return papersOf(campaign, tally, style, names, {
      secondCount: await this.tools.secondCount(campaign),
    });
  }
}
