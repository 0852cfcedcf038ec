import Dexie from 'dexie';

export type LedgerErrorCode =
  | 'full'
  | 'disk'
  | 'denied'
  | 'closed'
  | 'lost'
  | 'newer'
  | 'failed'
  | 'unknownDocument'
  | 'numberTaken'
  | 'notAllowed'
  | 'wrongPin'
  | 'locked'
  /** A rule says no; the message is its sentence, in the shop's language. */
  | 'refused'
  | 'emptyPaper'
  | 'noReason'
  | 'shortPin'
  | 'pinTaken'
  | 'notOverridable';

/** Why the ledger cannot answer, in words for a person. Nothing was written. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';

  constructor(
    readonly code: LedgerErrorCode,
    message: string,
    /** Asking again may help. */
    readonly retryable: boolean,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** How Chromium says that a file could not grow; quotas do not bind an extension with `unlimitedStorage`, the disk does. */
const NO_SPACE = /FILE_ERROR_NO_SPACE/u;
/** A value too big for the log is a file of its own, of which Chromium says no more than this. */
const DISK_FAILED = /\(IOError\)/u;

/** A product type that a product, a child type or the shop's default still uses. */
export class TypeInUse extends LedgerError {
  constructor(message: string) {
    super('notAllowed', message, false);
  }
}

/** Runs one piece of work on the database; whatever goes wrong leaves as a `LedgerError`. Always a native promise. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asLedgerError(error);
  }
}

function asLedgerError(error: unknown): LedgerError {
  if (error instanceof LedgerError) return error;
  const { names, texts } = insideOf(error);
  if (names.has('QuotaExceededError') || NO_SPACE.test(texts)) {
    return new LedgerError(
      'full',
      'The serial ledger cannot write: the disk is full. Free some space and try again.',
      true,
      error,
    );
  }
  if (names.has('UnknownError') || DISK_FAILED.test(texts)) {
    return new LedgerError(
      'disk',
      'The serial ledger cannot be reached on the disk: it is full or damaged. Free some space and try again.',
      true,
      error,
    );
  }
  if (names.has('SecurityError') || names.has('MissingAPIError') || names.has('InvalidAccessError')) {
    return new LedgerError(
      'denied',
      'The browser denies storage to the serial ledger: allow it here. A sandboxed frame needs “allow-same-origin”.',
      false,
      error,
    );
  }
  if (names.has('DatabaseClosedError') || names.has('InvalidStateError') || names.has('AbortError')) {
    return new LedgerError(
      'closed',
      'The serial ledger was closed in the middle: nothing was written. Try again.',
      true,
      error,
    );
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new LedgerError('failed', `The ledger could not answer: ${detail}`, names.has('TimeoutError'), error);
}

/** Names and words of an error and of everything it wraps: Dexie hides the browser's own error in `inner`. */
function insideOf(error: unknown): { names: ReadonlySet<string>; texts: string } {
  const names = new Set<string>();
  const texts: string[] = [];
  const queue: unknown[] = [error];
  for (const one of queue) {
    if (!(one instanceof Error) && !(one instanceof DOMException)) continue;
    names.add(one.name);
    texts.push(one.message);
    if (one instanceof Dexie.DexieError && one.inner) queue.push(one.inner);
    if ('failures' in one && Array.isArray(one.failures)) queue.push(...one.failures);
    if (one.cause && queue.length < 20) queue.push(one.cause);
  }
  return { names, texts: texts.join('\n') };
}
