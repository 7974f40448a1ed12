import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { setUpWords } from '../../i18n/pane/set-up.ts';
import type { Issue } from '../../workbook/findings/issue.ts';
import type { Reading } from '../../workbook/read.ts';
import { LaterSection, Presets } from '../components/parts.tsx';
import { looks, useShared } from '../components/styles.ts';
import { useSeen, useSession, useSessionState } from '../session/use-session.ts';
import { useLanguage } from '../words.ts';
import { checklistOf } from './checklist.ts';
import type { Checklist } from './checklist.ts';
import { ChecklistView } from './ChecklistView.tsx';
import { setUpOf } from './of-session.ts';
import type { SetUpStep, SetUpState } from './set-up-step.ts';

const useStyles = makeStyles({
  text: { margin: 0 },
  primary: looks.primary,
});

interface SetUpProps {
  /** What is in the workbook; null: none of the tables. */
  readonly found: { readonly reading: Reading; readonly issues: readonly Issue[] } | null;
}

/** The set-up: making the tables, what is to be filled in, preparing the scores; one next step at a time. */
export function SetUpView({ found }: SetUpProps): ReactNode {
  const step = setUpOf(useSession());
  const state = useSeen(step.store);
  const { kept, work } = useSessionState();
  const isGoingOn = work?.job === 'setUp';
  const words = setUpWords[useLanguage()];
  const checklist = found === null ? null : checklistOf(found.reading, found.issues);
  return (
    <>
      <div role="status">{isGoingOn ? '' : resultWords(state, kept, words)}</div>
      {!isGoingOn && <NextWork step={step} checklist={checklist} />}
      {found !== null && checklist !== null && (
        <ChecklistView
          checklist={checklist}
          name={found.reading.campaign.documents.name}
          onGoTo={(table) => void step.goToTable(table)}
        />
      )}
      {found !== null && found.reading.campaign.awards.length > 0 && (
        <LaterSection name="presets" words={words.presets}>
          <Presets reading={found.reading} />
        </LaterSection>
      )}
    </>
  );
}

type Words = (typeof setUpWords)['vi'];

/** What the last job came to, in words; '' where there is nothing to say. */
function resultWords({ result }: SetUpState, kept: readonly string[], { done }: Words): string {
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
  }
}

/** The work that can be done now, with its one large button; nothing while it is the council's turn to fill in. */
function NextWork({
  step,
  checklist,
}: {
  readonly step: SetUpStep;
  readonly checklist: Checklist | null;
}): ReactNode {
  const words = setUpWords[useLanguage()];
  if (checklist === null) {
    return (
      <Work
        {...words.empty}
        button={words.create}
        below={words.empty.other}
        onPress={() => void step.createTables()}
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
        onPress={() => void step.createTables()}
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
      onPress={() => void step.prepareScores()}
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
