/** The step as those see it who write for it, while they have the line to Excel. */
import type { BallotBook } from '../../workbook/ballots/ballot-book.ts';
import type { Session } from '../session/session.ts';
import type { BallotEvent, BallotState } from './ballot-state.ts';

export interface Writing {
  readonly session: Session;
  readonly state: BallotState;
  put(event: BallotEvent): void;
  /** Takes over what an own writing has changed; null: that is to be read. */
  wrote(book: BallotBook | null): Promise<void>;
}
