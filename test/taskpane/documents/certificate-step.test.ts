/** The work on the certificates, without Excel and without a screen. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { CertificateTableRead } from '../../../src/excel/inputs/certificate-layout.ts';
import type { SetUpOutcome } from '../../../src/excel/set-up/set-up.ts';
import type { SheetChange } from '../../../src/excel/line/watch.ts';
import {
  CertificateStep,
  type CertificateTools,
} from '../../../src/taskpane/documents/certificates/certificate-step.ts';
import type { SessionTools } from '../../../src/taskpane/session/session.ts';
import { sideOf } from '../../../src/taskpane/documents/certificates/NewTable.tsx';
import { sheetSizes } from '../../../src/workbook/certificates/certificate-places.ts';
import type { CellValue } from '../../../src/workbook/snapshot.ts';
import { aCampaign, anAward } from '../../tally/builders.ts';
import { aSession, aStandingResult, aWhile, checked, held } from '../builders.ts';

const header = ['Mục in', 'Cách trái (mm)', 'Cách trên (mm)', 'Rộng (mm)'];

function tableOf(...rows: readonly CellValue[][]): CertificateTableRead {
  const table = { name: 'CertificateLayout', sheet: 'Vị trí in bằng', row: 3, column: 0, header, rows };
  return { kind: 'read', workbook: { sheets: [], tables: [table], record: [] } };
}

const sound = tableOf(['Họ tên', 20, 80, 100]);
const busy = { code: 'CellInEditMode', detail: 'typing' } as const;
const award = anAward('BK', { kind: 'individual' });
const campaign = aCampaign({ awards: [award] });

/** A pane with a result that stands, whose Excel answers as it is told, and what was asked of it. */
function aPane({ check, ...given }: Partial<CertificateTools & Pick<SessionTools, 'check'>> = {}) {
  const asked: string[] = [];
  let change: (changed: SheetChange) => void = () => undefined;
  const session = aSession({
    check: check ?? (async () => checked([], campaign, aStandingResult(campaign))),
    watch: async (onChange) => {
      change = onChange;
    },
  });
  const step = new CertificateStep(session, {
    read: () => {
      asked.push('read');
      return Promise.resolve(sound);
    },
    add: ({ width }) => {
      asked.push(`add ${width}`);
      return Promise.resolve({ kind: 'done', sheets: ['Vị trí in bằng'] });
    },
    goTo: () => Promise.resolve(null),
    testFile: () => Promise.resolve({ name: 'test.docx', bytes: new Uint8Array() }),
    awardFile: (_, code) => Promise.resolve({ name: `${code}.docx`, bytes: new Uint8Array() }),
    saveFile: (name) => asked.push(`save ${name}`),
    savesFiles: true,
    ...given,
  });
  const change_ = (changed: SheetChange): void => change(changed);
  return { session, step, state: step.store.getState, asked, change: change_ };
}

describe('the certificates', () => {
  it('reads the table, again when its sheet is edited, and no more when it is left', async () => {
    const { session, step, asked, change } = aPane();
    await session.watch();
    const end = step.follow();
    await aWhile();
    assert.deepEqual(asked, ['read']);
    change({ sheet: 'Chấm điểm', address: 'A1' });
    await aWhile();
    assert.deepEqual(asked, ['read']);
    change({ sheet: 'Vị trí in bằng', address: 'C7' });
    await aWhile();
    assert.deepEqual(asked, ['read', 'read']);
    end();
    change({ sheet: 'Vị trí in bằng', address: 'C7' });
    await aWhile();
    assert.deepEqual(asked, ['read', 'read']);
  });

  it('tells what keeps it from reading only while it knows nothing', async () => {
    const answers: CertificateTableRead[] = [
      { kind: 'trouble', trouble: busy },
      sound,
      { kind: 'trouble', trouble: busy },
    ];
    const { session, step, state } = aPane({ read: () => Promise.resolve(answers.shift() ?? sound) });
    await step.read();
    assert.deepEqual([state().table, session.state().trouble], [null, busy]);
    session.closeTrouble();
    await step.read();
    await step.read();
    assert.notEqual(state().table, null);
    assert.equal(session.state().trouble, null);
  });

  it('adds the table for the sheet that was chosen and reads it', async () => {
    const { session, step, state, asked } = aPane();
    await step.add(sheetSizes.a3);
    assert.deepEqual(asked, ['add 420', 'read']);
    assert.deepEqual(state().done, { kind: 'done', sheets: ['Vị trí in bằng'] });
    assert.equal(session.state().work, null);
  });

  it('says which sheets stay of an adding that failed', async () => {
    const failed: SetUpOutcome = { kind: 'trouble', trouble: busy, kept: ['Vị trí in bằng'] };
    const { session, step } = aPane({ add: () => Promise.resolve(failed) });
    await step.add(sheetSizes.a4);
    assert.deepEqual([session.state().trouble, session.state().kept], [busy, ['Vị trí in bằng']]);
    session.closeTrouble();
    assert.deepEqual(session.state().kept, []);
  });

  it('hands over the test sheet and an award’s certificates, even where the award’s code is a word of ours', async () => {
    const odd = anAward('test', { kind: 'individual' });
    const { step, state, asked } = aPane();
    await step.save({ kind: 'test' });
    await step.save({ kind: 'award', award: odd.code });
    assert.deepEqual(asked, ['read', 'save test.docx', 'read', 'save test.docx']);
    assert.deepEqual(state().last, { kind: 'award', award: odd.code });
  });

  it('makes nothing by a table that is wrong, of an outdated result, or while other work goes on', async () => {
    const wrong = aPane({ read: () => Promise.resolve(tableOf(['Họ tên', 'giữa', 80, 100])) });
    await wrong.step.save({ kind: 'test' });
    assert.deepEqual([wrong.state().done, wrong.asked], [{ kind: 'flawed' }, []]);

    const outdated = aPane({ check: async () => checked() });
    await outdated.step.save({ kind: 'award', award: award.code });
    assert.deepEqual([outdated.state().done, outdated.asked], [{ kind: 'outdated' }, []]);

    const both = aPane();
    await Promise.all([both.step.save({ kind: 'test' }), both.step.add(sheetSizes.a4)]);
    assert.deepEqual(both.asked, ['read', 'save test.docx']);

    const claimed = aPane();
    const other = held();
    const going = claimed.session.run('presets', () => other.promise);
    await claimed.step.save({ kind: 'test' });
    assert.deepEqual([claimed.state().done, claimed.asked], [null, []]);
    assert.equal(claimed.session.state().isBusySaid, true);
    other.resolve();
    await going;
  });

  it('takes an error nobody foresaw for trouble, and can work on', async () => {
    const { session, step, state } = aPane({ testFile: () => Promise.reject(new Error('lost')) });
    const { error } = console;
    console.error = () => undefined;
    await step.save({ kind: 'test' }).finally(() => {
      console.error = error;
    });
    assert.equal(session.state().trouble?.code, 'Unexpected');
    await step.save({ kind: 'award', award: award.code });
    assert.deepEqual(state().done, { kind: 'file', name: 'BK.docx' });
  });
});

describe('a side of a sheet that is typed', () => {
  it('is millimetres with a comma or a point, from 50 to 558', () => {
    const typed = ['340,5', '240', ' 210.0 ', '49', '559', '', 'cao', '-300', '1e2', '340 mm'];
    assert.deepEqual(typed.map(sideOf), [340.5, 240, 210, null, null, null, null, null, null, null]);
  });
});
