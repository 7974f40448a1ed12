/** Sending and receiving in the session; members who only score do not load it. */
import { keepSheet } from '../../excel/write/kept-sheets.ts';
import { randomBytes } from '../../excel/line/random.ts';
import { readForReceiving, receiveInputs } from '../../excel/merging/receive.ts';
import { breathe } from '../../excel/line/round-trip.ts';
import { canOpenWorkbooks, openNewWorkbook, workbookName } from '../../excel/line/workbook-file.ts';
import { onePer } from '../session/one-per.ts';
import { MailStep } from './mail-step.ts';
import { canSaveFiles, saveFile } from './save-file.ts';

export const mailOf = onePer(
  (session) =>
    new MailStep(session, {
      abilities: { saves: canSaveFiles(), opens: canOpenWorkbooks() },
      read: readForReceiving,
      receive: receiveInputs,
      keep: keepSheet,
      random: randomBytes,
      workbookName,
      openWorkbook: openNewWorkbook,
      saveFile,
      breathe,
    }),
);
