/** Sheets of ours that no tally replaces: what they hold cannot be reckoned again. */

export const lastingMarks = {
  /** Which personal copies were made, by the SHA-256 of what each carries. */
  madeCopies: 'copies-made',
  /** The record of copies received. */
  receipts: 'receipts',
  /** What the last merge wrote and what was there before, so that it can be taken back. */
  before: 'receipts-before',
} as const;

const all: readonly string[] = Object.values(lastingMarks);

/** Whether a sheet with this mark stays when a tally writes its results. */
export function isLasting(mark: string): boolean {
  return all.includes(mark);
}

const uses = ['summary', 'ballots', 'ranking', 'award'] as const;

/** Whether a sheet with this mark is one of a result's own: not the issues, the record, nor a document made of it. */
export function isOfResult(mark: string): boolean {
  return uses.some((use) => mark === use || mark.startsWith(`${use}-`));
}
