/** `binh-xet certificate-layout`: the table of where things are printed on certificates, with the usual places. */
import { addCertificateTable } from '../excel/inputs/certificate-layout.ts';
import { certificateCommandWords } from '../i18n/sheets/certificate-table.ts';
import { cliWords } from '../i18n/command-line/cli.ts';
import type { CertificateLayoutCommand } from './arguments.ts';
import { expectWritable, readInput, writeOutputs } from './files.ts';
import { tellFormulas } from './formula-findings.ts';
import { print, tellTrouble, type ExitStatus } from './report.ts';
import { withWorkbook, type Session } from './session.ts';

/**
 * Writes the workbook with the table and gives the exit status; one that has the table is written as it is. 1 where its
 * name is taken, or formulas of the inputs have no value. Throws `FileTrouble`.
 */
export async function certificateLayout(command: CertificateLayoutCommand): Promise<ExitStatus> {
  const { input, out, language } = command;
  await expectWritable([out], language);
  const bytes = await readInput(input, language);
  return withWorkbook(input, bytes, language, (session) => addTo(session, command));
}

async function addTo(session: Session, command: CertificateLayoutCommand): Promise<ExitStatus> {
  const { out, sheet, language, quiet } = command;
  const words = certificateCommandWords[language];
  const status = await tellFormulas(session, command);
  if (status === 2) return status;
  const outcome = await addCertificateTable(sheet, { language });
  switch (outcome.kind) {
    case 'trouble':
      return tellTrouble(outcome.trouble, language);
    case 'cancelled':
      throw new Error('Nobody can cancel on the command line.');
    case 'nameTaken':
      print(process.stderr, [words.nameTaken(outcome.name)]);
      return 1;
    case 'done': {
      await writeOutputs([{ path: out, bytes: session.save() }], language);
      const [added] = outcome.sheets;
      const said = added === undefined ? words.there : words.added(added);
      if (!quiet) print(process.stdout, [said, cliWords[language].written(out)]);
      return status;
    }
  }
}
