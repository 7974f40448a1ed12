/** The part for sending and receiving, all of which is loaded together when somebody first comes to it. */
import type { ReactNode } from 'react';
import { keepSheet } from '../../excel/write/kept-sheets.ts';
import { randomBytes } from '../../excel/line/random-bytes.ts';
import { readForReceiving, receiveInputs } from '../../excel/merging/receive.ts';
import { breathe } from '../../excel/line/round-trip.ts';
import { canOpenWorkbooks, openNewWorkbook, workbookName } from '../../excel/line/workbook-file.ts';
import { MailDesk } from './mail-desk.ts';
import type { MailNeeds, MailProps } from './mail-part.tsx';
import { MailView } from './MailView.tsx';
import { canSaveFiles, saveFile } from './save-file.ts';

/** The view, with a desk of its own that keeps its state while one goes elsewhere in the pane. */
export function openMail({ writings, ...needs }: MailNeeds): (props: MailProps) => ReactNode {
  const desk = new MailDesk({
    ...needs,
    abilities: { saves: canSaveFiles(), opens: canOpenWorkbooks() },
    read: readForReceiving,
    receive: writings.during(receiveInputs),
    keep: keepSheet,
    random: randomBytes,
    workbookName,
    openWorkbook: openNewWorkbook,
    saveFile,
    breathe,
    now: () => new Date(),
  });
  return function Mail(props) {
    return <MailView desk={desk} {...props} />;
  };
}
