import type { FileProblem, FileProblemCode } from './model.ts';

/** Carries a problem of the file up to `openWorkbook`, which hands it on as a value. Never leaves this folder. */
export class FileTrouble extends Error {
  readonly problem: FileProblem;

  constructor(code: FileProblemCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'FileTrouble';
    this.problem = { code, detail };
  }
}
