/** The set-up of the session. Most people open a workbook that has its tables: what makes them is loaded when it is asked for. */
import { goToTable } from '../../excel/line/go-to.ts';
import { onePer } from '../session/one-per.ts';
import { SetUpStep } from './set-up-step.ts';

export const setUpOf = onePer(
  (session) =>
    new SetUpStep(session, {
      createTables: async (options) =>
        (await import(/* webpackChunkName: "set-up" */ '../../excel/set-up/set-up.ts')).setUpWorkbook(
          options,
        ),
      prepareScores: async (options) =>
        (await import(/* webpackChunkName: "set-up" */ '../../excel/set-up/set-up-scores.ts')).prepareScores(
          options,
        ),
      goToTable,
    }),
);
