/** The work with presets of thresholds. It knows the use cases by their signatures only. */
import { createStore } from 'zustand/vanilla';
import type { DoneFill, FillOutcome, PresetBook, UnfillOutcome } from '../../excel/inputs/fill-preset.ts';
import type { AwardCode } from '../../tally/campaign.ts';
import type { PresetCell } from '../../workbook/template/preset-cells.ts';
import type { PresetId } from '../../workbook/template/presets.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import type { Session } from '../session/session.ts';

export interface PresetTools {
  readonly read: () => Promise<PresetBook>;
  readonly fill: (cells: readonly PresetCell[]) => Promise<FillOutcome>;
  readonly unfill: (fills: readonly DoneFill[]) => Promise<UnfillOutcome>;
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
  readonly result: PresetResult | null;
  /** What was written last and can be taken back, until it is. */
  readonly written: readonly DoneFill[];
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
      return {};
  }
}

export class PresetStep {
  readonly store = createStore<PresetState>(() => ({
    book: null,
    chosen: null,
    awards: [],
    agreed: [],
    result: null,
    written: [],
  }));

  constructor(
    private readonly session: Session,
    private readonly tools: PresetTools,
  ) {}

  choose(preset: PresetId): void {
    this.store.setState({ chosen: preset });
  }

  toggleAward(award: AwardCode): void {
    this.store.setState(({ awards }) => ({ awards: toggled(awards, award) }));
  }

  /** Agrees to a cell's being replaced, or no longer. */
  toggleReplace(cell: PresetCell): void {
    this.store.setState(({ agreed }) => ({ agreed: toggled(agreed, placeOf(cell)) }));
  }

  /** Reads what the cells say, for the preview. */
  async look(): Promise<void> {
    const read = await this.session.inLine(() => this.tools.read());
    if (read !== null) this.store.setState({ book: read.workbook });
  }

  /** Writes the cells. */
  write(cells: readonly PresetCell[]): Promise<void> {
    return this.work(() => this.tools.fill(cells));
  }

  /** Gives back what was written last. Does nothing where nothing was. */
  async undo(): Promise<void> {
    const { written } = this.store.getState();
    if (written.length > 0) await this.work(() => this.tools.unfill(written));
  }

  private async work(job: () => Promise<FillOutcome | UnfillOutcome>): Promise<void> {
    const done = await this.session.run('presets', async () => {
      this.store.setState({ result: null });
      const outcome = await job();
      this.store.setState(after(outcome));
      await this.session.readAgain();
      return outcome;
    });
    if (done !== null) await this.look();
  }
}
