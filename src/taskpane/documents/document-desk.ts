/** The work on the documents, one job at a time. It knows Excel and the browser by their signatures only. */
import type { Applied, ApplyOptions } from '../../excel/apply.ts';
import type { Trouble } from '../../excel/outcome.ts';
import { allFiles, documentFiles } from '../../i18n/documents.ts';
import type { DocumentName } from '../../i18n/documents.ts';
import { packEntry, writeZip } from '../../ooxml/zip.ts';
import { styleOf } from '../../papers/house-style.ts';
import type { StyleName } from '../../papers/house-style.ts';
import type { Paper } from '../../papers/paper.ts';
import { paperFile, paperSheets, papersOf } from '../../papers/papers.ts';
import type { Campaign } from '../../tally/campaign.ts';
import type { WorkbookPlan } from '../../workbook/sheet-plan.ts';
import type { Desk } from '../desk.ts';
import type { Result } from '../pane-state.ts';
import { documentsOfResult } from './offered.ts';

export interface DocumentTools {
  readonly withResult: Desk['withResult'];
  /** When a second count of this campaign's ballots was found to agree with the first; null: that is not known. */
  readonly secondCount: (campaign: Campaign) => Promise<Date | null>;
  readonly write: (
    planFor: (taken: readonly string[]) => WorkbookPlan,
    options: ApplyOptions,
  ) => Promise<Applied>;
  readonly docxOf: (paper: Paper) => Promise<Uint8Array>;
  /** Lets the page be drawn between two stretches of work. */
  readonly breathe: () => Promise<void>;
  readonly saveFile: (name: string, bytes: Uint8Array, type: string) => void;
  /** Whether Excel here lets a pane download files. */
  readonly savesFiles: boolean;
  readonly now: () => Date;
}

/** One document, or all that are made of a result. */
export type Wanted = DocumentName | 'all';
export type DocumentForm = 'sheets' | 'word';

export type DocumentsDone =
  | { readonly kind: 'sheets'; readonly count: number }
  | { readonly kind: 'file'; readonly name: string }
  /** Nothing was made: the workbook is no longer what was tallied. */
  | { readonly kind: 'outdated' }
  /** Nothing was made: the person stopped it. */
  | { readonly kind: 'cancelled' };

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

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const zipType = 'application/zip';
/** A message this light is answered within a second or two: so often the work can be stopped, and shows how far it is. */
const mostBytes = 500_000;
/** The share of the bar for reading the workbook and composing the documents. */
const readingShare = 0.1;

export class DocumentDesk {
  readonly savesFiles: boolean;
  private readonly tools: DocumentTools;
  private current: DocumentsState = { style: null, work: null, last: null, done: null, trouble: null };
  /** Stops the work that goes on. */
  private stop = new AbortController();
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
    return this.work(wanted, 'sheets', async (papers, signal) => {
      const token = this.tools.now().getTime().toString(36);
      this.show(papers, 0, 0);
      const applied = await this.tools.write((taken) => paperSheets(papers, taken), {
        token,
        signal,
        mostBytes,
        onMessage: (done, total, sheets) => this.show(papers, sheets, done / total),
      });
      return applied.kind === 'applied' ? { kind: 'sheets', count: papers.length } : applied;
    });
  }

  /** Hands over a document for Word; several as one .zip. Does nothing while other work goes on. */
  saveWord(wanted: Wanted): Promise<void> {
    return this.work(wanted, 'word', async (papers, signal) => {
      const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
      for (const [index, paper] of papers.entries()) {
        this.show(papers, index, index / papers.length);
        await this.tools.breathe();
        if (signal.aborted) return { kind: 'cancelled' };
        files.push({ name: paperFile(paper), bytes: await this.tools.docxOf(paper) });
      }
      if (signal.aborted) return { kind: 'cancelled' };
      return this.save(wanted, files);
    });
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

  private save(
    wanted: Wanted,
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  ): DocumentsDone {
    const [file, ...more] = files;
    if (file !== undefined && more.length === 0) {
      this.tools.saveFile(file.name, file.bytes, docxType);
      return { kind: 'file', name: file.name };
    }
    const name = `${wanted === 'all' ? allFiles : documentFiles[wanted]}.zip`;
    this.tools.saveFile(name, writeZip(files.map((each) => packEntry(each.name, each.bytes))), zipType);
    return { kind: 'file', name };
  }

  /** Shows that so many of the documents are done, and which one is next; the last stays on show to the end. */
  private show(papers: readonly Paper[], done: number, share: number): void {
    const { work } = this.current;
    const paper = papers[Math.min(done, papers.length - 1)];
    if (work === null || paper === undefined) return;
    const making = { name: paper.name, number: Math.min(done + 1, papers.length), of: papers.length };
    this.put({ work: { ...work, making, share: readingShare + (1 - readingShare) * share } });
  }

  private async work(
    wanted: Wanted,
    form: DocumentForm,
    make: (papers: readonly Paper[], signal: AbortSignal) => Promise<Outcome>,
  ): Promise<void> {
    if (this.current.work !== null) return;
    const { signal } = (this.stop = new AbortController());
    const work = { form, making: null, share: 0, cancelling: false };
    this.put({ work, last: wanted, done: null, trouble: null });
    const outcome = await this.tools
      .withResult(async (result): Promise<Outcome> =>
        signal.aborted ? { kind: 'cancelled' } : make(await this.papers(result, wanted), signal),
      )
      .catch(unexpected);
    this.put({
      work: null,
      ...(outcome?.kind === 'trouble' ? { trouble: outcome.trouble } : { done: outcome }),
    });
  }

  private async papers({ campaign, tally }: Result, wanted: Wanted): Promise<readonly Paper[]> {
    const style = this.current.style ?? styleOf(campaign.documents);
    const names = wanted === 'all' ? documentsOfResult : [wanted];
    return papersOf(campaign, tally, style, names, await this.tools.secondCount(campaign));
  }

  private put(change: Partial<DocumentsState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** An error nobody foresaw, as trouble; the console keeps its stack. */
function unexpected(error: unknown): Extract<Outcome, { readonly kind: 'trouble' }> {
  console.error(error);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: 'trouble', trouble: { code: 'Unexpected', detail } };
}
