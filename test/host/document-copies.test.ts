/** `Document.getFileAsync` as it is on the wire of the library for Mac; test/journeys reads a file through the library. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { PaneConnection } from '../../src/host/boot.ts';
import { WorkbookHost } from '../../src/host/host.ts';
import { newWorkbook, openWorkbook } from '../../src/ooxml/workbook.ts';
import { inspected } from '../inspected.ts';

const [copy, slice, release] = [77, 80, 81];
const compressed = 5;

interface Pane {
  readonly host: WorkbookHost;
  execute(id: number, ...apiArgs: readonly unknown[]): Promise<unknown>;
}

function aPane(): Pane {
  const host = new WorkbookHost(newWorkbook());
  let last: unknown = null;
  const pane = new PaneConnection(host, (message) => {
    last = 'boot' in message ? message.boot.params : null;
  });
  return {
    host,
    async execute(id, ...apiArgs) {
      const call = { methodId: 1, params: { id, apiArgs }, callbackId: 'id', callbackFunction: 'back' };
      await pane.receive({ boot: JSON.stringify(call) });
      return last;
    },
  };
}

/** What the answer to a copy or a slice carries. */
function payload(answer: unknown): readonly [unknown, number] {
  assert.ok(Array.isArray(answer) && Array.isArray(answer[0]) && answer[0][0] === 0, JSON.stringify(answer));
  return answer[0][1];
}

async function read({ execute }: Pane, size: number): Promise<Uint8Array> {
  const [handle, length] = payload(await execute(copy, compressed));
  const bytes: number[] = [];
  while (bytes.length < length) {
    const [data, count] = payload(await execute(slice, handle, bytes.length, size));
    assert.ok(Array.isArray(data), `${inspected(data)} is no list`);
    assert.equal(data.length, count);
    assert.ok(count <= size, `expected at most ${size}, found ${count}`);
    bytes.push(...data);
  }
  assert.deepEqual(await execute(release, handle), [0]);
  return Uint8Array.from(bytes);
}

describe('copies of the file', () => {
  it('come in slices of any size, as the workbook stands', async () => {
    const pane = aPane();
    const [sheet] = pane.host.file.sheets;
    assert.ok(sheet, 'there is no sheet');
    await pane.host.editCells(sheet, 0, 0, [['chưa lưu']]);
    const whole = pane.host.file.save();
    for (const size of [1000, 65_536]) assert.deepEqual(await read(pane, size), whole);
    const opened = openWorkbook(whole);
    assert.equal(opened.kind, 'opened');
    assert.deepEqual(
      opened.file.sheets[0]?.cells({ row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]?.value,
      {
        kind: 'text',
        text: 'chưa lưu',
      },
    );
  });

  it('stay what they were while the workbook changes, and two are the most', async () => {
    const pane = aPane();
    const [handle, length] = payload(await pane.execute(copy, compressed));
    const before = pane.host.file.save();
    const [sheet] = pane.host.file.sheets;
    assert.ok(sheet, 'there is no sheet');
    await pane.host.editCells(sheet, 0, 0, [['sau']]);
    await pane.execute(copy, compressed);
    assert.deepEqual(await pane.execute(copy, compressed), [11000]);
    const [data] = payload(await pane.execute(slice, handle, 0, length));
    assert.deepEqual(data, [...before]);
    await pane.execute(release, handle);
    payload(await pane.execute(copy, compressed));
  });

  it('are of no other type, of no larger slice, and gone when they are given back', async () => {
    const pane = aPane();
    for (const other of [0, 6, null]) assert.deepEqual(await pane.execute(copy, other), [1009]);
    const [handle] = payload(await pane.execute(copy, compressed));
    for (const size of [0, -1, 4 * 1024 * 1024 + 1]) {
      assert.deepEqual(await pane.execute(slice, handle, 0, size), [5001]);
    }
    await pane.execute(release, handle);
    assert.deepEqual(await pane.execute(slice, handle, 0, 100), [5001]);
    assert.deepEqual(await pane.execute(release, handle), [5001]);
  });
});
