/** Why the worker gave no answer, in words for a person. */
export class TillError extends Error {
  override readonly name = 'TillError';

  constructor(
    message: string,
    /** Asking again may help. */
    readonly retryable: boolean,
    /** Absent: nobody knows this error. */
    readonly code?: string,
  ) {
    super(message);
  }
}
