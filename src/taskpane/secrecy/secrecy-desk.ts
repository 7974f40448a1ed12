/**
 * Shuffling the papers at a person's wish, and saving a copy to send on. Nothing is done before the person was asked; one
 * job at a time. It knows Excel and the browser by their signatures only.
 */
import type { DocumentFile } from '../../excel/write/document-file.ts';
import type { Trouble } from '../../excel/write/outcome.ts';
import type { ShuffleOutcome } from '../../excel/inputs/shuffle-papers.ts';
import { withoutEntryOrder } from '../../ooxml/entry-order/entry-order.ts';
import type { LeftTrace } from '../../ooxml/entry-order/entry-traces.ts';
import type { FileProblemCode } from '../../ooxml/model.ts';
import { isPaperTable, type RandomWord } from '../../workbook/ballots/shuffle-papers.ts';
import { Shown } from '../shown.ts';
import { unexpected } from '../unexpected.ts';

export interface SecrecyTools {
  /** Whether a copy can be saved here: Excel gives out the file, and a page may hand one to the person. */
  readonly savesCopies: boolean;
  /** Resolves when what was typed in the pane is in the workbook. */
  readonly settled: () => Promise<void>;
  readonly shuffle: (random: RandomWord) => Promise<ShuffleOutcome>;
  readonly random: RandomWord;
  /** The papers have other rows and numbers by now: whoever knew them reads again. */
  readonly moved: () => Promise<void>;
  readonly readFile: () => Promise<DocumentFile>;
  /** What a copy of this workbook is called, without its ending. */
  readonly copyName: () => Promise<string>;
  readonly saveFile: (name: string, bytes: Uint8Array, type: string) => void;
}

/** `copy`: shuffle, and save a copy of the file to send on. */
export type SecrecyWish = 'shuffle' | 'copy';

export type NotSaved = 'refused' | 'password' | 'unsupported' | 'tooLarge';

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
  readonly work: 'shuffling' | 'copying' | null;
  readonly done: SecrecyDone | null;
  readonly trouble: Trouble | null;
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

export class SecrecyDesk extends Shown<SecrecyState> {
  private readonly tools: SecrecyTools;

  constructor(tools: SecrecyTools) {
    super({ asked: null, work: null, done: null, trouble: null });
    this.tools = tools;
  }

  get savesCopies(): boolean {
    return this.tools.savesCopies;
  }

  /** The person wishes it; what it would do is shown, and nothing is done yet. */
  ask(wish: SecrecyWish): void {
    if (this.current.work === null) this.put({ asked: wish, done: null, trouble: null });
  }

  later(): void {
    this.put({ asked: null });
  }

  /** Does what the person was asked about. Does nothing when nobody was, or while other work goes on. */
  async confirm(): Promise<void> {
    const { asked, work } = this.current;
    if (asked === null || work !== null) return;
    this.put({ asked: null, work: 'shuffling' });
    try {
      await this.tools.settled();
      const outcome = await this.tools.shuffle(this.tools.random);
      await this.after(outcome, asked);
    } catch (error) {
      this.put({ trouble: unexpected(error).trouble });
    } finally {
      this.put({ work: null });
    }
  }

  closeTrouble(): void {
    this.put({ trouble: null });
  }

  private async after(outcome: ShuffleOutcome, wish: SecrecyWish): Promise<void> {
    switch (outcome.kind) {
      case 'trouble':
        this.put({ trouble: outcome.trouble });
        return;
      case 'changed':
      case 'formula':
        this.put({ done: outcome });
        return;
      case 'shuffled': {
        const { papers } = outcome;
        if (papers === 0) {
          this.put({ done: { kind: 'none' } });
          return;
        }
        await this.tools.moved();
        this.put({ done: wish === 'copy' ? await this.saveCopy(papers) : { kind: 'shuffled', papers } });
        return;
      }
      default: {
        const unreachable: never = outcome;
        return unreachable;
      }
    }
  }

  private async saveCopy(papers: number): Promise<SecrecyDone> {
    this.put({ work: 'copying' });
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
