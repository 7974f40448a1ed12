/** Keeping the papers secret in the session. */
import { canReadFile, readDocumentFile } from '../../excel/write/document-file.ts';
import { randomWord } from '../../excel/line/random.ts';
import { shufflePapers } from '../../excel/inputs/shuffle-papers.ts';
import { workbookName } from '../../excel/line/workbook-file.ts';
import { secrecyWords } from '../../i18n/pane/secrecy.ts';
import { ballotsOf } from '../ballots/of-session.ts';
import { baseName } from '../mail/going-out.ts';
import { canSaveFiles, saveFile } from '../mail/save-file.ts';
import { onePer } from '../session/one-per.ts';
import { SecrecyStep } from './secrecy-step.ts';

export const secrecyOf = onePer(
  (session) =>
    new SecrecyStep(session, {
      savesCopies: canReadFile() && canSaveFiles(),
      shuffle: shufflePapers,
      random: randomWord,
      moved: () => ballotsOf(session).papersMoved(),
      readFile: readDocumentFile,
      copyName: async () => secrecyWords[session.language].fileName(baseName(await workbookName())),
      saveFile,
    }),
);
