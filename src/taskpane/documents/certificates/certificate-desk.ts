/** The work on the certificates, one job at a time. It knows Excel and the browser by their signatures only. */
import type { CertificateTableRead } from '../../../excel/inputs/certificate-layout.ts';
import type { Trouble } from '../../../excel/write/outcome.ts';
import type { SetUpOutcome } from '../../../excel/set-up/set-up.ts';
import type { SheetChange } from '../../../excel/line/watch.ts';
import type { NamedFile } from '../../../papers/certificate-files.ts';
import type { AwardCode } from '../../../tally/campaign.ts';
import type { SheetSize } from '../../../workbook/certificates/certificate-places.ts';
import {
  readCertificateLayout,
  type CertificateLayoutRead,
} from '../../../workbook/read/certificate-layout.ts';
import type { WorkbookSnapshot } from '../../../workbook/snapshot.ts';
import type { Desk } from '../../desk.ts';
import type { Result } from '../../pane-state.ts';
import { Shown } from '../../shown.ts';
import { unexpected } from '../../unexpected.ts';
import { docxType } from '../hand-over.ts';

/** What files are made of. */
export interface CertificateInput {
  readonly result: Result;
  readonly layout: CertificateLayoutRead['layout'];
}

export interface CertificateTools {
  readonly withResult: Desk['withResult'];
  readonly read: () => Promise<CertificateTableRead>;
  readonly add: (size: SheetSize) => Promise<SetUpOutcome>;
  readonly goTo: (sheet: string, cell: string) => Promise<Trouble | null>;
  readonly watch: (onChange: (change: SheetChange) => void) => Promise<() => Promise<void>>;
  /** Puts work off until the sheets have been quiet. */
  readonly soon: (work: () => void) => void;
  readonly testFile: (input: CertificateInput) => Promise<NamedFile>;
  readonly awardFile: (input: CertificateInput, award: AwardCode) => Promise<NamedFile>;
  readonly saveFile: (name: string, bytes: Uint8Array, type: string) => void;
  /** Whether Excel here lets a pane download files. */
  readonly savesFiles: boolean;
}

/** The test sheet, or the certificates of an award. */
export type Printed = { readonly kind: 'test' } | { readonly kind: 'award'; readonly award: AwardCode };
type Job = { readonly kind: 'adding' } | Printed;

export type CertificatesDone =
  | Exclude<SetUpOutcome, { readonly kind: 'trouble' }>
  | { readonly kind: 'file'; readonly name: string }
  /** Nothing was made: the workbook is no longer what was tallied. */
  | { readonly kind: 'outdated' }
  /** Nothing was made: something is wrong in the table. */
  | { readonly kind: 'flawed' };

export interface CertificatesState {
  /** The workbook as if it had the table of places alone; null: not read yet. */
  readonly table: WorkbookSnapshot | null;
  readonly isBusy: boolean;
  /** The job that goes on, or went on last. */
  readonly last: Job | null;
  readonly done: CertificatesDone | null;
  readonly trouble: Trouble | null;
  /** Sheets that were added and stay although the adding failed, since somebody has written into them. */
  readonly kept: readonly string[];
}

type Outcome = CertificatesDone | Extract<SetUpOutcome, { readonly kind: 'trouble' }>;

export class CertificateDesk extends Shown<CertificatesState> {
  readonly savesFiles: boolean;
  private readonly tools: CertificateTools;

  constructor(tools: CertificateTools) {
    super({ table: null, isBusy: false, last: null, done: null, trouble: null, kept: [] });
    this.tools = tools;
    this.savesFiles = tools.savesFiles;
  }

  /** Reads the table, and again when somebody edits its sheet; gives the function that ends this. */
  follow(): () => void {
    void this.read();
    const watching = this.tools.watch(({ sheet }) => {
      const isOurs = this.current.table?.tables.some((table) => table.sheet === sheet) === true;
      if (isOurs) this.tools.soon(() => void this.read());
    });
    // Where Excel cannot watch, the table is read when the person comes back, and before anything is made of it.
    watching.catch((error: unknown) => console.error(error));
    return () => void watching.then((end) => end()).catch((error: unknown) => console.error(error));
  }

  /** Reads the table. What stands in the way is told only while nothing of it is known. */
  async read(): Promise<void> {
    const outcome = await this.tools.read().catch(unexpected);
    if (outcome.kind === 'read') this.put({ table: outcome.workbook });
    else if (this.current.table === null) this.put({ trouble: outcome.trouble });
  }

  /** Adds the table with the usual places on sheets of this size. Does nothing while other work goes on. */
  add(size: SheetSize): Promise<void> {
    return this.work({ kind: 'adding' }, async () => {
      const outcome = await this.tools.add(size);
      await this.read();
      return outcome;
    });
  }

  /** Takes the person to a cell. */
  async goTo(sheet: string, cell: string): Promise<void> {
    const trouble = await this.tools.goTo(sheet, cell).catch((error: unknown) => unexpected(error).trouble);
    if (trouble !== null) this.put({ trouble });
  }

  /** Hands over the test sheet, or the certificates of an award. Does nothing while other work goes on. */
  save(printed: Printed): Promise<void> {
    return this.work(printed, () => this.tools.withResult((result) => this.make(result, printed)));
  }

  closeTrouble(): void {
    this.put({ trouble: null, kept: [] });
  }

  private async make(result: Result, printed: Printed): Promise<Outcome> {
    const read = await this.tools.read();
    if (read.kind === 'trouble') return read;
    this.put({ table: read.workbook });
    const { layout, issues } = readCertificateLayout(read.workbook, result.campaign.awards);
    if (issues.length > 0) return { kind: 'flawed' };
    const input = { result, layout };
    const file = await (printed.kind === 'test'
      ? this.tools.testFile(input)
      : this.tools.awardFile(input, printed.award));
    this.tools.saveFile(file.name, file.bytes, docxType);
    return { kind: 'file', name: file.name };
  }

  private async work(job: Job, does: () => Promise<Outcome | null>): Promise<void> {
    if (this.current.isBusy) return;
    this.put({ isBusy: true, last: job, done: null, trouble: null, kept: [] });
    const outcome = await does().catch(unexpected);
    if (outcome?.kind !== 'trouble') this.put({ isBusy: false, done: outcome });
    else {
      const kept = 'kept' in outcome ? (outcome.kept ?? []) : [];
      this.put({ isBusy: false, trouble: outcome.trouble, kept });
    }
  }
}
