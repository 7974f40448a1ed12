/** Why a cell of a copy is not taken: each reason, beside a cell that is. */
import assert from 'node:assert/strict';
import { beforeAll, describe, it } from 'vitest';
import { arrivalsOf } from '../../src/copies/returned/arrival.ts';
import type { Master } from '../../src/copies/merge/merge-master.ts';
import type { Returned } from '../../src/copies/returned/returned-copy.ts';
import { returnedFrom } from '../../src/copies/returned/returned.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { sheetOf } from '../ooxml/opened.ts';
import { baseOf, masterFrom, opened, rowOf, stored } from './merge-council.ts';
import { scoresOf, SentCouncil, type Cell } from './sent-council.ts';

let council: SentCouncil;
let master: Master;
beforeAll(async () => {
  council = await SentCouncil.make();
  master = await council.master({});
});

/** TV1's copy with these cells typed in. */
function copyOf(cells: readonly Cell[], change?: (file: WorkbookFile) => void): Uint8Array {
  return council.bytes({ cells, ...(change === undefined ? {} : { change }) });
}

function read(bytes: Uint8Array, to = master): Returned {
  const [arrival] = arrivalsOf({ name: 'a.xlsx', bytes });
  assert.ok(arrival !== undefined, 'no file has arrived');
  const copy = returnedFrom(arrival, to);
  assert.ok(copy.kind === 'returned', JSON.stringify(copy));
  return copy;
}

const taken = ({ statements }: Returned): readonly string[] =>
  statements.map(({ candidate, criterion, field, text }) => `${candidate} ${criterion ?? field} ${text}`);
const refused = ({ refusals }: Returned): readonly string[] =>
  refusals.map(({ candidate, criterion, field, reason }) => `${candidate} ${criterion ?? field} ${reason}`);

/** The master, its lists changed since the copies went out. */
async function masterWith(change: (file: WorkbookFile) => void): Promise<Master> {
  const file = opened(council.sent);
  change(file);
  return masterFrom(await baseOf(file), { made: master.made });
}

/** Gives a column of a list another header, and one of its rows another value. */
function recolumned(sheet: string, column: number, header: string, row: number, value: string) {
  return (file: WorkbookFile): void => {
    sheetOf(file, sheet).setValue(3, column, stored(header));
    for (let each = 4; each < 12; each += 1) sheetOf(file, sheet).setValue(each, column, stored(''));
    sheetOf(file, sheet).setValue(row, column, stored(value));
  };
}

describe('a cell of a copy is not taken', () => {
  it('where the candidate is not considered any more', async () => {
    // TT-2 is the second of the list.
    const since = await masterWith(recolumned('Đối tượng', 4, 'Tình trạng', 5, 'Không xét'));
    const copy = read(
      copyOf([
        ['TT-2', 'I.1', 8],
        ['CN-1', 'I.1', 9],
      ]),
      since,
    );
    assert.deepEqual(refused(copy), ['TT-2 I.1 ineligible']);
    assert.deepEqual(taken(copy), ['CN-1 I.1 9']);
  });

  it('where the member does not score the candidate: by the copy itself, or by the master', async () => {
    const declared = read(
      copyOf([
        ['TT-2', 'Không chấm', 'x'],
        ['TT-2', 'I.1', 8],
        ['TT-2', 'Ghi chú', 'người nhà'],
      ]),
    );
    assert.deepEqual(refused(declared), ['TT-2 I.1 recused']);
    assert.deepEqual(taken(declared), ['TT-2 recused x', 'TT-2 note người nhà']);
    const since = await council.master({}, ['TV1', 'TT-2', 'Không chấm', 'x']);
    const late = read(
      copyOf([
        ['TT-2', 'I.1', 8],
        ['CN-1', 'I.1', 9],
      ]),
      since,
    );
    assert.deepEqual(refused(late), ['TT-2 I.1 recused']);
    assert.deepEqual(taken(late), ['CN-1 I.1 9']);
  });

  it('where a recusal is no word that is known', () => {
    const copy = read(
      copyOf([
        ['TT-2', 'Không chấm', 'có lẽ'],
        ['CN-1', 'I.1', 9],
      ]),
    );
    assert.deepEqual(refused(copy), ['TT-2 recused notYesNo']);
    assert.deepEqual(taken(copy), ['CN-1 I.1 9']);
  });

  it('where it is said twice, and differently; what both say is taken once', () => {
    const copy = read(
      copyOf(
        [
          ['TT-1', 'I.2', 6],
          ['TT-2', 'I.2', 6],
          ['TT-2', 'I.1', 8],
          ['TT-1', 'I.1', 7],
        ],
        (file) => {
          const scores = scoresOf(file, 'TT-1');
          const row = rowOf(scores, 'TT-2');
          scores.sheet.setValue(row, scores.columnOf('Đối tượng'), stored('TT-1'));
        },
      ),
    );
    assert.deepEqual(refused(copy), ['TT-1 I.1 saidTwice', 'TT-1 I.1 saidTwice']);
    assert.ok(taken(copy).includes('TT-1 I.2 6'), taken(copy).join());
  });

  it('where the criterion became one of another role', async () => {
    const since = await masterWith(recolumned('Tiêu chí', 3, 'Loại', 6, 'Thưởng'));
    const copy = read(
      copyOf([
        ['TT-2', 'II.1', 8],
        ['TT-2', 'I.1', 9],
      ]),
      since,
    );
    assert.deepEqual(refused(copy), ['TT-2 II.1 criterionChanged']);
    assert.deepEqual(taken(copy), ['TT-2 I.1 9']);
  });
});

describe('a row of a copy without a member’s code', () => {
  const blanked =
    (withStamp: boolean) =>
    (file: WorkbookFile): void => {
      const scores = scoresOf(file, 'TT-2');
      scores.sheet.setValue(rowOf(scores, 'TT-2'), scores.columnOf('Thành viên'), stored(''));
      if (!withStamp) file.deleteSheet(sheetOf(file, 'BinhXet'));
    };
  const cells: readonly Cell[] = [
    ['TT-2', 'I.1', 8],
    ['CN-1', 'I.1', 9],
  ];

  it('is the member’s where the copy says whose it is', () => {
    const copy = read(copyOf(cells, blanked(true)));
    assert.deepEqual(refused(copy), []);
    assert.deepEqual(taken(copy), ['TT-2 I.1 8', 'CN-1 I.1 9']);
  });

  it('is nobody’s where only its rows tell', () => {
    const copy = read(copyOf(cells, blanked(false)));
    assert.deepEqual(refused(copy), ['TT-2 I.1 otherMember']);
    assert.ok(!taken(copy).some((one) => one.startsWith('TT-2')), taken(copy).join());
  });
});
