import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language.ts';
import { leftSentence, secrecyWords } from '../../i18n/pane/secrecy.ts';
import type { LeftTrace } from '../../ooxml/entry-order/entry-traces.ts';
import { looks, useShared } from '../components/styles.ts';
import { useIsGoingOn, useSeen, useSession } from '../session/use-session.ts';
import { useLanguage } from '../words.ts';
import { secrecyOf } from './of-session.ts';
import type { SecrecyStep, SecrecyDone, SecrecyState, SecrecyWish } from './secrecy-step.ts';

const useStyles = makeStyles({
  text: { margin: 0 },
  points: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '8px' },
  question: {
    ...looks.card,
    gap: '12px',
    border: `2px solid ${tokens.colorStatusWarningBorder2}`,
  },
  button: { minHeight: '52px', width: '100%', minWidth: 0, padding: '4px 8px' },
  name: {
    ...looks.heading,
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

interface SecrecyViewProps {
  /** How many papers are entered. */
  readonly papers: number;
}

/** What can be done so that no order of entry betrays a voter, before the file goes to anybody. */
export function SecrecyView({ papers }: SecrecyViewProps): ReactNode {
  const step = secrecyOf(useSession());
  const state = useSeen(step.store);
  const isGoingOn = useIsGoingOn('secrecy');
  const language = useLanguage();
  const words = secrecyWords[language];
  const shared = useShared();
  const styles = useStyles();
  const { asked, done } = state;
  const quiet = !isGoingOn && asked === null;
  const heading = useFocusAfterwards(quiet);
  return (
    <section
      className={shared.section}
      aria-labelledby="secrecy"
      data-secrecy={isGoingOn ? 'working' : stageOf(state)}
    >
      <h2 id="secrecy" className={shared.heading} ref={heading} tabIndex={-1}>
        {words.heading}
      </h2>
      <p className={styles.text}>{words.explanation}</p>
      {!step.savesCopies && <p className={styles.text}>{words.noCopy}</p>}
      {asked !== null && <Question step={step} wish={asked} papers={papers} />}
      <div role="status">{isGoingOn || done === null ? '' : doneSentence(done, language)}</div>
      {done?.kind === 'saved' && done.left.length > 0 && <Left left={done.left} />}
      {quiet && <Ways step={step} />}
    </section>
  );
}

/** A heading that takes the keyboard focus when what had it, the question's buttons, has gone. */
function useFocusAfterwards(quiet: boolean): React.RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(quiet);
  useEffect(() => {
    if (quiet && !before.current) heading.current?.focus();
    before.current = quiet;
  }, [quiet]);
  return heading;
}

function stageOf({ asked, done }: SecrecyState): string {
  return asked === null ? (done?.kind ?? 'offered') : 'asked';
}

/** The buttons: with a copy where this Excel can give one. */
function Ways({ step }: { readonly step: SecrecyStep }): ReactNode {
  const words = secrecyWords[useLanguage()];
  const styles = useStyles();
  const way = (wish: SecrecyWish, title: string): ReactNode => (
    <Button className={styles.button} data-wish={wish} onClick={() => step.ask(wish)}>
      {title}
    </Button>
  );
  if (!step.savesCopies) return way('shuffle', words.shuffle);
  return (
    <>
      {way('copy', words.copy)}
      {way('shuffle', words.shuffleOnly)}
    </>
  );
}

interface QuestionProps extends SecrecyViewProps {
  readonly step: SecrecyStep;
  readonly wish: SecrecyWish;
}

/** What will happen, before it does. */
function Question({ step, wish, papers }: QuestionProps): ReactNode {
  const words = secrecyWords[useLanguage()];
  const styles = useStyles();
  const shared = useShared();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <div className={styles.question} role="group" aria-labelledby="secrecy-question">
      <h3 id="secrecy-question" className={styles.name} ref={heading} tabIndex={-1}>
        {words.question(papers)}
      </h3>
      <ul className={styles.points}>
        {[...words.points, ...(wish === 'copy' ? [words.copyPoint] : [])].map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Button
        appearance="primary"
        size="large"
        className={styles.button}
        data-confirm={wish}
        onClick={() => void step.confirm()}
      >
        {words.confirm[wish]}
      </Button>
      <Button size="large" className={shared.target} onClick={() => step.later()}>
        {words.later}
      </Button>
    </div>
  );
}

/** What the person must see to themselves. */
function Left({ left }: { readonly left: readonly LeftTrace[] }): ReactNode {
  const language = useLanguage();
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>{secrecyWords[language].left.heading}</p>
      <ul className={styles.points}>
        {left.map((trace, index) => (
          <li key={index} data-left={trace.kind}>
            {leftSentence(trace, language)}
          </li>
        ))}
      </ul>
    </>
  );
}

function doneSentence(done: SecrecyDone, language: Language): string {
  const words = secrecyWords[language].done;
  switch (done.kind) {
    case 'none':
      return words.none;
    case 'changed':
      return words.changed;
    case 'formula':
      return words.formula(done.sheet, done.cell);
    case 'shuffled':
      return words.shuffled(done.papers);
    case 'saved':
      return words.saved(done.papers, done.name);
    case 'notSaved':
      return `${words.notSaved(done.papers)} ${words.why[done.why]}`;
  }
}
