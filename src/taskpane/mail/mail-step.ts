/**
 * Sending and receiving. Nothing is written before the person has seen what it would be; what a merge wrote
 * can be taken back until the next one, and after the pane was closed too: all that is needed for it is in the workbook.
 */
import { createStore } from 'zustand/vanilla';
import { planMadeCopies } from '../../copies/made-copies.ts';
import { draftOf, zipOf } from '../../copies/sent/drafts.ts';
import { masterOf } from '../../copies/merge/merge-master.ts';
import { keptIn, lastMerge, recordOfMerge, recordOfTakeBack } from '../../copies/merge/merge-record.ts';
import { planTakeBack } from '../../copies/merge/merge-take-back.ts';
import { errorsBeforeCopies } from '../../copies/readiness.ts';
import type { KeptSheet } from '../../excel/write/kept-sheets.ts';
import type { ReceivingBase } from '../../excel/merging/receive.ts';
import { mailPartWords } from '../../i18n/pane/mail.ts';
import type { MemberCode } from '../../tally/campaign.ts';
import { isEmptyPlan } from '../../workbook/repair/input-plan.ts';
import { lastingMarks } from '../../workbook/record/lasting-marks.ts';
import type { WorkbookPlan } from '../../workbook/sheet-plan.ts';
import { base64Of, prepareCopies } from './going-out.ts';
import { initialMail, isWaiting } from './mail-state.ts';
import type { MailJob, MailState, ReadyCopy, MailTools } from './mail-state.ts';
import { isSameBase, isSameOutcome, lastMergeOf, noWishes, previewOf } from './preview.ts';
import type { Arrived, Previewed, Wishes } from './preview.ts';
import { readReturnedFiles } from './returned-files.ts';
import type { SourceFile } from './returned-files.ts';
import type { Session, Watch } from '../session/session.ts';
import { isBusy } from '../session/state.ts';
import type { Failure } from '../session/unexpected.ts';

/** Files that were read, until they are received or given up. */
interface Looked extends Arrived, Previewed {
  readonly sources: readonly SourceFile[];
  readonly wishes: Wishes;
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  eml: 'message/rfc822',
  zip: 'application/zip',
} as const;

export class MailStep {
  readonly store = createStore<MailState>(() => initialMail);
  private arrived: Looked | null = null;

  constructor(
    private readonly session: Session,
    private readonly tools: MailTools,
  ) {}

  get abilities(): MailTools['abilities'] {
    return this.tools.abilities;
  }

  /** Looks, quietly, whether there is a merge that can be taken back. */
  async lookForLastMerge(): Promise<void> {
    if (this.store.getState().last !== null) return;
    const base = await this.session.inLine(async () => {
      const read = await this.tools.read({});
      return read.kind === 'read' ? read : null;
    });
    if (base !== null && this.store.getState().last === null) this.put({ last: lastMergeOf(base) });
  }

  /**
   * Checks the workbook and makes a copy for each voting member. The workbook keeps what each will be known by; where Excel
   * does not let it, there are no copies to hand out.
   */
  prepare(): Promise<void> {
    return this.work('prepareCopies', async (base) => {
      this.put({ prepared: null, handed: null });
      const { language } = this.session;
      const name = await this.tools.workbookName();
      await this.tools.breathe();
      const { random } = this.tools;
      const { now } = this.session.options();
      const { prepared, made } = prepareCopies(base, { name, language, now, random });
      if (made.length > 0) {
        const plan = (there: KeptSheet): WorkbookPlan => planMadeCopies(made, there, language);
        const kept = await this.tools.keep(lastingMarks.madeCopies, plan, { now });
        if (kept.kind === 'trouble') {
          this.put({ prepared: { kind: 'refused' } });
          return kept;
        }
      }
      this.put({ prepared });
      return null;
    });
  }

  /** Hands over all drafts, or all copies, in one zip. */
  saveAll(what: 'drafts' | 'copies', fileName: string): void {
    const { prepared } = this.store.getState();
    if (prepared?.kind !== 'ready') return;
    const { campaign, copies, madeAt } = prepared;
    const options = { language: this.session.language, madeAt };
    const files = copies.map(({ copy }) => (what === 'drafts' ? draftOf(copy, campaign, options) : copy));
    this.tools.saveFile(fileName, zipOf(files, madeAt), types.zip);
    this.put({ handed: what });
  }

  /** Hands over one member's draft. */
  saveDraft({ copy }: ReadyCopy): void {
    const { prepared } = this.store.getState();
    if (prepared?.kind !== 'ready') return;
    const { campaign, madeAt } = prepared;
    const draft = draftOf(copy, campaign, { language: this.session.language, madeAt });
    this.tools.saveFile(draft.fileName, draft.bytes, types.eml);
    this.put({ handed: 'draft' });
  }

  /** Opens one member's copy in a window of its own. */
  async openCopy({ copy }: ReadyCopy): Promise<void> {
    const done = await this.session.inLine(async () => {
      const trouble = await this.tools.openWorkbook(base64Of(copy.bytes));
      return trouble === null ? ({ kind: 'opened' } as const) : ({ kind: 'trouble', trouble } as const);
    });
    if (done !== null) this.put({ handed: 'window' });
  }

  /** Reads files that came back and shows what receiving them would do. Writes nothing. */
  readFiles(sources: readonly SourceFile[]): Promise<void> {
    if (sources.length === 0) return Promise.resolve();
    return this.work('readCopies', async (base, watch) => {
      this.giveUp();
      const looked = await this.read(base, { sources, wishes: noWishes }, watch);
      if (looked !== null) this.show(looked);
      return null;
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
    this.arrived = null;
    this.put({ receiving: { kind: 'nothing' } });
  }

  /**
   * Receives what the preview shows. Where the workbook has changed since, the files are read again; when they come to
   * something else then, nothing is written and the new preview is shown.
   */
  receive(): Promise<void> {
    const seen = this.arrived;
    if (seen === null) return Promise.resolve();
    return this.work('receiveCopies', async (base, watch) => {
      const looked = isSameBase(seen.base, base) ? { ...seen, base } : await this.read(base, seen, watch);
      if (looked === null) return null;
      if (!isSameOutcome(seen.merged, looked.merged)) {
        this.show({ ...looked, preview: { ...looked.preview, again: true } });
        return null;
      }
      return this.write(looked);
    });
  }

  /** Takes the last merge back, where nobody has typed since. */
  takeBack(): Promise<void> {
    return this.work('takeBackCopies', async (base) => {
      const merge = lastMerge(base.before);
      if (merge === null) {
        this.put({ last: null });
        return null;
      }
      const { plan, restored, left } = planTakeBack(
        masterOf(base.reading, base.workbook, keptIn(base)),
        merge,
      );
      const { now } = this.session.options();
      const record = recordOfTakeBack({ ...base, ...this.recordOptions(base), now }, merge);
      const done = await this.tools.receive(plan, record, { now });
      if (done.kind === 'trouble') return done;
      this.put({ last: null, receiving: { kind: 'takenBack', restored, left: left.length } });
      await this.session.readAgain();
      return null;
    });
  }

  private async read(
    base: ReceivingBase,
    { sources, wishes }: Pick<Looked, 'sources' | 'wishes'>,
    { signal, say }: Watch,
  ): Promise<Looked | null> {
    const errors = errorsBeforeCopies(base.reading.issues).length;
    if (errors > 0) {
      this.arrived = null;
      this.put({ receiving: { kind: 'errors', count: errors } });
      return null;
    }
    const master = masterOf(base.reading, base.workbook, keptIn(base));
    const words = mailPartWords[this.session.language].receive;
    const onProgress = (done: number, total: number): void => say(words.reading(done, total), done / total);
    const { breathe } = this.tools;
    const files = await readReturnedFiles(sources, master, { onProgress, signal, breathe });
    if (files === null) return null;
    const arrived = { base, master, files };
    return { ...arrived, ...previewOf(arrived, wishes, false), sources, wishes };
  }

  private wish(change: (wishes: Wishes) => Wishes): void {
    const { arrived } = this;
    if (arrived === null || isBusy(this.session.state())) return;
    const wishes = change(arrived.wishes);
    this.show({ ...arrived, wishes, ...previewOf(arrived, wishes, arrived.preview.again) });
  }

  private show(looked: Looked): void {
    this.arrived = looked;
    this.put({ receiving: { kind: 'preview', preview: looked.preview } });
  }

  private async write({ base, merged, preview }: Looked): Promise<Failure | null> {
    if (isEmptyPlan(merged.plan)) return null;
    const { now } = this.session.options();
    const record = recordOfMerge({ ...base, ...this.recordOptions(base), now }, merged.plan, merged.files);
    const done = await this.tools.receive(merged.plan, record, { now });
    if (done.kind === 'trouble') return done;
    this.arrived = null;
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
    await this.session.readAgain();
    return null;
  }

  private recordOptions({ reading }: ReceivingBase) {
    return { campaignName: reading.campaign.documents.name, language: this.session.language };
  }

  /** A job: the workbook is read, then what the job does with it. Only the reading of files can be stopped half way. */
  private async work(
    job: MailJob,
    then: (base: ReceivingBase, watch: Watch) => Promise<Failure | null>,
  ): Promise<void> {
    const words = mailPartWords[this.session.language];
    const sentence = {
      prepareCopies: words.send.preparing,
      readCopies: words.receive.readingWorkbook,
      receiveCopies: words.receive.receiving,
      takeBackCopies: words.receive.takingBack,
    }[job];
    const canStop = job === 'readCopies';
    await this.session.run(
      job,
      async (watch) => {
        watch.say(sentence, null);
        const base = await this.tools.read({ signal: watch.signal });
        return base.kind === 'read' ? then(base, watch) : base;
      },
      { canStop },
    );
  }

  private put(change: Partial<MailState>): void {
    this.store.setState(change);
  }
}

function withOrWithout<Item>(items: ReadonlySet<Item>, item: Item, taken: boolean): ReadonlySet<Item> {
  const others = [...items].filter((each) => each !== item);
  return new Set(taken ? [...others, item] : others);
}
