/** The work with presets of thresholds, one job at a time. It knows the use cases by their signatures only. */
import type { DoneFill, FillOutcome, PresetBook, UnfillOutcome } from '../../excel/inputs/fill-preset.ts';
import type { Trouble } from '../../excel/write/outcome.ts';
import type { AwardCode } from '../../tally/campaign.ts';
import type { PresetCell } from '../../workbook/template/preset-cells.ts';
import type { PresetId } from '../../workbook/template/presets.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { Shown } from '../shown.ts';
import { unexpected } from '../unexpected.ts';

export interface PresetTools {
  readonly read: () => Promise<PresetBook>;
  readonly fill: (cells: readonly PresetCell[]) => Promise<FillOutcome>;
  readonly unfill: (fills: readonly DoneFill[]) => Promise<UnfillOutcome>;
  /** Reads the workbook again, for the whole pane. */
  readonly reread: () => Promise<void>;
}

/** What the last job came to, until the next one. */
export type PresetResult = Exclude<FillOutcome | UnfillOutcome, { kind: 'trouble' }>;

export interface PresetState {
  /** The workbook that the preview is worked out from; null until it has been read. */
  readonly book: WorkbookSnapshot | null;
  readonly chosen: PresetId | null;
  readonly awards: readonly AwardCode[];
  /** The cells that may be replaced, as `placeOf` names them. */
  readonly agreed: readonly string[];
  readonly working: boolean;
  readonly result: PresetResult | null;
  /** What was written last and can be taken back, until it is. */
  readonly written: readonly DoneFill[];
  readonly trouble: Trouble | null;
}

/** A cell by its name; what it says is part of it, as what is agreed to is the change that was seen. */
export function placeOf({ sheet, cell, before, after }: PresetCell): string {
  return JSON.stringify([sheet, cell, before, after]);
}

function toggled<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((each) => each !== item) : [...items, item];
}

/** What a job changes. What stood in its way is no reason to forget what was written before. */
function after(outcome: FillOutcome | UnfillOutcome): Partial<PresetState> {
  switch (outcome.kind) {
    case 'filled':
      return { result: outcome, written: outcome.fills, agreed: [] };
    case 'undone':
      return { result: outcome, written: [] };
    case 'changed':
    case 'locked':
      return { result: outcome };
    case 'trouble':
      return { trouble: outcome.trouble };
    default: {
      const unreachable: never = outcome;
      return unreachable;
    }
  }
}

export class PresetDesk extends Shown<PresetState> {
  private readonly tools: PresetTools;

  constructor(tools: PresetTools) {
    super({
      book: null,
      chosen: null,
      awards: [],
      agreed: [],
      working: false,
      result: null,
      written: [],
      trouble: null,
    });
    this.tools = tools;
  }

  choose(preset: PresetId): void {
    this.put({ chosen: preset });
  }

  toggleAward(award: AwardCode): void {
    this.put({ awards: toggled(this.current.awards, award) });
  }

  /** Agrees to a cell's being replaced, or no longer. */
  toggleReplace(cell: PresetCell): void {
    this.put({ agreed: toggled(this.current.agreed, placeOf(cell)) });
  }

  /** Reads what the cells say, for the preview. Does nothing while other work goes on. */
  async look(): Promise<void> {
    if (this.current.working) return;
    const read = await this.tools.read();
    this.put(read.kind === 'trouble' ? { trouble: read.trouble } : { book: read.workbook });
  }

  /** Writes the cells. Does nothing while other work goes on. */
  write(cells: readonly PresetCell[]): Promise<void> {
    return this.work(() => this.tools.fill(cells));
  }

  /** Gives back what was written last. Does nothing while other work goes on, or where nothing was. */
  async undo(): Promise<void> {
    const { written } = this.current;
    if (written.length > 0) await this.work(() => this.tools.unfill(written));
  }

  closeTrouble(): void {
    this.put({ trouble: null });
  }

  private async work(job: () => Promise<FillOutcome | UnfillOutcome>): Promise<void> {
    if (this.current.working) return;
    this.put({ working: true, result: null, trouble: null });
    try {
      const outcome = await job();
      this.put(after(outcome));
      await this.tools.reread();
    } catch (error) {
      this.put({ trouble: unexpected(error).trouble });
    } finally {
      this.put({ working: false });
    }
    await this.look();
  }
}
