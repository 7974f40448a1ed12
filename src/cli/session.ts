/** A workbook file opened in the project's own host, with the add-in's code in front of it. */
import type { PlacedFormula } from '../excel/read/formulas.ts';
import { WorkbookHost } from '../host/host.ts';
import { cliWords } from '../i18n/command-line/cli.ts';
import { fileProblemSentence } from '../i18n/command-line/file-problems.ts';
import type { Language } from '../i18n/language.ts';
import type { WorkbookFile } from '../ooxml/model.ts';
import { openWorkbook, readBack } from '../ooxml/workbook.ts';
import { FileTrouble } from './file-trouble.ts';
import { calculateInputs } from './formulas.ts';
import { nodePacking } from './node-packing.ts';
import { openOffice } from './office.ts';
import { print } from './report.ts';
import type { Statistics } from './result-json.ts';

export interface Session {
  /** Formulas of the inputs whose values were not what the file held, or are not there. */
  readonly formulas: readonly PlacedFormula[];
  /** What the work has cost so far. */
  readonly statistics: () => Statistics;
  /** The workbook as it stands, as a file. */
  readonly save: () => Uint8Array;
}

/**
 * Opens the file, has the formulas of its inputs reckoned, lets `work` use the ambient `Excel` and `Office`, and closes it.
 * `path` is only for messages. Throws `FileTrouble` for what is no workbook.
 */
export async function withWorkbook<Result>(
  path: string,
  bytes: Uint8Array,
  language: Language,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const opened = openWorkbook(bytes, {}, nodePacking);
  if (opened.kind === 'problem') {
    throw new FileTrouble(fileProblemSentence(path, opened.problem, language));
  }
  const formulas = await calculateInputs(opened.file);
  const host = new WorkbookHost(opened.file, {});
  const office = await openOffice(host);
  try {
    return await work({
      formulas,
      statistics: () => ({ syncs: host.statistics.syncs, bytes: host.statistics.bytes }),
      save: () => saved(opened.file, path, language),
    });
  } finally {
    office.close();
  }
}

/** The file's bytes, read back; where they can no longer be signed, that is said. */
function saved(file: WorkbookFile, path: string, language: Language): Uint8Array {
  const { isSigned } = file;
  const bytes = readBack(file.save(), nodePacking);
  if (isSigned && !file.isSigned) print(process.stderr, [cliWords[language].files.unsigned(path)]);
  return bytes;
}
