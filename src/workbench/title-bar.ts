/** The bar with the name of the file, what is done with it, and the switches of the workbench. */
import type { Language } from '../i18n/language.ts';
import { workbenchWords } from '../i18n/workbench.ts';
import { choice, element } from './element.ts';

const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

const paneWidths = [320, 350, 400, 480, 640];

interface TitleBar {
  readonly language: Language;
  readonly theme: Theme;
  readonly paneWidth: number;
  readonly name: string;
}

interface TitleBarDesk {
  open(file: File): void;
  save(): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  /** In pixels. */
  setPaneWidth(width: number): void;
}

/** Draws the bar. */
export function drawTitleBar(bar: TitleBar, desk: TitleBarDesk): HTMLElement {
  const words = workbenchWords[bar.language].bar;
  return element('header', 'title-bar', {
    children: [
      element('h1', '', { text: bar.name }),
      openButton(words.open, desk),
      element('button', '', { text: words.save, onClick: () => desk.save() }),
      element('span', 'space'),
      ...switches(bar, desk),
    ],
  });
}

function openButton(text: string, desk: TitleBarDesk): HTMLElement {
  const input = element('input', '', { attributes: { type: 'file', accept: '.xlsx,.xlsm', hidden: '' } });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) desk.open(file);
    input.value = '';
  });
  const button = element('button', '', { text, onClick: () => input.click() });
  return element('span', '', { children: [button, input] });
}

function switches({ language, theme, paneWidth }: TitleBar, desk: TitleBarDesk): readonly HTMLElement[] {
  const words = workbenchWords[language].bar;
  const languages = [
    ['vi', 'Tiếng Việt'],
    ['en', 'English'],
  ] as const;
  const widths = paneWidths.map((width) => [String(width), words.pixels(width)] as const);
  const looks = themes.map((each) => [each, words.themes[each]] as const);
  return [
    choice(words.language, languages, language, (value) => desk.setLanguage(value === 'en' ? 'en' : 'vi')),
    choice(words.theme, looks, theme, (value) =>
      desk.setTheme(themes.find((each) => each === value) ?? 'light'),
    ),
    choice(words.paneWidth, widths, String(paneWidth), (value) => desk.setPaneWidth(Number(value))),
  ];
}
