/** The drafts, as a mail parser that is not ours reads them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, it } from 'vitest';
import { draftOf, zipOf } from '../../src/copies/sent/drafts.ts';
import { addressesIn, draftBytes } from '../../src/copies/sent/mime.ts';
import { personalCopies } from '../../src/copies/sent/personal-copy.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { findOpenpyxl } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import {
  snapshotOf,
  soundBook,
  withCell,
  withColumn,
  withSetting,
  type Book,
} from '../workbook/snapshots.ts';
import { noncesOf } from './nonces.ts';

const python = findOpenpyxl();
const madeAt = new Date(Date.UTC(2014, 3, 1, 2));
const options = { language: 'vi', madeAt } as const;

interface Read {
  readonly unsent: string | null;
  readonly from: string | null;
  readonly date: string;
  readonly subject: string;
  readonly to: readonly (readonly [string, string])[];
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: string }[];
  readonly defects: readonly string[];
  readonly longest: number;
  readonly bare: number;
}

function read(bytes: Uint8Array): Read {
  const folder = mkdtempSync(join(tmpdir(), 'binh-xet-mail-'));
  try {
    const path = join(folder, 'draft.eml');
    writeFileSync(path, bytes);
    const script = fileURLToPath(new URL('read-mail.py', import.meta.url));
    const done = spawnSync(python ?? '', [script, path], { encoding: 'utf8', maxBuffer: 1 << 28 });
    assert.equal(done.status, 0, done.stderr);
    return JSON.parse(done.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function draftsOf(book: Book, fileName = 'Chấm điểm 60 năm Chiến thắng Điện Biên Phủ.xlsx') {
  const snapshot = snapshotOf(book);
  const { campaign } = readWorkbook(snapshot);
  return personalCopies({ campaign, snapshot, fileName }, { ...options, nonces: noncesOf(campaign) }).map(
    (copy) => ({
      copy,
      draft: draftOf(copy, campaign, options),
    }),
  );
}

const withEmails = (first: string): Book =>
  withCell(
    withCell(withColumn(soundBook(), 'Council', 'Email'), 'Council', 0, 'Email', first),
    'Council',
    3,
    'Email',
    'ky@ban.example',
  );

describe('a draft', skipped(python === null ? 'needs Python' : false), () => {
  it('has the member as its recipient, Vietnamese words and the copy, byte for byte', () => {
    const book = withSetting(withEmails('chu@ban.example'), 'body', 'Hội đồng Thi đua');
    const [first] = draftsOf(book);
    assert.ok(first !== undefined, 'there is no first');
    const message = read(first.draft.bytes);
    assert.deepEqual(message.defects, []);
    assert.equal(message.unsent, '1');
    assert.equal(message.from, null);
    assert.equal(message.date, '2014-04-01T02:00:00+00:00');
    assert.deepEqual(message.to, [['Phạm Chủ', 'chu@ban.example']]);
    assert.equal(message.subject, 'Đề nghị chấm điểm: Thi đua chào mừng 60 năm Điện Biên Phủ');
    assert.match(message.text, /^Kính gửi: Ông\/Bà Phạm Chủ\n/);
    assert.match(message.text, /Hội đồng Thi đua trân trọng gửi .*, gồm 2 tập thể và 2 cá nhân\./);
    assert.match(message.text, /gửi lại tới Lý Ký \(ky@ban\.example\)/);
    assert.deepEqual(message.attachments, [
      {
        name: first.copy.fileName,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: Buffer.from(first.copy.bytes).toString('base64'),
      },
    ]);
    assert.ok(message.longest <= 998 && message.bare === 0, JSON.stringify([message.longest, message.bare]));
  });

  it('without a usable address has no recipient, and says so', () => {
    for (const address of ['', 'không có', 'a@b', 'chu@ban.example@x', 'chu@ban..example', '@ban.example']) {
      const [first] = draftsOf(withEmails(address));
      assert.equal(first?.draft.addressed, false, address);
      const message = read(first.draft.bytes);
      assert.deepEqual([message.to, message.defects], [[], []]);
    }
  });

  it('takes no header from a cell', () => {
    const name = 'Phạm\r\nBcc: a@b.example\r\n\r\nx';
    const book = withCell(withEmails('chu@ban.example'), 'Council', 0, 'Họ tên', name);
    const [first] = draftsOf(withSetting(book, 'name', 'Đợt\nBcc: c@d.example'), 'a"b\r\nc.xlsx');
    assert.ok(first !== undefined, 'there is no first');
    assert.equal(/^Bcc/m.test(new TextDecoder().decode(first.draft.bytes)), false);
    const message = read(first.draft.bytes);
    assert.deepEqual(message.defects, []);
    assert.equal(message.to[0]?.[1], 'chu@ban.example');
    assert.equal(message.attachments[0]?.name, first.copy.fileName);
  });

  it('bears any text in its headers', () => {
    const texts = [
      '',
      'Plain words',
      '=?UTF-8?B?eA==?=',
      'ế'.repeat(200),
      '😀'.repeat(60),
      'a"b\\c, (d) <e>',
      '.',
    ];
    const fileName = `phiếu (1) ’x’, "y" ${'ệ'.repeat(60)}.xlsx`;
    for (const subject of texts) {
      const message = read(
        draftBytes({
          to: [
            { name: subject, address: 'a@b.example' },
            { name: '', address: 'c@d.example' },
          ],
          subject,
          date: madeAt,
          text: [subject, '.', 'From x'],
          attachment: { fileName, type: 'application/octet-stream', bytes: new Uint8Array() },
        }),
      );
      assert.deepEqual(message.defects, [], subject);
      assert.equal(message.subject, subject);
      assert.deepEqual(message.to, [
        [subject, 'a@b.example'],
        ['', 'c@d.example'],
      ]);
      assert.equal(message.text, `${subject}\n.\nFrom x\n`);
      assert.equal(message.attachments[0]?.name, fileName);
      assert.ok(message.longest <= 998, `expected at most 998, found ${message.longest}`);
      assert.equal(message.bare, 0);
    }
  });
});

describe('addresses', () => {
  it('are those of the cell, with a domain that servers know', () => {
    for (const [cell, expected] of [
      ['a@b.vn', ['a@b.vn']],
      [' a.b+c@d-e.com.vn ; x@y.vn,z@w.vn\nq@r.vn', ['a.b+c@d-e.com.vn', 'x@y.vn', 'z@w.vn', 'q@r.vn']],
      ['<a@b.vn>', ['a@b.vn']],
      ['an@thiđua.vn', [`an@${new URL('http://thiđua.vn').hostname}`]],
      ['nguyễn@b.vn', ['nguyễn@b.vn']],
      ['a..b@c.vn', []],
      ['a@b.vn>\r\nBcc: x', ['a@b.vn']],
      ['a b', []],
    ] as const) {
      assert.deepEqual(addressesIn(cell), expected, cell);
    }
  });
});

describe('all drafts', () => {
  it('are in one zip with the same bytes in any time zone', () => {
    const drafts = draftsOf(withEmails('chu@ban.example')).map(({ draft }) => draft);
    const zip = zipOf(drafts, madeAt);
    assert.deepEqual(
      Object.entries(unzipSync(zip)).map(([name, bytes]) => [
        name,
        Buffer.from(bytes).equals(Buffer.from(drafts.find(({ fileName }) => fileName === name)?.bytes ?? [])),
      ]),
      drafts.map(({ fileName }) => [fileName, true]),
    );
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Ho_Chi_Minh';
    const elsewhere = zipOf(drafts, madeAt);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    assert.deepEqual(elsewhere, zip);
  });
});
