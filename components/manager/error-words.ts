import { hasManagerWords } from '../../core/outputs/manager-words';
import type { Desk } from './desk';

/** An error in words for a person. The ledger's errors carry a code; of others we can only pass on what they say. */
export function errorWords(error: unknown, say: Desk['say']): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  return say(hasManagerWords(`error_${code}`) ? `error_${code}` : 'error_other', { detail });
}
