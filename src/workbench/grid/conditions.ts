/** How the conditional formats of a sheet change the looks of the cells on the screen. */
import type { FormulaAnswers } from '../../host/formula-questions.ts';
import { shiftFormula } from '../../host/formula-text.ts';
import { intersect, type Place } from '../../cells/block.ts';
import type { CellFormat, SheetPart, StoredValue, WorkbookFile } from '../../ooxml/model.ts';
import { firstCell } from '../../ooxml/sheet/sheet-rules.ts';
import type { ConditionalRule, LookChange } from '../../ooxml/sheet/sheet-rules.ts';
import { scaleColour, valueCounts } from './scale.ts';

const key = ({ row, column }: Place): string => `${String(row)} ${String(column)}`;

export class Conditions {
  readonly #file: WorkbookFile;
  readonly #sheet: SheetPart;
  readonly #answers: FormulaAnswers;
  readonly #rules: readonly ConditionalRule[];
  readonly #known = new Map<string, LookChange | null>();
  readonly #counts = new Map<ConditionalRule, ReadonlyMap<string, number>>();

  constructor(file: WorkbookFile, sheet: SheetPart, answers: FormulaAnswers) {
    this.#file = file;
    this.#sheet = sheet;
    this.#answers = answers;
    this.#rules = sheet.conditionalRules();
  }

  /** The format with what the rules change in it, as far as it is known. */
  changed(format: CellFormat, place: Place): CellFormat {
    const change = this.#known.get(key(place)) ?? null;
    if (change === null) return format;
    const { font } = format;
    return {
      ...format,
      fill: change.fill ?? format.fill,
      font: {
        ...font,
        color: change.fontColor ?? font.color,
        bold: change.bold ?? font.bold,
        italic: change.italic ?? font.italic,
        underline: change.underline ?? font.underline,
      },
    };
  }

  /** Finds out about cells that nothing is known of yet. True: some of them look otherwise than before. */
  async learn(places: readonly Place[]): Promise<boolean> {
    const due = this.#rules.length === 0 ? [] : places.filter((place) => !this.#known.has(key(place)));
    for (const place of due) this.#known.set(key(place), null);
    const asked = due.flatMap((place) => this.rulesAt(place).map((rule) => ({ place, rule })));
    if (asked.length === 0) return false;
    const results = await this.results(asked);
    let changed = false;
    for (const place of due) {
      const own = asked.filter((each) => each.place === place);
      const look = combined(
        own.map(({ rule }) => rule),
        (rule) => this.lookOf(rule, place, results.get(`${key(place)} ${String(rule.priority)}`) ?? null),
      );
      this.#known.set(key(place), look);
      changed ||= look !== null;
    }
    return changed;
  }

  private rulesAt({ row, column }: Place): readonly ConditionalRule[] {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.#rules.filter(({ blocks }) => blocks.some((block) => intersect(block, cell) !== null));
  }

  /** What the formulas of the rules come to, by place and priority. */
  private async results(
    asked: readonly { readonly place: Place; readonly rule: ConditionalRule }[],
  ): Promise<ReadonlyMap<string, StoredValue | null>> {
    const questions = asked.flatMap(({ place, rule }) => {
      if (rule.test.kind !== 'formula') return [];
      const first = firstCell(rule.blocks);
      const formula = shiftFormula(rule.test.formula, place.row - first.row, place.column - first.column);
      return [{ ...place, sheet: this.#sheet, formula, name: `${key(place)} ${String(rule.priority)}` }];
    });
    const answers = await this.#answers.answer(this.#file, questions);
    return new Map(questions.map(({ name }, index) => [name, answers[index] ?? null]));
  }

  /** What a rule changes in a cell; null when it does not apply there. */
  private lookOf(rule: ConditionalRule, place: Place, result: StoredValue | null): LookChange | null {
    const { test } = rule;
    const { value } = this.#sheet.cell(place.row, place.column);
    switch (test.kind) {
      case 'formula':
        return isTrue(result) ? rule.look : null;
      case 'duplicate':
      case 'unique': {
        const counts = this.#counts.get(rule) ?? valueCounts(this.#sheet, rule.blocks);
        this.#counts.set(rule, counts);
        const count = counts.get(JSON.stringify(value).toLowerCase()) ?? 0;
        return count > 0 && count > 1 === (test.kind === 'duplicate') ? rule.look : null;
      }
      case 'scale': {
        const fill =
          value.kind === 'number' ? scaleColour(this.#sheet, rule.blocks, test.points, value.value) : null;
        return fill === null ? null : { ...rule.look, fill };
      }
    }
  }
}

/** An earlier rule has the say over a later one; one that stops lets no later one apply. */
function combined(
  rules: readonly ConditionalRule[],
  lookOf: (rule: ConditionalRule) => LookChange | null,
): LookChange | null {
  let look: LookChange | null = null;
  for (const rule of rules) {
    const next = lookOf(rule);
    if (next === null) continue;
    look = look === null ? next : over(look, next);
    if (rule.stopIfTrue) break;
  }
  return look;
}

function over(first: LookChange, later: LookChange): LookChange {
  return {
    fill: first.fill ?? later.fill,
    fontColor: first.fontColor ?? later.fontColor,
    bold: first.bold ?? later.bold,
    italic: first.italic ?? later.italic,
    underline: first.underline ?? later.underline,
  };
}

function isTrue(result: StoredValue | null): boolean {
  if (result?.kind === 'boolean') return result.value;
  return result?.kind === 'number' && result.value !== 0;
}
