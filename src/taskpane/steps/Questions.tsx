import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { questionWords } from '../../i18n/questions.ts';
import { askedBy, mendingOf } from '../../workbook/answers.ts';
import type { Issue } from '../../workbook/issue.ts';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { Repairs } from './Mending.tsx';

const useStyles = makeStyles({
  question: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    marginTop: '4px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  asked: { fontWeight: tokens.fontWeightSemibold },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  answer: { flexGrow: 1, minWidth: 0, padding: '8px' },
});

export interface QuestionsProps {
  readonly issues: readonly Issue[];
  readonly repairs: Repairs;
}

/** What several issues ask together: a mark that is in several columns, candidates whom nobody counted. */
export function GroupQuestions({ issues, repairs }: QuestionsProps): ReactNode {
  const uncounted = issues.filter((issue) => askedBy(issue) === 'shortList');
  const byMark = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (askedBy(issue) !== 'opinion') continue;
    const mark = String(issue.details['found']);
    byMark.set(mark, [...(byMark.get(mark) ?? []), issue]);
  }
  return (
    <>
      {uncounted.length > 0 && <ShortListQuestion issues={uncounted} repairs={repairs} />}
      {[...byMark].map(
        ([mark, some]) =>
          some.length > 1 && <MarkQuestion key={mark} mark={mark} issues={some} repairs={repairs} />,
      )}
    </>
  );
}

/** What one issue asks for itself: what a mark in its column means. */
export function IssueQuestion({ issues, repairs }: QuestionsProps): ReactNode {
  return issues.map(
    (issue) =>
      askedBy(issue) === 'opinion' && (
        <MarkQuestion
          key={issue.cell}
          mark={String(issue.details['found'])}
          issues={[issue]}
          repairs={repairs}
        />
      ),
  );
}

const opinions = ['agree', 'disagree', 'blank'] as const;

function MarkQuestion({ mark, issues, repairs }: QuestionsProps & { readonly mark: string }): ReactNode {
  const words = questionWords[useLanguage()];
  const styles = useStyles();
  const shared = useShared();
  const asked = useId();
  const cells = issues.reduce((sum, issue) => {
    const mending = mendingOf(issue, { kind: 'opinion', opinion: 'blank' }, repairs.workbook);
    return sum + (mending?.cells.length ?? 0);
  }, 0);
  if (cells === 0) return null;
  return (
    <div className={styles.question} role="group" aria-labelledby={asked} data-question="mark">
      <div id={asked} className={styles.asked}>
        {issues.length > 1 ? words.markInColumns(mark, issues.length) : words.mark(mark)}
      </div>
      <div className={styles.answers}>
        {opinions.map((opinion) => (
          <Button
            key={opinion}
            className={mergeClasses(shared.target, styles.answer)}
            onClick={() => repairs.answer(issues, { kind: 'opinion', opinion })}
          >
            {words.opinions[opinion]}
          </Button>
        ))}
      </div>
      <div>{words.cells(cells)}</div>
    </div>
  );
}

/** Asked twice: who is not counted by mistake loses an award. */
function ShortListQuestion({ issues, repairs }: QuestionsProps): ReactNode {
  const words = questionWords[useLanguage()].shortList;
  const styles = useStyles();
  const shared = useShared();
  const asked = useId();
  const [isSaid, setSaid] = useState(false);
  const [first] = issues;
  const answer = { kind: 'shortList' } as const;
  if (first === undefined || mendingOf(first, answer, repairs.workbook) === null) return null;
  const button = mergeClasses(shared.target, styles.answer);
  return (
    <div className={styles.question} role="group" aria-labelledby={asked} data-question="short-list">
      <div id={asked} className={styles.asked} aria-live="polite">
        {isSaid ? words.meaning : words.question(issues.length)}
      </div>
      <div className={styles.answers}>
        {!isSaid && (
          <Button className={button} onClick={() => setSaid(true)}>
            {words.yes}
          </Button>
        )}
        {isSaid && (
          <>
            <Button className={button} onClick={() => repairs.answer(issues, answer)}>
              {words.confirm}
            </Button>
            <Button className={button} onClick={() => setSaid(false)}>
              {words.no}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
