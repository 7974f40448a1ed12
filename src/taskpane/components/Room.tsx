import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { BallotsPart } from '../ballots/ballots-part.tsx';
import type { BallotRoom } from '../ballots/room.ts';
import type { Desk } from '../desk.ts';
import { foundOf, isBusy } from '../pane-state.ts';
import type { Found, PaneState } from '../pane-state.ts';
import type { Place, ScoringPart } from '../room-choice.ts';
import { ProgressPart } from '../scoring/progress-part.tsx';
import { ScoringView } from '../scoring/ScoringView.tsx';
import type { ScoringRoom } from '../scoring/room.ts';
import { memberOf } from '../scoring/room-state.ts';
import type { RoomState } from '../scoring/room-state.ts';
import { dutiesOf } from '../steps/duties.ts';
import type { SetUpDesk } from '../setup/set-up-desk.ts';
import { SetupView } from '../setup/SetupView.tsx';
import { PrintingRoom } from '../steps/PrintingRoom.tsx';
import { usesPapers } from '../../tally/voting.ts';
import { VotingRoom } from '../steps/VotingRoom.tsx';
import type { PaneParts } from './parts.ts';
import { TallyRoom } from './TallyRoom.tsx';
import { edge } from './styles.ts';

const useStyles = makeStyles({
  main: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '24px', padding: `16px ${edge}` },
});

interface RoomProps {
  readonly desk: Desk;
  readonly room: ScoringRoom;
  readonly ballots: BallotRoom;
  readonly setUp: SetUpDesk;
  readonly parts: PaneParts;
  readonly goTo: (place: Place) => void;
  readonly state: PaneState;
  readonly scoring: RoomState;
  /** Null while there is nothing to show. */
  readonly place: Place | null;
}

/** The room on show. */
export function Room(props: RoomProps): ReactNode {
  const { state, scoring, place } = props;
  const styles = useStyles();
  const { reading } = scoring;
  if (place?.room === 'scoring') {
    return reading === null ? null : <Scoring {...props} part={place.part} reading={reading} />;
  }
  return (
    <main className={styles.main} aria-busy={isBusy(state)} data-room={place?.room}>
      <Contents {...props} />
    </main>
  );
}

interface ScoringProps extends RoomProps {
  readonly part: ScoringPart;
  readonly reading: NonNullable<RoomState['reading']>;
}

function Scoring({ desk, room, parts, scoring, part, reading, goTo }: ScoringProps): ReactNode {
  const { Mail } = parts;
  if (part === 'form') return <ScoringView room={room} state={scoring} reading={reading} />;
  if (part === 'mail') {
    return <Mail campaign={reading.campaign} onShowErrors={() => goTo({ room: 'tally', part: null })} />;
  }
  return (
    <ProgressPart
      reading={reading}
      member={memberOf(scoring)}
      onGoTo={(sheet, cell) => void desk.goTo(sheet, cell)}
    />
  );
}

interface VotingProps extends RoomProps {
  readonly found: Found;
}

function Voting({ ballots, parts, goTo, found }: VotingProps): ReactNode {
  const { BlankBallots, Secrecy } = parts;
  return (
    <BallotsPart
      room={ballots}
      summary={<VotingRoom campaign={found.reading.campaign} />}
      printing={
        usesPapers(found.reading.campaign) && (
          <BlankBallots found={found} onShowErrors={() => goTo({ room: 'tally', part: null })} />
        )
      }
      Secrecy={Secrecy}
    />
  );
}

function Contents(props: RoomProps): ReactNode {
  const { desk, setUp, parts, state, scoring, place } = props;
  const found = foundOf(state.view);
  switch (place?.room) {
    case undefined:
    case 'scoring':
      return null;
    case 'setup':
      return <SetupView desk={setUp} Presets={parts.Presets} found={found} />;
    case 'voting':
      return found === null ? null : <Voting {...props} found={found} />;
    case 'tally':
      return (
        <TallyRoom
          state={state}
          desk={desk}
          decidesTies={found !== null && dutiesOf(found.reading.campaign, memberOf(scoring)).decidesTies}
        />
      );
    case 'printing':
      return (
        <PrintingRoom
          view={state.view}
          Documents={parts.Documents}
          onOpenSheet={(sheet) => void desk.goTo(sheet, 'A1')}
        />
      );
    default: {
      const unreachable: never = place;
      return unreachable;
    }
  }
}
