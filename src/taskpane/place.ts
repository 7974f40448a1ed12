/** The places of the pane. */

/** The council's steps in their order. */
export const steps = ['setup', 'scoring', 'voting', 'tally', 'printing'] as const;
export type Step = (typeof steps)[number];

export type ScoringPart = 'form' | 'progress' | 'mail';

/** A step, and which of its parts: scoring has the form, the progress of all, and what goes out and comes back by e-mail. */
export type Place =
  | { readonly step: 'scoring'; readonly part: ScoringPart }
  | { readonly step: Exclude<Step, 'scoring'>; readonly part: null };

/** A step as one comes to it by its tab. */
export function placeAt(step: Step): Place {
  return step === 'scoring' ? { step, part: 'form' } : { step, part: null };
}
