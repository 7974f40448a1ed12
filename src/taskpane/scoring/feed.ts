/** What the desk reads of the workbook is good for the scoring room too: one reading serves both. */
import type { Reading } from '../../workbook/read.ts';
import type { Desk } from '../desk.ts';
import { foundOf } from '../pane-state.ts';
import type { ScoringRoom } from './room.ts';

/** Hands every reading of the desk to the room, with how much the room had written when it was begun. */
export function feedRoom(
  desk: Pick<Desk, 'state' | 'subscribe'>,
  room: Pick<ScoringRoom, 'take' | 'writingsBegun'>,
): void {
  let working = false;
  let begun = 0;
  let seen: Reading | null = null;
  desk.subscribe(() => {
    const { view, work } = desk.state();
    if (work !== null && !working) begun = room.writingsBegun;
    working = work !== null;
    const reading = foundOf(view)?.reading ?? null;
    if (reading === null || reading === seen) return;
    seen = reading;
    room.take(reading, begun);
  });
}
