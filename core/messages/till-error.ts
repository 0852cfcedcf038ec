/** Why the worker gave no answer, in words for a person. */
export class TillError extends Error {
  override readonly name = 'TillError';

  constructor(
    message: string,
    /** Asking again may help. */
    readonly retryable: boolean,
    /** The ledger's own, or `stopped`, `late`; undefined for all other. */
    readonly code?: string,
  ) {
    super(message);
  }
}
