import type { FileProblem, FileProblemCode, OtherFormat } from '../model.ts';

/** Carries a problem of the file up to `openWorkbook`, which hands it on as a value. Never leaves this folder. */
export class FileTrouble extends Error {
  readonly problem: FileProblem;

  constructor(code: FileProblemCode, detail: string, looksLike: OtherFormat | null = null) {
    super(`${code}: ${detail}`);
    this.name = 'FileTrouble';
    this.problem = { code, detail, looksLike };
  }
}

/** The parts of a file contradict each other. `part` and `found` are for the log and for whoever has to mend it. */
export function damaged(part: string, found: string): FileTrouble {
  return new FileTrouble('Damaged', `${part}: ${found}`);
}
