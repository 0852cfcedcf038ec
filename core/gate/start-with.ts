import { answerWithin } from './answer-within';
import { wordsOf } from './surface-trouble';

/** What can come of asking the worker how to begin. */
export interface Beginnings<T> {
  granted(start: T): void;
  notGranted(): void;
  /** Neither is known, and the page cannot wait any longer. */
  failed(why: string): void;
}

const TRIES = 3;
const PAUSE = 500;

/** Asks up to three times: a worker that is just being replaced does not answer the first. */
export async function startWith<T>(
  ask: () => Promise<T | null>,
  { granted, notGranted, failed }: Beginnings<T>,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const start = await answerWithin(ask(), 'SerialGate');
      return start === null ? notGranted() : granted(start);
    } catch (error) {
      if (attempt === TRIES || !isRetryable(error)) return failed(wordsOf(error));
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

function isRetryable(error: unknown): boolean {
  return !(error instanceof Error && 'retryable' in error && error.retryable === false);
}
