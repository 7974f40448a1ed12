/** The sentence of an issue. */
import type { Language } from '../i18n/language.ts';
import type { Issue } from './issue.ts';

/** What is wrong, where, what was expected and what to do, in the display language. */
export function issueMessage(issue: Issue, _language: Language): string {
  return `${issue.code}: ${issue.table}${issue.cell === null ? '' : ` ${issue.cell}`}`;
}
