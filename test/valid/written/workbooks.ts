/** Every kind of workbook that we write. */
import assert from 'node:assert/strict';
import { sheetsOf } from '../../../src/cli/documents.ts';
import { decideTie } from '../../../src/excel/inputs/decide-tie.ts';
import { writeDocuments } from '../../../src/excel/write/documents.ts';
import { repairIssues } from '../../../src/excel/inputs/repair.ts';
import { setUpWorkbook } from '../../../src/excel/set-up/set-up.ts';
import { prepareScores } from '../../../src/excel/set-up/set-up-scores.ts';
import { checkWorkbook } from '../../../src/excel/use-cases.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { newWorkbook } from '../../../src/ooxml/workbook.ts';
import { paperSheets, papersOf } from '../../../src/papers/papers.ts';
import { awardCode, candidateCode } from '../../../src/tally/campaign.ts';
import { Draw } from '../../../assets/samples/draw.ts';
import { baseOf, copiesOf, fillIn } from '../../copies/merge-council.ts';
import { atPapers, enter, undo } from '../../excel/at-papers.ts';
import { expectTallied, inExcel, tallyIn, workOptions } from '../../excel/in-excel.ts';
import { aCouncilFile } from '../../excel/small-council.ts';
import { tallyFile } from '../../outside/through-office.ts';
import { fileOf } from '../../reckoning/file-of.ts';
import { randomCouncil } from '../../reckoning/random-council.ts';
import { placed } from '../../reckoning/snapshot-of.ts';
import { aTie, flawed, provisional, withOddWords } from './councils.ts';
import {
  onlyOne,
  sample,
  sampleName,
  workbook,
  written,
  writtenBook,
  type WrittenFile,
} from './written-file.ts';

const languages = ['vi', 'en'] as const satisfies readonly Language[];

type Files = AsyncGenerator<WrittenFile> | Generator<WrittenFile>;

/** What lies in assets/. */
export function* samples(): Files {
  for (const name of ['dien-bien-60', 'mau-hoi-dong', 'loi-thuong-gap'])
    yield workbook(`sample ${name}`, sample(name));
}

/** A tally in each state, in both languages, and one over another. */
export async function* tallies(): Files {
  for (const language of languages) {
    const lang = ['--lang', language];
    yield workbook(`tally, decided (${language})`, await writtenBook(sample(sampleName), 'tally', ...lang));
    yield workbook(`tally, pending (${language})`, await writtenBook(aTie().save(), 'tally', ...lang));
    yield workbook(
      `tally, provisional (${language})`,
      await writtenBook(provisional().save(), 'tally', ...lang),
    );
    const refused = await written(
      { 'in.xlsx': flawed().save() },
      ['tally', 'in.xlsx', '--out', 'out.xlsx', ...lang],
      1,
    );
    yield workbook(`tally, refused: the list of errors (${language})`, onlyOne(refused));
  }
  const mistakes = await written(
    { 'in.xlsx': sample('loi-thuong-gap') },
    ['tally', 'in.xlsx', '--out', 'out.xlsx'],
    1,
  );
  yield workbook('tally of the common mistakes', onlyOne(mistakes));
  const odd = await writtenBook(withOddWords().save(), 'tally');
  yield workbook('tally of odd words', odd);
  yield workbook('tally over an earlier tally', await writtenBook(odd, 'tally', '--lang', 'en'));
}

/** What is sent out, what comes back, and what is sent on. */
export async function* byMail(): Files {
  const scored = await written({ 'in.xlsx': sample(sampleName) }, ['copies', 'in.xlsx', '--out-dir', 'out']);
  yield workbook('personal copy of the sample', [...scored.values()][0] ?? assert.fail());
  for (const language of languages) {
    const argv = ['copies', 'in.xlsx', '--out-dir', 'out', '--lang', language];
    const copies = await written({ 'in.xlsx': withOddWords().save() }, argv);
    yield workbook(`personal copy with odd words (${language})`, [...copies.values()][1] ?? assert.fail());
  }
  const file = aCouncilFile({ members: 2, candidates: 2, pointsOf: () => '' });
  const copies = copiesOf(await baseOf(file));
  const returned = Object.fromEntries(
    [...copies].map(([member, bytes]) => [`${member}.xlsx`, fillIn(bytes, (candidate) => candidate.length)]),
  );
  for (const [name, bytes] of Object.entries(returned).slice(0, 1))
    yield workbook(`personal copy, filled in (${name})`, bytes);
  const accepted = Object.keys(returned).flatMap((name) => ['--accept', name]);
  const argv = ['merge', 'master.xlsx', ...Object.keys(returned), ...accepted, '--out', 'out.xlsx'];
  yield workbook('merged', onlyOne(await written({ 'master.xlsx': file.save(), ...returned }, argv)));
  yield workbook('shuffled', await writtenBook(sample(sampleName), 'shuffle'));
}

/** Workbooks with the sheets that documents and certificates are printed from. */
export async function* forPrinting(): Files {
  const file = aTie();
  const { reading, tally } = expectTallied(await tallyIn(file));
  for (const style of ['state', 'party'] as const) {
    const papers = papersOf(reading.campaign, tally, style);
    yield workbook(`documents as sheets of their own workbook (${style})`, await sheetsOf(papers, 'vi'));
    const outcome = await inExcel(file, {}, () =>
      writeDocuments((taken) => paperSheets(papers, taken), { token: style }),
    );
    assert.deepEqual(outcome, { kind: 'applied' });
    yield workbook(`documents as sheets of the council's workbook (${style})`, file.save());
  }
  for (const language of languages) {
    const added = await writtenBook(
      sample(sampleName),
      'certificate-layout',
      '--sheet',
      'a3',
      '--lang',
      language,
    );
    yield workbook(`with the places of certificates (${language})`, added);
  }
}

/** What a council begins with, and what it does in the pane. */
export async function* inThePane(): Files {
  for (const language of languages) {
    const file = newWorkbook();
    await inExcel(file, {}, async () => assert.equal((await setUpWorkbook({ language })).kind, 'done'));
    yield workbook(`set up from nothing (${language})`, file.save());
  }
  const lacking = aCouncilFile();
  for (const sheet of lacking.sheets.filter(({ name }) => ['Khen thưởng', 'Chấm điểm'].includes(name)))
    lacking.deleteSheet(sheet);
  await inExcel(lacking, {}, async () => {
    assert.equal((await setUpWorkbook({ language: 'vi' })).kind, 'done');
    assert.equal((await prepareScores({ language: 'vi' })).kind, 'prepared');
  });
  yield workbook('set up where tables were lacking, with score rows', lacking.save());
  yield workbook('a tie that the Chair decided', await decided());
  yield workbook('papers entered and one taken back', await entered());
  yield workbook('a mistake mended', await mended());
}

async function decided(): Promise<Uint8Array> {
  const file = aTie();
  const order = ['TT-2', 'TT-3', 'TT-1'].map(candidateCode);
  const decision = { award: awardCode('BK0'), order, reason: '=1+1 là lý do' };
  assert.deepEqual(await inExcel(file, {}, () => decideTie(decision)), { kind: 'decided' });
  expectTallied(await tallyIn(file));
  return file.save();
}

async function entered(): Promise<Uint8Array> {
  const file = aCouncilFile();
  await atPapers(file, {}, async (room) => {
    await enter(room);
    await enter(room);
    await undo(room);
  });
  return file.save();
}

async function mended(): Promise<Uint8Array> {
  const file = aCouncilFile();
  file.sheets.find(({ name }) => name === 'Chấm điểm')?.setValue(4, 2, { kind: 'text', text: 'TT–9' });
  file.sheets.find(({ name }) => name === 'Chấm điểm')?.setValue(4, 3, { kind: 'text', text: ' 8,5 điểm' });
  await inExcel(file, {}, async () => {
    const checked = await checkWorkbook(workOptions());
    assert.equal(checked.kind, 'checked');
    assert.equal((await repairIssues(checked.issues)).kind, 'repaired');
  });
  return file.save();
}

/** Random councils after a tally: as many as `count`, from this seed on. */
export async function* randomTallies(count: number, first = 1): Files {
  for (let seed = first; seed < first + count; seed += 1) {
    const { file } = await tallyFile(fileOf(placed(randomCouncil(seed), new Draw(seed))));
    yield workbook(`tally of random council ${seed}`, file);
  }
}
