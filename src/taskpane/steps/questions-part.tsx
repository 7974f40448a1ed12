/** What of the questions is there from the start: the way to them. Few workbooks ask anything. */
import { lazy } from 'react';
import type { ReactNode } from 'react';
import type { Answer } from '../../workbook/repair/answers.ts';
import type { Issue, IssueCode } from '../../workbook/findings/issue.ts';
import type { QuestionsProps } from './Questions.tsx';

const loaded = () => import(/* webpackChunkName: "questions" */ './Questions.tsx');
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
export function Questions({ of, ...props }: QuestionsProps & { readonly of: 'group' | 'issue' }): ReactNode {
  if (!props.issues.some(mayAsk)) return null;
  const Asked = of === 'group' ? ForGroup : ForIssue;
  return <Asked {...props} />;
}
