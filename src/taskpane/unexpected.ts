import type { Trouble } from '../excel/write/outcome.ts';

/** An error nobody foresaw, as trouble; the console keeps its stack. */
export function unexpected(error: unknown): { readonly kind: 'trouble'; readonly trouble: Trouble } {
  console.error(error);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: 'trouble', trouble: { code: 'Unexpected', detail } };
}
