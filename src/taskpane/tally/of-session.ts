/** The tally of the session, and the mending of what stands in its way. */
import { decideTie } from '../../excel/inputs/decide-tie.ts';
import { goToCell } from '../../excel/line/go-to.ts';
import { repairIssues, undoRepairs } from '../../excel/inputs/repair.ts';
import { tallyWorkbook } from '../../excel/use-cases.ts';
import { onePer } from '../session/one-per.ts';
import { MendingJobs } from './mending-jobs.ts';
import { TallyJobs } from './tally-jobs.ts';

/** Most workbooks never need it. */
const tableMending = () => import(/* webpackChunkName: "tables" */ '../../excel/inputs/mend-tables.ts');

export const tallyOf = onePer(
  (session) => new TallyJobs(session, { tally: tallyWorkbook, decideTie, goTo: goToCell }),
);

export const mendingOf = onePer(
  (session) =>
    new MendingJobs(session, {
      repair: repairIssues,
      answer: async (issues, answer) => {
        const { answerIssues } = await import(
          /* webpackChunkName: "questions" */ '../../excel/inputs/answer.ts'
        );
        return answerIssues(issues, answer);
      },
      undoRepairs,
      planTables: async (issue, choice) => (await tableMending()).planTables(issue, choice),
      mendTables: async (issues, choice) => (await tableMending()).mendTables(issues, choice),
      undoTables: async (done) => (await tableMending()).undoTables(done),
    }),
);
