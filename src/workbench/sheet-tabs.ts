/** The sheets of the workbook, to go from one to another. */
import type { Language } from '../i18n/language.ts';
import { workbenchWords } from '../i18n/workbench.ts';
import type { SheetPart, WorkbookFile } from '../ooxml/model.ts';
import { element } from './element.ts';

/** Fills `list` with a tab for each sheet that is shown. Arrows go from tab to tab. */
export function drawTabs(
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
