/**
 * A personal copy: a workbook made from nothing for one member, so that nothing of others can be left in it. It has a
 * guide, the member's rows, what every member may see, and the stamp.
 */
import type { Language } from '../../i18n/language.ts';
import { copyWords } from '../../i18n/mail/copies.ts';
import type { WorkbookFile } from '../../ooxml/model.ts';
import { newWorkbook, openWorkbook } from '../../ooxml/workbook.ts';
import type { Campaign, Kind, Member, MemberCode } from '../../tally/campaign.ts';
import { fileName, fileNamePart, firstBytes } from '../../text/file-name.ts';
import { scoringFingerprint } from '../../workbook/record/fingerprint.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { addInId, copySettings } from '../add-in.ts';
import { campaignId } from '../campaign-id.ts';
import { collectorOf } from '../readiness.ts';
import { writeGuide } from './guide-sheet.ts';
import { stored } from './look.ts';
import { copyHolders } from '../made-copies.ts';
import type { Nonce } from '../nonce.ts';
import { memberRows, sentCells } from '../member-rows.ts';
import type { KindRows } from '../member-rows.ts';
import { councilTable, publishedTables } from './published.ts';
import { addReferenceSheet } from './reference-sheet.ts';
import { addScoreSheet } from './score-sheet.ts';
import { stampCells, stampSheet } from '../stamp.ts';
import type { Stamp } from '../stamp.ts';

/** The workbook that copies are made of. It must have no errors but those that `isOnlyEarly` lets pass. */
interface CopySource {
  readonly campaign: Campaign;
  readonly snapshot: WorkbookSnapshot;
  /** The name of its file, with or without a folder and `.xlsx`. */
  readonly fileName: string;
}

export interface CopyOptions {
  readonly language: Language;
  readonly madeAt: Date;
}

interface MakingOptions extends CopyOptions {
  /**
   * The nonce of each member's copy, of which the workbook keeps the hash (`made-copies.ts`). A copy of a member without
   * one cannot be verified when it comes back.
   */
  readonly nonces: ReadonlyMap<MemberCode, Nonce>;
}

export interface PersonalCopy {
  readonly member: Member;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** How many candidates of each kind the member has to score. */
  readonly toScore: Readonly<Record<Kind, number>>;
}

/** A copy for each voting member, in the order of the council. The same source, time and nonces give the same bytes. */
export function personalCopies(source: CopySource, options: MakingOptions): readonly PersonalCopy[] {
  const { campaign, fileName } = source;
  const members = copyHolders(campaign);
  const names = copyFileNames(
    fileName,
    members.map(({ code }) => code),
  );
  const base = publishedWorkbook(source, options.language);
  const common = {
    campaign: campaignId(campaign),
    inputs: scoringFingerprint(campaign),
    madeAt: options.madeAt.toISOString(),
  };
  return members.map((member, at): PersonalCopy => {
    const parts = memberRows(campaign, member);
    const nonce = options.nonces.get(member.code) ?? '';
    const stamp: Stamp = { ...common, member: member.code, nonce, sent: sentCells(parts) };
    const file = copyFile(source, { ...options, base, member, parts, stamp });
    const count = (kind: Kind): number => parts.find((part) => part.kind === kind)?.rows.length ?? 0;
    return {
      member,
      fileName: names[at] ?? `${at}.xlsx`,
      bytes: file.save(),
      toScore: { collective: count('collective'), individual: count('individual') },
    };
  });
}

/** What all copies have: a sheet for the guide, and what every member may see. */
function publishedWorkbook({ campaign, snapshot }: CopySource, language: Language): Uint8Array {
  const file = newWorkbook();
  file.renameSheet(file.activeSheet, copyWords[language].sheets.guide);
  for (const table of publishedTables(campaign, snapshot, language)) addReferenceSheet(file, table, language);
  return file.save();
}

interface Contents extends CopyOptions {
  readonly base: Uint8Array;
  readonly member: Member;
  readonly parts: readonly KindRows[];
  readonly stamp: Stamp;
}

function copyFile({ campaign, snapshot }: CopySource, contents: Contents): WorkbookFile {
  const { base, member, parts, stamp, language } = contents;
  const opened = openWorkbook(base);
  if (opened.kind === 'problem') throw new Error(opened.problem.detail);
  const { file } = opened;
  const guide = file.activeSheet;
  const collector = collectorOf(campaign);
  writeGuide(guide, { campaign, member, collector, parts, language });
  parts.forEach((part, at) => {
    const sheet = addScoreSheet(file, part, { member, campaignName: campaign.documents.name, language });
    file.moveSheet(sheet, at + 1);
  });
  addReferenceSheet(file, councilTable(snapshot, member, collector, language), language);
  addStamp(file, stamp);
  file.setSettings(copySettings(member.code), addInId);
  file.activate(guide);
  return file;
}

/** All texts, also by their format: no program makes numbers or dates of codes when it saves the file. */
function addStamp(file: WorkbookFile, stamp: Stamp): void {
  const sheet = file.addSheet(stampSheet);
  const cells = stampCells(stamp);
  sheet.setFormat({ row: 0, column: 0, rows: cells.length, columns: 4 }, { numberFormat: '@' });
  cells.forEach((row, down) => row.forEach((text, at) => sheet.setValue(down, at, stored(text))));
  sheet.visibility = 'hidden';
}

/** Bytes of a member's code in a file's name: the rest is for the workbook's own. */
const longestCode = 60;

/**
 * `<name of the workbook>_<member code>.xlsx` for each code, safe on every system and unique whatever the case.
 * `workbook` may have a folder before it and an ending behind it.
 */
export function copyFileNames(workbook: string, codes: readonly string[]): readonly string[] {
  const base = fileNamePart(workbook.replace(/^.*[/\\]/u, '').replace(/\.(?:xlsx|xlsm)$/iu, ''));
  const taken = new Set<string>();
  return codes.map((code) => {
    const ending = `_${firstBytes(fileNamePart(code), longestCode)}`;
    let name = fileName(base, `${ending}.xlsx`);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1)
      name = fileName(base, `${ending}-${number}.xlsx`);
    taken.add(name.toLowerCase());
    return name;
  });
}
