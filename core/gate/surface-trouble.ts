import type { Trouble } from './surface';

/** What the till is told of an error. Those of the ledger and of the way to it carry a code. */
export function troubleOf(error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { code, text: wordsOf(error) };
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
