import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { scoringWords } from '../../i18n/pane/scoring.ts';
import { scoreTroubleWords } from '../../i18n/pane/troubles.ts';
import type { Candidate, CriterionCode, Member } from '../../tally/campaign.ts';
import { isRecused } from '../../tally/recusal.ts';
import type { Reading } from '../../workbook/read.ts';
import { Comparison as ComparisonPart, Loading } from '../components/parts.tsx';
import { TroubleNotice } from '../components/Notice.tsx';
import { edge, useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { CandidateList, CandidateCard } from './CandidateList.tsx';
import type { Listed } from './CandidateList.tsx';
import { ScoreForm } from './ScoreForm.tsx';
import { ScoringBar } from './ScoringBar.tsx';
import { WhoAreYou } from './WhoAreYou.tsx';
import { beginComparison, comparedOf } from './comparison.ts';
import type { Comparison } from './comparison.ts';
import type { ScoringStep } from './scoring-step.ts';
import { memberOf } from './scoring-state.ts';
import type { ScoringState } from './scoring-state.ts';
import { extentOf, neededCriteria, scoreBook, scoredCandidates, sheetOf } from './score-book.ts';

const useStyles = makeStyles({
  view: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
  main: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '16px', padding: `16px ${edge}` },
  who: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
  },
  change: { flexShrink: 0 },
  keys: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface ScoringProps {
  readonly step: ScoringStep;
  readonly state: ScoringState;
  readonly reading: Reading;
}

/** The scoring step: first who sits here, then one candidate at a time. */
export function ScoringView({ step, state, reading }: ScoringProps): ReactNode {
  const styles = useStyles();
  const view = useRequestedFocus(state);
  useWritingOnClose(step);
  const member = memberOf(state);
  if (member === null) {
    return (
      <main className={styles.main}>
        <WhoAreYou council={reading.campaign.council} onPick={(code) => step.pickMember(code)} />
      </main>
    );
  }
  return (
    <div className={styles.view} ref={view} data-step="scoring">
      <Scorer step={step} state={state} reading={reading} member={member} />
    </div>
  );
}

interface ScorerProps extends ScoringProps {
  readonly member: Member;
}

/** What the member sees: a candidate's form with the total below, or two candidates side by side. */
function Scorer({ step, state, reading, member }: ScorerProps): ReactNode {
  const words = scoringWords[useLanguage()];
  const styles = useStyles();
  const shared = useShared();
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const candidates = scoredCandidates(reading.campaign);
  const candidate = candidates.find(({ code }) => code === state.candidate) ?? candidates[0];
  if (comparison !== null && comparison.candidate === candidate?.code) {
    const compared = comparedOf(state, member, comparison);
    const slot = { member: member.code, candidate: comparison.candidate, criterion: comparison.criterion };
    const back = (): void => {
      setComparison(null);
      step.goToField(slot);
    };
    if (compared !== null) {
      const props = { reading, member, comparison, compared, onChange: setComparison, onBack: back };
      return (
        <main className={styles.main}>
          <Loading>
            <ComparisonPart {...props} />
          </Loading>
        </main>
      );
    }
  }
  return (
    <>
      <main className={styles.main}>
        <div className={styles.who}>
          <span>{words.who.youAre(member.name)}</span>
          <Button
            className={mergeClasses(shared.target, styles.change)}
            appearance="subtle"
            onClick={() => step.pickMember(null)}
          >
            {words.who.change}
          </Button>
        </div>
        {!member.voting && <p className={styles.keys}>{words.who.notVoting}</p>}
        {member.voting && candidate === undefined && <p className={styles.keys}>{words.candidate.none}</p>}
        {member.voting && candidate !== undefined && (
          <Candidates
            step={step}
            state={state}
            reading={reading}
            member={member}
            candidates={candidates}
            candidate={candidate}
            onCompare={setComparison}
          />
        )}
      </main>
      {member.voting && candidate !== undefined && (
        <ScoringBar step={step} state={state} reading={reading} member={member} candidate={candidate} />
      )}
    </>
  );
}

interface CandidatesProps extends ScorerProps {
  readonly candidates: readonly Candidate[];
  readonly candidate: Candidate;
  readonly onCompare: (comparison: Comparison | null) => void;
}

function Candidates(props: CandidatesProps): ReactNode {
  const { step, state, reading, member, candidates, candidate } = props;
  const language = useLanguage();
  const words = scoringWords[language];
  const shared = useShared();
  const [listOpen, setListOpen] = useState(false);
  const listed = listOf(state, reading, member, candidates);
  const done = listed.filter(({ extent }) => extent.state === 'done').length;
  const expected = listed.filter(({ extent }) => extent.state !== 'recused').length;
  return (
    <>
      {state.trouble !== null && (
        <TroubleNotice
          trouble={state.trouble}
          advice={scoreTroubleWords[language][state.trouble.code]}
          onClose={() => step.closeTrouble()}
        />
      )}
      <Button className={shared.target} aria-expanded={listOpen} onClick={() => setListOpen(!listOpen)}>
        {listOpen ? words.candidate.closeList : words.candidate.list(done, expected)}
      </Button>
      {listOpen && (
        <CandidateList
          listed={listed}
          current={candidate.code}
          onPick={(code) => {
            setListOpen(false);
            step.pickCandidate(code, 'heading');
          }}
        />
      )}
      <CandidateCard candidate={candidate} at={candidates.indexOf(candidate) + 1} of={candidates.length} />
      <OneCandidate {...props} />
    </>
  );
}

/** The form for the candidate, and the way to see another one beside. */
function OneCandidate({ step, state, reading, member, candidate, onCompare }: CandidatesProps): ReactNode {
  const words = scoringWords[useLanguage()];
  const styles = useStyles();
  const shared = useShared();
  const sheet = sheetOf(scoreBook(reading), member.code, candidate.code);
  if (isRecused(reading.campaign, sheet, member, candidate))
    return <p className={styles.keys}>{words.candidate.recused}</p>;
  const begin = (criterion: CriterionCode | null): Comparison | null =>
    beginComparison(reading, member, candidate, criterion);
  return (
    <>
      <ScoreForm
        key={candidate.code}
        step={step}
        state={state}
        reading={reading}
        member={member}
        candidate={candidate}
        sheet={sheet}
        onCompare={(criterion) => onCompare(begin(criterion))}
      />
      {begin(null) !== null && (
        <Button className={shared.target} onClick={() => onCompare(begin(null))}>
          {words.compare.open}
        </Button>
      )}
      <p className={styles.keys}>{words.field.keys}</p>
    </>
  );
}

/** How far the member is with each candidate. */
function listOf(
  state: ScoringState,
  reading: Reading,
  member: Member,
  candidates: readonly Candidate[],
): readonly Listed[] {
  const book = scoreBook(reading);
  const needed = neededCriteria(reading.campaign);
  const entries = [...state.entries.values()];
  return candidates.map((candidate) => ({
    candidate,
    extent: extentOf(reading.campaign, sheetOf(book, member.code, candidate.code), member, candidate, needed),
    unsaved: entries.some(
      ({ slot, status }) =>
        status === 'unsaved' && slot.candidate === candidate.code && slot.member === member.code,
    ),
  }));
}

/** A pane that goes out of sight may be closing: what is typed in it is written at once. */
function useWritingOnClose(step: ScoringStep): void {
  useEffect(() => {
    const write = (): void => {
      if (document.visibilityState === 'hidden') step.commitTyped();
    };
    document.addEventListener('visibilitychange', write);
    return () => document.removeEventListener('visibilitychange', write);
  }, [step]);
}

/** Moves the keyboard focus where the step asks it to go: only on a request that came while the step is on show. */
function useRequestedFocus({ focus }: ScoringState): RefObject<HTMLDivElement | null> {
  const view = useRef<HTMLDivElement>(null);
  const done = useRef(focus?.turn ?? 0);
  useEffect(() => {
    if (focus === null || focus.turn === done.current) return;
    done.current = focus.turn;
    const { at } = focus;
    const fields = [...(view.current?.querySelectorAll<HTMLInputElement>('input[data-score]:enabled') ?? [])];
    const heading = view.current?.querySelector<HTMLElement>('[data-heading]');
    const blank = fields.find((field) => field.value === '' && field.dataset['main'] === 'true');
    const target =
      at === 'heading'
        ? heading
        : at === 'firstBlank'
          ? (blank ?? fields[0] ?? heading)
          : (fields.find((field) => field.dataset['score'] === at.criterion) ?? heading);
    target?.focus();
  }, [focus]);
  return view;
}
