import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { setUpWords } from '../../i18n/pane/set-up.ts';
import type { Issue } from '../../workbook/findings/issue.ts';
import type { Reading } from '../../workbook/read.ts';
import { TroubleNotice } from '../components/TroubleNotice.tsx';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { checklistOf } from './checklist.ts';
import type { Checklist } from './checklist.ts';
import { ChecklistView } from './ChecklistView.tsx';
import type { PresetsPart } from './presets-part.tsx';
import type { SetUpDesk, SetUpState } from './set-up-desk.ts';

const useStyles = makeStyles({
  text: { margin: 0 },
  primary: {
    minHeight: '52px',
    width: '100%',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  progress: { height: '8px', '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
});

interface SetupProps {
  readonly desk: SetUpDesk;
  readonly Presets: PresetsPart;
  /** What is in the workbook; null: none of the tables. */
  readonly found: { readonly reading: Reading; readonly issues: readonly Issue[] } | null;
}

/** The set-up: making the tables, what is to be filled in, preparing the scores; one next step at a time. */
export function SetupView({ desk, Presets, found }: SetupProps): ReactNode {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const words = setUpWords[useLanguage()];
  const checklist = found === null ? null : checklistOf(found.reading, found.issues);
  return (
    <>
      {state.trouble !== null && (
        <TroubleNotice trouble={state.trouble} onClose={() => desk.closeTrouble()} />
      )}
      <div role="status">{resultWords(state, words)}</div>
      {state.work !== null ? (
        <WorkInProgress work={state.work} onCancel={() => desk.cancel()} />
      ) : (
        <NextWork desk={desk} checklist={checklist} />
      )}
      {found !== null && checklist !== null && (
        <ChecklistView
          checklist={checklist}
          name={found.reading.campaign.documents.name}
          onGoTo={(table) => void desk.goToTable(table)}
        />
      )}
      {found !== null && found.reading.campaign.awards.length > 0 && <Presets reading={found.reading} />}
    </>
  );
}

type Words = (typeof setUpWords)['vi'];

/** What the last job came to, in words; '' where there is nothing to say. */
function resultWords({ result, kept }: SetUpState, { done }: Words): string {
  if (kept.length > 0) return done.kept(kept.join(', '));
  switch (result?.kind) {
    case undefined:
      return '';
    case 'done':
      return result.sheets.length === 0 ? '' : done.created(result.sheets.length);
    case 'nameTaken':
      return done.nameTaken(result.name);
    case 'cancelled':
      return result.kept.length === 0 ? done.cancelled : done.kept(result.kept.join(', '));
    case 'prepared':
      return done.prepared(result.rows);
    default: {
      const unreachable: never = result;
      return unreachable;
    }
  }
}

/** The work that can be done now, with its one large button; nothing while it is the council's turn to fill in. */
function NextWork({
  desk,
  checklist,
}: {
  readonly desk: SetUpDesk;
  readonly checklist: Checklist | null;
}): ReactNode {
  const words = setUpWords[useLanguage()];
  if (checklist === null) {
    return (
      <Work
        {...words.empty}
        button={words.create}
        below={words.empty.other}
        onPress={() => void desk.createTables()}
      />
    );
  }
  const { missing, lacking } = checklist;
  if (missing.length > 0) {
    return (
      <Work
        heading={words.lacking.heading}
        explanation={words.lacking.explanation(missing.join(', '))}
        button={words.createLacking}
        onPress={() => void desk.createTables()}
      />
    );
  }
  if (lacking === null) return null;
  const { heading, prepare, ready } = words.scores;
  const isComplete = lacking.rows === 0 && lacking.columns === 0;
  return (
    <Work
      heading={heading}
      explanation={isComplete ? ready : words.scores.lacking(lacking.rows, lacking.columns)}
      button={isComplete ? null : prepare}
      onPress={() => void desk.prepareScores()}
    />
  );
}

interface WorkProps {
  readonly heading: string;
  readonly explanation: string;
  readonly button: string | null;
  readonly below?: string;
  readonly onPress: () => void;
}

function Work({ heading, explanation, button, below, onPress }: WorkProps): ReactNode {
  const shared = useShared();
  const styles = useStyles();
  return (
    <section className={shared.section} aria-labelledby="set-up-work">
      <h2 id="set-up-work" className={shared.heading} data-landing="issues" tabIndex={-1}>
        {heading}
      </h2>
      <p className={styles.text}>{explanation}</p>
      {button !== null && (
        <Button appearance="primary" size="large" className={styles.primary} onClick={onPress}>
          {button}
        </Button>
      )}
      {below !== undefined && <p className={mergeClasses(styles.text, shared.quiet)}>{below}</p>}
    </section>
  );
}

interface ProgressProps {
  readonly work: NonNullable<SetUpState['work']>;
  readonly onCancel: () => void;
}

function WorkInProgress({ work, onCancel }: ProgressProps): ReactNode {
  const words = setUpWords[useLanguage()];
  const shared = useShared();
  const styles = useStyles();
  const making = work.job === 'tables' ? words.creating : words.scores.preparing;
  const stage = work.share < 1 ? making : words.finishing;
  return (
    <section className={shared.section} aria-label={making}>
      <div role="status">{stage}</div>
      <ProgressBar className={styles.progress} value={work.share} aria-label={stage} />
      <Button size="large" className={shared.target} disabledFocusable={work.cancelling} onClick={onCancel}>
        {work.cancelling ? words.cancelling : words.cancel}
      </Button>
    </section>
  );
}
