/** What sending and receiving need of the rest of the house, by signatures only; `open-mail.tsx` hands over the real ones. */
import type { keepSheet } from '../../excel/write/kept-sheets.ts';
import type { ReceivingOutcome, receiveInputs } from '../../excel/merging/receive.ts';
import type { Trouble, WorkOptions } from '../../excel/write/outcome.ts';
import type { Abilities } from './mail-state.ts';

export interface MailTools {
  readonly abilities: Abilities;
  readonly read: (options: Pick<WorkOptions, 'onProgress' | 'signal'>) => Promise<ReceivingOutcome>;
  readonly receive: typeof receiveInputs;
  readonly keep: typeof keepSheet;
  /** So many bytes that nobody can foresee. */
  readonly random: (bytes: number) => Uint8Array;
  readonly workbookName: () => Promise<string>;
  /** Opens a workbook, in base64, in a window of its own; null when it was done. */
  readonly openWorkbook: (base64: string) => Promise<Trouble | null>;
  /** Hands a file to the person, in the browser's own way. */
  readonly saveFile: (name: string, bytes: Uint8Array, type: string) => void;
  readonly breathe: () => Promise<void>;
}
