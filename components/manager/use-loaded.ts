import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Page } from '../../core/ledger/office';
import { useDesk } from './desk';

/** Something being read from the ledger. An old value stays on the screen while a new one is on its way. */
export interface Loaded<T> {
  readonly value: T | undefined;
  /** What went wrong the last time; undefined when it went well. */
  readonly error: unknown;
  readonly loading: boolean;
  readonly reload: () => void;
}

/** Reads now, when `keys` change, and whenever anybody changes the ledger. */
export function useLoaded<T>(load: () => Promise<T>, keys: readonly (string | number | null)[]): Loaded<T> {
  const { office } = useDesk();
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({ value: undefined, error: undefined, loading: true });
  const current = useRef({ load, turn: 0, running: false, again: false });
  current.current.load = load;

  const reload = useCallback(() => {
    const own = current.current;
    const turn = own.turn;
    // Scanning forty phones makes forty changes: one reading at a time, and one more when something changed meanwhile.
    if (own.running) {
      own.again = true;
      return;
    }
    own.running = true;
    const end = (next: Partial<Loaded<T>>) => {
      if (own.turn !== turn) return;
      own.running = false;
      setState((before) => ({ ...before, ...next, loading: false }));
      if (own.again) {
        own.again = false;
        reload();
      }
    };
    own.load().then(
      (value) => end({ value, error: undefined }),
      (error: unknown) => end({ error }),
    );
  }, []);

  useEffect(() => {
    const own = current.current;
    own.turn += 1;
    own.running = false;
    own.again = false;
    setState((before) => ({ ...before, loading: true }));
    reload();
    const stop = office.subscribe(reload);
    return () => {
      own.turn += 1;
      stop();
    };
  }, [office, reload, ...keys]);

  return { ...state, reload };
}

/** A long list, read page by page as the person asks for more. */
export interface PagedList<T> extends Loaded<readonly T[]> {
  readonly more: (() => void) | null;
}

export function usePaged<T>(
  load: (after: string | null) => Promise<Page<T>>,
  keys: readonly (string | number | null)[],
): PagedList<T> {
  const place = keys.join('\n');
  const [asked, setAsked] = useState({ place, pages: 1 });
  const pages = asked.place === place ? asked.pages : 1;
  const loaded = useLoaded(async () => {
    let page = await load(null);
    const rows = [...page.rows];
    for (let n = 1; n < pages && page.next !== null; n += 1) {
      page = await load(page.next);
      rows.push(...page.rows);
    }
    return { rows, next: page.next };
  }, [...keys, pages]);
  return {
    ...loaded,
    value: loaded.value?.rows,
    more: loaded.value?.next ? () => setAsked({ place, pages: pages + 1 }) : null,
  };
}
