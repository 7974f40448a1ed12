import { sheetNameProblem } from '../cells/sheet-name.ts';
import { insertion, removal, shiftInFormula, type Shift } from './sheet/cell-shift.ts';
import { themeColors } from './styles/color.ts';
import { customProperties, setCustomProperty } from './package/custom-properties.ts';
import { nameKey, sameName } from '../text/names.ts';
import { removeFromFormula, renameInFormula, renameTableInFormula } from './formulas/formula.ts';
import { type Block, overlaps } from '../cells/block.ts';
import type { CellFormat, DefinedName, SheetPart, TablePart, WorkbookFile } from './model.ts';
import { strictDialect, transitionalDialect } from './package/namespaces.ts';
import { stringsType, stylesType, worksheetType } from './package/new-parts.ts';
import { type Dialect, relationshipKind } from './package/namespaces.ts';
import { emptyWorksheet } from './package/new-parts.ts';
import type { Package } from './package/package.ts';
import { partKey } from './package/part-names.ts';
import { FileTrouble, damaged } from './package/problem.ts';
import { mendReferences, mendSheet, speaksOf, type Speaks } from './formulas/references-mend.ts';
import { isSigned } from './package/digital-signature.ts';
import { savedTimeOf } from './package/saved-time.ts';
import { SharedStrings } from './entry-order/shared-strings.ts';
import { expectAgreement, type SheetShape } from './sheet/sheet-shape.ts';
import { dropSheetParts } from './sheet/sheet-removal.ts';
import { putTitles } from './package/app-properties.ts';
import { Styles } from './styles/styles.ts';
import { settingsOf, putSettings } from './package/web-extension.ts';
import { WorkbookXml } from './workbook-xml.ts';
import { type SheetHome, Worksheet } from './sheet/worksheet.ts';
import { attribute, numberAttribute, relationshipId } from './xml/xml-tree.ts';

/** Names that Excel does not give a sheet. */

/** The defined names, as the entries of the workbook part say them. */
interface Names {
  readonly entries: WorkbookXml['names'];
  readonly all: readonly DefinedName[];
  readonly called: ReadonlyMap<string, readonly DefinedName[]>;
}

/** A workbook over the parts of its package. */
export class OpenedWorkbook implements WorkbookFile, SheetHome {
  readonly pkg: Package;
  readonly dialect: Dialect;
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly theme: readonly string[];
  readonly date1904: boolean;
  private readonly book: WorkbookXml;
  private readonly list: Worksheet[];
  private readonly stringsPart: string | null;
  private readonly stylesPart: string | null;
  private readonly stringsRead: string | null;
  /** Formulas were turned into #REF!, so that results no longer hold. */
  private stale = false;
  private formulasChanged = false;
  private titlesKept: readonly string[];
  private named: Names | null = null;

  /** Reads what is common to all sheets. Throws a `FileTrouble` where a part it needs is not readable. */
  constructor(pkg: Package, part: string) {
    this.pkg = pkg;
    this.book = new WorkbookXml(pkg, part);
    this.dialect = this.book.root.namespace === strictDialect.main ? strictDialect : transitionalDialect;
    this.date1904 = this.book.date1904;
    this.stringsPart = pkg.needed(part, 'sharedStrings');
    this.stylesPart = pkg.needed(part, 'styles');
    this.stringsRead = this.stringsPart === null ? null : pkg.text(this.stringsPart);
    this.strings = new SharedStrings(this.stringsRead);
    const theme = pkg.related(part, 'theme');
    this.theme = themeColors(theme === null ? null : pkg.readableXml(theme));
    this.styles = new Styles(this.stylesPart === null ? null : pkg.text(this.stylesPart), this.theme);
    this.list = this.readSheets();
    this.titlesKept = this.sheetTitles();
  }

  private readSheets(): Worksheet[] {
    const relationships = this.pkg.relationships(this.book.part);
    const taken = new Set<string>();
    return this.book.sheets.map((each) => {
      const relationship = relationshipId(each) ?? '';
      const [found, ...others] = relationships.filter((one) => one.id === relationship);
      const part = found?.part;
      if (part != null && taken.has(partKey(part))) throw damaged(part, 'two sheets are in it');
      if (found === undefined || others.length > 0 || part == null || !this.pkg.has(part)) {
        throw damaged(
          this.book.part,
          `the sheet ${attribute(each, 'name') ?? ''} leads to no part of the file`,
        );
      }
      taken.add(partKey(part));
      const kind = relationshipKind(found.type) === 'worksheet' ? 'worksheet' : 'other';
      const id = numberAttribute(each, 'sheetId', 0);
      return new Worksheet(this, { id, kind, part, relationship, isNew: false });
    });
  }

  get sheets(): readonly Worksheet[] {
    return this.list;
  }

  get activeSheet(): Worksheet {
    const sheet = this.list[this.book.activeTab] ?? this.list[0];
    if (sheet === undefined) throw new Error('a workbook has at least one sheet');
    return sheet;
  }

  get structureProtected(): boolean {
    return this.book.structureProtected;
  }

  get names(): readonly DefinedName[] {
    return this.namesNow.all;
  }

  namesCalled(name: string): readonly DefinedName[] {
    return this.namesNow.called.get(nameKey(name)) ?? [];
  }

  /** Made anew once the workbook part says something else: the tabs' order is in it too. */
  private get namesNow(): Names {
    const entries = this.book.names;
    if (this.named?.entries !== entries) {
      const all = entries.flatMap(({ name, sheet, formula, hidden }) => {
        const owner = sheet === null ? null : this.list[sheet];
        return owner === undefined ? [] : [{ name, sheet: owner, formula, hidden }];
      });
      const called = new Map<string, DefinedName[]>();
      for (const each of all) {
        const key = nameKey(each.name);
        const same = called.get(key);
        if (same === undefined) called.set(key, [each]);
        else same.push(each);
      }
      this.named = { entries, all, called };
    }
    return this.named;
  }

  format(index: number): CellFormat {
    return this.styles.look(index);
  }

  nameOf(sheet: Worksheet): string {
    const entry = this.book.sheets[this.placeOf(sheet)];
    return (entry && attribute(entry, 'name')) ?? '';
  }

  rename(sheet: Worksheet, name: string): void {
    this.renameSheet(sheet, name);
  }

  visibilityOf(sheet: Worksheet): SheetPart['visibility'] {
    const entry = this.book.sheets[this.placeOf(sheet)];
    const state = entry && attribute(entry, 'state');
    return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
  }

  show(sheet: Worksheet, visibility: SheetPart['visibility']): void {
    if (this.visibilityOf(sheet) === visibility) return;
    this.book.setSheet(this.placeOf(sheet), { state: visibility === 'visible' ? null : visibility });
  }

  freeTableId(): number {
    const ids = this.list.flatMap((sheet) => sheet.tables.map((table) => table.id));
    return Math.max(0, ...ids) + 1;
  }

  private placeOf(sheet: SheetPart): number {
    const place = this.list.findIndex((each) => each === sheet);
    if (place < 0) throw new RangeError('the sheet is not, or no longer, in this workbook');
    return place;
  }

  private worksheet(sheet: SheetPart): Worksheet {
    const found = this.list[this.placeOf(sheet)];
    if (found === undefined) throw new RangeError('the sheet is not in this workbook');
    return found;
  }

  activate(sheet: SheetPart): void {
    const place = this.placeOf(sheet);
    this.book.activeTab = place;
    // Two selected tabs would be a group, in which Excel writes every change to both sheets.
    this.list.forEach((each, index) => {
      if (each.part !== '') each.select(index === place);
    });
  }

  private checkName(name: string, own: SheetPart | null): void {
    const problem = sheetNameProblem(name);
    if (problem !== null) {
      throw new RangeError(`Excel allows no sheet named ${JSON.stringify(name)}: ${problem}`);
    }
    if (this.list.some((each) => each !== own && sameName(each.name, name))) {
      throw new RangeError(`there is a sheet named ${JSON.stringify(name)} already`);
    }
  }

  addSheet(name: string): Worksheet {
    this.checkName(name, null);
    const folder = this.book.part.includes('/') ? this.book.part.replace(/[^/]*$/, '') : '';
    const part = this.pkg.freeName(`${folder}worksheets/sheet`, '.xml');
    this.pkg.add(part, worksheetType, emptyWorksheet(this.dialect));
    const type = `${this.dialect.relationships}/worksheet`;
    const relationship = this.pkg.relate(this.book.part, type, part);
    const id = Math.max(0, ...this.list.map((each) => each.id)) + 1;
    this.book.addSheet(name, id, relationship, this.dialect.relationships);
    // What belonged to a sheet that is not there would now belong to the new one.
    this.book.removeNames((entry) => entry.sheet !== null && entry.sheet >= this.list.length);
    const sheet = new Worksheet(this, { id, kind: 'worksheet', part, relationship, isNew: true });
    this.list.push(sheet);
    if (this.list.length === 1) this.activate(sheet);
    return sheet;
  }

  deleteSheet(sheet: SheetPart): void {
    const [found, place] = [this.worksheet(sheet), this.placeOf(sheet)];
    if (this.list.length === 1) throw new RangeError('the last sheet cannot be deleted');
    const [name, active] = [found.name, this.activeSheet];
    const tables = found.tables.map((table) => table.name);
    dropSheetParts(this.pkg, this.book.part, found);
    this.book.removeSheet(place);
    this.list.splice(place, 1);
    this.mend((formula) => removeFromFormula(formula, name, tables), [name, ...tables]);
    if (active === found) this.activate(this.neighbour(place));
    else this.book.activeTab = this.placeOf(active);
  }

  /** The visible sheet that is nearest to a place, to the right first. */
  private neighbour(place: number): Worksheet {
    const right = this.list.slice(place).find((each) => each.visibility === 'visible');
    const left = this.list.slice(0, place).findLast((each) => each.visibility === 'visible');
    const found = right ?? left ?? this.list[0];
    if (found === undefined) throw new Error('a workbook has at least one sheet');
    return found;
  }

  renameSheet(sheet: SheetPart, name: string): void {
    const old = sheet.name;
    if (old === name) return;
    this.checkName(name, sheet);
    this.book.setSheet(this.placeOf(sheet), { name });
    this.mend(
      (formula) => renameInFormula(formula, old, name),
      [old],
      (text) => (sameName(text, old) ? name : text),
    );
  }

  insertCells(sheet: SheetPart, block: Block, towards: 'down' | 'right'): void {
    this.shift(this.worksheet(sheet), insertion(block, towards));
  }

  removeCells(sheet: SheetPart, block: Block, from: 'up' | 'left'): void {
    this.shift(this.worksheet(sheet), removal(block, from));
  }

  insertTableRows(sheet: SheetPart, table: TablePart, rows: number): void {
    const found = this.worksheet(sheet);
    const { block, totalsRow } = table;
    const room = { ...block, row: block.row + block.rows - (totalsRow ? 1 : 0), rows };
    if (totalsRow || found.movesAnything(insertion(room, 'down'))) this.insertCells(found, room, 'down');
    if (totalsRow) found.fillBeforeTotals(table, rows);
    else found.growTable(table, rows);
  }

  insertTableColumn(sheet: SheetPart, table: TablePart, name: string): void {
    const found = this.worksheet(sheet);
    const room = { ...table.block, column: table.block.column + table.block.columns, columns: 1 };
    if (found.movesAnything(insertion(room, 'right'))) this.insertCells(found, room, 'right');
    found.addTableColumn(table, name);
  }

  removeTableColumn(sheet: SheetPart, table: TablePart, index: number): void {
    this.removeCells(sheet, { ...table.block, column: table.block.column + index, columns: 1 }, 'left');
  }

  private shift(sheet: Worksheet, shift: Shift): void {
    const { name } = sheet;
    sheet.shift(shift);
    const speaks = speaksOf([name]);
    const changeIn = (isOwn: boolean) => (formula: string) => shiftInFormula(formula, shift, name, isOwn);
    this.book.mendNames(changeIn(false));
    for (const each of this.list) {
      if (each.part === '' || each.kind !== 'worksheet') continue;
      if (each !== sheet && !mentions(each, speaks)) continue;
      if (each.mendFormulas(changeIn(each === sheet))) this.formulasChanged = true;
    }
    const others = this.list.filter((each) => each !== sheet);
    mendReferences(this.pkg, others, changeIn(false), (text) => text, false, speaks);
    mendSheet(sheet, changeIn(true), false, () => true);
    for (const each of this.list) each.forgetTables();
    // What a formula over cells that are gone comes to is another matter now.
    if (shift.by < 0) this.stale = true;
  }

  renameTable(sheet: SheetPart, table: TablePart, name: string): void {
    const old = table.name;
    this.worksheet(sheet).renameTable(table, name);
    this.mend(
      (formula) => renameTableInFormula(formula, old, name),
      [old],
      (text) => text,
    );
  }

  /** Changes every formula of the workbook that could speak of one of the `words`. */
  private mend(
    changeSpoken: (formula: string) => string,
    words: readonly string[],
    sheetName?: (name: string) => string,
  ): void {
    const removing = sheetName === undefined;
    const speaks = speaksOf(words);
    const change = (formula: string): string => (speaks(formula) ? changeSpoken(formula) : formula);
    this.book.mendNames(change);
    for (const each of this.list) {
      if (each.part === '' || !mentions(each, speaks)) continue;
      const mended = each.kind === 'worksheet' && each.mendFormulas(change);
      if (mended && removing) this.stale = true;
      this.formulasChanged ||= mended;
    }
    mendReferences(this.pkg, this.list, change, sheetName ?? ((name) => name), removing, speaks);
    for (const each of this.list) each.forgetTables();
  }

  moveSheet(sheet: SheetPart, index: number): void {
    const [from, active] = [this.placeOf(sheet), this.activeSheet];
    const to = Math.min(Math.max(0, index), this.list.length - 1);
    if (from === to) return;
    this.book.moveSheet(from, to);
    this.list.splice(to, 0, ...this.list.splice(from, 1));
    this.book.activeTab = this.placeOf(active);
  }

  addName(name: string, formula: string, options: { sheet: SheetPart | null; hidden: boolean }): void {
    const sheet = options.sheet === null ? null : this.placeOf(options.sheet);
    this.book.removeNames((each) => each.sheet === sheet && sameName(each.name, name));
    this.book.addName({ name, sheet, formula: formula.replace(/^=/, ''), hidden: options.hidden });
  }

  deleteName(name: string, sheet: SheetPart | null): void {
    const place = sheet === null ? null : this.placeOf(sheet);
    this.book.removeNames((each) => each.sheet === place && sameName(each.name, name));
  }

  get savedAt(): string | null {
    return savedTimeOf(this.pkg);
  }

  get isSigned(): boolean {
    return isSigned(this.pkg);
  }

  requestFullCalculation(): void {
    this.stale = true;
  }

  protectStructure(): void {
    this.book.protectStructure();
  }

  customProperties(): ReadonlyMap<string, string> {
    return customProperties(this.pkg);
  }

  setCustomProperty(name: string, value: string | null): void {
    setCustomProperty(this.pkg, name, value, this.dialect);
  }

  settings(addIn?: string): ReadonlyMap<string, string> {
    return settingsOf(this.pkg, addIn);
  }

  setSettings(entries: ReadonlyMap<string, string>, addIn?: string): void {
    putSettings(this.pkg, entries, addIn);
  }

  private sheetTitles(): string[] {
    return this.list.filter((each) => each.kind === 'worksheet').map((each) => each.name);
  }

  save(): Uint8Array {
    this.settleCalculation();
    for (const sheet of this.list) if (sheet.kind === 'worksheet' || sheet.isLoaded) sheet.store();
    if (this.strings.grown) {
      const text = this.strings.write(this.stringsRead, this.dialect.main);
      this.putPart('sharedStrings', stringsType, this.stringsPart, text);
    }
    if (this.styles.grown) this.putPart('styles', stylesType, this.stylesPart, this.styles.write());
    putTitles(this.pkg, this.titlesKept, this.sheetTitles());
    this.titlesKept = this.sheetTitles();
    return this.pkg.save();
  }

  private putPart(kind: string, contentType: string, read: string | null, text: string): void {
    const present = read ?? this.pkg.related(this.book.part, kind);
    if (present !== null) {
      this.pkg.setText(present, text);
      return;
    }
    const folder = this.book.part.replace(/[^/]*$/, '');
    const wanted = `${folder}${kind}.xml`;
    const part = this.pkg.has(wanted) ? this.pkg.freeName(`${folder}${kind}`, '.xml') : wanted;
    this.pkg.add(part, contentType, text);
    this.pkg.relate(this.book.part, `${this.dialect.relationships}/${kind}`, part);
  }

  /** The order of calculation is void once formulas change; results are, when what they hang on may have changed. */
  private settleCalculation(): void {
    if (this.formulasChanged || this.list.some((each) => each.changes.formulas)) this.dropCalculationChain();
    const changed = this.list.some((each) => each.changes.values && !each.isNew);
    const uncalculated = this.list.some((each) => each.changes.uncalculated);
    if (this.stale || uncalculated || (changed && this.list.some((each) => this.hasFormulas(each)))) {
      this.book.putChild('calcPr', { fullCalcOnLoad: '1' });
    }
  }

  private hasFormulas(sheet: Worksheet): boolean {
    if (sheet.kind !== 'worksheet') return false;
    if (!sheet.isLoaded) return /<(?:[\w.-]+:)?f[\s>/]/.test(sheet.source);
    return sheet.formulas().next().done !== true;
  }

  private dropCalculationChain(): void {
    const chain = this.pkg.related(this.book.part, 'calcChain');
    if (chain === null) return;
    this.pkg.unrelate(this.book.part, (each) => each.part !== null && partKey(each.part) === partKey(chain));
    this.pkg.remove(chain);
  }

  /**
   * Makes sure that every sheet can be read later, and in one way: each is gone over once; it has the tables that it leads to; no
   * two sheets and no two tables have one name, and no table lies over another. Throws a `FileTrouble`.
   */
  checkSheets(check: (sheet: Worksheet) => SheetShape): void {
    for (const sheet of this.list) expectAgreement(this.pkg, sheet, check(sheet));
    this.strings.expectUsed(this.stringsPart ?? '');
    if (this.list.length === 0) throw new FileTrouble('NotAWorkbook', 'the workbook part lists no sheets');
    const { part } = this.book;
    const names = this.list.map((sheet) => sheet.name);
    expectEachOnce(part, 'sheets', names);
    const tables = this.list.map((sheet) => sheet.tables);
    expectEachOnce(part, 'tables', tables.flat().map(({ name }) => name)); // prettier-ignore
    for (const onSheet of tables) {
      for (const [index, { name, block }] of onSheet.entries()) {
        const other = onSheet.slice(index + 1).find((each) => overlaps(each.block, block));
        if (other !== undefined)
          throw damaged(part, `the tables ${name} and ${other.name} lie over each other`);
      }
    }
  }
}

/** What is read already is gone through formula by formula. */
function mentions(sheet: Worksheet, speaks: Speaks): boolean {
  return sheet.isLoaded || speaks(sheet.source);
}

function expectEachOnce(part: string, what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (name === '') throw damaged(part, `one of the ${what} has no name`);
    if (seen.has(nameKey(name))) throw damaged(part, `two ${what} are called ${name}`);
    seen.add(nameKey(name));
  }
}
