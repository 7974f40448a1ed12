/** What the part for sending and receiving shows, as a value, and what it needs of the rest of the house, by signatures only. */
import type { FileReport } from '../../copies/merge/merge.ts';
import type { PersonalCopy } from '../../copies/sent/personal-copy.ts';
import type { ReceivingOutcome, receiveInputs } from '../../excel/merging/receive.ts';
import type { keepSheet } from '../../excel/write/kept-sheets.ts';
import type { Trouble, WorkOptions } from '../../excel/write/outcome.ts';
import type { Campaign, Member } from '../../tally/campaign.ts';
import type { Job } from '../session/state.ts';
import type { InputPlan } from '../../workbook/repair/input-plan.ts';

/** What this Excel lets a page do. */
export interface Abilities {
  /** A file can be handed to the person. */
  readonly saves: boolean;
  /** A workbook can be opened in a window of its own. */
  readonly opens: boolean;
}

/** What a person waits for. */
export type MailJob = Extract<Job, `${string}Copies`>;

/** A copy that is ready to go out. */
export interface ReadyCopy {
  readonly copy: PersonalCopy;
  /** As they stand in a message; none: the Council has no address that is one. */
  readonly addresses: readonly string[];
}

/** What preparing found. */
export type Prepared =
  | { readonly kind: 'errors'; readonly count: number }
  /** Excel did not let the workbook keep what the copies would be known by: there are none. */
  | { readonly kind: 'refused' }
  | {
      readonly kind: 'ready';
      readonly campaign: Campaign;
      /** By given name. */
      readonly copies: readonly ReadyCopy[];
      /** The workbook's name without its ending. */
      readonly name: string;
      readonly madeAt: Date;
    };

/** What was last handed over, for what to do next. */
export type Handed = 'drafts' | 'copies' | 'draft' | 'window';

/** A file of the preview: which one of those read, and what a merge would make of it. */
export interface PreviewFile {
  readonly at: number;
  readonly report: FileReport;
  /** Main criteria the member has then given a mark, of those they must; null where the member is not known. */
  readonly complete: { readonly given: number; readonly needed: number } | null;
}

export interface Preview {
  readonly campaign: Campaign;
  readonly files: readonly PreviewFile[];
  /** Files that the system did not let us read. */
  readonly unread: readonly string[];
  readonly plan: InputPlan;
  /** Of these members the later word is taken where something contradicts. */
  readonly latest: ReadonlySet<string>;
  /** Voting members without any score, once this is received. */
  readonly missing: readonly Member[];
  /** The workbook has changed since the person looked, and so has this. */
  readonly again: boolean;
}

/** A merge that can be taken back. */
export interface LastMerge {
  readonly files: readonly string[];
}

export type Receiving =
  | { readonly kind: 'nothing' }
  /** The workbook has errors: nothing is received into it. */
  | { readonly kind: 'errors'; readonly count: number }
  | { readonly kind: 'preview'; readonly preview: Preview }
  | {
      readonly kind: 'received';
      readonly files: number;
      /** The files of which something still waits for the person's word. */
      readonly waiting: readonly string[];
      readonly missing: readonly Member[];
    }
  | { readonly kind: 'takenBack'; readonly restored: number; readonly left: number };

export interface MailState {
  readonly prepared: Prepared | null;
  readonly handed: Handed | null;
  readonly receiving: Receiving;
  /** Null: nothing can be taken back, as far as is known. */
  readonly last: LastMerge | null;
}

export const initialMail: MailState = {
  prepared: null,
  handed: null,
  receiving: { kind: 'nothing' },
  last: null,
};

/** Whether something of the file waits for the person's word. */
export function isWaiting({ status, details }: FileReport): boolean {
  return status === 'unverified' || status === 'conflict' || details.formulas.length > 0;
}

/** The files that receiving would take something from. */
export function readyFiles({ files }: Preview): readonly PreviewFile[] {
  return files.filter(({ report }) => report.status === 'merged');
}

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
