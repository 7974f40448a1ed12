import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { scoringWords } from '../../i18n/scoring.ts';
import type { Candidate, Member } from '../../tally/campaign.ts';
import { isRecused } from '../../tally/recusal.ts';
import type { Reading } from '../../workbook/read.ts';
import { TroubleNotice } from '../components/TroubleNotice.tsx';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { CandidateCard } from './CandidateCard.tsx';
import { CandidateList } from './CandidateList.tsx';
import type { Listed } from './CandidateList.tsx';
import { ScoreForm } from './ScoreForm.tsx';
import { ScoringBar } from './ScoringBar.tsx';
import { WhoAreYou } from './WhoAreYou.tsx';
import type { ScoringRoom } from './room.ts';
import { memberOf } from './room-state.ts';
import type { RoomState } from './room-state.ts';
import { extentOf, neededCriteria, scoreBook, scoredCandidates, sheetOf } from './score-book.ts';

const useStyles = makeStyles({
  view: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
  main: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '16px', padding: '16px' },
  who: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
  },
  whoName: { overflowWrap: 'anywhere' },
  change: { flexShrink: 0 },
  keys: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface ScoringProps {
  readonly room: ScoringRoom;
  readonly state: RoomState;
  readonly reading: Reading;
}

/** The scoring room: first who sits here, then one candidate at a time. */
export function ScoringView({ room, state, reading }: ScoringProps): ReactNode {
  const words = scoringWords[useLanguage()];
  const styles = useStyles();
  const shared = useShared();
  const view = useRequestedFocus(state);
  const member = memberOf(state);
  if (member === null) {
    return (
      <main className={styles.main}>
        <WhoAreYou council={reading.campaign.council} onPick={(code) => room.pickMember(code)} />
      </main>
    );
  }
  const candidates = scoredCandidates(reading.campaign);
  const candidate = candidates.find(({ code }) => code === state.candidate) ?? candidates[0];
  return (
    <div className={styles.view} ref={view} data-room="scoring">
      <main className={styles.main}>
        <div className={styles.who}>
          <span className={styles.whoName}>{words.who.youAre(member.name)}</span>
          <Button
            className={mergeClasses(shared.target, styles.change)}
            appearance="subtle"
            onClick={() => room.pickMember(null)}
          >
            {words.who.change}
          </Button>
        </div>
        {!member.voting && <p className={styles.keys}>{words.who.notVoting}</p>}
        {member.voting && candidate === undefined && <p className={styles.keys}>{words.candidate.none}</p>}
        {member.voting && candidate !== undefined && (
          <Candidates
            room={room}
            state={state}
            reading={reading}
            member={member}
            candidates={candidates}
            candidate={candidate}
          />
        )}
      </main>
      {member.voting && candidate !== undefined && (
        <ScoringBar room={room} state={state} reading={reading} member={member} candidate={candidate} />
      )}
    </div>
  );
}

interface CandidatesProps extends ScoringProps {
  readonly member: Member;
  readonly candidates: readonly Candidate[];
  readonly candidate: Candidate;
}

function Candidates({ room, state, reading, member, candidates, candidate }: CandidatesProps): ReactNode {
  const words = scoringWords[useLanguage()];
  const styles = useStyles();
  const shared = useShared();
  const [listOpen, setListOpen] = useState(false);
  const sheet = sheetOf(scoreBook(reading), member.code, candidate.code);
  const listed = listOf(state, reading, member, candidates);
  const done = listed.filter(({ extent }) => extent.state === 'done').length;
  const expected = listed.filter(({ extent }) => extent.state !== 'recused').length;
  return (
    <>
      {state.trouble !== null && (
        <TroubleNotice trouble={state.trouble} onClose={() => room.closeTrouble()} />
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
            room.pickCandidate(code, 'heading');
          }}
        />
      )}
      <CandidateCard candidate={candidate} at={candidates.indexOf(candidate) + 1} of={candidates.length} />
      {isRecused(reading.campaign, sheet, member, candidate) ? (
        <p className={styles.keys}>{words.candidate.recused}</p>
      ) : (
        <>
          <ScoreForm
            key={candidate.code}
            room={room}
            state={state}
            reading={reading}
            member={member}
            candidate={candidate}
            sheet={sheet}
          />
          <p className={styles.keys}>{words.field.keys}</p>
        </>
      )}
    </>
  );
}

/** How far the member is with each candidate. */
function listOf(
  state: RoomState,
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

/** Moves the keyboard focus where the room asks it to go: only on a request that came while the room is on show. */
function useRequestedFocus({ focus }: RoomState): RefObject<HTMLDivElement | null> {
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
