/** The work on the documents, one job at a time. It knows Excel and the browser by their signatures only. */
import type { Trouble } from '../../excel/outcome.ts';
import { allFiles, documentFiles } from '../../i18n/documents.ts';
import type { DocumentOfResult } from '../../i18n/documents-room.ts';
import { styleOf } from '../../papers/house-style.ts';
import type { StyleName } from '../../papers/house-style.ts';
import type { Paper } from '../../papers/paper.ts';
import { papersOf } from '../../papers/papers.ts';
import type { Desk } from '../desk.ts';
import type { Result } from '../pane-state.ts';
import { putSheets, saveFiles } from './hand-over.ts';
import type { HandOverTools } from './hand-over.ts';
import { documentsOfResult } from './offered.ts';

export interface DocumentTools extends HandOverTools {
  readonly withResult: Desk['withResult'];
}

/** One document, or all that are made of a result. */
export type Wanted = DocumentOfResult | 'all';
export type DocumentForm = 'sheets' | 'word';

export type DocumentsDone =
  | { readonly kind: 'sheets'; readonly count: number }
  | { readonly kind: 'file'; readonly name: string }
  /** Nothing was made: the workbook is no longer what was tallied. */
  | { readonly kind: 'outdated' };

export interface DocumentsState {
  /** Null: as the names of the bodies speak for. */
  readonly style: StyleName | null;
  readonly work: DocumentForm | null;
  /** What the job that goes on, or went on last, is about. */
  readonly last: Wanted | null;
  /** What the last job came to, until the next one. */
  readonly done: DocumentsDone | null;
  readonly trouble: Trouble | null;
}

type Outcome = DocumentsDone | { readonly kind: 'trouble'; readonly trouble: Trouble };

export class DocumentDesk {
  readonly savesFiles: boolean;
  private readonly tools: DocumentTools;
  private current: DocumentsState = { style: null, work: null, last: null, done: null, trouble: null };
  private readonly listeners = new Set<() => void>();

  constructor(tools: DocumentTools) {
    this.tools = tools;
    this.savesFiles = tools.savesFiles;
  }

  /** The state; a new object after every change. */
  readonly state = (): DocumentsState => this.current;

  /** Calls `listener` after every change of the state; gives the function that ends this. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  chooseStyle(style: StyleName): void {
    this.put({ style, done: null });
  }

  /** Writes sheets in place of those of the same documents. Does nothing while other work goes on. */
  makeSheets(wanted: Wanted): Promise<void> {
    return this.work(wanted, 'sheets', (papers) => putSheets(papers, this.tools));
  }

  /** Hands over a document for Word; several as one .zip. Does nothing while other work goes on. */
  saveWord(wanted: Wanted): Promise<void> {
    const zipName = wanted === 'all' ? allFiles : documentFiles[wanted];
    return this.work(wanted, 'word', (papers) => saveFiles(papers, zipName, this.tools));
  }

  closeTrouble(): void {
    this.put({ trouble: null });
  }

  private async work(
    wanted: Wanted,
    form: DocumentForm,
    make: (papers: readonly Paper[]) => Promise<Outcome>,
  ): Promise<void> {
    if (this.current.work !== null) return;
    this.put({ work: form, last: wanted, done: null, trouble: null });
    try {
      const outcome = await this.tools.withResult((result) => make(this.papers(result, wanted)));
      this.put(outcome?.kind === 'trouble' ? { trouble: outcome.trouble } : { done: outcome });
    } catch (error) {
      console.error(error);
      const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      this.put({ trouble: { code: 'Unexpected', detail } });
    } finally {
      this.put({ work: null });
    }
  }

  private papers({ campaign, tally }: Result, wanted: Wanted): readonly Paper[] {
    const style = this.current.style ?? styleOf(campaign.documents);
    return papersOf(campaign, tally, style, wanted === 'all' ? documentsOfResult : [wanted]);
  }

  private put(change: Partial<DocumentsState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
