/** The report of a merge: as other programs read it, and in lines for people. */
import type { Language } from '../../i18n/language.ts';
import { mergeWords } from '../../i18n/merge.ts';
import { cellText } from '../../workbook/cells.ts';
import type { InputCell } from '../../workbook/input-plan.ts';
import { cellAddress } from '../../workbook/places.ts';
import type { FileDetails, FileReport, Merged } from './merge.ts';

/** The JSON text, with a line break at its end. `code` is null where nothing was rejected. */
export function reportJson({ files, missing }: Merged): string {
  const entries = files.map(({ file, member, status, code, added, changed, refused }) => ({
    file,
    member,
    status,
    code,
    added,
    changed,
    refused,
  }));
  return `${JSON.stringify({ files: entries, missing }, null, 2)}\n`;
}

/** What became of each file, and what of it needs a person's eye; `brief`: only the files that need one. */
export function reportLines({ files }: Merged, language: Language, brief: boolean): readonly string[] {
  const words = mergeWords[language];
  return files.flatMap((file) => {
    const needsEye = file.status === 'conflict' || file.status === 'rejected' || file.refused > 0;
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

function outcomeWords(report: FileReport, language: Language): string {
  const words = mergeWords[language];
  const { status, code, added, changed, refused } = report;
  const member = report.member ?? '';
  switch (status) {
    case 'merged':
      return words.merged(member, added, changed, refused);
    case 'unchanged':
      return words.unchanged(member, refused);
    case 'conflict':
      return words.conflict(member);
    case 'rejected':
      return words.rejected(code === null ? '' : words.rejections[code]);
    default: {
      const unreachable: never = status;
      return unreachable;
    }
  }
}

/** As many details of one sort as somebody reads. */
const mostDetails = 20;

function detailLines({ status, details }: FileReport, language: Language): readonly string[] {
  const words = mergeWords[language];
  const { refusals, remarks } = details;
  const refused = refusals.map(({ place, found, reason }) =>
    words.refusal(placeWords(place), cellText(found), words.reasons[reason]),
  );
  const remarked = remarks.map(({ kind, place, sent }) =>
    kind === 'emptied' ? words.emptied(placeWords(place), sent) : words.uncalculated(placeWords(place)),
  );
  const proposal = details.proposed === null ? words.notProposed : words.proposed(details.proposed);
  return [
    ...differenceLines(details, language),
    ...some(contradictionLines(details, language)),
    ...(status === 'conflict' ? [proposal] : []),
    ...some(refused),
    ...some(remarked),
  ];
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
        default: {
          const unreachable: never = each;
          return unreachable;
        }
      }
    }),
    ...(added.length === 0 ? [] : [words.addedSince(added.join(', '))]),
  ];
}

function contradictionLines({ contradictions }: FileDetails, language: Language): readonly string[] {
  const words = mergeWords[language];
  return contradictions.map(({ candidate, field, criterion, says, merged }) => {
    const column = field === 'score' ? (criterion ?? '') : words.fields[field];
    const sayings = [
      ...says.map(({ copy, statement }) => words.saying(String(statement.written), copy.file)),
      ...(merged === null ? [] : [words.alreadyMerged(merged)]),
    ];
    return words.contradiction(`${candidate}, ${column}`, sayings.join('; '));
  });
}

function some(lines: readonly string[]): readonly string[] {
  const more = lines.length - mostDetails;
  return more <= 0 ? lines : [...lines.slice(0, mostDetails), `  … (+${more})`];
}

function placeWords({ sheet, row, column }: InputCell): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

/** Text from a workbook must neither break the lines of a terminal nor steer it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
