/** What receiving would do, before it is done. Pure. */
import { earlierMerges } from '../../copies/merge/merge-receipts.ts';
import { lastMerge } from '../../copies/merge/merge-record.ts';
import { mergeReturned } from '../../copies/merge/merge.ts';
import type { Master } from '../../copies/merge/merge-master.ts';
import type { FileReport, Merged } from '../../copies/merge/merge.ts';
import type { ReceivingBase } from '../../excel/merging/receive.ts';
import type { MemberCode } from '../../tally/campaign.ts';
import type { LastMerge, Preview } from './mail-state.ts';
import type { ReadFiles } from './returned-files.ts';

/** Nothing has been said yet. */
export const noWishes: Wishes = { dropped: new Set(), latest: new Set(), accepted: new Set() };

/** What the person has said about the files. */
export interface Wishes {
  /** Files that are left aside, by their place in the list. */
  readonly dropped: ReadonlySet<number>;
  /** Of these members the later of two copies is taken. */
  readonly latest: ReadonlySet<MemberCode>;
  /** Files that the person takes on their own word, by their place in the list. */
  readonly accepted: ReadonlySet<number>;
}

/** The files that came back, and the workbook they are for as it was read. */
export interface Arrived {
  readonly base: ReceivingBase;
  readonly master: Master;
  readonly files: ReadFiles;
}

export interface Previewed {
  readonly merged: Merged;
  readonly preview: Preview;
}

/** What a merge of the files would come to. `again`: the person has seen another outcome before. */
export function previewOf(
  { master, files }: Pick<Arrived, 'master' | 'files'>,
  { dropped, latest, accepted }: Wishes,
  again: boolean,
): Previewed {
  const kept = files.copies.flatMap((copy, at) => (dropped.has(at) ? [] : [{ copy, at }]));
  const merged = mergeReturned(
    master,
    kept.map(({ copy }) => copy),
    { latest, accepted: new Set(kept.filter(({ at }) => accepted.has(at)).map(({ copy }) => copy)) },
  );
  const { campaign } = master;
  const missing = campaign.council.filter(({ code }) => merged.missing.includes(code));
  const shown = merged.files.map((report, index) => ({
    at: kept[index]?.at ?? index,
    report,
    complete: merged.members.find(({ member }) => member === report.member) ?? null,
  }));
  const { plan } = merged;
  return {
    merged,
    preview: { campaign, files: shown, unread: files.unread, plan, latest, missing, again },
  };
}

/** Whether two previews promise the same, wherever the cells are by now. */
export function isSameOutcome(one: Merged, other: Merged): boolean {
  return outcomeOf(one) === outcomeOf(other);
}

function outcomeOf({ files, plan, missing }: Merged): string {
  const before = plan.cells.map(({ subject, before: there, after }) =>
    JSON.stringify([subject?.member, subject?.candidate, subject?.field, subject?.criterion, there, after]),
  );
  return JSON.stringify([files.map(fileOutcome), before.sort(), missing]);
}

function fileOutcome({
  file,
  sha256,
  member,
  status,
  code,
  proof,
  refused,
  details,
}: FileReport): readonly unknown[] {
  const { changes, formulas, contradictions, differences } = details;
  return [
    ...[file, sha256, member, status, code, proof, refused],
    [...changes, ...formulas].map(({ kind, candidate, field, criterion, before, written }) => [
      ...[kind, candidate, field, criterion],
      ...[before, written],
    ]),
    contradictions.map(({ kind, candidate, field, criterion, there, merged }) => [
      ...[kind, candidate, field, criterion],
      ...[there, merged],
    ]),
    differences,
  ];
}

/** Whether the workbook is, in all that a merge looks at, as it was. */
export function isSameBase(one: ReceivingBase, other: ReceivingBase): boolean {
  const looked = ({ workbook, made, receipts, before }: ReceivingBase): string =>
    JSON.stringify([workbook.tables, made, receipts, before]);
  return looked(one) === looked(other);
}

/** The merge that can be taken back; null where there is none. */
export function lastMergeOf({ before, receipts }: ReceivingBase): LastMerge | null {
  const merge = lastMerge(before);
  if (merge === null) return null;
  const files = earlierMerges(receipts, before).filter(({ sha256 }) => merge.files.includes(sha256));
  return { files: [...new Set(files.map(({ file }) => file))] };
}
