/**
 * Sending and receiving, one job at a time. Nothing is written before the person has seen what it would be; what a merge wrote
 * can be taken back until the next one, and after the pane was closed too: all that is needed for it is in the workbook.
 */
import { planMadeCopies } from '../../copies/made-copies.ts';
import { draftOf, zipOf } from '../../copies/sent/drafts.ts';
import { masterOf } from '../../copies/merge/merge-master.ts';
import { keptIn, lastMerge, recordOfMerge, recordOfTakeBack } from '../../copies/merge/merge-record.ts';
import { planTakeBack } from '../../copies/merge/merge-take-back.ts';
import { errorsBeforeCopies } from '../../copies/readiness.ts';
import type { KeptSheet } from '../../excel/write/kept-sheets.ts';
import type { ReceivingBase } from '../../excel/merging/receive.ts';
import type { MemberCode } from '../../tally/campaign.ts';
import { isEmptyPlan } from '../../workbook/repair/input-plan.ts';
import { lastingMarks } from '../../workbook/record/lasting-marks.ts';
import type { WorkbookPlan } from '../../workbook/sheet-plan.ts';
import { base64Of, prepareCopies } from './going-out.ts';
import { initialMail, isWaiting } from './mail-state.ts';
import type { MailJob, MailState, ReadyCopy } from './mail-state.ts';
import { isSameBase, isSameOutcome, lastMergeOf, noWishes, previewOf } from './preview.ts';
import type { Arrived, Previewed, Wishes } from './preview.ts';
import { readReturnedFiles } from './returned-files.ts';
import type { SourceFile } from './returned-files.ts';
import type { MailTools } from './tools.ts';
import { Shown } from '../shown.ts';
import { unexpected } from '../unexpected.ts';

/** Files that were read, until they are received or given up. */
interface Session extends Arrived, Previewed {
  readonly sources: readonly SourceFile[];
  readonly wishes: Wishes;
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  eml: 'message/rfc822',
  zip: 'application/zip',
} as const;

export class MailDesk extends Shown<MailState> {
  private readonly tools: MailTools;
  private session: Session | null = null;
  private stop: AbortController | null = null;

  constructor(tools: MailTools) {
    super(initialMail);
    this.tools = tools;
  }

  get abilities(): MailTools['abilities'] {
    return this.tools.abilities;
  }

  /** Looks, quietly, whether there is a merge that can be taken back. */
  async lookForLastMerge(): Promise<void> {
    if (this.current.work !== null || this.current.last !== null) return;
    const base = await this.tools.read({});
    if (base.kind === 'read' && this.current.work === null) this.put({ last: lastMergeOf(base) });
  }

  /**
   * Checks the workbook and makes a copy for each voting member. The workbook keeps what each will be known by; where Excel
   * does not let it, there are no copies to hand out.
   */
  prepare(): Promise<void> {
    this.put({ prepared: null, handed: null });
    return this.work('preparing', async (base) => {
      const name = await this.tools.workbookName();
      await this.tools.breathe();
      const { random } = this.tools;
      const [language, now] = [this.tools.language(), this.tools.now()];
      const { prepared, made } = prepareCopies(base, { name, language, now, random });
      if (made.length > 0) {
        const plan = (there: KeptSheet): WorkbookPlan => planMadeCopies(made, there, language);
        const kept = await this.tools.keep(lastingMarks.madeCopies, plan, { now });
        if (kept.kind === 'trouble') {
          this.put({ trouble: kept.trouble, prepared: { kind: 'refused' } });
          return;
        }
      }
      this.put({ prepared });
    });
  }

  /** Hands over all drafts, or all copies, in one zip. */
  saveAll(what: 'drafts' | 'copies', fileName: string): void {
    const { prepared } = this.current;
    if (prepared?.kind !== 'ready') return;
    const { campaign, copies, madeAt } = prepared;
    const options = { language: this.tools.language(), madeAt };
    const files = copies.map(({ copy }) => (what === 'drafts' ? draftOf(copy, campaign, options) : copy));
    this.tools.saveFile(fileName, zipOf(files, madeAt), types.zip);
    this.put({ handed: what });
  }

  /** Hands over one member's draft. */
  saveDraft({ copy }: ReadyCopy): void {
    const { prepared } = this.current;
    if (prepared?.kind !== 'ready') return;
    const { campaign, madeAt } = prepared;
    const draft = draftOf(copy, campaign, { language: this.tools.language(), madeAt });
    this.tools.saveFile(draft.fileName, draft.bytes, types.eml);
    this.put({ handed: 'draft' });
  }

  /** Opens one member's copy in a window of its own. */
  async openCopy({ copy }: ReadyCopy): Promise<void> {
    const trouble = await this.tools
      .openWorkbook(base64Of(copy.bytes))
      .catch((error: unknown) => unexpected(error).trouble);
    this.put(trouble === null ? { handed: 'window' } : { trouble });
  }

  /** Reads files that came back and shows what receiving them would do. Writes nothing. */
  readFiles(sources: readonly SourceFile[]): Promise<void> {
    if (sources.length === 0) return Promise.resolve();
    const wishes = noWishes;
    this.session = null;
    this.put({ receiving: { kind: 'nothing' } });
    return this.work('reading', async (base) => {
      const session = await this.read(base, { sources, wishes });
      if (session !== null) this.show(session);
    });
  }

  /** Leaves a file of the preview aside. */
  dropFile(at: number): void {
    this.wish((wishes) => ({ ...wishes, dropped: new Set([...wishes.dropped, at]) }));
  }

  /** Takes the later word where something of a member contradicts, or leaves all of it. */
  takeLatest(member: MemberCode, taken: boolean): void {
    this.wish((wishes) => ({ ...wishes, latest: withOrWithout(wishes.latest, member, taken) }));
  }

  /** Takes a file of the preview on the person's own word, or no more. */
  accept(at: number, taken: boolean): void {
    this.wish((wishes) => ({ ...wishes, accepted: withOrWithout(wishes.accepted, at, taken) }));
  }

  /** Puts the files away; nothing was received. */
  giveUp(): void {
    this.session = null;
    this.put({ receiving: { kind: 'nothing' } });
  }

  /**
   * Receives what the preview shows. Where the workbook has changed since, the files are read again; when they come to
   * something else then, nothing is written and the new preview is shown.
   */
  receive(): Promise<void> {
    const seen = this.session;
    if (seen === null) return Promise.resolve();
    return this.work('receiving', async (base) => {
      const session = isSameBase(seen.base, base) ? { ...seen, base } : await this.read(base, seen);
      if (session === null) return;
      if (!isSameOutcome(seen.merged, session.merged)) {
        this.show({ ...session, preview: { ...session.preview, again: true } });
        return;
      }
      await this.write(session);
    });
  }

  /** Takes the last merge back, where nobody has typed since. */
  takeBack(): Promise<void> {
    return this.work('takingBack', async (base) => {
      const merge = lastMerge(base.before);
      if (merge === null) {
        this.put({ last: null });
        return;
      }
      const { plan, restored, left } = planTakeBack(
        masterOf(base.reading, base.workbook, keptIn(base)),
        merge,
      );
      const now = this.tools.now();
      const record = recordOfTakeBack({ ...base, ...this.recordOptions(base), now }, merge);
      const done = await this.tools.receive(plan, record, { now });
      if (done.kind === 'trouble') {
        this.put({ trouble: done.trouble });
        return;
      }
      this.put({ last: null, receiving: { kind: 'takenBack', restored, left: left.length } });
      await this.tools.reread();
    });
  }

  /** Asks the running job to stop. */
  cancel(): void {
    const { work } = this.current;
    if (work !== null) this.put({ work: { ...work, cancelling: true } });
    this.stop?.abort();
  }

  closeTrouble(): void {
    this.put({ trouble: null });
  }

  private async read(
    base: ReceivingBase,
    { sources, wishes }: Pick<Session, 'sources' | 'wishes'>,
  ): Promise<Session | null> {
    const errors = errorsBeforeCopies(base.reading.issues).length;
    if (errors > 0) {
      this.session = null;
      this.put({ receiving: { kind: 'errors', count: errors } });
      return null;
    }
    const master = masterOf(base.reading, base.workbook, keptIn(base));
    const signal = this.stop?.signal ?? new AbortController().signal;
    const onProgress = (done: number, total: number): void => this.progress(done, total);
    const files = await readReturnedFiles(sources, master, {
      onProgress,
      signal,
      breathe: this.tools.breathe,
    });
    if (files === null) return null;
    const arrived = { base, master, files };
    return { ...arrived, ...previewOf(arrived, wishes, false), sources, wishes };
  }

  private wish(change: (wishes: Wishes) => Wishes): void {
    const { session } = this;
    if (session === null || this.current.work !== null) return;
    const wishes = change(session.wishes);
    this.show({ ...session, wishes, ...previewOf(session, wishes, session.preview.again) });
  }

  private show(session: Session): void {
    this.session = session;
    this.put({ receiving: { kind: 'preview', preview: session.preview } });
  }

  private async write({ base, merged, preview }: Session): Promise<void> {
    if (isEmptyPlan(merged.plan)) return;
    const now = this.tools.now();
    const record = recordOfMerge({ ...base, ...this.recordOptions(base), now }, merged.plan, merged.files);
    const done = await this.tools.receive(merged.plan, record, { now });
    if (done.kind === 'trouble') {
      this.put({ trouble: done.trouble });
      return;
    }
    this.session = null;
    const names = merged.files.filter(({ status }) => status === 'merged').map(({ file }) => file);
    this.put({
      last: { files: names },
      receiving: {
        kind: 'received',
        files: names.length,
        waiting: merged.files.filter(isWaiting).map(({ file }) => file),
        missing: preview.missing,
      },
    });
    await this.tools.reread();
  }

  private recordOptions({ reading }: ReceivingBase) {
    return { campaignName: reading.campaign.documents.name, language: this.tools.language() };
  }

  /** One job of a person's: the workbook is read, then what the job does with it. */
  private async work(job: MailJob, then: (base: ReceivingBase) => Promise<void>): Promise<void> {
    if (this.current.work !== null) return;
    const stop = new AbortController();
    this.stop = stop;
    this.put({ work: { job, done: 0, total: 0, cancelling: false }, trouble: null });
    try {
      await this.tools.settled();
      const base = await this.tools.read({ signal: stop.signal });
      if (base.kind === 'trouble') this.put({ trouble: base.trouble });
      if (base.kind === 'read') await then(base);
    } catch (error) {
      this.put({ trouble: unexpected(error).trouble });
    } finally {
      this.stop = null;
      this.put({ work: null });
    }
  }

  private progress(done: number, total: number): void {
    const { work } = this.current;
    if (work !== null) this.put({ work: { ...work, done, total } });
  }
}

function withOrWithout<Item>(items: ReadonlySet<Item>, item: Item, taken: boolean): ReadonlySet<Item> {
  const others = [...items].filter((each) => each !== item);
  return new Set(taken ? [...others, item] : others);
}
