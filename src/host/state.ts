import { sameName } from '../text/names.ts';
import { type Block, isUnbounded } from '../cells/block.ts';
import { quotedSheetName, sheetNameProblem } from '../cells/sheet-name.ts';
import type { DataBarRule, ListValidation, SheetPart, WorkbookFile } from '../ooxml/model.ts';
import { HostError } from './host-error.ts';
import type { RangeReference } from './range-reference.ts';
import { References } from './references.ts';
import type { ApiVersion } from './requirements.ts';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** What the objects of the model need to know of the workbook beyond its file, and whether a change is allowed. */
export class HostState {
  readonly file: WorkbookFile;
  readonly apiVersion: ApiVersion;
  readonly fileName: string;
  readonly thisYear: number;
  /** Whose settings `workbook.settings` are, by the id in the manifest; undefined: the first add-in's in the file. */
  readonly addIn: string | undefined;
  readonly references = new References();
  /** Opens the file with these bytes beside this workbook; null: there is nowhere to open one. */
  readonly openNew: ((bytes: Uint8Array) => void) | null;
  /** Nothing may be changed; Excel on the web shows such a workbook for viewing. */
  readOnly: boolean;
  calculationMode: CalculationMode = 'Automatic';
  selection: RangeReference;
  /** Until the end of this batch (`suspendApiCalculationUntilNextSync`). */
  calculationSuspended = false;
  /** Asked for by `calculate` in this batch: what changed, or every formula. */
  calculationAsked: 'changes' | 'everything' | null = null;
  /** The data bars of the batch under way: the file takes each once it is complete. */
  readonly newDataBars: DataBarDraft[] = [];
  dataBarCount = 0;
  /** The data validations of the batch under way: their words come after their rules. */
  readonly newValidations: ValidationDraft[] = [];
  /** How many handlers the client has added to `worksheets.onChanged`, and not removed. */
  watchers = 0;
  readonly #changed = new Map<SheetPart, Block[]>();
  #edits: RangeReference[] = [];
  #changes = 0;

  constructor(
    file: WorkbookFile,
    settings: {
      readonly apiVersion: ApiVersion;
      readonly fileName: string;
      readonly readOnly: boolean;
      readonly thisYear: number;
      readonly addIn: string | undefined;
      readonly openNew: ((bytes: Uint8Array) => void) | null;
    },
  ) {
    this.file = file;
    this.apiVersion = settings.apiVersion;
    this.fileName = settings.fileName;
    this.thisYear = settings.thisYear;
    this.addIn = settings.addIn;
    this.openNew = settings.openNew;
    this.readOnly = settings.readOnly;
    this.selection = { sheet: file.activeSheet, block: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  /** By name in any case, or by the id that `sheetId` gives. */
  findSheet(key: string): SheetPart | null {
    return this.file.sheets.find((sheet) => sameName(sheet.name, key) || sheetId(sheet) === key) ?? null;
  }

  /** The sheet a range is on, or `InvalidReference` when it was deleted meanwhile. */
  living(sheet: SheetPart): SheetPart {
    if (!this.file.sheets.includes(sheet))
      throw new HostError('InvalidReference', 'The worksheet was deleted.');
    return sheet;
  }

  /** How many changes have been allowed so far: every change of the workbook is allowed first. */
  get changes(): number {
    return this.#changes;
  }

  /** Throws `AccessDenied` in a workbook that is open for viewing only. */
  allowChange(): void {
    this.refuseReadOnly();
    this.#changes += 1;
  }

  /** Before sheets are added, deleted, renamed, moved, hidden or shown. */
  allowStructureChange(): void {
    this.refuseReadOnly();
    if (this.file.structureProtected)
      throw new HostError('AccessDenied', 'The structure of the workbook is protected.');
    this.#changes += 1;
  }

  /** Before anything on a sheet but the contents of its unlocked cells is changed. */
  allowSheetChange(sheet: SheetPart): void {
    this.refuseReadOnly();
    if (this.living(sheet).protection.protected)
      throw new HostError('AccessDenied', `${quotedSheetName(sheet.name)} is protected.`);
    this.#changes += 1;
  }

  /** Before cells get other contents: on a protected sheet every one of them must be unlocked. */
  allowContentChange({ sheet, block }: RangeReference): void {
    this.refuseReadOnly();
    const guarded = this.living(sheet).protection.protected;
    if (guarded && (isUnbounded(block) || this.hasLockedCell({ sheet, block })))
      throw new HostError(
        'AccessDenied',
        `${quotedSheetName(sheet.name)} is protected, and a cell is locked.`,
      );
    this.#changes += 1;
  }

  private refuseReadOnly(): void {
    if (this.readOnly) throw new HostError('AccessDenied', 'The workbook is read-only.');
  }

  private hasLockedCell({ sheet, block }: RangeReference): boolean {
    const formats = new Set(sheet.cells(block).flatMap((row) => row.map((cell) => cell.format)));
    return [...formats].some((format) => this.file.format(format).locked);
  }

  /** Throws `InvalidArgument` or `ItemAlreadyExists` for a name that a sheet cannot take. */
  allowSheetName(name: string, except: SheetPart | null): void {
    const problem = sheetNameProblem(name);
    if (problem !== null)
      throw new HostError('InvalidArgument', `A sheet cannot be called “${name}”: ${problem}.`);
    const taken = this.file.sheets.some((sheet) => sheet !== except && sameName(sheet.name, name));
    if (taken) throw new HostError('ItemAlreadyExists', `There is a sheet called “${name}”.`);
  }

  /** Notes that cells have other contents now, for the calculation at the end of the batch and for who watches. */
  changed(sheet: SheetPart, block: Block): void {
    this.#edits.push({ sheet, block });
    const blocks = this.#changed.get(sheet);
    if (blocks === undefined) this.#changed.set(sheet, [block]);
    else blocks.push(block);
  }

  /** The blocks that changed since the last call, by sheet. */
  takeChanges(): ReadonlyMap<SheetPart, readonly Block[]> {
    const changes = new Map(this.#changed);
    this.#changed.clear();
    return changes;
  }

  /** What was written since the last call, write by write. */
  takeEdits(): readonly RangeReference[] {
    const edits = this.#edits;
    this.#edits = [];
    return edits;
  }

  /** Drops what was noted of a sheet that is no more. */
  forget(sheet: SheetPart): void {
    this.#changed.delete(sheet);
    this.#edits = this.#edits.filter((edit) => edit.sheet !== sheet);
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }
}

/** A data bar while the client is still setting its properties. */
export interface DataBarDraft {
  readonly sheet: SheetPart;
  readonly id: string;
  rule: DataBarRule;
  /** In the file already. */
  written: boolean;
}

/** A data validation while the client is still setting its properties. */
export interface ValidationDraft {
  readonly sheet: SheetPart;
  validation: ListValidation;
}

/** How the client calls a worksheet between batches, whatever it is renamed to. */
export function sheetId(sheet: SheetPart): string {
  return `{00000000-0001-0000-0000-${String(sheet.id).padStart(12, '0')}}`;
}
