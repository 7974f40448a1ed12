/** Which room of the pane is on show. Pure. */
import type { PaneState } from './pane-state.ts';
import { foundOf } from './pane-state.ts';
import type { RoomState } from './scoring/room-state.ts';
import { memberOf } from './scoring/room-state.ts';

/** In the order of the tabs. */
export const rooms = ['scoring', 'progress', 'tally'] as const;
export type Room = (typeof rooms)[number];

/** The tab that a person pressed, and how many jobs had landed by then. */
export interface Choice {
  readonly room: Room;
  readonly turn: number;
}

/**
 * The room on show: where a job of the desk has ended since the person chose, the tally; else what they chose; else the next
 * step of whoever works on this copy, which is the tally while nobody has said who they are.
 */
export function roomOnShow(desk: PaneState, scoring: RoomState, choice: Choice | null): Room {
  if (foundOf(desk.view) === null || scoring.reading === null || desk.changes !== null) return 'tally';
  if (turnOf(desk) > (choice?.turn ?? 0)) return 'tally';
  if (choice !== null) return choice.room;
  const member = memberOf(scoring);
  if (member !== null) return member.voting ? 'scoring' : 'progress';
  // Somebody was known a moment ago and is being changed.
  return scoring.focus !== null ? 'scoring' : 'tally';
}

/** How many jobs of the desk have landed. */
export function turnOf({ landing }: PaneState): number {
  return landing?.turn ?? 0;
}
