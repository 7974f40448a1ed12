/** What docs/security.md promises: nothing is asked of any other place, and no other page tells the pane what to call. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { findChromium } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { startBenches } from './workbench.ts';
import type { Benches } from './workbench.ts';

const program = findChromium();
const skip = program === null ? 'there is no Chromium on this machine (CHROMIUM names another one)' : false;

/** A page of another origin that frames an address. */
async function pageThatFrames(
  address: string,
): Promise<{ readonly server: Server; readonly address: string }> {
  const html = `<!doctype html><title>khác</title><iframe id="framed" src="${address}"></iframe>`;
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The server has no port.');
  return { server, address: `http://127.0.0.1:${String(at.port)}/` };
}

describe('the workbench', skipped(skip), () => {
  let benches: Benches;

  beforeAll(async () => {
    benches = await startBenches(program ?? '');
  });
  afterAll(async () => {
    await benches.close();
  });

  it('asks nothing of any other place while a workbook is opened, checked and tallied', async () => {
    const asked: string[] = [];
    const bench = await benches.open({}, async (context) => {
      context.on('request', (request) => asked.push(request.url()));
    });
    await bench.run('Kiểm tra');
    await bench.run('Tổng hợp');
    const { origin } = new URL(benches.address);
    const elsewhere = asked.filter((url) => !url.startsWith(`${origin}/`) && !/^(?:blob|data):/.test(url));
    assert.deepEqual(elsewhere, [], 'requests to other places');
    assert.ok(
      asked.some((url) => url.endsWith('taskpane.html') || url.includes('taskpane.html?')),
      'the pane was loaded, and its requests recorded',
    );
    await bench.close();
  });

  it('has a pane that calls nothing but what Office.js registered', async () => {
    const bench = await benches.open();
    await bench.run('Kiểm tra');
    const called = await bench.page.evaluate(async () => {
      const frame = document.querySelector<HTMLIFrameElement>('#pane')?.contentWindow;
      if (frame == null) throw new Error('there is no pane');
      const heard = new Promise((resolve) => {
        frame.addEventListener('message', resolve, { once: true });
      });
      const boot = { callback: 'eval', id: 'window.called = true', params: [] };
      frame.postMessage({ boot }, '*');
      await heard;
      return 'called' in frame;
    });
    assert.equal(called, false, 'the pane evaluated what the page told it to');
    await bench.close();
  });

  it('lets no script into its pages but its own, and sends nothing elsewhere', async () => {
    const bench = await benches.open();
    await bench.run('Kiểm tra');
    const pane = bench.page.frames().find((frame) => frame.url().includes('/taskpane.html'));
    assert.ok(pane !== undefined, 'the pane has a frame');
    for (const [what, frame] of [
      ['the page', bench.page.mainFrame()],
      ['the pane', pane],
    ] as const) {
      const outcome = await frame.evaluate(async () => {
        const waiting = new Set(['connect-src', 'script-src-elem']);
        const refused = new Promise<void>((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            waiting.delete(effectiveDirective);
            if (waiting.size === 0) resolve();
          });
        });
        const script = document.createElement('script');
        script.textContent = 'window.injected = true';
        document.head.append(script);
        const sent = await fetch('https://example.org/').then(
          () => 'sent',
          () => 'refused',
        );
        // The browser says which part of the policy refused each; a request that merely failed is none of them.
        await refused;
        return { injected: 'injected' in window, sent };
      });
      assert.deepEqual(outcome, { injected: false, sent: 'refused' }, what);
    }
    await bench.close();
  });

  it('does not start in a frame of another page', async () => {
    const { server, address } = await pageThatFrames(benches.address);
    const { server: paneServer, address: aroundPane } = await pageThatFrames(
      new URL('pane/taskpane.html', benches.address).href,
    );
    const bench = await benches.open({}, async (context) => {
      for (const other of [address, aroundPane])
        await context.route(`${other}**`, (route) => route.continue());
    });
    for (const other of [address, aroundPane]) {
      const page = await bench.page.context().newPage();
      await page.goto(other);
      const framed = page.frames().find((frame) => frame !== page.mainFrame());
      const content = await framed?.evaluate(() => document.body.childElementCount).catch(() => 0);
      assert.ok(!/gridcell|id="pane"/.test((await framed?.content()) ?? ''), `${other} shows the workbench`);
      assert.ok((content ?? 0) <= 1, `${other} shows something of it`);
      await page.close();
    }
    await bench.close();
    server.close();
    paneServer.close();
  });
});
