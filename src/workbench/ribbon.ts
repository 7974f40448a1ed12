/** The add-in's tab with its buttons, as Excel draws it from the manifest. */
import type { Language } from '../i18n/language.ts';
import { workbenchWords } from '../i18n/workbench.ts';
import { element } from './element.ts';
import type { AddIn, RibbonButton } from './manifest.ts';

/** Draws the ribbon; `press` is what a button does. */
export function ribbon(addIn: AddIn, language: Language, press: (button: RibbonButton) => void): HTMLElement {
  const groups = addIn.groups.map(({ label, buttons }) =>
    element('div', 'group', {
      attributes: { role: 'group', 'aria-label': label },
      children: [
        element('div', 'buttons', { children: buttons.map((each) => ribbonButton(each, press)) }),
        element('div', 'group-label', { text: label, attributes: { 'aria-hidden': 'true' } }),
      ],
    }),
  );
  const label = workbenchWords[language].ribbon.label;
  return element('div', 'ribbon', {
    attributes: { role: 'toolbar', 'aria-label': `${label}: ${addIn.tab}` },
    children: [
      element('div', 'ribbon-tab', { text: addIn.tab, attributes: { 'aria-hidden': 'true' } }),
      element('div', 'groups', { children: groups }),
    ],
  });
}

function ribbonButton(button: RibbonButton, press: (button: RibbonButton) => void): HTMLElement {
  const { id, label, tip, icon } = button;
  return element('button', 'ribbon-button', {
    attributes: { title: tip, 'data-control': id },
    children: [
      element('img', '', { attributes: { src: icon, alt: '', width: '32', height: '32' } }),
      element('span', '', { text: label }),
    ],
    onClick: () => press(button),
  });
}
