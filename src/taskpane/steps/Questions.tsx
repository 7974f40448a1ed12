import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { localDecimal } from '../../i18n/format.ts';
import { questionWords } from '../../i18n/pane/questions.ts';
import { askedBy, mendingOf } from '../../workbook/repair/answers.ts';
import type { Issue } from '../../workbook/findings/issue.ts';
import { offeredChoices, shownChoices } from '../../workbook/showing/shown-choices.ts';
import { looks, useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { Repairs } from './Mending.tsx';

const useStyles = makeStyles({
  question: {
    ...looks.frame,
    gap: '4px',
    marginTop: '4px',
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
      <ShownInAll issues={issues} repairs={repairs} />
    </>
  );
}

/** What one issue asks for itself: what a mark in its column means, what a cell should say. */
export function IssueQuestion({ issues, repairs }: QuestionsProps): ReactNode {
  return issues.map((issue) => {
    switch (askedBy(issue)) {
      case 'opinion': {
        const mark = String(issue.details['found']);
        return <MarkQuestion key={issue.cell} mark={mark} issues={[issue]} repairs={repairs} />;
      }
      case 'shown':
        return <ShownQuestion key={issue.cell} issue={issue} repairs={repairs} />;
      default:
        return null;
    }
  });
}

/** What one cell should say: each way it may have been meant is a button. */
function ShownQuestion({ issue, repairs }: { readonly issue: Issue; readonly repairs: Repairs }): ReactNode {
  const language = useLanguage();
  const words = questionWords[language].shown;
  const styles = useStyles();
  const shared = useShared();
  const asked = useId();
  const choices = shownChoices(issue);
  if (choices.length === 0) return null;
  return (
    <div className={styles.question} role="group" aria-labelledby={asked} data-question="shown">
      <div id={asked} className={styles.asked}>
        {words.question}
      </div>
      <div className={styles.answers}>
        {choices.map(({ way, value }) => (
          <Button
            key={way}
            className={mergeClasses(shared.target, styles.answer)}
            onClick={() => repairs.answer([issue], { kind: 'shown', way })}
          >
            {words.choice[way](typeof value === 'number' ? localDecimal(String(value), language) : value)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** The same for all such cells of a group at once, by the ways that every one of them has. */
function ShownInAll({ issues, repairs }: QuestionsProps): ReactNode {
  const words = questionWords[useLanguage()].shown;
  const styles = useStyles();
  const shared = useShared();
  const asked = useId();
  const cells = issues.filter((issue) => askedBy(issue) === 'shown');
  const [first = [], ...others] = cells.map((issue) => offeredChoices(issue).map(({ way }) => way));
  const ways = first.filter((way) => others.every((some) => some.includes(way)));
  if (cells.length < 2 || ways.length === 0) return null;
  return (
    <div className={styles.question} role="group" aria-labelledby={asked} data-question="shown-in-all">
      <div id={asked} className={styles.asked}>
        {words.questionOfAll(cells.length)}
      </div>
      <div className={styles.answers}>
        {ways.map((way) => (
          <Button
            key={way}
            className={mergeClasses(shared.target, styles.answer)}
            onClick={() => repairs.answer(cells, { kind: 'shown', way })}
          >
            {words.choiceOfAll[way]}
          </Button>
        ))}
      </div>
    </div>
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
