/** What the keys do in a score field, and when what is typed is written. */
import { useEffect, useRef } from 'react';
import type { ChangeEvent, FocusEvent, KeyboardEvent } from 'react';
import type { Criterion, CriterionCode } from '../../tally/campaign.ts';
import { useLanguage } from '../words.ts';
import { judge, notAssessable, shownInput, stepped } from './entry.ts';
import type { ScoringStep } from './scoring-step.ts';
import type { Entry } from './scoring-state.ts';
import type { Slot } from './score-book.ts';

/** How long after the last key what is typed is written, in milliseconds. Leaving the field writes it at once. */
const pause = 700;

interface KeyedField {
  readonly step: ScoringStep;
  readonly slot: Slot;
  readonly criterion: Criterion;
  readonly entry: Entry | undefined;
  readonly onNext: (from: HTMLInputElement) => void;
  readonly onCompare: (criterion: CriterionCode) => void;
}

/** What the keys and the typing in a field do. `text` is what it shows. */
export function useFieldKeys({ step, slot, criterion, entry, onNext, onCompare }: KeyedField, text: string) {
  const language = useLanguage();
  const waiting = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(waiting.current), []);
  const commit = (typed: string): boolean => {
    window.clearTimeout(waiting.current);
    step.commit(slot, typed, criterion);
    return judge(typed, criterion).kind === 'value';
  };
  /** Only what the person has changed counts: leaving a field as it was writes nothing. */
  const settle = (typed: string): boolean => (entry === undefined ? true : commit(typed));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const field = event.currentTarget;
    const done = keyAction(event, {
      next: () => {
        if (settle(field.value)) onNext(field);
      },
      step: (direction) => commit(shownInput(stepped(text, direction, criterion), language)),
      notAssessable: () => commit(notAssessable),
      compare: () => {
        if (settle(field.value)) onCompare(criterion.code);
      },
      turn: (direction) => {
        if (settle(field.value)) step.turn(direction, 'firstBlank');
      },
      giveUp: () => step.giveUp(slot),
      // While the field is being typed in, undo belongs to the text.
      undo: entry === undefined ? () => step.undo() : null,
    });
    if (done) event.preventDefault();
  };
  return {
    onKeyDown,
    onFocus: (event: FocusEvent<HTMLInputElement>): void => {
      step.enter(slot);
      event.currentTarget.select();
    },
    onChange: (event: ChangeEvent<HTMLInputElement>): void => {
      const typed = event.currentTarget.value;
      step.type(slot, typed);
      window.clearTimeout(waiting.current);
      waiting.current = window.setTimeout(() => step.commit(slot, typed, criterion), pause);
    },
    onBlur: (event: FocusEvent<HTMLInputElement>): void => {
      if (entry?.status === 'typing') commit(event.currentTarget.value);
    },
  };
}

interface KeyActions {
  readonly next: () => void;
  readonly step: (direction: 1 | -1) => void;
  readonly notAssessable: () => void;
  readonly compare: () => void;
  readonly turn: (direction: 1 | -1) => void;
  readonly giveUp: () => void;
  readonly undo: (() => void) | null;
}

/** Does what a key stands for; gives whether it stood for anything. */
function keyAction(event: KeyboardEvent, actions: KeyActions): boolean {
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'z' || event.shiftKey || actions.undo === null) return false;
    actions.undo();
    return true;
  }
  const known: Readonly<Record<string, () => void>> = {
    Enter: actions.next,
    ArrowUp: () => actions.step(1),
    ArrowDown: () => actions.step(-1),
    c: actions.notAssessable,
    C: actions.notAssessable,
    s: actions.compare,
    S: actions.compare,
    PageDown: () => actions.turn(1),
    PageUp: () => actions.turn(-1),
    Escape: actions.giveUp,
  };
  const action = known[event.key];
  action?.();
  return action !== undefined;
}
