/** What the next step is called. */
import type { NextWords, stepsWords } from '../../i18n/pane/steps.ts';
import type { Language } from '../../i18n/language.ts';
import type { NextStep } from './next-step.ts';

/** The sentence and the button of a step. */
export function nextWords(step: NextStep, words: (typeof stepsWords)[Language]['next']): NextWords {
  switch (step.kind) {
    case 'setUp':
    case 'sayWho':
    case 'tally':
      return words[step.kind];
    case 'vote':
      return words.vote[step.way](step.uncounted);
    case 'tallyAgain':
      return words.tallyAgain[step.why];
    case 'fillIn':
      return words.fillIn[step.list];
    case 'correct':
      return words.correct(step.count);
    case 'scoreOwn':
      return words.scoreOwn(step.left);
    case 'watchScoring':
      return words.watchScoring(step.members);
    case 'send':
    case 'receive':
      return words[step.kind](step.members);
    case 'ownDone':
      return words.ownDone(step.to?.name ?? '', step.to?.email ?? '');
    case 'decideTie':
    case 'awaitChair':
      return words[step.kind](step.awards);
    case 'print':
      return words.print(step.sheets);
    default: {
      const unreachable: never = step;
      return unreachable;
    }
  }
}
