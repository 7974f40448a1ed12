import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { stepsWords } from '../../i18n/pane/steps.ts';
import type { Campaign } from '../../tally/campaign.ts';
import type { Place, ScoringPart } from '../place.ts';
import { ScoringView } from '../scoring/ScoringView.tsx';
import type { ScoringStep } from '../scoring/scoring-step.ts';
import { memberOf } from '../scoring/scoring-state.ts';
import type { ScoringState } from '../scoring/scoring-state.ts';
import { foundOf, isBusy } from '../session/state.ts';
import type { Found, SessionState } from '../session/state.ts';
import { useSession } from '../session/use-session.ts';
import { SetUpView } from '../set-up/SetUpView.tsx';
import { dutiesOf } from '../steps/duties.ts';
import { PrintingView } from '../documents/PrintingView.tsx';
import { usesPapers, voteOf } from '../../tally/voting.ts';
import { tallyOf } from '../tally/of-session.ts';
import { useLanguage } from '../words.ts';
import { Ballots, BlankBallots, LaterSection, Loading, Mail, Progress } from './parts.tsx';
import { TallyView } from '../tally/TallyView.tsx';
import { edge, useShared } from './styles.ts';

const useStyles = makeStyles({
  main: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '24px', padding: `16px ${edge}` },
});

interface StepProps {
  readonly goTo: (place: Place) => void;
  readonly state: SessionState;
  readonly step: ScoringStep;
  readonly scoring: ScoringState;
  /** Null while there is nothing to show. */
  readonly place: Place | null;
}

/** The step on show. */
export function StepView(props: StepProps): ReactNode {
  const { state, scoring, place } = props;
  const styles = useStyles();
  const { reading } = scoring;
  if (place?.step === 'scoring') {
    return reading === null ? null : <Scoring {...props} part={place.part} reading={reading} />;
  }
  return (
    <main className={styles.main} aria-busy={isBusy(state)} data-step={place?.step}>
      <Contents {...props} />
    </main>
  );
}

interface ScoringProps extends StepProps {
  readonly part: ScoringPart;
  readonly reading: NonNullable<ScoringState['reading']>;
}

function Scoring({ step, scoring, part, reading, goTo }: ScoringProps): ReactNode {
  const jobs = tallyOf(useSession());
  if (part === 'form') return <ScoringView step={step} state={scoring} reading={reading} />;
  return (
    <Loading>
      {part === 'mail' ? (
        <Mail campaign={reading.campaign} onShowErrors={() => goTo({ step: 'tally', part: null })} />
      ) : (
        <Progress
          reading={reading}
          member={memberOf(scoring)}
          onGoTo={(sheet, cell) => void jobs.goTo(sheet, cell)}
        />
      )}
    </Loading>
  );
}

function Voting({ found, goTo }: Pick<StepProps, 'goTo'> & { readonly found: Found }): ReactNode {
  const { campaign } = found.reading;
  const words = stepsWords[useLanguage()].voting;
  const showErrors = (): void => goTo({ step: 'tally', part: null });
  return (
    <Loading>
      <Ballots
        summary={<CountSoFar campaign={campaign} />}
        byHands={voteOf(campaign) === 'open'}
        printing={
          usesPapers(campaign) && (
            <LaterSection name="blank-ballots" words={words.blanks}>
              <BlankBallots found={found} onShowErrors={showErrors} />
            </LaterSection>
          )
        }
      />
    </Loading>
  );
}

function Contents({ state, scoring, place, goTo }: StepProps): ReactNode {
  const jobs = tallyOf(useSession());
  const found = foundOf(state.view);
  switch (place?.step) {
    case undefined:
    case 'scoring':
      return null;
    case 'setup':
      return <SetUpView found={found} />;
    case 'voting':
      return found === null ? null : <Voting found={found} goTo={goTo} />;
    case 'tally':
      return (
        <TallyView
          state={state}
          decidesTies={found !== null && dutiesOf(found.reading.campaign, memberOf(scoring)).decidesTies}
        />
      );
    case 'printing':
      return <PrintingView view={state.view} onOpenSheet={(sheet) => void jobs.goTo(sheet, 'A1')} />;
  }
}

/** What has been counted. */
function CountSoFar({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const both = stepsWords[useLanguage()].voting;
  const words = voteOf(campaign) === 'open' ? { ...both, ...both.byHands } : both;
  const shared = useShared();
  const { papers, handCounts, ballotBoxes, awards } = campaign;
  const valid = papers.filter((paper) => paper.valid).length;
  const counted = new Set(handCounts.map(({ candidate }) => candidate)).size;
  return (
    <section className={shared.section} aria-labelledby="voting">
      <h2 id="voting" className={shared.heading}>
        {words.heading}
      </h2>
      {awards.every(({ minVotes }) => minVotes === null) && <div>{words.notNeeded}</div>}
      {papers.length > 0 && <div>{words.papers(papers.length, valid)}</div>}
      {counted > 0 && <div>{words.byHand(counted)}</div>}
      {papers.length === 0 && counted === 0 && <div>{words.nothing}</div>}
      <ul className={shared.list}>
        {ballotBoxes.map((box, index) => (
          <li key={index}>
            {words.box(words.kinds[box.kind ?? 'both'], box.issued, box.returned, box.valid, box.invalid)}
          </li>
        ))}
      </ul>
    </section>
  );
}
