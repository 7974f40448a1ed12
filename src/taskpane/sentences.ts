/** Which of the pane's sentences fits a state. Pure; the sentences themselves are in `i18n/pane/pane.ts`. */
import type { Language } from '../i18n/language.ts';
import type { paneWords } from '../i18n/pane/pane.ts';
import { errorsOf, foundOf, isBusy } from './session/state.ts';
import type { SessionState, Work } from './session/state.ts';

type PaneWords = (typeof paneWords)[Language];

/** What is going on, in words. */
export function stageWords(work: Work, words: PaneWords['stages']): string {
  if (work.said !== null) return work.said.sentence;
  return work.progress === null ? words.starting : words[work.progress.stage];
}

/** The sentence above the tally button: whether it can be pressed, and if not, why. */
export function advice(state: SessionState, words: PaneWords['actions']): string {
  const { view } = state;
  const found = foundOf(view);
  if (state.cancelled) return words.cancelled;
  if (found === null) return '';
  const errors = errorsOf(found.issues).length;
  if (view.kind === 'found' && view.refused) return words.refused;
  if (errors > 0) return words.errorsFirst(errors);
  if (view.kind === 'tallied') {
    if (view.outdated) return words.outdated;
    return view.written.lost.length > 0 ? words.lost : words.done;
  }
  const warnings = found.issues.length;
  return warnings === 0 ? words.ready : words.readyWithWarnings(warnings);
}

/** What a screen reader hears when the state changes: the stages of a job, then what came of it. */
export function announcement(state: SessionState, words: PaneWords): string {
  if (state.isBusySaid) return words.actions.busy;
  if (state.work !== null && isBusy(state)) return stageWords(state.work, words.stages);
  // A notice of trouble speaks for itself.
  if (state.trouble !== null) return '';
  switch (state.view.kind) {
    case 'unread':
      return '';
    case 'empty':
      return words.empty.heading;
    case 'found':
    case 'tallied':
      return advice(state, words.actions);
  }
}
