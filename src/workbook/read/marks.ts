/** The criterion columns of Scores and SelfScores. */
import type { Candidate, Criterion, CriterionCode, Mark } from '../../tally/campaign.ts';
import { compare, toNumber, zero } from '../../tally/fraction.ts';
import { appliesTo } from '../../tally/weights.ts';
import { isBlank, isCellError, readMark } from '../columns/cells.ts';
import type { Findings } from './findings.ts';
import type { Subjects } from './subjects.ts';
import { quote } from './quote.ts';
import { takeValue, type Rule } from './take.ts';
import type { Row } from './table.ts';

export interface MarksRead {
  readonly marks: ReadonlyMap<CriterionCode, Mark>;
  /** Criteria whose cells have something in them, sound or not. */
  readonly given: ReadonlySet<CriterionCode>;
}

/** The marks of a row; `candidate` undefined: unknown, and with it what applies. */
export function readMarks(
  row: Row<string>,
  columns: ReadonlyMap<CriterionCode, number>,
  candidate: Candidate | undefined,
  subjects: Pick<Subjects, 'criterionOf'>,
  findings: Findings,
): MarksRead {
  const marks = new Map<CriterionCode, Mark>();
  const given = new Set<CriterionCode>();
  for (const [code, column] of columns) {
    const value = row.valueAt(column);
    if (isBlank(value)) continue;
    given.add(code);
    const spot = row.spotAt(column);
    const criterion = subjects.criterionOf.get(code);
    if (criterion && candidate && !isCellError(value) && !appliesTo(criterion, candidate.kind)) {
      findings.add('ScoreNotApplicable', spot, {
        found: quote(value),
        criterion: code,
        kind: candidate.kind,
        candidate: candidate.code,
      });
      continue;
    }
    const mark = takeValue(value, spot, markRule(criterion), findings);
    if (mark === undefined) continue;
    const outOfRange =
      mark.kind === 'points' &&
      (compare(mark.points, zero) < 0 ||
        (criterion !== undefined && compare(mark.points, criterion.maxPoints) > 0));
    if (outOfRange) {
      const max = criterion === undefined ? '' : toNumber(criterion.maxPoints);
      findings.add('ScoreOutOfRange', spot, { found: quote(value), max, criterion: code });
    } else {
      marks.set(code, mark);
    }
  }
  return { marks, given };
}

/** A criterion's rule is asked for at each of its marks. */
const rules = new WeakMap<Criterion, Rule<Mark>>();

function markRule(criterion: Criterion | undefined): Rule<Mark> {
  const rule = (criterion && rules.get(criterion)) ?? newRule(criterion);
  if (criterion) rules.set(criterion, rule);
  return rule;
}

/** A blank in a main criterion is a missing score, in others it is 0. */
function newRule(criterion: Criterion | undefined): Rule<Mark> {
  return {
    read: readMark,
    code: 'NotANumber',
    expected: 'mark',
    most: criterion?.maxPoints,
    zeroCounts: criterion?.role === 'main',
    bounds: criterion === undefined ? {} : { max: toNumber(criterion.maxPoints) },
  };
}

/** The marks of a row that counts for nothing: what can be read of them, and no issue. */
export function readIgnoredMarks(row: Row<string>, columns: ReadonlyMap<CriterionCode, number>): MarksRead {
  const marks = new Map<CriterionCode, Mark>();
  const given = new Set<CriterionCode>();
  for (const [code, column] of columns) {
    const value = row.valueAt(column);
    if (isBlank(value)) continue;
    given.add(code);
    const mark = isCellError(value) ? null : readMark(value);
    if (mark !== null) marks.set(code, mark);
  }
  return { marks, given };
}
