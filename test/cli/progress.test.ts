import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';

function aStream(isTTY: boolean) {
  const written: string[] = [];
  return {
    written,
    isTTY,
    write: (text: string | Uint8Array) => {
      written.push(String(text));
      return true;
    },
  };
}

describe('progress', () => {
  it('is drawn over itself on a terminal and taken away', () => {
    const stream = aStream(true);
    const line = progressLine(stream, 'vi');
    line.show({ stage: 'reading', done: 1, total: 2 });
    line.clear();
    assert.deepEqual(stream.written, [
      `\r\u001b[KĐọc bảng tính ${'█'.repeat(10)}${'░'.repeat(10)}`,
      '\r\u001b[K',
    ]);
  });

  it('is nothing where there is no terminal', () => {
    const stream = aStream(false);
    const line = progressLine(stream, 'en');
    line.show({ stage: 'writing', done: 0, total: 1 });
    line.clear();
    assert.deepEqual(stream.written, []);
  });
});
