/** The documents of the session; what writes .docx comes later still. */
import { ballotsOf } from '../ballots/of-session.ts';
import { onePer } from '../session/one-per.ts';
import { DocumentStep } from './document-step.ts';
import { handOverTools } from './hand-over.ts';

export const documentsOf = onePer(
  (session) =>
    new DocumentStep(session, {
      ...handOverTools(),
      secondCount: () => ballotsOf(session).state.countedTwice,
    }),
);
