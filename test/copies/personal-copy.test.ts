/** What a personal copy is, for the member and for the add-in. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, it } from 'vitest';
import { addInId } from '../../src/copies/add-in.ts';
import { campaignId } from '../../src/copies/campaign-id.ts';
import { personalCopies, type PersonalCopy } from '../../src/copies/sent/personal-copy.ts';
import { readStamp, stampSheet } from '../../src/copies/stamp.ts';
import { rememberedMember } from '../../src/excel/remembered/remembered.ts';
import type { SheetPart, WorkbookFile } from '../../src/ooxml/model.ts';
import { withWorkbook } from '../../src/cli/session.ts';
import { readWorkbook, type Reading } from '../../src/workbook/read.ts';
import { scoringFingerprint } from '../../src/workbook/record/fingerprint.ts';
import type { CellValue } from '../../src/workbook/snapshot.ts';
import { opened, sheetOf } from '../ooxml/opened.ts';
import { checkFile } from '../outside/through-office.ts';
import {
  snapshotOf,
  soundBook,
  withCell,
  withColumn,
  withoutTable,
  withRow,
  withSetting,
  type Book,
} from '../workbook/snapshots.ts';
import { noncesOf } from './nonces.ts';
import { secretCouncil } from './secret-council.ts';
import { inspected } from '../inspected.ts';

const madeAt = new Date(Date.UTC(2014, 3, 1, 2));

/** The sound council with addresses, and without ballots: nobody has voted yet. */
function council(): Book {
  const book = withColumn(
    withoutTable(soundBook(), 'Ballots', 'BallotCounts', 'BallotBox', 'Decisions'),
    'Council',
    'Email',
  );
  return withCell(book, 'Council', 3, 'Email', 'ky@ban.example');
}

function copiesOf(book: Book, language: 'vi' | 'en' = 'vi'): readonly PersonalCopy[] {
  const snapshot = snapshotOf(book);
  const { campaign } = readWorkbook(snapshot);
  return personalCopies(
    { campaign, snapshot, fileName: '/thư mục/Điện Biên.xlsx' },
    { language, madeAt, nonces: noncesOf(campaign) },
  );
}

function only(copies: readonly PersonalCopy[], code: string): PersonalCopy {
  return copies.find(({ member }) => member.code === code) ?? assert.fail(`no copy for ${code}`);
}

/** The texts of a sheet, row by row. */
function cellsOf(sheet: SheetPart): readonly (readonly CellValue[])[] {
  const block = sheet.usedBlock();
  if (block === null) return [];
  return sheet
    .cells({ row: 0, column: 0, rows: block.row + block.rows, columns: block.column + block.columns })
    .map((row) =>
      row.map(({ value }) =>
        value.kind === 'text' ? value.text : value.kind === 'number' ? value.value : '',
      ),
    );
}

const stampOf = (file: WorkbookFile) => readStamp(cellsOf(sheetOf(file, stampSheet)));

async function readBack(bytes: Uint8Array): Promise<Reading> {
  return (await checkFile(bytes)).outcome.reading;
}

describe('personal copies', () => {
  it('are one for each voting member, named after the workbook', () => {
    assert.deepEqual(
      copiesOf(council()).map(({ fileName, toScore }) => [fileName, toScore]),
      ['HĐ-1', 'HĐ-2', 'HĐ-3'].map((code) => [`Điện Biên_${code}.xlsx`, { collective: 2, individual: 2 }]),
    );
  });

  it('have the same bytes at the same time', () => {
    const [one, other] = [copiesOf(council()), copiesOf(council())];
    one.forEach(({ bytes }, at) => assert.deepEqual(bytes, other[at]?.bytes));
  });

  it('have a row for each eligible candidate with what the member has given', () => {
    const file = opened(only(copiesOf(council()), 'HĐ-2').bytes);
    assert.deepEqual(cellsOf(sheetOf(file, 'Chấm tập thể')).slice(4), [
      ['Đối tượng', 'Tên đối tượng', 'K1', 'K2', 'K3', 'T', 'P', 'Không chấm', 'Ghi chú', 'Thành viên'],
      ['TT-01', 'Vụ Đảng viên', 56, 26, 9, '', '', '', '', 'HĐ-2'],
      ['TT-02', 'Văn phòng Ban', 51, 25, 8, '', 2, '', '', 'HĐ-2'],
    ]);
    assert.deepEqual(
      cellsOf(sheetOf(file, 'Chấm cá nhân'))
        .slice(5)
        .map((row) => row.slice(0, 5)),
      [
        ['CN-01', 'Nguyễn Văn An', 'Vụ Đảng viên', 48, 22],
        ['CN-02', 'Trần Thị Bình', 'Văn phòng Ban', 47, 23],
      ],
    );
    assert.match(
      String(cellsOf(sheetOf(file, 'Chấm tập thể'))[3]?.[2]),
      /^Hoàn thành nhiệm vụ\n\(tối đa 60\)$/,
    );
  });

  it('leave out the candidates of the member’s own unit where the campaign says so', () => {
    const book = withSetting(council(), 'recusal', 'có');
    const file = opened(only(copiesOf(book), 'HĐ-1').bytes);
    const codes = ['Chấm tập thể', 'Chấm cá nhân'].map((name) =>
      cellsOf(sheetOf(file, name))
        .slice(5)
        .map(([code]) => code),
    );
    assert.deepEqual(codes, [['TT-02'], ['CN-02']]);
  });

  it('keep CĐ, a recusal with its reason, and scores typed as text', () => {
    const book = withCell(
      withCell(
        withCell(withCell(council(), 'Scores_TT', 2, 'K1', 'cđ'), 'Scores_TT', 2, 'K2', ' 25,50 '),
        'Scores_TT',
        3,
        'Không chấm',
        'x',
      ),
      'Scores_TT',
      3,
      'Ghi chú',
      'Người nhà',
    );
    const file = opened(only(copiesOf(book), 'HĐ-2').bytes);
    const rows = cellsOf(sheetOf(file, 'Chấm tập thể')).slice(5);
    assert.deepEqual(rows[0]?.slice(2, 5), ['CĐ', 25.5, 9]);
    assert.deepEqual(rows[1]?.slice(7, 9), ['có', 'Người nhà']);
    const sent = stampOf(file)?.sent.filter(({ candidate }) => candidate.startsWith('TT')) ?? [];
    assert.deepEqual(
      sent.map(({ candidate, field, criterion, value }) => [candidate, field, criterion, value]),
      [
        ['TT-01', 'score', 'K1', 'CĐ'],
        ['TT-01', 'score', 'K2', '25.5'],
        ['TT-01', 'score', 'K3', '9'],
        ['TT-02', 'score', 'K1', '51'],
        ['TT-02', 'score', 'K2', '25'],
        ['TT-02', 'score', 'K3', '8'],
        ['TT-02', 'score', 'P', '2'],
        ['TT-02', 'recused', '', 'x'],
        ['TT-02', 'note', '', 'Người nhà'],
      ],
    );
  });

  it('carry what they were made from in a hidden sheet', () => {
    const { campaign } = readWorkbook(snapshotOf(council()));
    const file = opened(only(copiesOf(council()), 'HĐ-3').bytes);
    assert.equal(sheetOf(file, stampSheet).visibility, 'hidden');
    const { sent, ...rest } = stampOf(file) ?? assert.fail('no stamp');
    assert.equal(sent.length, 10);
    assert.deepEqual(rest, {
      campaign: campaignId(campaign),
      inputs: scoringFingerprint(campaign),
      member: 'HĐ-3',
      madeAt: '2014-04-01T02:00:00.000Z',
      nonce: [...noncesOf(campaign)].find(([code]) => code === 'HĐ-3')?.[1],
    });
  });

  it('know the member, and open on the pane where the add-in is installed', async () => {
    const { bytes } = only(copiesOf(council()), 'HĐ-3');
    assert.deepEqual(
      opened(bytes).settings(addInId),
      new Map([
        ['Office.AutoShowTaskpaneWithDocument', 'true'],
        ['BinhXet.member', '"HĐ-3"'],
      ]),
    );
    assert.equal(await withWorkbook('x', bytes, 'vi', rememberedMember), 'HĐ-3');
    const manifest = readFileSync(new URL('../../manifest.xml', import.meta.url), 'utf8');
    assert.match(manifest, new RegExp(`<Id>${addInId}</Id>`));
    const version = /<Version>([^<]*)<\/Version>/u.exec(manifest)?.[1] ?? '';
    const parts = unzipSync(bytes);
    const part = (name: string): string => new TextDecoder().decode(parts[`xl/webextensions/${name}.xml`]);
    // Nobody is asked to install anything (visibility 0); the catalogs of a developer and of an administrator.
    assert.match(part('taskpanes'), /<wetp:taskpane [^>]*visibility="0"/u);
    for (const [store, type] of [
      ['developer', 'Registry'],
      ['EXCatalog', 'EXCatalog'],
    ] as const) {
      const reference = `<we:reference id="${addInId}" version="${version}" store="${store}" storeType="${type}"/>`;
      assert.ok(
        part('webextension1').includes(reference),
        `${inspected(reference)} is not in ${inspected(part('webextension1'))}`,
      );
    }
    assert.match(manifest, /<TaskpaneId>Office\.AutoShowTaskpaneWithDocument<\/TaskpaneId>/);
  });

  it('are guided: frozen headings, a rule at each score with its range, and nothing locked', () => {
    const file = opened(only(copiesOf(council()), 'HĐ-1').bytes);
    const sheet = sheetOf(file, 'Chấm tập thể');
    assert.deepEqual(sheet.frozen(), { rows: 5, columns: 2 });
    assert.equal(sheet.protection.protected, false);
    const prompt = sheet.prompts().find(({ title }) => title === 'Tiêu chí K1');
    assert.deepEqual(prompt?.block, { row: 5, column: 2, rows: 2, columns: 1 });
    assert.match(prompt?.text ?? '', /từ 0 đến 60, hoặc CĐ/);
    assert.equal(file.activeSheet.name, 'Hướng dẫn');
    const guide = cellsOf(sheetOf(file, 'Hướng dẫn')).flat().join('\n');
    assert.match(guide, /Dành riêng cho: Phạm Chủ/);
    assert.match(guide, /Lý Ký \(ky@ban\.example\)/);
  });

  it('are read without an issue when all is given, and as the workbook’s own scoring', async () => {
    const { campaign } = readWorkbook(snapshotOf(council()));
    for (const { bytes, member } of copiesOf(council())) {
      const { outcome } = await checkFile(bytes);
      assert.deepEqual(outcome.issues, []);
      const copy = outcome.reading.campaign;
      assert.equal(scoringFingerprint(copy), scoringFingerprint(campaign));
      assert.equal(campaignId(copy), campaignId(campaign));
      const own = campaign.scores.filter((score) => score.member === member.code);
      assert.deepEqual(
        new Set(copy.scores.map(({ candidate, marks }) => JSON.stringify([candidate, figures(marks)]))),
        new Set(own.map(({ candidate, marks }) => JSON.stringify([candidate, figures(marks)]))),
      );
      assert.deepEqual(
        copy.council.map(({ code, voting }) => [code, voting]),
        [
          [member.code, true],
          ['HĐ-4', false],
        ],
      );
    }
  });

  it('ask a member who has scored nobody for the scores and for nothing else', async () => {
    const book = council().map((table) => (table.name.startsWith('Scores') ? { ...table, rows: [] } : table));
    for (const { bytes } of copiesOf(book)) {
      const { issues, campaign } = await readBack(bytes);
      assert.deepEqual(new Set(issues.map(({ code }) => code)), new Set(['MissingScore']));
      assert.equal(issues.length, 4);
      assert.equal(campaign.scores.length, 4);
    }
  });

  it('can be made for a member with nobody to score', async () => {
    const book = [
      ['TT-02', 'Vụ Đảng viên'],
      ['CN-02', 'Vụ Đảng viên'],
    ].reduce(
      (all, [code = '', unit = '']) => withCell(all, 'Candidates', code === 'TT-02' ? 1 : 3, 'Đơn vị', unit),
      withSetting(council(), 'recusal', 'có'),
    );
    const copy = only(copiesOf(book), 'HĐ-1');
    assert.deepEqual(copy.toScore, { collective: 0, individual: 0 });
    assert.deepEqual((await readBack(copy.bytes)).issues, []);
    const guide = cellsOf(sheetOf(opened(copy.bytes), 'Hướng dẫn'))
      .flat()
      .join('\n');
    assert.match(guide, /Không có tập thể, cá nhân nào/);
  });

  it('speak English when asked, and are read just as well', async () => {
    const { bytes } = only(copiesOf(council(), 'en'), 'HĐ-2');
    const { issues, campaign } = await readBack(bytes);
    assert.deepEqual(issues, []);
    assert.equal(campaign.scores.length, 4);
    assert.deepEqual(cellsOf(sheetOf(opened(bytes), 'Score individuals'))[4], [
      'Candidate',
      'Candidate name',
      'Candidate unit',
      ...['K1', 'K2', 'T', 'P'],
      'Recused',
      'Note',
      'Member',
    ]);
  });

  it('take words that look like formulas, codes that are numbers and criteria of any maximum', async () => {
    const book = withRow(
      withRow(council(), 'Candidates', 77, 'Tập thể', '=Tạp chí "A&B" <x>', '', '', '', ''),
      'Criteria',
      'K4',
      'II',
      'Tiêu chí rất dài '.repeat(30),
      0.25,
      '',
      'Tập thể',
      '',
    );
    const { bytes } = only(copiesOf(book), 'HĐ-1');
    const { issues, campaign } = await readBack(bytes);
    assert.deepEqual(new Set(issues.map(({ code }) => code)), new Set(['MissingScore']));
    assert.equal(campaign.candidates.at(-1)?.name, '=Tạp chí "A&B" <x>');
    assert.equal(scoringFingerprint(campaign), scoringFingerprint(readWorkbook(snapshotOf(book)).campaign));
  });

  it('of councils of every kind are read with missing scores at most', async () => {
    const allowed = new Set(['MissingScore', 'MissingCampaignName', 'UnusedContent', 'SimilarNames']);
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { snapshot, reading } = secretCouncil(seed);
      const { campaign } = reading;
      const options = { language: 'vi', madeAt, nonces: noncesOf(campaign) } as const;
      const [copy] = personalCopies({ campaign, snapshot, fileName: 'a' }, options);
      assert.ok(copy !== undefined, 'there is no copy');
      const back = await readBack(copy.bytes);
      const codes = back.issues.filter(({ code, severity }) => severity === 'error' && !allowed.has(code));
      assert.deepEqual(codes, [], `seed ${seed}`);
      assert.equal(scoringFingerprint(back.campaign), scoringFingerprint(campaign), `seed ${seed}`);
      const expected = campaign.scores.filter(
        ({ member, candidate }) =>
          member === copy.member.code && campaign.candidates.find(({ code }) => code === candidate)?.eligible,
      );
      const given = new Map(back.campaign.scores.map((score) => [score.candidate, score]));
      for (const { candidate, marks } of expected) {
        const row = given.get(candidate);
        if (row === undefined) continue;
        for (const [code, mark] of marks) assert.deepEqual(row.marks.get(code), mark, `seed ${seed}`);
      }
    }
  });
});

function figures(marks: Reading['campaign']['scores'][number]['marks']): readonly string[] {
  return [...marks]
    .map(([code, mark]) => `${code} ${mark.kind === 'points' ? mark.points.num : 'CĐ'}`)
    .sort();
}
