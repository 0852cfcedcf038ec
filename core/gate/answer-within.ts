/** How long the ledger may take before the till is told, in milliseconds. */
export const PATIENCE = 5_000;

/**
 * An answer, or an error once the time is over. An answer that comes too late is handed to `late`.
 * @param what for the error: "The ledger"
 */
export function answerWithin<T>(
  answer: Promise<T>,
  what: string,
  late: (value: T) => void = () => undefined,
  patience = PATIENCE,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const timer = setTimeout(() => {
      over = true;
      reject(new Late(`${what} did not answer within ${patience / 1000} seconds.`));
    }, patience);
    answer.then(
      (value) => {
        clearTimeout(timer);
        if (over) late(value);
        else resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}

class Late extends Error {
  readonly code = 'late';
}
