/** Whether the pane as it stands is for everybody: axe in each theme, and everything fits at 320 pixels and zoomed to 200 %. */
import type Axe from 'axe-core';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import { sized } from '../size.ts';
import type { OpenedExcel } from './excel.ts';
import type { FontName } from './fit/fonts.ts';
import { misfitsInPane, painted, paneOf, paneSizes } from './fit/fit.ts';

declare global {
  /** In the pane's frame, once it has been put there. */
  var axe: typeof Axe;
}

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The themes, as a browser plays them. */
export const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  highContrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** The languages of the pane, and what Excel calls them. */
export const locales = { vi: 'vi-VN', en: 'en-US' } as const;
export type PaneLanguage = keyof typeof locales;

const bothLanguages = ['vi', 'en'] as const;
/** The languages in which this run looks at the pane. */
export const languages = sized<readonly PaneLanguage[]>({
  short: ['vi'],
  all: bothLanguages,
  long: bothLanguages,
});
const allThemes = ['light', 'dark', 'highContrast'] as const;
const triedThemes = sized<readonly (keyof typeof themes)[]>({
  short: ['light'],
  all: allThemes,
  long: allThemes,
});

const keepsPictures = sized({ short: false, all: false, long: true });

/** English words are shorter: but in the long size they are tried in the widest font alone. */
const fontsOf = {
  vi: undefined,
  en: sized<readonly FontName[] | undefined>({ short: ['wider'], all: ['wider'], long: undefined }),
} as const;

/** What axe finds serious or critical, one line for each element; of all its rules, or of those about colours alone. */
async function violations(frame: Frame, rules: 'all' | 'colours'): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeScript);
  const tags = rules === 'colours' ? ['cat.color'] : [];
  const results = await frame.evaluate(
    (values) =>
      axe.run(document, {
        resultTypes: ['violations'],
        ...(values.length > 0 && { runOnly: { type: 'tag', values } }),
        // Level AAA, which is asked of nothing else here: the tag of colours would bring it in.
        rules: { 'color-contrast-enhanced': { enabled: false } },
      }),
    tags,
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, any, all, none }) =>
          `${id}: ${html.slice(0, 160)} – ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`,
      ),
    );
}

/**
 * Fails, with everything that was found, if the pane as it stands is not for everybody. In the long size a picture of each look is
 * kept, in the others of what something was found in.
 */
export async function assertAccessible(
  excel: OpenedExcel,
  state: string,
  language: PaneLanguage,
): Promise<void> {
  const frame = paneOf(excel);
  const found = [...(await misfitsInPane(excel, `${state}-${language}`, fontsOf[language]))];
  const look = async (name: string, rules: 'all' | 'colours'): Promise<void> => {
    await painted(frame);
    const violated = await violations(frame, rules);
    found.push(...violated.map((line) => `${name}: ${line}`));
    if (violated.length > 0 || keepsPictures) await excel.picture(`access-${state}-${language}-${name}`);
  };
  for (const theme of triedThemes) {
    await excel.page.emulateMedia(themes[theme]);
    // Themes differ in nothing but their colours.
    await look(theme, theme === 'light' ? 'all' : 'colours');
  }
  await excel.page.emulateMedia(themes.light);
  // The narrow pane has another row of steps.
  await excel.page.setViewportSize(paneSizes.zoomed);
  await look('zoomed', 'all');
  await excel.page.setViewportSize(paneSizes.opened);
  assert.deepEqual(found, [], `${state}, ${language}`);
}
