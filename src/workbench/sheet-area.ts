/** The middle of the window: the bar above the cells, the grid and the tabs, over whichever workbook is open. */
import type { Language } from '../i18n/language.ts';
import { workbenchWords } from '../i18n/workbench.ts';
import type { Block, Place } from '../cells/block.ts';
import type { SheetPart, WorkbookFile } from '../ooxml/model.ts';
import { answers } from './bench.ts';
import type { Bench } from './bench.ts';
import { element } from './element.ts';
import { choicesAt } from './entry/rule-book.ts';
import { FormulaBar } from './formula-bar.ts';
import { Clipboard } from './grid/clipboard.ts';
import { Grid } from './grid/grid.ts';
import { SheetView } from './grid/sheet-view.ts';

export interface SheetLook {
  readonly language: Language;
  /** Colours are the page's own, for high contrast. */
  readonly plain: boolean;
}

const firstCell: Block = { row: 0, column: 0, rows: 1, columns: 1 };

export class SheetArea {
  readonly element: HTMLElement;
  /** What F6 goes to, in order. */
  readonly parts: readonly HTMLElement[];
  #look: SheetLook;
  #bench: Bench | null = null;
  #grid: Grid;
  #due = false;
  /** What was selected on each sheet when it was left. */
  readonly #selections = new Map<SheetPart, Block>();
  readonly #clipboard = new Clipboard();
  readonly #gridPlace = element('div', 'grid-place');
  readonly #tabs = element('div', 'tabs', { attributes: { role: 'tablist' } });
  readonly #formulaBar = new FormulaBar({
    enter: (place, text) => void this.enter(place, text),
    leave: () => this.focus(),
    setEditing: (editing) => this.setEditing(editing),
  });

  constructor(look: SheetLook) {
    this.#look = look;
    this.#grid = this.newGrid();
    this.parts = [this.#formulaBar.element, this.#gridPlace, this.#tabs];
    this.element = element('main', 'sheet', { children: this.parts });
  }

  /** Draws with another language or other colours from now on. */
  set look(look: SheetLook) {
    this.#look = look;
    this.#grid = this.newGrid();
    this.refresh();
  }

  /** Shows another workbook, or the same one behind another host. */
  attach(bench: Bench): void {
    if (bench.file !== this.#bench?.file) this.#selections.clear();
    this.#bench = bench;
    this.refresh();
  }

  focus(): void {
    this.#grid.focus();
  }

  /** Shows the workbook anew before the next picture, once however often it is asked for. */
  refreshSoon(): void {
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      this.refresh();
    });
  }

  private refresh(): void {
    const bench = this.#bench;
    if (bench === null) return;
    const { file, selected } = bench;
    const { language } = this.#look;
    const sheet = file.activeSheet;
    this.#selections.set(sheet, selected);
    this.#grid.show(new SheetView(file, sheet, language, answers), selected);
    drawTabs(this.#tabs, file, language, (next) => bench.goTo(next, this.#selections.get(next) ?? firstCell));
    this.#formulaBar.show(sheet, selected, language);
  }

  private newGrid(): Grid {
    this.#gridPlace.dataset['drop'] = workbenchWords[this.#look.language].grid.dropHere;
    const grid = new Grid(
      {
        ...this.#look,
        select: (block) => this.#bench?.select(block),
        follow: (target) => this.#bench?.follow(target),
        enter: (place, text) => void this.enter(place, text),
        write: (row, column, typed) => void this.#bench?.write(row, column, typed),
        undo: () => void this.#bench?.undo(),
        redo: () => void this.#bench?.redo(),
        choices: (place) => this.choices(place),
        setEditing: (editing) => this.setEditing(editing),
      },
      this.#clipboard,
    );
    this.#gridPlace.replaceChildren(grid.element);
    return grid;
  }

  private choices({ row, column }: Place): readonly string[] | null {
    const bench = this.#bench;
    if (bench === null) return null;
    const { file } = bench;
    return choicesAt({ file, sheet: file.activeSheet, row, column });
  }

  private async enter(place: Place, text: string): Promise<void> {
    const again = (await this.#bench?.enter(place, text)) ?? null;
    if (again !== null) this.#grid.typeAgain(place, again);
    else if (this.#gridPlace.contains(document.activeElement)) this.#grid.focus();
  }

  private setEditing(editing: boolean): void {
    if (this.#bench !== null) this.#bench.host.editingCell = editing;
  }
}

/** Fills `list` with a tab for each sheet that is shown. Arrows go from tab to tab. */
function drawTabs(
  list: HTMLElement,
  file: WorkbookFile,
  language: Language,
  goTo: (sheet: SheetPart) => void,
): void {
  const sheets = file.sheets.filter(({ visibility }) => visibility === 'visible');
  const hadFocus = list.contains(document.activeElement);
  const tabs = sheets.map((sheet) => {
    const chosen = sheet === file.activeSheet;
    const tab = element('button', 'sheet-tab', {
      text: sheet.name,
      attributes: {
        role: 'tab',
        'aria-selected': String(chosen),
        'aria-controls': 'grid',
        tabindex: chosen ? '0' : '-1',
      },
      onClick: () => goTo(sheet),
    });
    tab.disabled = sheet.kind !== 'worksheet';
    if (sheet.tabColor !== null) tab.style.setProperty('--tab-colour', sheet.tabColor);
    return tab;
  });
  list.setAttribute('aria-label', workbenchWords[language].grid.sheets);
  list.onkeydown = ({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const next = sheets[sheets.indexOf(file.activeSheet) + step];
    if (step !== 0 && next !== undefined && next.kind === 'worksheet') goTo(next);
  };
  list.replaceChildren(...tabs);
  const chosen = tabs.find((tab) => tab.getAttribute('aria-selected') === 'true');
  chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (hadFocus) chosen?.focus();
}
