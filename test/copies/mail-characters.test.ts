/** Drafts of what a cell can hold and a message cannot: read here by the letter of the standards, without a mail program. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { copyFileNames } from '../../src/copies/sent/personal-copy.ts';
import { draftBytes } from '../../src/copies/sent/mime.ts';

const date = new Date(Date.UTC(2014, 3, 1, 2));

function draft(odd: string): string {
  const bytes = draftBytes({
    to: [{ name: odd, address: 'chu@ban.example' }],
    subject: odd,
    date,
    text: [`Kính gửi ${odd}`, 'hết'],
    attachment: {
      fileName: `${odd}.xlsx`,
      type: 'application/octet-stream',
      bytes: new Uint8Array([1, 2, 3]),
    },
  });
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Every encoded word (RFC 2047), the encoded file name (RFC 2231) and the text, as they are read. */
function readings(message: string): { readonly headers: readonly string[]; readonly text: string } {
  const decoded = (word: string): string => Buffer.from(word, 'base64').toString('utf8');
  const words = [...message.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map(([, word = '']) => decoded(word));
  const names = [...message.matchAll(/filename\*=UTF-8''(\S+)/g)].map(([, name = '']) =>
    decodeURIComponent(name),
  );
  const [, body = ''] =
    /charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n([^-]*)/.exec(message) ?? [];
  return { headers: [...words, ...names], text: decoded(body) };
}

// eslint-disable-next-line no-control-regex -- these are what is looked for
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;

describe('a draft of odd characters', () => {
  const odd = [
    'a\u0000b',
    'dọc\u000bdòng',
    'hết\ufffe\uffff',
    'nửa\ud83d',
    '\udc00sau',
    'a\r\nBcc: x@y.example',
    'tab\tgiữa',
  ];
  for (const text of odd) {
    it(`has none that no message may have: ${JSON.stringify(text)}`, () => {
      const message = draft(text);
      const read = readings(message);
      assert.doesNotMatch(message, impossible, 'the message itself');
      assert.doesNotMatch(message, /^Bcc/m, 'a cell is no header');
      for (const header of read.headers) assert.doesNotMatch(header, impossible, 'a header or file name');
      for (const header of read.headers) assert.doesNotMatch(header, /[\r\n\t]/u, 'a header is one line');
      assert.doesNotMatch(read.text, impossible, 'the text');
      assert.doesNotMatch(read.text, /[^\r]\n|\r(?!\n)/u, 'lines of the text end with CRLF');
      assert.match(read.text, /\r\nhết\r\n$/u, 'the text is whole');
    });
  }
});

describe('the name of a copy of odd characters', () => {
  it('has none that a file system or a message cannot have', () => {
    const names = copyFileNames('hết\ufffe.xlsx', ['nửa\ud83d', 'a\u0085b', '😀']);
    for (const name of names)
      assert.doesNotMatch(name, /[\ufffe\uffff\u0080-\u009f]|\p{Cs}/u, JSON.stringify(name));
    assert.ok(names[2]?.includes('😀'), 'a whole pair is a letter like others');
  });
});
