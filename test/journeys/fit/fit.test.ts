/** That the fonts of the journeys are the fonts they are called, and that what does not fit is found: each fault is made on purpose. */
import assert from 'node:assert/strict';
import type { CDPSession, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { newWorkbook } from '../../../src/ooxml/workbook.ts';
import { findChromium } from '../../outsiders.ts';
import { skipped } from '../../skipped.ts';
import { startJourneys } from '../excel.ts';
import type { Journeys, OpenedExcel } from '../excel.ts';
import { misfitsIn, misfitsInPane, paneOf, wear } from './fit.ts';
import { fontNames, fonts } from './fonts.ts';
import type { MisfitKind } from './misfit.ts';

const program = findChromium();
const skip = program === null && 'there is no Chromium on this machine (CHROMIUM names another one)';

/** Every letter of Vietnamese, and what else the pane writes with. */
const letters = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ';
const text = `${letters}${letters.toUpperCase()}0123456789–·“”…%`;

/** Faults, each made by an element of its own at the end of the pane's page. */
const faults: readonly (readonly [kind: MisfitKind, what: string, html: string])[] = [
  [
    'pageScrolls',
    'a button that is wider than the page',
    '<button style="width: 400px; height: 44px">Rộng</button>',
  ],
  [
    'beside',
    'a button to the left of the page',
    '<button style="margin-left: -30px; height: 44px">Bên trái</button>',
  ],
  [
    'partScrolls',
    'a box that scrolls sideways by itself',
    '<div style="overflow: auto"><p style="width: 500px">Bảng điểm</p></div>',
  ],
  [
    'cutAcross',
    'a button whose one word is longer than it',
    '<button style="width: 90px; height: 44px; overflow: hidden; white-space: nowrap">Hội đồng Thi đua</button>',
  ],
  [
    'cutAcross',
    'a name that ends in three dots',
    '<p style="width: 90px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">Hội đồng Thi đua</p>',
  ],
  [
    'cutAcross',
    'a number that is longer than its field',
    '<input inputmode="decimal" value="1234567,25" style="width: 60px; height: 44px">',
  ],
  [
    'cutAcross',
    'a choice that is longer than its field',
    '<select style="width: 90px; height: 44px"><option>Hội đồng Thi đua – Khen thưởng</option></select>',
  ],
  [
    'cutDown',
    'a button whose second line is cut off',
    '<button style="width: 90px; height: 32px; overflow: hidden">Hội đồng Thi đua</button>',
  ],
  [
    'cutDown',
    'a text of which only two lines are shown',
    '<p style="width: 90px; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden">Hội đồng Thi đua – Khen thưởng</p>',
  ],
  [
    'spills',
    'a button whose second line hangs out below',
    '<button style="width: 90px; height: 32px">Hội đồng Thi đua</button>',
  ],
  [
    'broken',
    'a word in a column that is too narrow',
    '<p style="width: 40px; overflow-wrap: anywhere">phiếu</p>',
  ],
  ['overlaps', 'a text over another one', '<p>Tổng điểm</p><p style="margin-top: -36px">Xếp hạng</p>'],
  [
    'overlaps',
    'lines that are too close for the tone marks',
    '<p style="line-height: 0.9; width: 200px">Hội đồng ủy ban Ấp Đồng Ấm ủng hộ Ầm ừ</p>',
  ],
  [
    'overlaps',
    'a button over a text',
    '<p>Tổng điểm</p><button style="display: block; height: 44px; margin-top: -36px">Xem</button>',
  ],
];

/** What is as it should be, though it looks like a fault. */
const sound: readonly (readonly [what: string, html: string])[] = [
  [
    'a matrix that scrolls by itself',
    '<div style="overflow: auto"><table role="grid"><tbody><tr><td><div style="width: 500px">1</div></td></tr></tbody></table></div>',
  ],
  [
    'words for screen readers alone',
    '<span style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap">Chưa chấm điểm</span>',
  ],
  [
    'a long address that has to be broken',
    `<p style="overflow-wrap: anywhere">${'thi-dua'.repeat(9)}@vidu.example</p>`,
  ],
  [
    'a bar that slides over what is scrolled away',
    '<p>Tổng điểm</p><div style="position: sticky; bottom: 0; margin-top: -20px; background: yellow">Xem</div>',
  ],
];

const ofMachine = ', a font of the machine';

/** What is given, on the page in place of what was there before. */
async function planted(frame: Frame, html: string): Promise<void> {
  await uprooted(frame);
  await frame.evaluate((given) => {
    const place = document.createElement('div');
    place.id = 'planted';
    place.style.cssText = 'font-size: 17px; line-height: 24px';
    place.innerHTML = given;
    document.querySelector('main')?.append(place);
  }, html);
}

async function uprooted(frame: Frame): Promise<void> {
  await frame.evaluate(() => document.getElementById('planted')?.remove());
}

/** The fonts, of the page or of the machine, that an element of the pane is really drawn in. */
async function drawnIn(session: CDPSession, id: string): Promise<readonly string[]> {
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const node = nodes.find(({ attributes = [] }) =>
    attributes.some((one, at) => one === 'id' && attributes[at + 1] === id),
  );
  assert.ok(node, `the pane has no element ${id}`);
  const { fonts: drawn } = await session.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId });
  return drawn.map(({ familyName, isCustomFont }) => `${familyName}${isCustomFont ? '' : ofMachine}`);
}

describe('everything fits', skipped(skip), () => {
  let journeys: Journeys;
  let excel: OpenedExcel;
  let frame: Frame;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
    excel = await journeys.open(newWorkbook().save(), { reducedMotion: 'reduce' });
    await excel.pane.locator('[data-view="empty"][data-busy="false"]').waitFor({ state: 'attached' });
    frame = paneOf(excel);
  });
  afterAll(async () => {
    await excel.close();
    await journeys.close();
  });
  afterEach(() => uprooted(frame));

  it('is tried in fonts that have every letter in every weight, from narrow to wide', async () => {
    const session = await excel.page.context().newCDPSession(excel.page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const weights = [400, 600, 700];
    await planted(
      frame,
      weights
        .map(
          (weight) =>
            `<p id="w${String(weight)}" style="font-weight: ${String(weight)}; width: max-content">${text}</p>`,
        )
        .join(''),
    );
    const wide = [];
    for (const font of fontNames) {
      await wear(frame, font);
      for (const weight of weights) {
        const id = `w${String(weight)}`;
        for (const drawn of await drawnIn(session, id)) {
          // A weight may be a part of the name: Open Sans SemiBold.
          const isIts = drawn.startsWith(fonts[font].name) && !drawn.endsWith(ofMachine);
          assert.ok(isIts, `${font} font, weight ${String(weight)}: some letters are in ${drawn}`);
        }
      }
      wide.push(
        await frame.evaluate(() => document.getElementById('w400')?.getBoundingClientRect().width ?? 0),
      );
    }
    for (const [at, before] of wide.slice(0, -1).entries()) {
      const share = Math.round((100 * (wide[at + 1] ?? 0)) / before);
      assert.ok(
        share >= 105,
        `the ${String(fontNames[at + 1])} font is at least 5 % wider than the ${String(fontNames[at])} one: ${String(share - 100)} %`,
      );
    }
  });

  it('says nothing of a page on which everything fits', async () => {
    await wear(frame, 'usual');
    assert.deepEqual(await misfitsIn(frame), [], 'the empty workbook’s page fits');
    for (const [what, html] of sound) {
      await planted(frame, html);
      assert.deepEqual(await misfitsIn(frame), [], `${what} is no fault`);
    }
  });

  for (const [kind, what, html] of faults) {
    it(`finds ${what}`, async () => {
      await wear(frame, 'usual');
      await planted(frame, html);
      const found = await misfitsIn(frame);
      assert.ok(
        found.some((one) => one.kind === kind),
        `${what} is found as “${kind}”; what is found: ${JSON.stringify(found)}`,
      );
    });
  }

  it('finds, in the pane as it stands, a button that is too long in a wide font alone', async () => {
    await wear(frame, 'usual');
    await planted(frame, '<button style="height: 44px; white-space: nowrap">Tổng hợp</button>');
    await frame.evaluate(() => {
      const button = document.querySelector<HTMLElement>('#planted button');
      if (button !== null)
        button.style.cssText += `; width: ${String(button.offsetWidth)}px; overflow: hidden`;
    });
    assert.deepEqual(await misfitsIn(frame), [], 'it has room for its text in the usual font');
    const found = await misfitsInPane(excel, 'too-long');
    for (const width of [320, 160]) {
      const line = `wider font, ${String(width)} px, cutAcross: button “Tổng hợp”`;
      assert.ok(
        found.some((one) => one.startsWith(line)),
        `there is “${line}…” in: ${found.join('; ')}`,
      );
    }
  });
});
