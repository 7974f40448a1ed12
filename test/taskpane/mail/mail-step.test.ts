import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readMadeCopies } from '../../../src/copies/made-copies.ts';
import { arrivalsOf } from '../../../src/copies/returned/arrival.ts';
import { keepSheet } from '../../../src/excel/write/kept-sheets.ts';
import { randomBytes } from '../../../src/excel/line/random.ts';
import { describe, it } from 'vitest';
import { receiveInputs, readForReceiving } from '../../../src/excel/merging/receive.ts';
import { MailStep } from '../../../src/taskpane/mail/mail-step.ts';
import type { Receiving } from '../../../src/taskpane/mail/mail-state.ts';
import { readyFiles } from '../../../src/taskpane/mail/mail-state.ts';
import type { SourceFile } from '../../../src/taskpane/mail/returned-files.ts';
import type { WorkbookFile } from '../../../src/ooxml/model.ts';
import { found, textsOf } from '../../copies/all-bytes.ts';
import { baseOf, copiesOf, fillIn, sentFrom } from '../../copies/merge-council.ts';
import { changed, replaced, stampedWith } from '../../copies/tampered.ts';
import { inExcel } from '../../excel/in-excel.ts';
import { aCouncilFile } from '../../excel/small-council.ts';
import { aSession } from '../builders.ts';

function aPane() {
  const session = aSession({ now: () => new Date(2026, 10, 25) });
  const step = new MailStep(session, {
    abilities: { saves: true, opens: true },
    read: readForReceiving,
    receive: receiveInputs,
    keep: keepSheet,
    random: randomBytes,
    workbookName: async () => 'Thi đua.xlsx',
    openWorkbook: async () => null,
    saveFile: () => undefined,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  });
  return { session, step, state: step.store.getState };
}

function aFile(name: string, bytes: Uint8Array, reads: string[] = []): SourceFile {
  return {
    name,
    read: async (most) => {
      reads.push(name);
      return bytes.slice(0, most);
    },
  };
}

const unscored = (): WorkbookFile => aCouncilFile({ candidates: 1, pointsOf: () => '' });

async function copyOf(file: WorkbookFile, member: string, points: number): Promise<Uint8Array> {
  return fillIn((await sentFrom(file)).get(member) ?? new Uint8Array(), () => points);
}

function nonceIn(bytes: Uint8Array): string {
  const [arrival] = arrivalsOf({ name: 'a.xlsx', bytes });
  return arrival?.kind === 'workbook' ? (arrival.stamps[0]?.nonce ?? '') : '';
}

async function bareCopyOf(file: WorkbookFile, member: string, points: number): Promise<Uint8Array> {
  return changed(await copyOf(file, member, points), (copy) => stampedWith(copy, 'nonce', ''));
}

function previewIn({ receiving }: { readonly receiving: Receiving }) {
  if (receiving.kind !== 'preview') throw new Error(receiving.kind);
  return receiving.preview;
}

describe('preparing copies', () => {
  it('has the workbook know each copy before any can be handed out, in every round', async () => {
    const file = unscored();
    const { step, state } = aPane();
    const nonces: string[] = [];
    for (let round = 1; round <= 2; round += 1) {
      await inExcel(file, {}, () => step.prepare());
      const { prepared } = state();
      assert.ok(prepared?.kind === 'ready', 'there are copies to hand out');
      nonces.push(...prepared.copies.map(({ copy }) => nonceIn(copy.bytes)));
    }
    assert.equal(new Set(nonces).size, 6, 'two rounds for three members');
    const hashes = nonces.map((nonce) => createHash('sha256').update(nonce).digest('hex'));
    const known = readMadeCopies((await baseOf(file)).made).map(({ hash }) => hash);
    assert.deepEqual(known.toSorted(), hashes.toSorted());
    assert.deepEqual(
      found(textsOf(file.save()), nonces),
      [],
      'the workbook has no nonce in any of its bytes',
    );
  });

  it('has no copy to hand out where Excel does not let the workbook know them, and says so', async () => {
    const file = unscored();
    file.protectStructure();
    await inExcel(file, {}, async () => {
      const { session, step, state } = aPane();
      await step.prepare();
      assert.deepEqual(state().prepared, { kind: 'refused' });
      assert.equal(session.state().trouble?.code, 'WorkbookProtected');
    });
  });
});

describe('receiving score sheets', () => {
  it('takes neither of two copies that contradict each other until one is chosen or left out', async () => {
    const file = unscored();
    const [one, other] = [await copyOf(file, 'TV2', 11), await copyOf(file, 'TV2', 12)];
    await inExcel(file, {}, async () => {
      const { step, state } = aPane();
      await step.readFiles([aFile('một.xlsx', one), aFile('hai.xlsx', other)]);
      const statuses = (): string =>
        previewIn(state())
          .files.map(({ report }) => report.status)
          .join(' ');
      assert.equal(statuses(), 'conflict conflict');
      assert.equal(readyFiles(previewIn(state())).length, 0);
      step.dropFile(0);
      assert.equal(statuses(), 'merged');
      assert.equal(previewIn(state()).files[0]?.report.file, 'hai.xlsx');
    });
  });

  it('takes a file that proves nothing only after a press for it, and says so in the record', async () => {
    const file = unscored();
    const [bare, own] = [await bareCopyOf(file, 'TV2', 11), await copyOf(file, 'TV3', 12)];
    await inExcel(file, {}, async () => {
      const { step, state } = aPane();
      await step.readFiles([aFile('chung.xlsx', bare), aFile('TV3.xlsx', own)]);
      const statuses = (): string =>
        previewIn(state())
          .files.map(({ report }) => report.status)
          .join(' ');
      assert.equal(statuses(), 'unverified merged');
      step.accept(0, true);
      assert.equal(statuses(), 'merged merged');
      step.accept(0, false);
      assert.equal(statuses(), 'unverified merged', 'and can think better of it');
      await step.receive();
      const { receiving } = state();
      assert.equal(receiving.kind, 'received');
      assert.deepEqual([receiving.files, receiving.waiting], [1, ['chung.xlsx']]);
      assert.deepEqual(
        receiving.missing.map(({ code }) => code),
        ['TV1', 'TV2'],
      );
      await step.readFiles([aFile('chung.xlsx', bare)]);
      step.accept(0, true);
      await step.receive();
    });
    const { receipts } = await baseOf(file);
    const [newest] = receipts.filter((row) => row[1] === 'chung.xlsx');
    assert.match(String(newest?.[9]), /người nhận xác nhận/u);
  });

  it('asks once more where the workbook has learnt of other copies since, and then rejects what is forged', async () => {
    const file = unscored();
    const copies = copiesOf(await baseOf(file));
    const forged = changed(
      fillIn(copies.get('TV2') ?? new Uint8Array(), () => 9),
      (book) => replaced(book, 'TV2', 'TV3'),
    );
    const { step, state } = aPane();
    await inExcel(file, {}, async () => {
      await step.readFiles([aFile('a.xlsx', forged)]);
      assert.equal(previewIn(state()).files[0]?.report.status, 'unverified', 'no copy is known yet');
      step.accept(0, true);
    });
    await sentFrom(file);
    await inExcel(file, {}, async () => {
      await step.receive();
      const preview = previewIn(state());
      assert.equal(preview.again, true);
      assert.equal(preview.files[0]?.report.code, 'ForgedCopy');
    });
  });

  it('names a file that the system does not let be read, and goes on with the others', async () => {
    const file = unscored();
    const copy = await copyOf(file, 'TV3', 9);
    await inExcel(file, {}, async () => {
      const { step, state } = aPane();
      const locked = { name: 'khoá.xlsx', read: () => Promise.reject(new Error('NotReadableError')) };
      await step.readFiles([locked, aFile('TV3.xlsx', copy)]);
      assert.deepEqual(previewIn(state()).unread, ['khoá.xlsx']);
      assert.equal(readyFiles(previewIn(state())).length, 1);
    });
  });

  it('stops between two files when asked to, and shows and writes nothing', async () => {
    const file = unscored();
    const copy = await copyOf(file, 'TV2', 9);
    await inExcel(file, {}, async () => {
      const { session, step, state } = aPane();
      const reads: string[] = [];
      const stopping: SourceFile = {
        name: 'a.xlsx',
        read: async () => {
          session.cancel();
          return copy;
        },
      };
      await step.readFiles([stopping, aFile('b.xlsx', copy, reads)]);
      assert.deepEqual(reads, []);
      assert.deepEqual(state().receiving, { kind: 'nothing' });
      assert.equal(session.state().work, null);
    });
  });

  it('leaves what was typed after the merge when it is taken back, and says so', async () => {
    const file = unscored();
    const copy = await copyOf(file, 'TV2', 9);
    await inExcel(file, {}, async () => {
      const { step, state } = aPane();
      await step.readFiles([aFile('TV2.xlsx', copy)]);
      await step.receive();
      assert.equal(state().receiving.kind, 'received');
      const sheet = file.sheets.find(({ name }) => name === 'Chấm điểm');
      sheet?.setValue(6, 3, { kind: 'number', value: 4 });
      // As when the pane was closed and opened.
      const { step: later, state: laterState } = aPane();
      await later.lookForLastMerge();
      assert.deepEqual(laterState().last, { files: ['TV2.xlsx'] });
      await later.takeBack();
      assert.deepEqual(laterState().receiving, { kind: 'takenBack', restored: 5, left: 1 });
      assert.equal(laterState().last, null);
    });
  });

  it('receives nothing into a workbook with errors, and makes no copies of it', async () => {
    await inExcel(aCouncilFile({ candidates: 1, pointsOf: () => 'tám' }), {}, async () => {
      const { step, state } = aPane();
      await step.readFiles([aFile('a.xlsx', new Uint8Array([1, 2, 3]))]);
      assert.deepEqual(state().receiving, { kind: 'errors', count: 18 });
      await step.prepare();
      assert.deepEqual(state().prepared, { kind: 'errors', count: 18 });
    });
  });
});
