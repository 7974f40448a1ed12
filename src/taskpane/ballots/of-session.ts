/** The tellers' step of the session; members who only score do not load it. */
import {
  rememberedBallotChoice,
  rememberedQuotaRule,
  rememberQuotaRule,
} from '../../excel/remembered/remembered.ts';
import { choiceIn, optionsOf } from '../blank-ballots/choice.ts';
import { onePer } from '../session/one-per.ts';
import { BallotStep } from './ballot-step.ts';

export const ballotsOf = onePer(
  (session) =>
    new BallotStep(session, {
      recallQuotaRule: rememberedQuotaRule,
      recallPrinted: async () => {
        const choice = await rememberedBallotChoice();
        return choice === null ? null : optionsOf(choiceIn(choice), false);
      },
      rememberQuotaRule,
      now: () => session.options().now,
    }),
);
