import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language.ts';
import type { Desk } from '../desk.ts';
import { foundOf, isBusy } from '../pane-state.ts';
import type { PaneState } from '../pane-state.ts';
import { announcement } from '../sentences.ts';
import type { Campaign } from '../../tally/campaign.ts';
import { ChangeQuestion } from '../results/ChangeQuestion.tsx';
import type { Repairs } from '../results/RepairButton.tsx';
import { roomOnShow, turnOf } from '../room-choice.ts';
import type { Choice } from '../room-choice.ts';
import { ProgressView } from '../scoring/ProgressView.tsx';
import { ScoringView } from '../scoring/ScoringView.tsx';
import type { ScoringRoom } from '../scoring/room.ts';
import { memberOf } from '../scoring/room-state.ts';
import { usePaneTheme } from '../theme.ts';
import { LanguageContext, useWords } from '../words.ts';
import { ActionBar } from './ActionBar.tsx';
import { EmptyWorkbook } from './EmptyWorkbook.tsx';
import { FoundInWorkbook } from './FoundInWorkbook.tsx';
import { Issues } from './Issues.tsx';
import { ResultAtAGlance } from './ResultAtAGlance.tsx';
import { RoomTabs } from './RoomTabs.tsx';
import { TroubleNotice } from './TroubleNotice.tsx';
import { useShared } from './styles.ts';

const useStyles = makeStyles({
  provider: { minHeight: '100vh' },
  page: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  header: { padding: '16px 16px 0' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  main: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '24px', padding: '16px' },
});

interface PaneProps {
  readonly desk: Desk;
  readonly room: ScoringRoom;
  readonly language: Language;
}

/** The whole pane. */
export function Pane({ desk, room, language }: PaneProps): ReactNode {
  const theme = usePaneTheme();
  const styles = useStyles();
  return (
    <LanguageContext value={language}>
      <FluentProvider theme={theme} className={styles.provider}>
        <Page desk={desk} room={room} />
      </FluentProvider>
    </LanguageContext>
  );
}

function Page({ desk, room }: Pick<PaneProps, 'desk' | 'room'>): ReactNode {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const scoring = useSyncExternalStore(room.subscribe, room.state);
  const [choice, setChoice] = useState<Choice | null>(null);
  const words = useWords();
  const styles = useStyles();
  const onShow = roomOnShow(state, scoring, choice);
  const page = useLanding(state);
  const campaign = foundOf(state.view)?.reading.campaign;
  const name = campaign?.documents.name ?? '';
  const { reading } = scoring;
  return (
    <div className={styles.page} ref={page} data-view={state.view.kind} data-busy={isBusy(state)}>
      <header className={styles.header}>
        <h1 className={styles.name}>
          {campaign === undefined ? words.title : name || words.unnamedCampaign}
        </h1>
      </header>
      {campaign !== undefined && reading !== null && (
        <RoomTabs
          open={onShow}
          onOpen={(chosen) => {
            setChoice({ room: chosen, turn: turnOf(state) });
            // What was typed in the other rooms is in the workbook by now.
            if (chosen === 'tally') void room.idle().then(() => desk.reread());
          }}
        />
      )}
      {onShow === 'tally' && <Tally state={state} desk={desk} />}
      {onShow === 'scoring' && reading !== null && (
        <ScoringView room={room} state={scoring} reading={reading} />
      )}
      {onShow === 'progress' && reading !== null && (
        <ProgressView
          reading={reading}
          member={memberOf(scoring)}
          onGoTo={(sheet, cell) => void desk.goTo(sheet, cell)}
        />
      )}
    </div>
  );
}

interface TallyProps {
  readonly state: PaneState;
  readonly desk: Desk;
}

/** The room of the secretary: what is in the workbook, what must be corrected, and the tally. */
function Tally({ state, desk }: TallyProps): ReactNode {
  const words = useWords();
  const shared = useShared();
  const styles = useStyles();
  const { changes } = state;
  return (
    <>
      <main className={styles.main} aria-busy={isBusy(state)}>
        {state.trouble !== null && (
          <TroubleNotice trouble={state.trouble} onClose={() => desk.closeTrouble()} />
        )}
        {changes === null ? (
          <ViewOfWorkbook state={state} desk={desk} />
        ) : (
          <ChangeQuestion
            changes={changes}
            onWrite={() => void desk.tallyIfAccepted(changes)}
            onKeep={() => desk.refuseChanges()}
          />
        )}
      </main>
      {changes === null && (
        <ActionBar
          state={state}
          actions={{
            tally: () => void desk.tallyIfAccepted([]),
            readAgain: () => void desk.check(),
            cancel: () => desk.cancel(),
          }}
        />
      )}
      <div role="status" className={shared.unseen}>
        {announcement(state, words)}
      </div>
    </>
  );
}

function ViewOfWorkbook({ state, desk }: TallyProps): ReactNode {
  const { view } = state;
  const goTo = (sheet: string, cell: string): void => void desk.goTo(sheet, cell);
  const repairs = (campaign: Campaign): Repairs => ({
    campaign,
    last: state.repaired,
    repair: (issue) => void desk.repair(issue),
  });
  switch (view.kind) {
    case 'unread':
      return null;
    case 'empty':
      return <EmptyWorkbook />;
    case 'found':
      return (
        <>
          <FoundInWorkbook campaign={view.found.reading.campaign} />
          <Issues issues={view.found.issues} onGoTo={goTo} repairs={repairs(view.found.reading.campaign)} />
        </>
      );
    case 'tallied':
      return (
        <>
          <ResultAtAGlance
            result={view.result}
            ties={{
              table: view.found.reading.places.decisionTable,
              decide: (decision) => desk.decideTie(decision),
            }}
            onOpenSheet={(sheet) => goTo(sheet, 'A1')}
          />
          <Issues issues={view.found.issues} onGoTo={goTo} repairs={repairs(view.found.reading.campaign)} />
          <FoundInWorkbook campaign={view.found.reading.campaign} />
        </>
      );
    default: {
      const unreachable: never = view;
      return unreachable;
    }
  }
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
