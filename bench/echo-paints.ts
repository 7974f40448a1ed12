/** The echo of an empty React pane, for whatever is typed in ours to be compared with. */
import { chromium } from 'playwright-core';
import { launchArguments, serveEcho } from './browser.ts';
import { percentile } from './measure.ts';
import { paintsOf, watchPaints } from './paints.ts';

/** So many keys in the empty pane: from each to the painted echo, in milliseconds. */
export async function echoPaints(program: string, keys: number): Promise<readonly number[]> {
  const served = await serveEcho();
  const browser = await chromium.launch({ executablePath: program, args: [...launchArguments] });
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 720 } });
    await page.goto(served.address);
    await page.locator('[data-echo]').focus();
    await watchPaints(page.mainFrame(), { keys: '^[0-9]$', until: 'text' });
    for (let at = 0; at < keys; at += 1) {
      await page.keyboard.press(String(at % 10));
      await paintsOf(page.mainFrame(), at + 1);
    }
    return await paintsOf(page.mainFrame(), keys);
  } finally {
    await browser.close();
    served.close();
  }
}

/** Prints the median of times in milliseconds, and what the slow ones took. */
export function tell(what: string, times: readonly number[]): void {
  const [median, most] = [percentile(times, 50), percentile(times, 95)];
  console.log(`${what}: median ${median.toFixed(1)} ms, 95th of 100 ${most.toFixed(1)} ms`);
}
