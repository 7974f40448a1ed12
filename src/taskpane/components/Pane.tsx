import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language.ts';
import { foundOf, isBusy } from '../session/state.ts';
import type { SessionState } from '../session/state.ts';
import { announcement } from '../sentences.ts';
import { scoringOf } from '../scoring/of-session.ts';
import type { ScoringState } from '../scoring/scoring-state.ts';
import type { Session } from '../session/session.ts';
import { SessionContext, useSeen } from '../session/use-session.ts';
import { tallyOf } from '../tally/of-session.ts';
import { NextStepCard } from '../steps/NextStepCard.tsx';
import { PartTabs } from '../steps/PartTabs.tsx';
import { Stepper } from '../steps/Stepper.tsx';
import { placeOf } from '../steps/next-step.ts';
import type { NextStep } from '../steps/next-step.ts';
import { useSteps } from '../steps/use-steps.ts';
import type { Steps } from '../steps/use-steps.ts';
import { usePaneTheme } from '../theme.ts';
import { LanguageContext, useWords } from '../words.ts';
import { ActionBar } from './ActionBar.tsx';
import { StepView } from './StepView.tsx';
import { TroubleNotice } from './Notice.tsx';
import { edge, narrow, useShared } from './styles.ts';

const useStyles = makeStyles({
  provider: { minHeight: '100vh' },
  page: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // No font is so wide, and no word so long, that its end is lost.
    overflowWrap: 'anywhere',
    '--edge': '16px',
    [narrow]: { '--edge': '8px' },
  },
  header: { padding: `12px ${edge} 0` },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  trouble: { padding: `12px ${edge} 0` },
});

interface PaneProps {
  readonly session: Session;
  /** Whether the workbook is somebody's personal copy. */
  readonly isCopy: boolean;
  readonly language: Language;
}

/** The whole pane. */
export function Pane({ session, isCopy, language }: PaneProps): ReactNode {
  const theme = usePaneTheme();
  const styles = useStyles();
  return (
    <LanguageContext value={language}>
      <SessionContext value={session}>
        <FluentProvider theme={theme} className={styles.provider}>
          <Page session={session} isCopy={isCopy} />
        </FluentProvider>
      </SessionContext>
    </LanguageContext>
  );
}

function Page({ session, isCopy }: Omit<PaneProps, 'language'>): ReactNode {
  const step = scoringOf(session);
  const state = useSeen(session.store);
  const scoring = useSeen(step.seen);
  const steps = useSteps(session, state, scoring, isCopy);
  const words = useWords();
  const shared = useShared();
  const styles = useStyles();
  const { place } = steps;
  const page = useLanding(state);
  const campaign = foundOf(state.view)?.reading.campaign;
  const name = campaign?.documents.name ?? '';
  return (
    <div className={styles.page} ref={page} data-view={state.view.kind} data-busy={isBusy(state)}>
      <header className={styles.header}>
        <h1 className={styles.name}>
          {campaign === undefined ? words.title : name || words.unnamedCampaign}
        </h1>
      </header>
      <Way session={session} state={state} scoring={scoring} steps={steps} />
      {state.trouble !== null && (
        <div className={styles.trouble}>
          <TroubleNotice trouble={state.trouble} onClose={() => session.closeTrouble()} />
        </div>
      )}
      <StepView goTo={steps.goTo} state={state} step={step} scoring={scoring} place={place} />
      {(isBusy(state) || place === null || showsActions(state, place.step)) && (
        <ActionBar
          state={state}
          actions={{
            tally: () => void tallyOf(session).tallyIfAccepted([]),
            readAgain: () => void session.check(),
            cancel: () => session.cancel(),
          }}
        />
      )}
      {(place?.step !== 'scoring' || isBusy(state)) && (
        <div role="status" className={shared.unseen}>
          {announcement(state, words)}
        </div>
      )}
    </div>
  );
}

/** The tally has its buttons always in sight, and an empty workbook can be read again. */
function showsActions({ view, changes }: SessionState, step: string): boolean {
  return view.kind === 'empty' || (step === 'tally' && changes === null);
}

interface WayProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly scoring: ScoringState;
  readonly steps: Steps;
}

/** The council's steps, the parts of the open one, and what comes next. */
function Way({ session, state, scoring, steps }: WayProps): ReactNode {
  const { place, openSteps, parts, states, step, byHands, goTo, open } = steps;
  if (place === null) return null;
  const take = (next: NextStep): void => {
    if (next.kind === 'tally' || next.kind === 'tallyAgain') void tallyOf(session).tallyIfAccepted([]);
    else goTo(placeOf(next));
  };
  return (
    <>
      {openSteps.length > 1 && (
        <Stepper openSteps={openSteps} open={place.step} states={states} byHands={byHands} onOpen={open} />
      )}
      {place.step === 'scoring' && parts.length > 1 && scoring.reading !== null && (
        <PartTabs parts={parts} open={place.part} onOpen={(part) => goTo({ step: 'scoring', part })} />
      )}
      {step !== null && state.changes === null && leadsOn(step, place) && (
        <NextStepCard step={step} onGo={() => take(step)} />
      )}
    </>
  );
}

/** Whether the next step is not what the person is looking at. */
function leadsOn(step: NextStep, place: NonNullable<Steps['place']>): boolean {
  const there = placeOf(step);
  return step.kind === 'ownDone' || there.step !== place.step || there.part !== place.part;
}

/** Moves the keyboard focus to where a job has ended, if the person is in the pane at all. */
function useLanding(state: SessionState): React.RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  const { landing } = state;
  useEffect(() => {
    if (landing === null || !document.hasFocus()) return;
    page.current?.querySelector<HTMLElement>(`[data-landing="${landing.place}"]`)?.focus();
  }, [landing]);
  return page;
}
