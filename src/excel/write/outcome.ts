/** What comes of asking Excel for something. Expected failures are values; the caller finds the words in `i18n/`. */
import type { Reading } from '../../workbook/read.ts';
import type { Issue } from '../../workbook/findings/issue.ts';
import type { LastResult } from '../../workbook/record/last-result.ts';
import type { RecipientChange } from '../../workbook/record/record.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import type { WorkbookPlan } from '../../workbook/sheet-plan.ts';
import type { Tally } from '../../tally/result.ts';
import type { PlacedFormula } from '../read/formulas.ts';
import type { Language } from '../../workbook/columns/language.ts';

export type TroubleCode =
  /** The structure is protected: sheets can be neither added nor deleted. */
  | 'WorkbookProtected'
  /** A cell is being edited. */
  | 'CellInEditMode'
  | 'ReadOnly'
  /** The sheet is protected: a locked cell cannot be written, a table cannot grow. */
  | 'SheetProtected'
  /** Excel lacks what the add-in needs (ExcelApi 1.9). */
  | 'HostTooOld'
  /** A sheet of ours holds a table of somebody's: it is never deleted. */
  | 'SheetInUse'
  /** The workbook changed under our hands, or Excel went away; nothing was half written. */
  | 'Interrupted'
  /** What was typed in the pane is not in the workbook yet, or was refused. */
  | 'NotWritten'
  | 'Unexpected';

export interface Trouble {
  readonly code: TroubleCode;
  /** For the log, in English. */
  readonly detail: string;
  /** The sheet that is protected, where it is known which one. */
  readonly sheet?: string;
}

export type Stage = 'reading' | 'reckoning' | 'writing' | 'finishing';

export interface Progress {
  readonly stage: Stage;
  /** Steps done and all steps of this stage; `total` is at least 1. */
  readonly done: number;
  readonly total: number;
}

export interface WorkOptions {
  readonly language: Language;
  readonly now: Date;
  /** The add-in's version, for the record. */
  readonly version: string;
  readonly onProgress?: (progress: Progress) => void;
  /** When aborted before the last round trip the workbook is as it was. */
  readonly signal?: AbortSignal;
  /**
   * Asked before anything is written, where the record holds an earlier result and other candidates would receive an
   * award; on false the workbook stays as it is, and the tally counts as cancelled. Without it nobody is asked.
   */
  readonly accepts?: (changes: readonly RecipientChange[]) => boolean;
  /** Formulas whose values are not what the file holds; Excel itself has none. */
  readonly formulas?: readonly PlacedFormula[];
  /** Whether a check looks at the result that the workbook holds, too. */
  readonly looksBack?: boolean;
}

export type ReadOutcome =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export type TablesOutcome =
  | { readonly kind: 'read'; readonly reading: Reading; readonly workbook: WorkbookSnapshot }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export type CheckOutcome =
  | {
      readonly kind: 'checked';
      readonly workbook: WorkbookSnapshot;
      readonly reading: Reading;
      readonly issues: readonly Issue[];
      /** Null where there is none, or nobody asked. */
      readonly last: LastResult | null;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export type TallyOutcome =
  | {
      readonly kind: 'tallied';
      readonly workbook: WorkbookSnapshot;
      readonly reading: Reading;
      readonly tally: Tally;
      /** When, as the record has it. */
      readonly now: Date;
      readonly issues: readonly Issue[];
      readonly plan: WorkbookPlan;
    }
  /** The workbook has errors: only the issues sheet was written. */
  | {
      readonly kind: 'refused';
      readonly workbook: WorkbookSnapshot;
      readonly reading: Reading;
      readonly issues: readonly Issue[];
      readonly plan: WorkbookPlan;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };
