import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { stepsWords } from '../../i18n/pane/steps.ts';
import type { Language } from '../../i18n/language.ts';
import type { NextWords } from '../../i18n/pane/steps.ts';
import { edge, looks } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { NextStep } from './next-step.ts';

const useStyles = makeStyles({
  card: {
    ...looks.card,
    margin: `12px ${edge} 0`,
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: looks.heading,
  sentence: { margin: 0 },
  button: { width: '100%', minHeight: '52px', padding: '4px 8px' },
});

interface NextStepProps {
  readonly step: NextStep;
  /** Does the step, or leads to where it is done. */
  readonly onGo: () => void;
}

/** The one thing to do next, with one button. */
export function NextStepCard({ step, onGo }: NextStepProps): ReactNode {
  const words = stepsWords[useLanguage()].next;
  const styles = useStyles();
  const { sentence, button } = nextWords(step, words);
  return (
    <section className={styles.card} aria-labelledby="next-step" data-next={step.kind}>
      <h2 id="next-step" className={styles.heading}>
        {words.heading}
      </h2>
      <p className={styles.sentence}>{sentence}</p>
      {button !== null && (
        <Button appearance="primary" size="large" className={styles.button} onClick={onGo}>
          {button}
        </Button>
      )}
    </section>
  );
}

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
  }
}
