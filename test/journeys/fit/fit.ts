/** Whether everything in a page fits, in one font after another: see misfit.ts for what is found, and fonts.ts for the fonts. */
import { build } from 'esbuild';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame } from 'playwright-core';
import { sized } from '../../size.ts';
import type { Misfit } from './misfit.ts';
import { facesOf, familyOf, fontFile, fontNames, fontsPath } from './fonts.ts';
import type { FontName } from './fonts.ts';
import type { OpenedExcel } from '../excel.ts';

let bundled: Promise<string> | null = null;

/** The script for the page. */
function pageScript(): Promise<string> {
  bundled ??= build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundled;
}

const served = new WeakSet<BrowserContext>();

/** Lets the pages of a context load the fonts. */
async function serveFonts(context: BrowserContext): Promise<void> {
  if (served.has(context)) return;
  served.add(context);
  await context.route(
    (url) => url.pathname.startsWith(fontsPath),
    (route) => route.fulfill({ path: fontFile(new URL(route.request().url()).pathname) }),
  );
}

/** Puts a font on a page, and fails if any text is not in it. */
export async function wear(frame: Frame, font: FontName): Promise<void> {
  await serveFonts(frame.page().context());
  if (!(await frame.evaluate(() => 'fit' in window))) await frame.evaluate(await pageScript());
  await frame.evaluate(([family, faces]) => fit.wear(family, faces), [
    familyOf(font),
    facesOf(font),
  ] as const);
  const others = await frame.evaluate((family) => fit.unworn(family), familyOf(font));
  assert.deepEqual(others, [], `texts that are not in ${familyOf(font)}`);
}

/** What does not fit in a page as it stands. */
export function misfitsIn(frame: Frame): Promise<readonly Misfit[]> {
  return frame.evaluate(() => fit.misfits());
}

/** The pane in CSS pixels: as Excel opens it, and when it is zoomed to 200 %. */
export const paneSizes = {
  opened: { width: 320, height: 720 },
  zoomed: { width: 160, height: 720 },
} as const;

/** Least fits in the widest font: that is the one which every run tries. */
const triedFonts = sized<readonly FontName[]>({
  short: ['wider'],
  all: ['narrow', 'wide', 'wider'],
  long: fontNames,
});
/** The font of which a picture is kept even where everything fits, for those who look at them. */
const pictured = sized<FontName | null>({ short: null, all: null, long: 'wider' });

/**
 * What does not fit in the pane as it stands, at both widths and in each font that this run tries; one line for each, and a picture
 * of the whole pane where there is any. The pane is left in its own font and 320 pixels wide.
 */
export async function misfitsInPane(
  excel: OpenedExcel,
  state: string,
  fonts: readonly FontName[] = triedFonts,
): Promise<readonly string[]> {
  const frame = paneOf(excel);
  const found: string[] = [];
  for (const font of fonts) {
    await wear(frame, font);
    for (const size of Object.values(paneSizes)) {
      await excel.page.setViewportSize(size);
      await painted(frame);
      const misfits = await misfitsIn(frame);
      const worn = `${font} font, ${String(size.width)} px`;
      found.push(...misfits.map(({ kind, what }) => `${worn}, ${kind}: ${what}`));
      if (misfits.length > 0 || font === pictured) {
        await wholePicture(excel, size.width, `fit-${state}-${String(size.width)}-${font}`);
      }
    }
  }
  await frame.evaluate(() => fit.takeOff());
  await excel.page.setViewportSize(paneSizes.opened);
  await painted(frame);
  return found;
}

/** A picture of the pane with all that one would have to scroll to; the window keeps that height. */
async function wholePicture(excel: OpenedExcel, width: number, name: string): Promise<void> {
  const height = await paneOf(excel).evaluate(() => document.documentElement.scrollHeight);
  await excel.page.setViewportSize({ width, height: Math.max(height, paneSizes.opened.height) });
  await excel.picture(name);
}

/** The frame of the pane. */
export function paneOf({ page }: OpenedExcel): Frame {
  const frame = page.frames().find((one) => one.url().includes('/taskpane.html'));
  assert.ok(frame !== undefined, 'the pane has no frame');
  return frame;
}

/** Waits until a change has been drawn, and takes colours that fade to their end. */
export async function painted(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  });
}
