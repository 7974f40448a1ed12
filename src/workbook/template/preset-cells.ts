/** Which cells a preset fills, and which it would replace: worked out from a snapshot, so that people see it before. */
import type { AwardCode } from '../../tally/campaign.ts';
import { compare } from '../../tally/fraction.ts';
import { cellText, isBlank, readWord } from '../columns/cells.ts';
import type { Language } from '../columns/language.ts';
import { cellName } from '../../cells/a1.ts';
import { presetTexts, type Preset, type PresetTexts } from './presets.ts';
import { Findings } from '../read/findings.ts';
import { openTable, type Row } from '../read/table.ts';
import { findTables } from '../read/tables.ts';
import type { CellValue, WorkbookSnapshot } from '../snapshot.ts';
import { folded } from '../../text/spelling.ts';
import { readThreshold } from '../columns/threshold.ts';
import { voteBase } from '../columns/vocabulary.ts';

export interface PresetCell {
  readonly sheet: string;
  /** An A1 address. */
  readonly cell: string;
  /** The award of the row; null for the meeting's quorum in Campaign. */
  readonly award: AwardCode | null;
  readonly column: keyof PresetTexts;
  readonly before: CellValue;
  /** To be written as text (number format `@`): Excel takes 2/3 for a day in March. */
  readonly after: string;
}

/** What applying a preset would do. Nothing is in two lists; a cell that says the same already is in none. */
export interface PresetChanges {
  /** Blank cells that are filled. */
  readonly fills: readonly PresetCell[];
  /** Cells that say something else: to be shown with what they say, and written only when that is agreed to. */
  readonly replaces: readonly PresetCell[];
  /** What has no cell, as the workbook lacks the column or the setting's row. */
  readonly missing: readonly Pick<PresetCell, 'award' | 'column' | 'after'>[];
}

/** What a preset changes for the chosen awards, and for the quorum where it has one. It writes nothing. */
export function applyPreset(
  snapshot: WorkbookSnapshot,
  preset: Preset,
  awards: readonly AwardCode[],
  language: Language,
): PresetChanges {
  const texts = presetTexts(preset, language);
  const wanted = [
    ...awards.flatMap((award) => (['minVotes', 'base'] as const).map((column) => ({ award, column }))),
    ...(texts.quorum === '' ? [] : [{ award: null, column: 'quorum' as const }]),
  ];
  const find = slotFinder(snapshot);
  const slots = wanted.map((slot) => ({ ...slot, after: texts[slot.column], found: find(slot) }));
  const cells = slots.flatMap(({ found, ...slot }) => (found === null ? [] : [{ ...slot, ...found }]));
  return {
    fills: cells.filter(({ before }) => isBlank(before)),
    replaces: cells.filter((cell) => !isBlank(cell.before) && !saysTheSame(cell)),
    missing: slots.flatMap(({ found, award, column, after }) =>
      found === null ? [{ award, column, after }] : [],
    ),
  };
}

/**
 * What a cell of a preset holds by now; null where it is no longer the cell of its award and column: the table was
 * sorted, a column moved, the award taken out.
 */
export function heldNow(
  snapshot: WorkbookSnapshot,
  { award, column, sheet, cell }: Pick<PresetCell, 'award' | 'column' | 'sheet' | 'cell'>,
): CellValue | null {
  const found = slotFinder(snapshot)({ award, column });
  return found !== null && found.sheet === sheet && found.cell === cell ? found.before : null;
}

type Slot = Pick<PresetCell, 'award' | 'column'>;
type SlotFinder = (slot: Slot) => Pick<PresetCell, 'sheet' | 'cell' | 'before'> | null;

function slotFinder(snapshot: WorkbookSnapshot): SlotFinder {
  const tables = findTables(snapshot, new Findings());
  const awards = tables.one('Awards');
  const campaign = tables.one('Campaign');
  const awardRows = awards === undefined ? [] : openTable('Awards', awards, new Findings()).rows;
  const settings = campaign === undefined ? [] : openTable('Campaign', campaign, new Findings()).rows;
  return ({ award, column }) => {
    if (award === null || column === 'quorum') {
      return cellOf(
        settings.find((row) => folded(cellText(row.value('key'))) === 'quorum'),
        'value',
      );
    }
    return cellOf(
      awardRows.find((row) => folded(cellText(row.value('code'))) === folded(award)),
      column,
    );
  };
}

function cellOf<Key extends string>(row: Row<Key> | undefined, key: Key): ReturnType<SlotFinder> {
  if (row === undefined || !row.has(key)) return null;
  const { sheet, at } = row.spot(key);
  if (sheet === null || at === null) return null;
  return { sheet, cell: cellName(at.row, at.column), before: row.value(key) };
}

function saysTheSame({ column, before, after }: PresetCell): boolean {
  if (column === 'base') {
    const read = readWord(voteBase);
    return read(before) !== null && read(before) === read(after);
  }
  const [there, wanted] = [readThreshold(before), readThreshold(after)];
  if (there === null || wanted === null) return false;
  return there.strict === wanted.strict && compare(there.share, wanted.share) === 0;
}
