/** The work on the certificates, without Excel and without a screen. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { CertificateTableRead } from '../../../src/excel/inputs/certificate-layout.ts';
import type { SetUpOutcome } from '../../../src/excel/set-up/set-up.ts';
import type { SheetChange } from '../../../src/excel/line/watch.ts';
import { tallyCampaign } from '../../../src/tally/tally.ts';
import {
  CertificateDesk,
  type CertificateTools,
} from '../../../src/taskpane/documents/certificates/certificate-desk.ts';
import type { Result } from '../../../src/taskpane/pane-state.ts';
import { sideOf } from '../../../src/taskpane/documents/certificates/sides.ts';
import { sheetSizes } from '../../../src/workbook/certificates/certificate-places.ts';
import type { CellValue } from '../../../src/workbook/snapshot.ts';
import { aCampaign, anAward } from '../../tally/builders.ts';
import { inspected } from '../../inspected.ts';

const header = ['Mục in', 'Cách trái (mm)', 'Cách trên (mm)', 'Rộng (mm)'];

function tableOf(...rows: readonly CellValue[][]): CertificateTableRead {
  const table = { name: 'CertificateLayout', sheet: 'Vị trí in bằng', row: 3, column: 0, header, rows };
  return { kind: 'read', workbook: { sheets: [], tables: [table], record: [] } };
}

const sound = tableOf(['Họ tên', 20, 80, 100]);
const busy = { code: 'CellInEditMode', detail: 'typing' } as const;
const award = anAward('BK', { kind: 'individual' });
const campaign = aCampaign({ awards: [award] });
const result: Result = { campaign, tally: tallyCampaign(campaign), sheets: [] };

/** A desk whose Excel answers as it is told, and what was asked of it. */
function aDesk(given: Partial<CertificateTools> = {}) {
  const asked: string[] = [];
  let change: (changed: SheetChange) => void = () => undefined;
  const desk = new CertificateDesk({
    withResult: (work) => work(result),
    read: () => {
      asked.push('read');
      return Promise.resolve(sound);
    },
    add: ({ width }) => {
      asked.push(`add ${width}`);
      return Promise.resolve({ kind: 'done', sheets: ['Vị trí in bằng'] });
    },
    goTo: () => Promise.resolve(null),
    watch: (onChange) => {
      change = onChange;
      return Promise.resolve(() => {
        asked.push('watching ended');
        return Promise.resolve();
      });
    },
    soon: (work) => work(),
    testFile: () => Promise.resolve({ name: 'test.docx', bytes: new Uint8Array() }),
    awardFile: (_, code) => Promise.resolve({ name: `${code}.docx`, bytes: new Uint8Array() }),
    saveFile: (name) => asked.push(`save ${name}`),
    savesFiles: true,
    ...given,
  });
  return { desk, asked, change: (changed: SheetChange) => change(changed) };
}

describe('the desk of the certificates', () => {
  it('reads the table, again when its sheet is edited, and no more when it is left', async () => {
    const { desk, asked, change } = aDesk();
    const end = desk.follow();
    await Promise.resolve();
    await Promise.resolve();
    assert.deepEqual(asked, ['read']);
    change({ sheet: 'Chấm điểm', address: 'A1' });
    assert.deepEqual(asked, ['read']);
    change({ sheet: 'Vị trí in bằng', address: 'C7' });
    assert.deepEqual(asked, ['read', 'read']);
    end();
    await Promise.resolve();
    await Promise.resolve();
    assert.ok(
      asked.includes('watching ended'),
      `${inspected('watching ended')} is not in ${inspected(asked)}`,
    );
  });

  it('tells what keeps it from reading only while it knows nothing', async () => {
    const answers: CertificateTableRead[] = [
      { kind: 'trouble', trouble: busy },
      sound,
      { kind: 'trouble', trouble: busy },
    ];
    const { desk } = aDesk({ read: () => Promise.resolve(answers.shift() ?? sound) });
    await desk.read();
    assert.deepEqual([desk.state().table, desk.state().trouble], [null, busy]);
    desk.closeTrouble();
    await desk.read();
    await desk.read();
    assert.notEqual(desk.state().table, null);
    assert.equal(desk.state().trouble, null);
  });

  it('adds the table for the sheet that was chosen and reads it', async () => {
    const { desk, asked } = aDesk();
    await desk.add(sheetSizes.a3);
    assert.deepEqual(asked, ['add 420', 'read']);
    assert.deepEqual(desk.state().done, { kind: 'done', sheets: ['Vị trí in bằng'] });
    assert.equal(desk.state().isBusy, false);
  });

  it('says which sheets stay of an adding that failed', async () => {
    const failed: SetUpOutcome = { kind: 'trouble', trouble: busy, kept: ['Vị trí in bằng'] };
    const { desk } = aDesk({ add: () => Promise.resolve(failed) });
    await desk.add(sheetSizes.a4);
    assert.deepEqual([desk.state().trouble, desk.state().kept], [busy, ['Vị trí in bằng']]);
    desk.closeTrouble();
    assert.deepEqual(desk.state().kept, []);
  });

  it('hands over the test sheet and an award’s certificates, even where the award’s code is a word of ours', async () => {
    const odd = anAward('test', { kind: 'individual' });
    const { desk, asked } = aDesk();
    await desk.save({ kind: 'test' });
    await desk.save({ kind: 'award', award: odd.code });
    assert.deepEqual(asked, ['read', 'save test.docx', 'read', 'save test.docx']);
    assert.deepEqual(desk.state().last, { kind: 'award', award: odd.code });
  });

  it('makes nothing by a table that is wrong, of an outdated result, or while other work goes on', async () => {
    const wrong = aDesk({ read: () => Promise.resolve(tableOf(['Họ tên', 'giữa', 80, 100])) });
    await wrong.desk.save({ kind: 'test' });
    assert.deepEqual([wrong.desk.state().done, wrong.asked], [{ kind: 'flawed' }, []]);

    const outdated = aDesk({ withResult: () => Promise.resolve({ kind: 'outdated' }) });
    await outdated.desk.save({ kind: 'award', award: award.code });
    assert.deepEqual([outdated.desk.state().done, outdated.asked], [{ kind: 'outdated' }, []]);

    const both = aDesk();
    await Promise.all([both.desk.save({ kind: 'test' }), both.desk.add(sheetSizes.a4)]);
    assert.deepEqual(both.asked, ['read', 'save test.docx']);

    const claimed = aDesk({ withResult: () => Promise.resolve(null) });
    await claimed.desk.save({ kind: 'test' });
    assert.deepEqual([claimed.desk.state().done, claimed.desk.state().isBusy], [null, false]);
  });

  it('takes an error nobody foresaw for trouble, and can work on', async () => {
    const { desk } = aDesk({ testFile: () => Promise.reject(new Error('lost')) });
    const { error } = console;
    console.error = () => undefined;
    await desk.save({ kind: 'test' }).finally(() => {
      console.error = error;
    });
    assert.equal(desk.state().trouble?.code, 'Unexpected');
    await desk.save({ kind: 'award', award: award.code });
    assert.deepEqual(desk.state().done, { kind: 'file', name: 'BK.docx' });
  });
});

describe('a side of a sheet that is typed', () => {
  it('is millimetres with a comma or a point, from 50 to 558', () => {
    const typed = ['340,5', '240', ' 210.0 ', '49', '559', '', 'cao', '-300', '1e2', '340 mm'];
    assert.deepEqual(typed.map(sideOf), [340.5, 240, 210, null, null, null, null, null, null, null]);
  });
});
