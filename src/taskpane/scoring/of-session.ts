/** Scoring in the session. */
import { rememberedMember, rememberMember } from '../../excel/remembered/remembered.ts';
import { onePer } from '../session/one-per.ts';
import { ScoringStep } from './scoring-step.ts';

export const scoringOf = onePer(
  (session) => new ScoringStep(session, { recall: rememberedMember, remember: rememberMember }),
);
