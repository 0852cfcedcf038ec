import type { Ledger } from '../../core/ledger/ledger';

const KEY = 'serialgate.tab';
const LOCK = 'serialgate tab ';
/** Milliseconds in which a tab that is loading its next page has its lock again. */
const BETWEEN_PAGES = 30_000;

/**
 * This tab's id: kept over its pages in `sessionStorage`, and anew in a tab that was copied with its storage.
 * Each open tab holds a lock, so that the others can tell which tabs are gone; without locks (a page that is not secure) nobody is.
 */
export async function keepTab(ledger: Ledger, signal: AbortSignal): Promise<string> {
  const tab = sessionStorage.getItem(KEY) ?? crypto.randomUUID();
  const locks = navigator.locks;
  if (!locks) return remembered(tab);
  const mine = (await hold(locks, tab, signal)) ? tab : crypto.randomUUID();
  if (mine !== tab) await hold(locks, mine, signal);
  void sweep(locks, ledger, signal);
  return remembered(mine);
}

function remembered(tab: string): string {
  sessionStorage.setItem(KEY, tab);
  return tab;
}

/** Holds the lock of a tab until the page goes or the widget is destroyed; false when another tab holds it. */
function hold(locks: LockManager, tab: string, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    locks
      .request(LOCK + tab, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && new Promise<void>((release) => signal.addEventListener('abort', () => release()));
      })
      .catch(reject);
  });
}

/** Tabs that are missing twice, with time for a page load between, are closed. */
async function sweep(locks: LockManager, ledger: Ledger, signal: AbortSignal): Promise<void> {
  const before = await openTabs(locks);
  const timer = setTimeout(async () => ledger.onlyTabs([...before, ...(await openTabs(locks))]), BETWEEN_PAGES);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

async function openTabs(locks: LockManager): Promise<string[]> {
  const { held = [] } = await locks.query();
  return held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : []));
}
