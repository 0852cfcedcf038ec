import { CORNERS, type Corner } from './corners';

/** What the clerk chose in this tab, so that a POS that reloads at every click does not undo it. */
export interface Remembered {
  readonly keptSmall: boolean;
  readonly corner: Corner;
}

/** One word each, and nothing at all while the clerk chose nothing. */
const SMALL_KEY = 'serialgate.small';
const CORNER_KEY = 'serialgate.corner';

export function recall(storage: Storage | null): Remembered {
  const corner = storage?.getItem(CORNER_KEY);
  return {
    keptSmall: storage?.getItem(SMALL_KEY) === 'yes',
    corner: CORNERS.find((one) => one === corner) ?? 'bottomRight',
  };
}

export function remember(storage: Storage | null, { keptSmall, corner }: Remembered): void {
  set(storage, SMALL_KEY, keptSmall ? 'yes' : null);
  set(storage, CORNER_KEY, corner === 'bottomRight' ? null : corner);
}

/** The tab's storage, or null where the page may have none (a sandboxed frame). */
export function tabStorage(view: Window): Storage | null {
  try {
    return view.sessionStorage;
  } catch {
    return null;
  }
}

function set(storage: Storage | null, key: string, value: string | null): void {
  if (storage === null) return;
  if (value === null) {
    storage.removeItem(key);
    return;
  }
  try {
    storage.setItem(key, value);
  } catch (error) {
    // Full: the choice lasts until the next reload.
    if (!(error instanceof DOMException)) throw error;
  }
}
