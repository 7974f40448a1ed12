/** The work on the certificates. It knows Excel and the browser by their signatures only. */
import { createStore } from 'zustand/vanilla';
import type { CertificateTableRead } from '../../../excel/inputs/certificate-layout.ts';
import type { Trouble } from '../../../excel/write/outcome.ts';
import type { SetUpOutcome } from '../../../excel/set-up/set-up.ts';
import { certificatePartWords } from '../../../i18n/pane/certificates.ts';
import type { NamedFile } from '../../../papers/certificate-files.ts';
import type { AwardCode } from '../../../tally/campaign.ts';
import type { SheetSize } from '../../../workbook/certificates/certificate-places.ts';
import {
  readCertificateLayout,
  type CertificateLayoutRead,
} from '../../../workbook/read/certificate-layout.ts';
import type { WorkbookSnapshot } from '../../../workbook/snapshot.ts';
import type { Session, Stopped } from '../../session/session.ts';
import { isBusy } from '../../session/state.ts';
import type { Result } from '../../session/state.ts';
import { unexpected } from '../../session/unexpected.ts';
import { docxType } from '../hand-over.ts';

/** What files are made of. */
interface CertificateInput {
  readonly result: Result;
  readonly layout: CertificateLayoutRead['layout'];
}

export interface CertificateTools {
  readonly read: () => Promise<CertificateTableRead>;
  readonly add: (size: SheetSize) => Promise<SetUpOutcome>;
  readonly goTo: (sheet: string, cell: string) => Promise<Trouble | null>;
  readonly testFile: (input: CertificateInput) => Promise<NamedFile>;
  readonly awardFile: (input: CertificateInput, award: AwardCode) => Promise<NamedFile>;
  readonly saveFile: (name: string, bytes: Uint8Array, type: string) => void;
  /** Whether Excel here lets a pane download files. */
  readonly savesFiles: boolean;
}

/** The test sheet, or the certificates of an award. */
export type Printed = { readonly kind: 'test' } | { readonly kind: 'award'; readonly award: AwardCode };
type CertificateJob = { readonly kind: 'adding' } | Printed;

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
  /** The job that goes on, or went on last. */
  readonly last: CertificateJob | null;
  readonly done: CertificatesDone | null;
}

type Outcome = CertificatesDone | Extract<SetUpOutcome, { readonly kind: 'trouble' }>;

export class CertificateStep {
  readonly store = createStore<CertificatesState>(() => ({ table: null, last: null, done: null }));
  readonly savesFiles: boolean;

  constructor(
    private readonly session: Session,
    private readonly tools: CertificateTools,
  ) {
    this.savesFiles = tools.savesFiles;
  }

  /** Reads the table, and again when somebody edits its sheet; gives the function that ends this. */
  follow(): () => void {
    void this.read();
    return this.session.onChange(({ sheet }) => {
      const { table } = this.store.getState();
      if (table?.tables.some((one) => one.sheet === sheet) === true) void this.read();
    });
  }

  /** Reads the table. What stands in the way is told only while nothing of it is known. */
  async read(): Promise<void> {
    const outcome = await this.session.line.take(() => this.tools.read()).catch(unexpected);
    if (outcome.kind === 'read') this.store.setState({ table: outcome.workbook });
    else if (this.store.getState().table === null) this.session.tell(outcome.trouble);
  }

  /** Adds the table with the usual places on sheets of this size. */
  add(size: SheetSize): Promise<void> {
    return this.work({ kind: 'adding' }, () =>
      this.session.run('certificates', async ({ say }) => {
        say(certificatePartWords[this.session.language].adding, null);
        const outcome = await this.tools.add(size);
        const read = await this.tools.read();
        if (read.kind === 'read') this.store.setState({ table: read.workbook });
        return outcome;
      }),
    );
  }

  /** Takes the person to a cell. */
  async goTo(sheet: string, cell: string): Promise<void> {
    const trouble = await this.session.inLine(() => this.tools.goTo(sheet, cell));
    if (trouble !== null) this.session.tell(trouble);
  }

  /** Hands over the test sheet, or the certificates of an award. */
  save(printed: Printed): Promise<void> {
    return this.work(printed, () =>
      this.session.runWithResult<Outcome>('certificates', (result, { say }) => {
        say(certificatePartWords[this.session.language].working, null);
        return this.make(result, printed);
      }),
    );
  }

  private async make(result: Result, printed: Printed): Promise<Outcome> {
    const read = await this.tools.read();
    if (read.kind === 'trouble') return read;
    this.store.setState({ table: read.workbook });
    const { layout, issues } = readCertificateLayout(read.workbook, result.campaign.awards);
    if (issues.length > 0) return { kind: 'flawed' };
    const input = { result, layout };
    const file = await (printed.kind === 'test'
      ? this.tools.testFile(input)
      : this.tools.awardFile(input, printed.award));
    this.tools.saveFile(file.name, file.bytes, docxType);
    return { kind: 'file', name: file.name };
  }

  private async work(job: CertificateJob, does: () => Promise<Outcome | Stopped | null>): Promise<void> {
    if (!isBusy(this.session.state())) this.store.setState({ last: job, done: null });
    const outcome = await does();
    if (outcome === null || outcome.kind === 'trouble') return;
    const done = outcome.kind === 'cancelled' ? { kept: [], ...outcome } : outcome;
    this.store.setState({ done });
  }
}
