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

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const zipType = 'application/zip';

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
    return this.work(wanted, 'sheets', async (papers) => {
      const token = this.tools.now().getTime().toString(36);
      const applied = await this.tools.write((taken) => paperSheets(papers, taken), { token });
      switch (applied.kind) {
        case 'applied':
          return { kind: 'sheets', count: papers.length };
        case 'trouble':
          return applied;
        case 'cancelled':
          throw new Error('Nobody can cancel the writing of documents.');
        default: {
          const unreachable: never = applied;
          return unreachable;
        }
      }
    });
  }

  /** Hands over a document for Word; several as one .zip. Does nothing while other work goes on. */
  saveWord(wanted: Wanted): Promise<void> {
    return this.work(wanted, 'word', async (papers) => {
      const [paper, ...more] = papers;
      if (paper !== undefined && more.length === 0) return this.save(paperFile(paper), paper);
      const entries = [];
      for (const each of papers) {
        entries.push(packEntry(paperFile(each), await this.tools.docxOf(each)));
      }
      const name = `${wanted === 'all' ? allFiles : documentFiles[wanted]}.zip`;
      this.tools.saveFile(name, writeZip(entries), zipType);
      return { kind: 'file', name };
    });
  }

  closeTrouble(): void {
    this.put({ trouble: null });
  }

  private async save(name: string, paper: Paper): Promise<DocumentsDone> {
    this.tools.saveFile(name, await this.tools.docxOf(paper), docxType);
    return { kind: 'file', name };
  }

  private async work(
    wanted: Wanted,
    form: DocumentForm,
    make: (papers: readonly Paper[]) => Promise<Outcome>,
  ): Promise<void> {
    if (this.current.work !== null) return;
    this.put({ work: form, last: wanted, done: null, trouble: null });
    try {
      const outcome = await this.tools.withResult(async (result) => make(await this.papers(result, wanted)));
      this.put(outcome?.kind === 'trouble' ? { trouble: outcome.trouble } : { done: outcome });
    } catch (error) {
      console.error(error);
      const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      this.put({ trouble: { code: 'Unexpected', detail } });
    } finally {
      this.put({ work: null });
    }
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
