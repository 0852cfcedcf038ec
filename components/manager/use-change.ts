import { useRef, useState } from 'preact/hooks';

/** Small changes that take effect at once, such as switches: each is made, one after the other. */
export interface ChangeState {
  readonly error: unknown;
  readonly make: (change: () => Promise<unknown>) => Promise<void>;
}

export function useChange(): ChangeState {
  const [error, setError] = useState<unknown>(undefined);
  const queue = useRef<Promise<void>>(Promise.resolve());
  return {
    error,
    make(change) {
      queue.current = queue.current.then(change).then(
        () => setError(undefined),
        (failure: unknown) => setError(failure),
      );
      return queue.current;
    },
  };
}
