/** What a returned file would do, line by line, for whoever wants to see it. Pure. */
import type { FileReport } from '../../copies/merge/merge.ts';
import { localDecimal } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { mailPartWords } from '../../i18n/pane/mail.ts';
import { mergeWords } from '../../i18n/mail/merge.ts';
import type { Campaign } from '../../tally/campaign.ts';
import { cellText, isBlank } from '../../workbook/columns/cells.ts';
import { cellName } from '../../cells/a1.ts';
import type { CellValue } from '../../workbook/snapshot.ts';

/** Lines of one sort under a heading that counts them. */
export interface Detail {
  readonly kind:
    | 'conflict'
    | 'formulas'
    | 'refused'
    | 'changed'
    | 'different'
    | 'remarks'
    | 'added'
    | 'wouldChange'
    | 'wouldAdd';
  readonly lines: readonly string[];
}

interface Context {
  readonly campaign: Campaign;
  readonly language: Language;
}

interface Cell {
  readonly candidate: string;
  readonly field: 'score' | 'recused' | 'note';
  readonly criterion: string | null;
}

/** The details of a file, what needs a person's eye first; sorts with nothing in them are left out. */
export function detailsOf(report: FileReport, context: Context): readonly Detail[] {
  const isTaken = report.status !== 'unverified';
  const details: readonly Detail[] = [
    { kind: 'conflict', lines: conflictLines(report, context) },
    { kind: 'formulas', lines: formulaLines(report, context) },
    { kind: 'refused', lines: refusedLines(report, context) },
    { kind: isTaken ? 'changed' : 'wouldChange', lines: changedLines(report, context) },
    { kind: 'different', lines: differentLines(report, context) },
    { kind: 'remarks', lines: remarkLines(report, context) },
    { kind: isTaken ? 'added' : 'wouldAdd', lines: addedLines(report, context) },
  ];
  return details.filter(({ lines }) => lines.length > 0);
}

function conflictLines({ details }: FileReport, context: Context): readonly string[] {
  const words = mailPartWords[context.language].receive;
  return details.contradictions.map(({ says, merged, there, ...cell }) => {
    const sayings = [
      ...(isBlank(there) ? [] : [words.holds(valueWords(there, context))]),
      ...says.map(({ copy, statement }) => words.says(valueWords(statement.written, context), copy.file)),
      ...(merged === null ? [] : [words.earlier(merged)]),
    ];
    return `${cellWords(cell, context)}: ${sayings.join('; ')}.`;
  });
}

function refusedLines({ details }: FileReport, { language }: Context): readonly string[] {
  const words = mailPartWords[language].receive;
  const { reasons } = mergeWords[language];
  return details.refusals.map(({ place, found, reason }) =>
    words.refusal(`${place.sheet}!${cellName(place.row, place.column)}`, cellText(found), reasons[reason]),
  );
}

function formulaLines({ details }: FileReport, context: Context): readonly string[] {
  const words = mailPartWords[context.language].receive;
  return details.formulas.map((change) =>
    words.formula(
      cellWords(change, context),
      change.statement.formula ?? '',
      valueWords(change.written, context),
    ),
  );
}

function changedLines({ details }: FileReport, context: Context): readonly string[] {
  const words = mailPartWords[context.language].receive;
  return details.changes.flatMap((change) =>
    change.kind === 'changed'
      ? [
          words.becomes(
            cellWords(change, context),
            valueWords(change.before, context),
            valueWords(change.written, context),
          ),
        ]
      : [],
  );
}

function addedLines({ details }: FileReport, context: Context): readonly string[] {
  const words = mailPartWords[context.language].receive;
  return details.changes.flatMap((change) =>
    change.kind === 'added'
      ? [words.isNew(cellWords(change, context), valueWords(change.written, context))]
      : [],
  );
}

function differentLines({ details }: FileReport, { campaign, language }: Context): readonly string[] {
  const words = mailPartWords[language].receive;
  return details.differences.map((each) => {
    switch (each.kind) {
      case 'renamed':
        return words.renamed(each.candidate, each.there, each.here);
      case 'campaignRenamed':
        return words.campaignRenamed(each.there, each.here);
      case 'added':
        return words.addedSince(candidateWords(each.candidate, campaign));
      case 'criterionChanged':
        return words.criterionChanged(each.criterion);
    }
  });
}

function remarkLines({ details }: FileReport, context: Context): readonly string[] {
  const words = mailPartWords[context.language].receive;
  return details.remarks.map(({ kind, place, sent }) => {
    const cell = `${place.sheet}!${cellName(place.row, place.column)}`;
    return kind === 'uncalculated' ? words.uncalculated(cell) : words[kind](cell, sent);
  });
}

function cellWords({ candidate, field, criterion }: Cell, { campaign, language }: Context): string {
  const words = mailPartWords[language].receive;
  const column = field === 'score' ? words.criterion(criterion ?? '') : mergeWords[language].fields[field];
  return words.cell(candidateWords(candidate, campaign), column);
}

function candidateWords(code: string, { candidates }: Campaign): string {
  const name = candidates.find((candidate) => candidate.code === code)?.name ?? '';
  return name === '' ? code : `${name} (${code})`;
}

function valueWords(value: CellValue, { language }: Context): string {
  if (value === '') return mailPartWords[language].receive.blank;
  return typeof value === 'number' ? localDecimal(String(value), language) : cellText(value);
}
