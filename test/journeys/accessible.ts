/** Whether the pane as it stands is for everybody: axe in each theme, and nothing cut off at 320 pixels and zoomed to 200 %. */
import type Axe from 'axe-core';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import type { OpenedExcel } from './excel.ts';

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

/** The languages of the pane. */
export const languages = ['vi', 'en'] as const;
export type PaneLanguage = (typeof languages)[number];
/** What Excel calls them. */
export const locales = { vi: 'vi-VN', en: 'en-US' } as const;
const themeNames = ['light', 'dark', 'highContrast'] as const satisfies readonly (keyof typeof themes)[];

/** In CSS pixels: the pane as Excel opens it, and the same when zoomed to 200 %. */
const widths = [320, 160] as const;

function frameOf({ page }: OpenedExcel): Frame {
  const frame = page.frames().find((one) => one.url().includes('/taskpane.html'));
  assert.ok(frame !== undefined, 'the pane has no frame');
  return frame;
}

/** What axe finds serious or critical, one line for each element. */
async function violations(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeScript);
  const results = await frame.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, any, all, none }) =>
          `${id}: ${html.slice(0, 160)} – ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`,
      ),
    );
}

/** What a person could not see or reach by scrolling up and down: it lies beside the pane, or is cut off. */
function cutOff(frame: Frame): Promise<readonly string[]> {
  // No named function in here: the test's loader would give it a helper that the browser lacks.
  return frame.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > wide) {
      found.push(`the pane scrolls sideways: ${String(document.documentElement.scrollWidth)}`);
    }
    // What is in a frame with a scroll bar of its own, as the matrix is, can be scrolled to.
    const scrolled = new Set(
      [...document.body.querySelectorAll('*')]
        .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX))
        .flatMap((one) => [...one.querySelectorAll('*')]),
    );
    for (const one of document.body.querySelectorAll('*')) {
      const box = one.getBoundingClientRect();
      // What only a screen reader meets is a pixel wide.
      if (box.width <= 1 || box.height <= 1 || one.closest('svg') !== null) continue;
      const name = `${one.tagName} “${(one.textContent || one.className).slice(0, 40)}”`;
      if ((box.right > wide + 1 || box.left < -1) && !scrolled.has(one)) {
        found.push(`${name} is beside the pane: ${String(Math.round(box.right))}`);
      }
      if (/hidden|clip/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1) {
        found.push(`${name} is cut off`);
      }
    }
    return found;
  });
}

/** Waits until a change of theme has been drawn, and takes colours that fade to their end. */
async function painted(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  });
}

/** Fails, with everything that was found, if the pane as it stands is not for everybody. */
export async function assertAccessible(
  excel: OpenedExcel,
  state: string,
  language: PaneLanguage,
): Promise<void> {
  const frame = frameOf(excel);
  const found: string[] = [];
  for (const width of widths) {
    await excel.page.setViewportSize({ width, height: 720 });
    await painted(frame);
    found.push(...(await cutOff(frame)).map((line) => `${String(width)} px: ${line}`));
    // The narrow pane has another row of steps.
    if (width !== widths[0]) {
      found.push(...(await violations(frame)).map((line) => `${String(width)} px: ${line}`));
    }
    await excel.picture(`access-${state}-${language}-${String(width)}`);
  }
  await excel.page.setViewportSize({ width: widths[0], height: 720 });
  for (const theme of themeNames) {
    await excel.page.emulateMedia(themes[theme]);
    await painted(frame);
    found.push(...(await violations(frame)).map((line) => `${theme}: ${line}`));
    await excel.picture(`access-${state}-${language}-${theme}`);
  }
  await excel.page.emulateMedia(themes.light);
  assert.deepEqual(found, [], `${state}, ${language}`);
}
