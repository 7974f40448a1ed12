import type { Trouble } from '../../excel/write/outcome.ts';

/** Something stood in the way. */
export interface Failure {
  readonly kind: 'trouble';
  readonly trouble: Trouble;
  /** Sheets that were added and stay although the adding failed, since somebody has written into them. */
  readonly kept?: readonly string[];
}

/** An error nobody foresaw, as trouble; the console keeps its stack. */
export function unexpected(error: unknown): Failure {
  console.error(error);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: 'trouble', trouble: { code: 'Unexpected', detail } };
}
