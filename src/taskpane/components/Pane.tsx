import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language.ts';
import type { BallotRoom } from '../ballots/room.ts';
import type { Desk } from '../desk.ts';
import { foundOf, isBusy } from '../pane-state.ts';
import type { PaneState } from '../pane-state.ts';
import { announcement } from '../sentences.ts';
import type { ScoringRoom } from '../scoring/room.ts';
import type { RoomState } from '../scoring/room-state.ts';
import type { SetUpDesk } from '../setup/set-up-desk.ts';
import { NextStepCard } from '../steps/NextStepCard.tsx';
import { PartTabs } from '../steps/PartTabs.tsx';
import { Stepper } from '../steps/Stepper.tsx';
import { placeOf } from '../steps/next-step.ts';
import type { NextStep } from '../steps/next-step.ts';
import { useIsCopy } from '../steps/use-is-copy.ts';
import { useSteps } from '../steps/use-steps.ts';
import type { Steps } from '../steps/use-steps.ts';
import { usePaneTheme } from '../theme.ts';
import { LanguageContext, useWords } from '../words.ts';
import { ActionBar } from './ActionBar.tsx';
import { Room } from './Room.tsx';
import { TroubleNotice } from './TroubleNotice.tsx';
import type { PaneParts } from './parts.ts';
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
  readonly desk: Desk;
  readonly room: ScoringRoom;
  readonly ballots: BallotRoom;
  readonly setUp: SetUpDesk;
  readonly parts: PaneParts;
  readonly isCopy: () => Promise<boolean>;
  readonly language: Language;
}

/** The whole pane. */
export function Pane({ desk, room, ballots, setUp, parts, isCopy, language }: PaneProps): ReactNode {
  const theme = usePaneTheme();
  const styles = useStyles();
  return (
    <LanguageContext value={language}>
      <FluentProvider theme={theme} className={styles.provider}>
        <Page desk={desk} room={room} ballots={ballots} setUp={setUp} parts={parts} isCopy={isCopy} />
      </FluentProvider>
    </LanguageContext>
  );
}

function Page({ desk, room, ballots, setUp, parts, isCopy }: Omit<PaneProps, 'language'>): ReactNode {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const scoring = useSyncExternalStore(room.subscribe, room.state);
  const steps = useSteps(desk, room, state, scoring, useIsCopy(isCopy));
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
      <Way desk={desk} state={state} scoring={scoring} steps={steps} />
      {state.trouble !== null && (
        <div className={styles.trouble}>
          <TroubleNotice trouble={state.trouble} onClose={() => desk.closeTrouble()} />
        </div>
      )}
      <Room
        desk={desk}
        room={room}
        ballots={ballots}
        setUp={setUp}
        parts={parts}
        goTo={steps.goTo}
        state={state}
        scoring={scoring}
        place={place}
      />
      {(isBusy(state) || place === null || showsActions(state, place.room)) && (
        <ActionBar
          state={state}
          actions={{
            tally: () => void desk.tallyIfAccepted([]),
            readAgain: () => void desk.check(),
            cancel: () => desk.cancel(),
          }}
        />
      )}
      {(place?.room !== 'scoring' || isBusy(state)) && (
        <div role="status" className={shared.unseen}>
          {announcement(state, words)}
        </div>
      )}
    </div>
  );
}

/** The tally's room has its buttons always in sight, and an empty workbook can be read again. */
function showsActions({ view, changes }: PaneState, room: string): boolean {
  return view.kind === 'empty' || (room === 'tally' && changes === null);
}

interface WayProps {
  readonly desk: Desk;
  readonly state: PaneState;
  readonly scoring: RoomState;
  readonly steps: Steps;
}

/** The council's steps, the parts of the open one, and what comes next. */
function Way({ desk, state, scoring, steps }: WayProps): ReactNode {
  const { place, rooms, parts, states, step, goTo, open } = steps;
  if (place === null) return null;
  const take = (next: NextStep): void => {
    if (next.kind === 'tally' || next.kind === 'tallyAgain') void desk.tallyIfAccepted([]);
    else goTo(placeOf(next));
  };
  return (
    <>
      {rooms.length > 1 && <Stepper rooms={rooms} open={place.room} states={states} onOpen={open} />}
      {place.room === 'scoring' && parts.length > 1 && scoring.reading !== null && (
        <PartTabs parts={parts} open={place.part} onOpen={(part) => goTo({ room: 'scoring', part })} />
      )}
      {step !== null && state.changes === null && leadsOn(step, place) && (
        <NextStepCard step={step} onGo={() => take(step)} />
      )}
    </>
  );
}

/** Whether the next step is not what the person is looking at. */
function leadsOn(step: NextStep, place: NonNullable<Steps['place']>): boolean {
  const { room, part } = placeOf(step);
  return step.kind === 'ownDone' || room !== place.room || part !== place.part;
}

/** Moves the keyboard focus to where a job has ended, if the person is in the pane at all. */
function useLanding(state: PaneState): React.RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  const { landing } = state;
  useEffect(() => {
    if (landing === null || !document.hasFocus()) return;
    page.current?.querySelector<HTMLElement>(`[data-landing="${landing.place}"]`)?.focus();
  }, [landing]);
  return page;
}
