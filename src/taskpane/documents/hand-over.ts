/** Papers become sheets of the workbook, or files for Word. */
import { breathe } from '../../excel/line/round-trip.ts';
import type { Applied, ApplyOptions } from '../../excel/write/apply.ts';
import { writeDocuments } from '../../excel/write/documents.ts';
import type { Trouble } from '../../excel/write/outcome.ts';
import { anyPacking } from '../../ooxml/package/inflate.ts';
import { packEntry, writeZip } from '../../ooxml/package/zip.ts';
import type { Paper } from '../../papers/paper.ts';
import { paperFile, paperSheets } from '../../papers/papers.ts';
import type { WorkbookPlan } from '../../workbook/sheet-plan.ts';
import { canSaveFiles, saveFile } from '../mail/save-file.ts';

/** What handing over needs of Excel and of the browser. */
export interface HandOverTools {
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

/** How the work is followed, and stopped. */
export interface HandOverWatch {
  readonly signal: AbortSignal;
  /** So many papers are made, and this share, 0 to 1, of all of the work is done. */
  readonly onProgress: (made: number, share: number) => void;
}

export type HandedOver =
  | { readonly kind: 'sheets'; readonly count: number }
  | { readonly kind: 'file'; readonly name: string }
  /** Nothing was made: the person stopped it. */
  | { readonly kind: 'cancelled' };

/** The media type of a .docx. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const zipType = 'application/zip';
/** A message this light is answered within a second or two: so often the work can be stopped, and shows how far it is. */
const mostBytes = 500_000;

/** Writes the papers as sheets, in place of those of the same documents. Stopped, it leaves the workbook as it was. */
export async function putSheets(
  papers: readonly Paper[],
  { now, write }: HandOverTools,
  { signal, onProgress }: HandOverWatch,
): Promise<HandedOver | { readonly kind: 'trouble'; readonly trouble: Trouble }> {
  const token = now().getTime().toString(36);
  onProgress(0, 0);
  // A paper of very many pages takes several sheets.
  let count = papers.length;
  const planFor = (taken: readonly string[]): WorkbookPlan => {
    const plan = paperSheets(papers, taken);
    count = plan.sheets.length;
    return plan;
  };
  const applied = await write(planFor, {
    token,
    signal,
    mostBytes,
    onMessage: (done, total, sheets) => onProgress(sheets, done / total),
  });
  return applied.kind === 'applied' ? { kind: 'sheets', count } : applied;
}

interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Hands over the papers for Word: one as it is, several in a .zip of this name, given without its ending. */
export async function saveFiles(
  papers: readonly Paper[],
  zipName: string,
  tools: HandOverTools,
  { signal, onProgress }: HandOverWatch,
): Promise<HandedOver> {
  const files: MadeFile[] = [];
  for (const [index, paper] of papers.entries()) {
    onProgress(index, index / papers.length);
    await tools.breathe();
    if (signal.aborted) return { kind: 'cancelled' };
    files.push({ name: paperFile(paper), bytes: await tools.docxOf(paper) });
  }
  if (signal.aborted) return { kind: 'cancelled' };
  const [file, ...more] = files;
  if (file !== undefined && more.length === 0) {
    tools.saveFile(file.name, file.bytes, docxType);
    return { kind: 'file', name: file.name };
  }
  const name = `${zipName}.zip`;
  tools.saveFile(name, writeZip(files.map((each) => packEntry(each.name, each.bytes, anyPacking))), zipType);
  return { kind: 'file', name };
}

/** The tools, as Excel here has them. */
export function handOverTools(): HandOverTools {
  return {
    write: writeDocuments,
    docxOf: async (paper) => {
      const { docxOf } = await import(/* webpackChunkName: "docx" */ '../../papers/docx.ts');
      return docxOf(paper);
    },
    breathe,
    saveFile,
    savesFiles: canSaveFiles(),
    now: () => new Date(),
  };
}
