/** What of the blank ballots is there from the start: a word about them, and the way to the rest. */
import { Button } from '@fluentui/react-components';
import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import type { BallotRoom } from '../ballots/room.ts';
import { Loading } from '../components/Loading.tsx';
import { useShared } from '../components/styles.ts';
import type { Desk } from '../desk.ts';
import type { Found } from '../pane-state.ts';
import { useStepsWords } from '../steps/words.ts';

export interface BlankBallotsProps {
  /** As the pane knows the workbook now. */
  readonly found: Found;
  /** Shows what must be corrected. */
  readonly onShowErrors: () => void;
}

export type BlankBallotsPart = (props: BlankBallotsProps) => ReactNode;

export interface BlankBallotNeeds {
  readonly desk: Pick<Desk, 'withReading'>;
  /** Whether a quota binds is one choice, for the ballots and for their count. */
  readonly ballots: Pick<BallotRoom, 'state' | 'subscribe' | 'setQuotaRule' | 'open'>;
}

/** The section of the blank ballots. Tellers who only count do not load it. */
export function blankBallotsPart(needs: BlankBallotNeeds): BlankBallotsPart {
  const Printing = lazy(async () => {
    const loaded = await import(/* webpackChunkName: "blank-ballots" */ './open-blank-ballots.tsx');
    return { default: loaded.openBlankBallots(needs) };
  });
  return function BlankBallots(props) {
    const words = useStepsWords().voting.blanks;
    const shared = useShared();
    const [open, setOpen] = useState(false);
    return (
      <section className={shared.section} aria-labelledby="blank-ballots">
        <h2 id="blank-ballots" className={shared.heading}>
          {words.heading}
        </h2>
        <div>{words.explanation}</div>
        <Button className={shared.target} aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.open}
        </Button>
        {open && (
          <Loading>
            <Printing {...props} />
          </Loading>
        )}
      </section>
    );
  };
}
