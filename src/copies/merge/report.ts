/** The report of a merge: as other programs read it, and in lines for people. */
import type { Language } from '../../i18n/language.ts';
import { mergeWords } from '../../i18n/mail/merge.ts';
import { cellText, isBlank } from '../../workbook/columns/cells.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import type { InputCell } from '../../workbook/repair/input-plan.ts';
import { cellName } from '../../cells/a1.ts';
import type { CopyChange } from './merge-plan.ts';
import type { FileDetails, FileReport, Merged } from './merge.ts';

/** The JSON text, with a line break at its end. `code` is null where nothing was rejected. */
export function reportJson({ files, missing }: Merged): string {
  const entries = files.map((report) => {
    const { file, member, status, code, added, changed, refused, proof, accepted } = report;
    const { changes, formulas, contradictions } = report.details;
    return {
      ...{ file, member, status, code, added, changed, refused, proof, accepted },
      changes: changes.map((change) => ({ ...subjectOf(change), ...oldAndNew(change) })),
      formulas: formulas.map((change) => ({
        ...subjectOf(change),
        ...{ old: jsonValue(change.before), formula: change.statement.formula, value: change.written },
      })),
      conflicts: contradictions.map((each) => ({
        ...subjectOf(each),
        old: jsonValue(each.there),
        says: each.says.map(({ copy, statement }) => ({ file: copy.file, value: statement.written })),
        merged: each.merged,
      })),
    };
  });
  return `${JSON.stringify({ files: entries, missing }, null, 2)}\n`;
}

type Subject = Pick<CopyChange, 'candidate' | 'field' | 'criterion'>;

function subjectOf({ candidate, field, criterion }: Subject): Subject {
  return { candidate, field, criterion };
}

function oldAndNew({ before, written }: CopyChange): {
  readonly old: CellValue | null;
  readonly new: CellValue;
} {
  return { old: jsonValue(before), new: written };
}

/** Null for a blank cell. */
function jsonValue(value: CellValue): CellValue | null {
  return isBlank(value) ? null : value;
}

/** Whether all of these files was taken that could be, and nobody need be asked. */
export function isWhole({ files }: Merged): boolean {
  return files.every(
    ({ status, details }) => (status === 'merged' || status === 'unchanged') && details.formulas.length === 0,
  );
}

/** What became of each file, and what of it needs a person's eye; `brief`: only the files that need one. */
export function reportLines({ files }: Merged, language: Language, brief: boolean): readonly string[] {
  const words = mergeWords[language];
  return files.flatMap((file) => {
    const isDone = file.status === 'merged' || file.status === 'unchanged';
    const needsEye = !isDone || file.refused > 0 || file.details.formulas.length > 0;
    if (brief && !needsEye) return [];
    return [words.fileLine(file.file, outcomeWords(file, language)), ...detailLines(file, language)].map(
      oneLine,
    );
  });
}

/** Who has given no score yet. */
export function missingLine({ missing }: Merged, language: Language): string {
  const words = mergeWords[language];
  return missing.length === 0 ? words.nobodyMissing : words.missing(missing.join(', '));
}

/** Why nothing of a file is taken, in sentences; '' where something may be. */
export function rejectionWords({ code, forgery, member }: FileReport, language: Language): string {
  const words = mergeWords[language];
  if (code === null) return '';
  if (forgery === null) return words.rejections[code];
  const { forgeries } = words;
  return forgery.kind === 'otherCopy'
    ? forgeries.otherCopy(member ?? '', forgery.madeFor)
    : forgeries[forgery.kind];
}

function outcomeWords(report: FileReport, language: Language): string {
  const words = mergeWords[language];
  const { status, added, changed, refused, details } = report;
  const member = report.member ?? '';
  const byHand = report.accepted && report.proof === 'unverified' ? words.byHand : '';
  switch (status) {
    case 'merged':
      return words.merged(member, added, changed, refused) + byHand;
    case 'unchanged':
      return words.unchanged(member, refused);
    case 'conflict':
      return words.conflict(member) + byHand;
    case 'unverified':
      return words.notVerified(member, details.changes.length);
    case 'rejected':
      return words.rejected(rejectionWords(report, language));
  }
}

/** As many details of one sort as somebody reads. */
const mostDetails = 20;

function detailLines(report: FileReport, language: Language): readonly string[] {
  const words = mergeWords[language];
  const { refusals, remarks } = report.details;
  const refused = refusals.map(({ place, found, reason }) =>
    words.refusal(placeWords(place), cellText(found), words.reasons[reason]),
  );
  const remarked = remarks.map(({ kind, place, sent }) =>
    kind === 'uncalculated' ? words.uncalculated(placeWords(place)) : words[kind](placeWords(place), sent),
  );
  return [
    ...differenceLines(report.details, language),
    ...unverifiedLines(report, language),
    ...some(contradictionLines(report.details, language)),
    ...conflictAdvice(report, language),
    ...some(changeLines(report, language)),
    ...formulaLines(report, language),
    ...some(refused),
    ...some(remarked),
  ];
}

function unverifiedLines({ status, why, file }: FileReport, language: Language): readonly string[] {
  const words = mergeWords[language];
  return status === 'unverified' && why !== null ? [`  ${words.unverified[why]}`, words.askFirst(file)] : [];
}

/** What takes the place of something else; of an unverified file, everything that it would bring. */
function changeLines({ status, details }: FileReport, language: Language): readonly string[] {
  const words = mergeWords[language];
  return details.changes.flatMap((change) => {
    const [subject, after] = [subjectWords(change, language), String(change.written)];
    if (change.kind === 'changed') return [words.becomes(subject, cellText(change.before), after)];
    return status === 'unverified' ? [words.wouldAdd(subject, after)] : [];
  });
}

function formulaLines({ status, file, details }: FileReport, language: Language): readonly string[] {
  const words = mergeWords[language];
  if (details.formulas.length === 0) return [];
  const lines = details.formulas.map((change) =>
    words.formula(subjectWords(change, language), change.statement.formula ?? '', String(change.written)),
  );
  return [...(status === 'unverified' ? [] : [words.askFormulas(file)]), ...some(lines)];
}

/** What to do about contradictions. */
function conflictAdvice({ status, details }: FileReport, language: Language): readonly string[] {
  const words = mergeWords[language];
  if (status !== 'conflict') return [];
  const kinds = new Set(details.contradictions.map(({ kind }) => kind));
  if (kinds.has('overtaken')) return [words.keepLater];
  if (details.proposed !== null) return [words.proposed(details.proposed)];
  return [kinds.has('copies') ? words.notProposed : words.takeCopy];
}

function differenceLines({ differences }: FileDetails, language: Language): readonly string[] {
  const words = mergeWords[language];
  const added = differences.flatMap((each) => (each.kind === 'added' ? [each.candidate] : []));
  return [
    ...differences.flatMap((each): readonly string[] => {
      switch (each.kind) {
        case 'renamed':
          return [words.renamed(each.candidate, each.there, each.here)];
        case 'campaignRenamed':
          return [words.campaignRenamed(each.there, each.here)];
        case 'criterionChanged':
          return [words.criterionChanged(each.criterion)];
        case 'added':
          return [];
      }
    }),
    ...(added.length === 0 ? [] : [words.addedSince(added.join(', '))]),
  ];
}

function contradictionLines({ contradictions }: FileDetails, language: Language): readonly string[] {
  const words = mergeWords[language];
  return contradictions.map(({ says, merged, there, ...cell }) => {
    const sayings = [
      ...(isBlank(there) ? [] : [words.standing(cellText(there))]),
      ...says.map(({ copy, statement }) => words.saying(String(statement.written), copy.file)),
      ...(merged === null ? [] : [words.alreadyMerged(merged)]),
    ];
    return words.contradiction(subjectWords(cell, language), sayings.join('; '));
  });
}

function subjectWords({ candidate, field, criterion }: Subject, language: Language): string {
  const column = field === 'score' ? (criterion ?? '') : mergeWords[language].fields[field];
  return `${candidate}, ${column}`;
}

function some(lines: readonly string[]): readonly string[] {
  const more = lines.length - mostDetails;
  return more <= 0 ? lines : [...lines.slice(0, mostDetails), `  … (+${more})`];
}

function placeWords({ sheet, row, column }: InputCell): string {
  return `${sheet}!${cellName(row, column)}`;
}

/** Text from a workbook must neither break the lines of a terminal nor steer it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
