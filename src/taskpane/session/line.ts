/**
 * The one line to Excel. Whatever reads the workbook or writes into it waits here for its turn and has Excel alone until it is
 * done: no reading is older than what was written before it, and nothing is written while a tally is.
 */
export class Line {
  /** Settles when the last in the line is done. */
  private tail: Promise<void> = Promise.resolve();
  private length = 0;

  /** Does the work when its turn comes, at once where nobody is before it. What it throws is for whoever asked. */
  take<Done>(work: () => Promise<Done>): Promise<Done> {
    const isFirst = this.length === 0;
    this.length += 1;
    const begin = async (): Promise<Done> => work();
    const done = isFirst ? begin() : this.tail.then(begin);
    const leave = (): void => {
      this.length -= 1;
    };
    this.tail = done.then(leave, leave);
    return done;
  }

  /** The same; but when `givenUp` resolves before the turn comes, the work is not done, and that is the answer. */
  takeUnless<Done, Reason>(givenUp: Promise<Reason>, work: () => Promise<Done>): Promise<Done | Reason> {
    return new Promise((resolve, reject) => {
      let isWaiting = true;
      const leave = (reason: Reason): void => {
        if (isWaiting) resolve(reason);
        isWaiting = false;
      };
      const turn = async (): Promise<void> => {
        if (!isWaiting) return;
        isWaiting = false;
        resolve(await work());
      };
      givenUp.then(leave, reject);
      this.take(turn).catch(reject);
    });
  }

  /** Resolves when nothing is left in the line. */
  async idle(): Promise<void> {
    while (this.length > 0) await this.tail;
  }
}
