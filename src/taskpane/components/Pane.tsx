import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language.ts';
import type { Desk } from '../desk.ts';
import { foundOf, isBusy } from '../pane-state.ts';
import type { PaneState } from '../pane-state.ts';
import { announcement } from '../sentences.ts';
import { ChangeQuestion } from '../results/ChangeQuestion.tsx';
import { usePaneTheme } from '../theme.ts';
import { LanguageContext, useWords } from '../words.ts';
import { ActionBar } from './ActionBar.tsx';
import { EmptyWorkbook } from './EmptyWorkbook.tsx';
import { FoundInWorkbook } from './FoundInWorkbook.tsx';
import { Issues } from './Issues.tsx';
import { ResultAtAGlance } from './ResultAtAGlance.tsx';
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
  readonly language: Language;
}

/** The whole pane. */
export function Pane({ desk, language }: PaneProps): ReactNode {
  const theme = usePaneTheme();
  const styles = useStyles();
  return (
    <LanguageContext value={language}>
      <FluentProvider theme={theme} className={styles.provider}>
        <Page desk={desk} />
      </FluentProvider>
    </LanguageContext>
  );
}

function Page({ desk }: { readonly desk: Desk }): ReactNode {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const words = useWords();
  const shared = useShared();
  const styles = useStyles();
  const page = useLanding(state);
  const { changes } = state;
  const campaign = foundOf(state.view)?.reading.campaign;
  const name = campaign?.documents.name ?? '';
  return (
    <div className={styles.page} ref={page} data-view={state.view.kind} data-busy={isBusy(state)}>
      <header className={styles.header}>
        <h1 className={styles.name}>
          {campaign === undefined ? words.title : name || words.unnamedCampaign}
        </h1>
      </header>
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
    </div>
  );
}

function ViewOfWorkbook({ state, desk }: { readonly state: PaneState; readonly desk: Desk }): ReactNode {
  const { view } = state;
  const goTo = (sheet: string, cell: string): void => void desk.goTo(sheet, cell);
  switch (view.kind) {
    case 'unread':
      return null;
    case 'empty':
      return <EmptyWorkbook />;
    case 'found':
      return (
        <>
          <FoundInWorkbook campaign={view.found.reading.campaign} />
          <Issues issues={view.found.issues} onGoTo={goTo} />
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
          <Issues issues={view.found.issues} onGoTo={goTo} />
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
