import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { describe, it } from 'vitest';
import { paneAddress, PaneConnection, paneShim } from '../../src/host/boot.ts';
import type { PaneMessage } from '../../src/host/boot.ts';
import { WorkbookHost } from '../../src/host/host.ts';
import type { HostOptions } from '../../src/host/host.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { inspected } from '../inspected.ts';

/** A pane as it talks: what it posts goes to the connection, what comes back is kept. */
function aPane(options: HostOptions = {}): {
  readonly host: WorkbookHost;
  readonly pane: PaneConnection;
  readonly got: PaneMessage[];
  readonly shown: boolean[];
  call(methodId: number, params: unknown): Promise<readonly unknown[]>;
} {
  const got: PaneMessage[] = [];
  const shown: boolean[] = [];
  const host = new WorkbookHost(newWorkbook(), options);
  const pane = new PaneConnection(host, (message) => got.push(message), {
    onVisibility: (state) => shown.push(state),
  });
  return {
    host,
    pane,
    got,
    shown,
    async call(methodId, params) {
      const names = { callbackId: 'id-1', callbackFunction: 'back', eventCallbackFunction: 'event' };
      await pane.receive({ boot: JSON.stringify({ methodId, params, ...names }) });
      const last = got.at(-1);
      assert.ok(last !== undefined, 'there is no last');
      assert.ok('boot' in last, `${inspected(last)} has no boot`);
      return last.boot.params;
    },
  };
}

describe("what Office.js asks of Excel's window", () => {
  it('is told who the host is, its language and its requirement sets', async () => {
    const context = await aPane({
      displayLanguage: 'en-US',
      apiVersion: '1.10',
      fileName: 'Đợt 2014.xlsx',
    }).call(5, null);
    assert.equal(context.length, 24);
    assert.deepEqual(context[0], [[], []]);
    assert.deepEqual(
      [context[2], context[7], context[8], context[11]],
      [1, 0, 'en-US', 'file:///%C4%90%E1%BB%A3t%202014.xlsx'],
    );
    const sets = JSON.parse(String(context[20]));
    assert.equal(sets.ExcelApi, '1.10');
    assert.equal((await aPane({ readOnly: true }).call(5, null))[7], 1);
  });

  it('has its settings written to the file and given back', async () => {
    const pane = aPane();
    await pane.call(4, { keys: ['Office.AutoShowTaskpaneWithDocument'], values: ['true'] });
    assert.deepEqual([...pane.host.file.settings()], [['Office.AutoShowTaskpaneWithDocument', 'true']]);
    const [settings] = await pane.call(5, null);
    assert.deepEqual(settings, [['Office.AutoShowTaskpaneWithDocument'], ['true']]);
  });

  it('gets its commands once it listens, and says when they are done', async () => {
    const { pane, call, got } = aPane();
    let done = false;
    const command = pane.runCommand('tally', 'TallyButton').then(() => (done = true));
    assert.equal(got.length, 0);
    await call(2, { id: 39, targetId: '' });
    const sent = got.at(-1);
    assert.ok(sent !== undefined, 'there is no sent');
    assert.ok('boot' in sent, `${inspected(sent)} has no boot`);
    assert.equal(sent.boot.callback, 'event');
    const [[id, action, event], number] = JSON.parse(JSON.stringify(sent.boot.params));
    assert.deepEqual([action, JSON.parse(event), number], ['tally', { source: { id: 'TallyButton' } }, 39]);
    assert.equal(done, false);
    await call(1, { id: 94, apiArgs: [id, 0, '{}'] });
    await command;
    assert.equal(done, true);
  });

  it('shows the pane when it is asked to', async () => {
    const { pane, shown, host, got } = aPane();
    const body = {
      Actions: [
        {
          Id: 3,
          ActionType: 3,
          Name: 'SetAppRuntimeState',
          ObjectPathId: 1,
          ArgumentInfo: { Arguments: ['Visible'] },
        },
      ],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.AppRuntime.AppRuntimeService' } },
    };
    await pane.receive({ rich: JSON.stringify({ id: 4, type: 1, message: { url: 'ProcessQuery', body } }) });
    assert.deepEqual([shown, host.statistics.syncs, got.length], [[true], 0, 1]);
  });

  it('takes note that the commands are ready, which the workbook never hears of', async () => {
    const { pane, host, got } = aPane();
    const name = 'Microsoft.InternalService.AddinInternalService';
    const body = {
      Actions: [
        { Id: 3, ActionType: 3, Name: 'NotifyActionHandlerReady', ObjectPathId: 1, ArgumentInfo: {} },
      ],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: name } },
    };
    await pane.receive({ rich: JSON.stringify({ id: 4, type: 1, message: { url: 'ProcessQuery', body } }) });
    assert.deepEqual([host.statistics.syncs, got.length], [0, 1]);
    assert.doesNotMatch(JSON.stringify(got), /Error":\{/);
  });

  it('leaves messages of others alone', async () => {
    const { pane, got } = aPane();
    for (const message of [null, 'x', 1, {}, { rich: 1 }, { boot: {} }]) await pane.receive(message);
    assert.deepEqual(got, []);
  });
});

describe('the library for a web view', () => {
  it('reaches the host through the shim, from a frame', async () => {
    const script = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-mac-16.00.js');
    const page = new JSDOM('<!doctype html><iframe></iframe>', {
      url: 'https://localhost/',
      runScripts: 'outside-only',
    }).window;
    const frame = page.document.querySelector('iframe')?.contentWindow;
    assert.ok(frame, 'there is no frame');
    const host = new WorkbookHost(newWorkbook());
    const pane = new PaneConnection(host, (data) => {
      frame.dispatchEvent(
        Reflect.construct(Reflect.get(frame, 'MessageEvent'), ['message', { data, source: page }]),
      );
    });
    page.addEventListener('message', ({ data }) => void pane.receive(data));
    const evaluate: (code: string) => unknown = Reflect.get(frame, 'eval');
    evaluate(paneShim);
    evaluate(readFileSync(script, 'utf8'));
    const excel: typeof Excel = Reflect.get(frame, 'Excel');
    const names = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return Array.from(worksheets.items, ({ name }) => name);
    });
    assert.deepEqual(names, ['Sheet1']);
    page.close();
  });

  it('is told by the address where it is, and keeps what the address had', () => {
    const info = '_host_Info=Excel%24Mac%2416.02%24vi-VN%24%24%240';
    assert.equal(paneAddress('pane.html', 'vi-VN'), `pane.html?${info}`);
    assert.equal(paneAddress('pane.html?a=1#b', 'vi-VN'), `pane.html?a=1&${info}#b`);
  });
});
