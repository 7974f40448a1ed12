/** Every kind of file that we write, sorted by what making and reading them costs. */
import { sized } from '../size.ts';
import { documents, oddDocuments } from './written/documents.ts';
import { fromTheWorkbench } from './written/workbench.ts';
import { byMail, forPrinting, inThePane, randomTallies, samples, tallies } from './written/workbooks.ts';
import type { WrittenFile } from './written/written-file.ts';

/** They may be made one after the other as they are asked for. */
export type Files = Iterable<WrittenFile> | AsyncIterable<WrittenFile>;

/** What each test run looks at, by what it is. */
export const usual = {
  'the samples': samples,
  'what the pane makes': inThePane,
  'what the workbench saves': fromTheWorkbench,
  'documents of odd words': oddDocuments,
} as const satisfies Readonly<Record<string, () => Files>>;

/** What larger runs look at too. */
export const further = {
  'tallies in each state': tallies,
  'copies, a merged and a shuffled workbook': byMail,
  'documents as sheets, and the places of certificates': forPrinting,
  'documents in each house style': documents,
  'random councils': () => randomTallies(sized({ short: 0, all: 20, long: 2_000 })),
} as const satisfies Readonly<Record<string, () => Files>>;
