/** The section for keeping the papers secret, all of which is loaded together. */
import type { ReactNode } from 'react';
import { canReadFile, readDocumentFile } from '../../excel/write/document-file.ts';
import { randomWord } from '../../excel/line/random-word.ts';
import { shufflePapers } from '../../excel/inputs/shuffle-papers.ts';
import { workbookName } from '../../excel/line/workbook-file.ts';
import { secrecyWords } from '../../i18n/pane/secrecy.ts';
import { baseName } from '../mail/going-out.ts';
import { canSaveFiles, saveFile } from '../mail/save-file.ts';
import { SecrecyDesk } from './secrecy-desk.ts';
import type { SecrecyNeeds, SecrecyProps } from './secrecy-part.tsx';
import { SecrecyView } from './SecrecyView.tsx';

/** The view, with a desk of its own that keeps its state while one goes elsewhere in the pane. */
export function openSecrecy({
  language,
  settled,
  moved,
  writings,
}: SecrecyNeeds): (props: SecrecyProps) => ReactNode {
  const desk = new SecrecyDesk({
    savesCopies: canReadFile() && canSaveFiles(),
    settled,
    moved,
    shuffle: writings.during(shufflePapers),
    random: randomWord,
    readFile: readDocumentFile,
    copyName: async () => secrecyWords[language()].fileName(baseName(await workbookName())),
    saveFile,
  });
  return function Secrecy({ papers }) {
    return <SecrecyView desk={desk} papers={papers} />;
  };
}
