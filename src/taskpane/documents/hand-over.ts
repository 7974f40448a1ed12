/** Papers become sheets of the workbook, or files for Word. */
import type { Applied, ApplyOptions } from '../../excel/apply.ts';
import type { Trouble } from '../../excel/outcome.ts';
import { packEntry, writeZip } from '../../ooxml/zip.ts';
import type { Paper } from '../../papers/paper.ts';
import { paperFile, paperSheets } from '../../papers/papers.ts';
import type { WorkbookPlan } from '../../workbook/sheet-plan.ts';

/** What handing over needs of Excel and of the browser. */
export interface HandOverTools {
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

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const zipType = 'application/zip';

/** Writes the papers as sheets, in place of those of the same documents. */
export async function putSheets(
  papers: readonly Paper[],
  tools: HandOverTools,
): Promise<
  | { readonly kind: 'sheets'; readonly count: number }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
> {
  const token = tools.now().getTime().toString(36);
  const applied = await tools.write((taken) => paperSheets(papers, taken), { token });
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
}

/** Hands over the papers for Word: one as it is, several in a .zip of this name, given without its ending. */
export async function saveFiles(
  papers: readonly Paper[],
  zipName: string,
  { docxOf, saveFile }: HandOverTools,
): Promise<{ readonly kind: 'file'; readonly name: string }> {
  const [paper, ...more] = papers;
  if (paper !== undefined && more.length === 0) {
    const name = paperFile(paper);
    saveFile(name, await docxOf(paper), docxType);
    return { kind: 'file', name };
  }
  const entries = [];
  for (const each of papers) entries.push(packEntry(paperFile(each), await docxOf(each)));
  const name = `${zipName}.zip`;
  saveFile(name, writeZip(entries), zipType);
  return { kind: 'file', name };
}
