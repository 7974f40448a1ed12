/** Whether every criterion has a column where its scores are to be written, and every content a criterion. */
import type { Criterion, CriterionCode, Kind } from '../../tally/campaign.ts';
import { appliesTo } from '../../tally/weights.ts';
import type { Findings } from '../read/findings.ts';
import type { ScoresRead, ScoreTable } from '../read/scores.ts';
import { codeAndName } from '../read/subjects.ts';
import type { Subjects } from '../read/subjects.ts';

/** Criteria that no table has a column for, by the kind whose scores have nowhere to go. */
export type NowhereToWrite = Readonly<Record<Kind, ReadonlySet<CriterionCode>>>;

const kinds: readonly Kind[] = ['collective', 'individual'];

/**
 * A criterion may lack its column in one table when another has it for candidates of the same kind. Reported at the
 * first table with candidates of the kind, once for a table. `elsewhere`: criteria whose column stands where it is not
 * read, which is reported there.
 */
export function checkCriterionColumns(
  scores: ScoresRead,
  elsewhere: ReadonlySet<CriterionCode>,
  subjects: Subjects,
  findings: Findings,
): NowhereToWrite {
  const nowhere = { collective: new Set<CriterionCode>(), individual: new Set<CriterionCode>() };
  const reported = new Set<string>();
  for (const kind of kinds) {
    const tables = tablesOf(kind, scores, subjects);
    const [first] = tables;
    if (first === undefined) continue;
    for (const criterion of subjects.criteria.criteria) {
      if (!appliesTo(criterion, kind) || tables.some((table) => table.codes.has(criterion.code))) continue;
      nowhere[kind].add(criterion.code);
      const id = JSON.stringify([first.order, criterion.code]);
      if (!reported.has(id) && !elsewhere.has(criterion.code)) reportColumn(criterion, first, findings);
      reported.add(id);
    }
  }
  return nowhere;
}

function reportColumn({ code, name }: Criterion, table: ScoreTable, findings: Findings): void {
  findings.add('MissingColumn', table.headerSpotAt(0), { column: code, criterion: codeAndName(code, name) });
}

/** The tables with rows of this kind, or all of them where none has any yet; none where nobody is of this kind. */
function tablesOf(kind: Kind, scores: ScoresRead, subjects: Subjects): readonly ScoreTable[] {
  if (!subjects.candidates.candidates.some((candidate) => candidate.kind === kind)) return [];
  const withRows = new Set(
    scores.entries.flatMap(({ table, score }) =>
      subjects.candidateOf.get(score.candidate)?.kind === kind ? [table] : [],
    ),
  );
  return withRows.size > 0 ? scores.tables.filter((table) => withRows.has(table)) : scores.tables;
}

/** Warns at the code of a content without a main criterion; not where some criterion's content is not known. */
export function checkContents({ contents, criteria }: Subjects, findings: Findings): void {
  if (criteria.usedContents === null) return;
  for (const { code, name } of contents.contents) {
    const spot = contents.spots.get(code);
    if (!criteria.usedContents.has(code) && spot !== undefined) {
      findings.add('UnusedContent', spot, { found: code, name });
    }
  }
}
