import type { Start } from './protocol';

/** The part of `browser.storage.local` that is used. */
export interface Shelf {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

interface Kept {
  /** Of this browser's ledger. */
  readonly register: string;
  /** How each granted site began the last time, as JSON by origin. */
  readonly starts: Readonly<Record<string, string>>;
}

/** What of an open ledger is needed to know it again. */
interface Known {
  readonly office: { settings(): Promise<{ readonly register: string }> };
}

interface Site {
  readonly origin: string;
}

const KEY = 'memory';

/**
 * What is kept outside the ledger, for the day when that cannot be opened. A page of a granted site is then held and told why, where
 * nobody would know it otherwise; and a browser that lost the database, which it replaces by an empty one without a word, is found out.
 */
export class Memory {
  readonly #shelf: Shelf;
  readonly #log: (problem: string) => void;

  constructor(shelf: Shelf, log: (problem: string) => void) {
    this.#shelf = shelf;
    this.#log = log;
  }

  /** Opens the ledger; `open` is handed the register of the one that was here the last time, or null. */
  async open<L extends Known>(open: (register: string | null) => Promise<L>): Promise<L> {
    const kept = await this.#kept();
    const ledger = await open(kept?.register ?? null);
    const { register } = await ledger.office.settings();
    if (kept?.register !== register) await this.#keep({ starts: {}, ...kept, register });
    return ledger;
  }

  /** The ledger that was here is given up: another may take its place. */
  async forget(): Promise<void> {
    await this.#shelf.remove(KEY);
  }

  /** The granted sites: those that the ledger names, or those known from before when it cannot be asked. */
  sites(ask: () => Promise<readonly Site[]>): Promise<readonly Site[]> {
    return this.#orElse(ask, async () => Object.keys((await this.#kept())?.starts ?? {}).map((origin) => ({ origin })));
  }

  /** Whether a site is granted: as the ledger says, or as it last said when it cannot be asked. */
  async granted(origin: string, ask: () => Promise<boolean>): Promise<boolean> {
    const granted = await this.#orElse(ask, async () => (await this.#start(origin)) !== null || null);
    if (!granted) await this.#note(origin, null);
    return granted;
  }

  /** How a site begins: as the ledger says, or as it last said when it cannot be asked. */
  async start(origin: string, ask: () => Promise<Start>): Promise<Start> {
    const start = await this.#orElse(ask, () => this.#start(origin));
    await this.#note(origin, start);
    return start;
  }

  async #orElse<T>(ask: () => Promise<T>, recall: () => Promise<T | null>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      const kept = isTrouble(error) ? await recall() : null;
      if (kept === null) throw error;
      return kept;
    }
  }

  async #start(origin: string): Promise<Start | null> {
    const json = (await this.#kept())?.starts[origin];
    return json === undefined ? null : JSON.parse(json);
  }

  async #note(origin: string, start: Start | null): Promise<void> {
    const kept = await this.#kept();
    if (!kept) return;
    // Whether papers wait on the day when nobody can be asked, nobody knows.
    const json = start ? JSON.stringify({ ...start, waiting: true }) : undefined;
    const { [origin]: before, ...others } = kept.starts;
    if (json !== before) await this.#keep({ ...kept, starts: json ? { ...others, [origin]: json } : others });
  }

  async #kept(): Promise<Kept | undefined> {
    return (await this.#shelf.get(KEY))[KEY] as Kept | undefined;
  }

  /** Where there is no space for it, what was kept stays. */
  async #keep(kept: Kept): Promise<void> {
    await this.#shelf.set({ [KEY]: kept }).catch((error: unknown) => this.#log(`nothing is remembered: ${error}`));
  }
}

/** The ledger's own errors carry a code; an invalid profile, say, is no trouble with the ledger. */
function isTrouble(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}
