/** The Excel and the browser that papers are handed over with; what writes .docx is loaded with the first file. */
import { writeDocuments } from '../../excel/write/documents.ts';
import { breathe } from '../../excel/line/round-trip.ts';
import { canSaveFiles, saveFile } from '../mail/save-file.ts';
import type { HandOverTools } from './hand-over.ts';

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
