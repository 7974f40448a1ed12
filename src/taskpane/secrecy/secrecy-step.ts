/**
 * Shuffling the papers at a person's wish, and saving a copy to send on. Nothing is done before the person was asked. It knows
 * Excel and the browser by their signatures only.
 */
import { createStore } from 'zustand/vanilla';
import type { DocumentFile } from '../../excel/write/document-file.ts';
import type { ShuffleOutcome } from '../../excel/inputs/shuffle-papers.ts';
import { secrecyWords } from '../../i18n/pane/secrecy.ts';
import { withoutEntryOrder } from '../../ooxml/entry-order/entry-order.ts';
import type { LeftTrace } from '../../ooxml/entry-order/entry-traces.ts';
import type { FileProblemCode } from '../../ooxml/model.ts';
import { isPaperTable, type RandomWord } from '../../workbook/ballots/shuffle-papers.ts';
import type { Session } from '../session/session.ts';

interface SecrecyTools {
  /** Whether a copy can be saved here: Excel gives out the file, and a page may hand one to the person. */
  readonly savesCopies: boolean;
  readonly shuffle: (random: RandomWord) => Promise<ShuffleOutcome>;
  readonly random: RandomWord;
  /** The papers have other rows and numbers by now. */
  readonly moved: () => void;
  readonly readFile: () => Promise<DocumentFile>;
  /** What a copy of this workbook is called, without its ending. */
  readonly copyName: () => Promise<string>;
  readonly saveFile: (name: string, bytes: Uint8Array, type: string) => void;
}

/** `copy`: shuffle, and save a copy of the file to send on. */
export type SecrecyWish = 'shuffle' | 'copy';

type NotSaved = 'refused' | 'password' | 'unsupported' | 'tooLarge';

/** What came of it. */
export type SecrecyDone =
  | { readonly kind: 'none' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'formula'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'shuffled'; readonly papers: number }
  | { readonly kind: 'notSaved'; readonly papers: number; readonly why: NotSaved }
  | {
      readonly kind: 'saved';
      readonly papers: number;
      readonly name: string;
      readonly left: readonly LeftTrace[];
    };

export interface SecrecyState {
  /** What the person wishes and has not confirmed yet. */
  readonly asked: SecrecyWish | null;
  readonly done: SecrecyDone | null;
}

const types = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xlsm': 'application/vnd.ms-excel.sheet.macroEnabled.12',
} as const;

const whyNot: Readonly<Record<FileProblemCode, NotSaved>> = {
  Encrypted: 'password',
  LegacyXls: 'unsupported',
  NotAWorkbook: 'unsupported',
  Truncated: 'refused',
  Damaged: 'refused',
  TooLarge: 'tooLarge',
};

export class SecrecyStep {
  readonly store = createStore<SecrecyState>(() => ({ asked: null, done: null }));
  readonly savesCopies: boolean;

  constructor(
    private readonly session: Session,
    private readonly tools: SecrecyTools,
  ) {
    this.savesCopies = tools.savesCopies;
  }

  /** The person wishes it; what it would do is shown, and nothing is done yet. */
  ask(wish: SecrecyWish): void {
    if (this.session.state().work?.job !== 'secrecy') this.store.setState({ asked: wish, done: null });
  }

  later(): void {
    this.store.setState({ asked: null });
  }

  /** Does what the person was asked about. Does nothing when nobody was. */
  async confirm(): Promise<void> {
    const { asked } = this.store.getState();
    if (asked === null) return;
    await this.session.run(
      'secrecy',
      async ({ say }) => {
        this.store.setState({ asked: null });
        const words = secrecyWords[this.session.language].working;
        say(words.shuffling, null);
        const outcome = await this.tools.shuffle(this.tools.random);
        if (outcome.kind === 'trouble') return outcome;
        const done = await this.after(outcome, asked, () => say(words.copying, null));
        this.store.setState({ done });
        return done;
      },
      { canStop: false },
    );
  }

  private async after(
    outcome: Exclude<ShuffleOutcome, { readonly kind: 'trouble' }>,
    wish: SecrecyWish,
    onCopy: () => void,
  ): Promise<SecrecyDone> {
    if (outcome.kind !== 'shuffled') return outcome;
    const { papers } = outcome;
    if (papers === 0) return { kind: 'none' };
    this.tools.moved();
    await this.session.readAgain();
    if (wish === 'shuffle') return { kind: 'shuffled', papers };
    onCopy();
    return this.saveCopy(papers);
  }

  private async saveCopy(papers: number): Promise<SecrecyDone> {
    const file = await this.tools.readFile();
    if (file.kind === 'refused') {
      console.error(file.detail);
      return { kind: 'notSaved', papers, why: 'refused' };
    }
    const copy = withoutEntryOrder(file.bytes, isPaperTable);
    if (copy.kind === 'problem') {
      console.error(copy.problem.detail);
      return { kind: 'notSaved', papers, why: whyNot[copy.problem.code] };
    }
    const name = `${await this.tools.copyName()}${copy.ending}`;
    this.tools.saveFile(name, copy.bytes, types[copy.ending]);
    return { kind: 'saved', papers, name, left: copy.left };
  }
}
