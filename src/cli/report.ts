/** What is printed: issues, and who is awarded. */
import type { Trouble } from '../excel/write/outcome.ts';
import { cliWords } from '../i18n/command-line/cli.ts';
import { localDecimal } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Award, Campaign, CandidateCode } from '../tally/campaign.ts';
import { toDecimalText } from '../tally/fraction.ts';
import type { AwardResult, Tally } from '../tally/result.ts';
import { issueMessage } from '../workbook/findings/issue-message.ts';
import type { Issue } from '../workbook/findings/issue.ts';

/** Done (check: no error); the workbook has errors; usage, or a file that cannot be read or written. */
export type ExitStatus = 0 | 1 | 2;

/** Lets whoever reads the output stop reading (`| head`): the work goes on, and that is no failure. */
export function allowClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Writes lines to a stream; nothing where there are none. */
export function print(stream: NodeJS.WritableStream, lines: readonly string[]): void {
  if (lines.length > 0) stream.write(`${lines.join('\n').trimEnd()}\n`);
}

/** The issues that stop the work. */
export function errorsOf(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ severity }) => severity === 'error');
}

/** Lists issues on standard error; errors are told in any case, warnings unless it is to be quiet. */
export function tellIssues(issues: readonly Issue[], { language, quiet }: Telling, of: Which = null): void {
  const lines = issueLines(quiet ? errorsOf(issues) : issues, language);
  print(
    process.stderr,
    lines.map((line) => labelled(line, of)),
  );
}

/** In what language, and whether only what matters. */
export interface Telling {
  readonly language: Language;
  readonly quiet: boolean;
}

/** Which of several workbooks a line is about; null where there is only one. */
export type Which = string | null;

/** The line with its workbook before it, where there are several. */
export function labelled(line: string, of: Which): string {
  return of === null ? line : `${of}: ${line}`;
}

/** Says what stood in the way, and gives the exit status for it. */
export function tellTrouble({ code, detail }: Trouble, language: Language): ExitStatus {
  print(process.stderr, [`${cliWords[language].troubles[code]} (${detail})`]);
  return 2;
}

/** Says how the command was used wrongly, and gives the exit status for it. */
export function tellMisuse(problem: string, language: Language): ExitStatus {
  print(process.stderr, [cliWords[language].usageProblem(problem)]);
  return 2;
}

/** One line for each issue: how grave, where, and the sentence. */
export function issueLines(issues: readonly Issue[], language: Language): readonly string[] {
  const words = cliWords[language];
  return issues.map((issue) => {
    const place = [issue.sheet, issue.cell].filter((part) => part !== null).join('!');
    return oneLine(words.issueLine(words.severities[issue.severity], place, issueMessage(issue, language)));
  });
}

/** The awards in the workbook's order, each with its recipients in award order. */
export function awardLines(campaign: Campaign, tally: Tally, language: Language): readonly string[] {
  const words = cliWords[language];
  if (campaign.awards.length === 0) return [words.noAwards];
  const title = campaign.documents.name === '' ? [] : [campaign.documents.name, ''];
  const parts = campaign.awards.flatMap((award) => {
    const result = tally.awards.find((entry) => entry.award === award.code);
    return result ? [...awardPart(award, result, { campaign, tally, language }), ''] : [];
  });
  return [...title, ...parts].map(oneLine);
}

interface Context {
  readonly campaign: Campaign;
  readonly tally: Tally;
  readonly language: Language;
}

function awardPart(award: Award, result: AwardResult, context: Context): readonly string[] {
  const words = cliWords[context.language];
  const status = words.statuses[result.status](result.status === 'pending' ? result.places : 0);
  const count = `${result.recipients.length}${award.quota === null ? '' : `/${award.quota}`}`;
  const head = `${award.name} – ${words.kinds[award.kind]} (${count})${status === '' ? '' : ` – ${status}`}`;
  const recipients = result.recipients.map((code, index) => {
    const { name, unit, score, share } = candidateWords(code, award, context);
    return words.recipient(index + 1, name, unit, score, share);
  });
  const pending = (result.status === 'pending' ? result.pending : []).map((code) => {
    const { name, unit, score, share } = candidateWords(code, award, context);
    return words.pendingCandidate(name, unit, score, share);
  });
  const lines = [...recipients, ...pending];
  const nobody = result.status === 'decided' ? [`  –  ${words.noRecipients}`] : [];
  return [head, ...(lines.length > 0 ? lines : nobody)];
}

function candidateWords(code: CandidateCode, award: Award, { campaign, tally, language }: Context) {
  const candidate = campaign.candidates.find((entry) => entry.code === code);
  const score = tally.scores.find((entry) => entry.candidate === code)?.score ?? null;
  const vote = tally.ballots.find((entry) => entry.candidate === code && entry.award === award.code);
  return {
    name: candidate?.name ?? code,
    unit: candidate?.kind === 'individual' ? candidate.unit : '',
    score: score === null ? '–' : localDecimal(toDecimalText(score, campaign.settings.decimals), language),
    share: vote === undefined ? '' : cliWords[language].share(vote.agree, vote.base),
  };
}

/** Text from a workbook must neither break the lines of a terminal nor steer it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
