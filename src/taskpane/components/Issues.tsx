import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle20Filled, Warning20Filled } from '@fluentui/react-icons';
import { lazy } from 'react';
import type { ReactNode } from 'react';
import { stepsWords } from '../../i18n/pane/steps.ts';
import { issueMessage } from '../../workbook/findings/issue-message.ts';
import type { Issue, IssueCode } from '../../workbook/findings/issue.ts';
import type { Answer } from '../../workbook/repair/answers.ts';
import { groupIssues } from '../issue-groups.ts';
import type { IssueGroup } from '../issue-groups.ts';
import { Mended, RepairAll, RepairButton } from '../steps/Mending.tsx';
import type { Repairs } from '../steps/Mending.tsx';
import type { QuestionsProps } from '../steps/Questions.tsx';
import { useLanguage, useWords } from '../words.ts';
import { Loading } from './parts.tsx';
import { ShortList } from './ShortList.tsx';
import { looks, useShared } from './styles.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '4px' },
  title: {
    ...looks.heading,
    display: 'flex',
    gap: '8px',
  },
  todo: { margin: 0 },
  icon: { flexShrink: 0, marginTop: '2px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  issue: {
    ...looks.entry,
    fontWeight: tokens.fontWeightRegular,
  },
  place: { display: 'block', color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
  plain: { padding: '8px 12px', margin: 0 },
});

interface IssuesProps {
  readonly issues: readonly Issue[];
  readonly onGoTo: (sheet: string, cell: string) => void;
  readonly repairs: Repairs;
}

/** What is wrong or worth a look, by what to do about it; each entry goes to its cell. */
export function Issues({ issues, onGoTo, repairs }: IssuesProps): ReactNode {
  const words = useWords().issues;
  const shared = useShared();
  if (issues.length === 0) {
    return (
      <div className={shared.section}>
        <Mended repairs={repairs} />
        <p className={shared.heading} data-landing="issues" tabIndex={-1}>
          {words.clear}
        </p>
      </div>
    );
  }
  return (
    <section className={shared.section} aria-labelledby="issues">
      <h2 id="issues" className={shared.heading} data-landing="issues" tabIndex={-1}>
        {words.heading}
      </h2>
      <Mended repairs={repairs} />
      {/* All at once: a part that came later would move a button away from under the finger. */}
      <Loading>
        {groupIssues(issues).map((group) => (
          <Group key={group.task} group={group} onGoTo={onGoTo} repairs={repairs} />
        ))}
      </Loading>
    </section>
  );
}

interface GroupProps {
  readonly group: IssueGroup;
  readonly onGoTo: (sheet: string, cell: string) => void;
  readonly repairs: Repairs;
}

function Group({ group, onGoTo, repairs }: GroupProps): ReactNode {
  const words = useWords().issues;
  const styles = useStyles();
  const { title, todo } = stepsWords[useLanguage()].tasks[group.task];
  const isError = group.task !== 'look';
  return (
    <div className={styles.group} data-task={group.task}>
      <h3 className={styles.title}>
        {isError ? (
          <ErrorCircle20Filled
            className={mergeClasses(styles.icon, styles.error)}
            aria-label={words.error}
            role="img"
          />
        ) : (
          <Warning20Filled
            className={mergeClasses(styles.icon, styles.warning)}
            aria-label={words.warning}
            role="img"
          />
        )}
        {words.group(title, group.issues.length)}
      </h3>
      <p className={styles.todo}>{todo}</p>
      <RepairAll issues={group.issues} repairs={repairs} />
      <Questions of="group" issues={group.issues} repairs={repairs} />
      <ShortList items={group.issues} limit={isError ? 5 : 2} keyOf={(_, index) => index}>
        {(issue) => (
          <>
            <Entry issue={issue} onGoTo={onGoTo} />
            <RepairButton issue={issue} repairs={repairs} />
            <Questions of="issue" issues={[issue]} repairs={repairs} />
          </>
        )}
      </ShortList>
    </div>
  );
}

interface EntryProps {
  readonly issue: Issue;
  readonly onGoTo: (sheet: string, cell: string) => void;
}

function Entry({ issue, onGoTo }: EntryProps): ReactNode {
  const words = useWords().issues;
  const styles = useStyles();
  const message = issueMessage(issue, useLanguage());
  const { sheet, cell } = issue;
  if (sheet === null) return <p className={styles.plain}>{message}</p>;
  return (
    <Button className={styles.issue} onClick={() => onGoTo(sheet, cell ?? 'A1')}>
      <span>
        {message}
        <span className={styles.place}>{words.goTo(cell ?? 'A1')}</span>
      </span>
    </Button>
  );
}

const loaded = () => import(/* webpackChunkName: "questions" */ '../steps/Questions.tsx');
const ForGroup = lazy(async () => ({ default: (await loaded()).GroupQuestions }));
const ForIssue = lazy(async () => ({ default: (await loaded()).IssueQuestion }));

/** The codes of the issues that ask, for each answer; whether one of them does is known where the questions are. */
const asking: Readonly<Record<Answer['kind'], readonly IssueCode[]>> = {
  opinion: ['InvalidMark'],
  shown: ['ShownOtherwise', 'NotANumber'],
  shortList: ['MissingVotes'],
};

function mayAsk({ code }: Issue): boolean {
  return Object.values(asking).flat().includes(code);
}

/** What issues ask together (`of` = group) or each for itself; inside a `Loading`. */
function Questions({ of, ...props }: QuestionsProps & { readonly of: 'group' | 'issue' }): ReactNode {
  if (!props.issues.some(mayAsk)) return null;
  const Asked = of === 'group' ? ForGroup : ForIssue;
  return <Asked {...props} />;
}
