/** The issues of a workbook, gathered for a narrow pane. Pure. */
import type { Issue, IssueCode, Severity } from '../workbook/issue.ts';

export interface IssueGroup {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** In the workbook's own order; at least one. */
  readonly issues: readonly Issue[];
}

/** Gives the issues grouped by code: errors before warnings, else in the order in which a code first appears. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const byKind = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code}`;
    const group = byKind.get(key);
    if (group === undefined) byKind.set(key, [issue]);
    else group.push(issue);
  }
  const groups = [...byKind.values()].flatMap((group): IssueGroup[] => {
    const [first] = group;
    return first === undefined ? [] : [{ code: first.code, severity: first.severity, issues: group }];
  });
  return [
    ...groups.filter((group) => group.severity === 'error'),
    ...groups.filter((group) => group.severity === 'warning'),
  ];
}
