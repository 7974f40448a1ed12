/** Where the person is in the pane, and the step that comes next. */
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Session } from '../session/session.ts';
import { foundOf } from '../session/state.ts';
import type { SessionState } from '../session/state.ts';
import { choiceNow, chosen, openParts, openSteps } from '../place-choice.ts';
import { placeAt } from '../place.ts';
import type { Place, ScoringPart, Step } from '../place.ts';
import { memberOf } from '../scoring/scoring-state.ts';
import type { ScoringState } from '../scoring/scoring-state.ts';
import { nextStep } from './next-step.ts';
import type { NextStep } from './next-step.ts';
import { standingOf, stepStates } from './standing.ts';
import type { StepState } from './standing.ts';

export interface Steps {
  /** Null while there is nothing to show. */
  readonly place: Place | null;
  /** The steps that are open to whoever works here. */
  readonly openSteps: readonly Step[];
  /** The parts of scoring that are. */
  readonly parts: readonly ScoringPart[];
  readonly states: Readonly<Record<Step, StepState>>;
  readonly step: NextStep | null;
  /** The council votes by a show of hands. */
  readonly byHands: boolean;
  readonly goTo: (place: Place) => void;
  readonly open: (step: Step) => void;
}

/** The steps as the workbook and the person have them now; `isCopy`: it is somebody's personal copy. */
export function useSteps(
  session: Session,
  state: SessionState,
  scoring: ScoringState,
  isCopy: boolean,
): Steps {
  // How far everybody is takes longer to tell than a key may take to be answered.
  const view = useDeferredValue(state.view);
  const member = memberOf(scoring);
  const step = useMemo(() => nextStep(view, member, isCopy), [view, member, isCopy]);
  const states = useMemo(
    () => stepStates(view.kind === 'unread' || view.kind === 'empty' ? null : standingOf(view)),
    [view],
  );
  const [before, setChoice] = useState<ReturnType<typeof chosen> | null>(null);
  const choice = choiceNow(state, scoring, step, before, isCopy);
  if (choice !== before) setChoice(choice);
  useFreshIssues(session, step);
  const goTo = (place: Place): void => {
    setChoice(chosen(state, scoring, place));
    void session.reread();
  };
  return {
    place: choice?.place ?? null,
    openSteps: openSteps(state, scoring, isCopy),
    parts: openParts(state, scoring, isCopy),
    states,
    step,
    byHands: foundOf(view)?.reading.campaign.settings.vote === 'open',
    goTo,
    open: (opened) => goTo(placeAt(opened)),
  };
}

/** When another step comes next, the issues of the one before are old: they are read anew, quietly. */
function useFreshIssues(session: Session, step: NextStep | null): void {
  const kind = step?.kind ?? null;
  const last = useRef(kind);
  useEffect(() => {
    const before = last.current;
    last.current = kind;
    if (before !== null && kind !== null && before !== kind) void session.reread();
  }, [session, kind]);
}
