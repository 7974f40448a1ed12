/** The box that says what is wrong with what was typed, and asks what to do. */
import type { Language } from '../../i18n/language.ts';
import { workbenchWords } from '../../i18n/workbench.ts';
import type { EntryRule } from '../../ooxml/sheet/sheet-rules.ts';
import { element } from '../element.ts';

/** `keep`: it is entered all the same; `again`: it is typed once more; `drop`: the cell stays as it was. */
type Decision = 'keep' | 'again' | 'drop';

/** What each style of rule offers, as Excel does; the first is what Enter presses. */
const offers: Readonly<Record<EntryRule['style'], readonly Decision[]>> = {
  stop: ['again', 'drop'],
  warning: ['again', 'keep', 'drop'],
  information: ['keep', 'drop'],
};

/** Asks in a box over the page; Escape drops what was typed. */
export function askAbout(rule: EntryRule, cell: string, language: Language): Promise<Decision> {
  const words = workbenchWords[language].refusal;
  const title = rule.errorTitle === '' ? words.title(cell) : rule.errorTitle;
  const text = rule.error === '' ? words.text(cell) : rule.error;
  const { promise, resolve } = withResolver<Decision>();
  const buttons = offers[rule.style].map((decision) =>
    element('button', '', {
      text: words.decisions[rule.style][decision],
      onClick: () => box.close(decision),
    }),
  );
  const box = element('dialog', `refusal ${rule.style}`, {
    attributes: { 'aria-labelledby': 'refusal-title', 'aria-describedby': 'refusal-text' },
    children: [
      element('h2', '', { text: title, attributes: { id: 'refusal-title' } }),
      element('p', '', { text, attributes: { id: 'refusal-text' } }),
      element('div', 'buttons', { children: buttons }),
    ],
  });
  box.addEventListener('close', () => {
    box.remove();
    resolve(offers[rule.style].find((each) => each === box.returnValue) ?? 'drop');
  });
  document.body.append(box);
  box.showModal();
  return promise;
}

function withResolver<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
} {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => (resolve = settle));
  return { promise, resolve };
}
