import type { DraftView, Till } from '../ledger/till';
import type { PageDraft } from '../model/document';
import type { PageReading, PageRequest, PosAdapter } from '../pos/adapter';
import { sameDraft } from '../pos/same-draft';
import { answerWithin } from './answer-within';
import type { Trouble } from './surface';
import { troubleOf } from './surface-trouble';

/** What the page shows, with the name under which the gate decides about it. */
export interface Sight {
  readonly reading: PageReading;
  /** Null: no document, or an empty one. */
  readonly key: string | null;
}

interface Named {
  readonly draft: PageDraft;
  readonly captures: number;
  readonly key: string;
}

/** The ledger's last word on a draft. */
interface Standing {
  readonly json: string;
  readonly captures: number;
  readonly view: DraftView;
}

/** Readings of one paper differ in what only one of them says; so many different papers are told apart at a time. */
const REMEMBERED = 8;

/** Reads the page, names what it shows, and keeps the ledger's standing verdict on it. */
export class Desk {
  /** Why the ledger could not be asked; null when it could. */
  trouble: Trouble | null = null;
  #standing: Standing | null = null;
  #named: readonly Named[] = [];
  #names = 0;
  /** Counts the changes that the clerk made to the captures. */
  #captures = 0;
  #looking: Promise<void> | null = null;
  #again = false;

  constructor(
    readonly adapter: PosAdapter,
    readonly till: Till,
    readonly global: (path: string) => string | null,
    readonly changed: () => void,
  ) {}

  see(): Sight {
    this.#noteGlobals();
    return this.#sightOf(this.adapter.read());
  }

  /** What a request is about to submit. */
  seeRequest(request: PageRequest): Sight {
    this.#noteGlobals();
    return this.#sightOf(this.adapter.readRequest(request));
  }

  #noteGlobals(): void {
    for (const path of this.adapter.globalPaths) {
      const json = this.global(path);
      if (json !== null) this.adapter.noteGlobal(path, json);
    }
  }

  #sightOf(reading: PageReading): Sight {
    const empty = reading.shows !== 'document' || reading.draft.lines.length === 0;
    return { reading, key: empty ? null : this.#keyOf(reading.draft) };
  }

  /** The standing view of exactly this draft, or null when the ledger has not been asked about it as it is now. */
  fresh(draft: PageDraft): DraftView | null {
    const known = this.#standing;
    return known?.captures === this.#captures && known.json === JSON.stringify(draft) ? known.view : null;
  }

  /** The last view, fresh or not: what the panel goes on showing while a new one is on its way. */
  get lastView(): DraftView | null {
    return this.#standing?.view ?? null;
  }

  /** Keeps what the ledger said of a draft. */
  note(draft: PageDraft, view: DraftView): void {
    this.trouble = null;
    this.#standing = { json: JSON.stringify(draft), captures: this.#captures, view };
    this.changed();
  }

  /** The clerk changed the captures: passes and verdicts from before are void. */
  touch(): void {
    this.#captures++;
  }

  /** The ledger may say something else now. */
  forget(): void {
    this.#standing = this.#standing && { ...this.#standing, json: '' };
  }

  /** Asks the ledger about what the page shows, unless it has just said. */
  look(): Promise<void> {
    this.#again = true;
    this.#looking ??= this.#lookOn();
    return this.#looking;
  }

  /** The ledger's word on what the page shows now; null: it shows no document, or the ledger does not answer. */
  async settled(): Promise<DraftView | null> {
    await this.look();
    const { reading } = this.see();
    return reading.shows === 'document' ? this.fresh(reading.draft) : null;
  }

  async #lookOn(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#lookOnce();
    }
    this.#looking = null;
  }

  async #lookOnce(): Promise<void> {
    const { reading } = this.see();
    if (reading.shows !== 'document') {
      this.#standing = null;
      return;
    }
    if (this.fresh(reading.draft)) return;
    const captures = this.#captures;
    try {
      const view = await answerWithin(this.till.look(reading.draft), 'The serial ledger');
      // A scan in the meantime has brought a newer view.
      if (captures === this.#captures) this.note(reading.draft, view);
    } catch (error) {
      this.trouble = troubleOf(error);
      this.changed();
    }
  }

  #keyOf(draft: PageDraft): string {
    const known = this.#named.find((one) => one.captures === this.#captures && sameDraft(one.draft, draft));
    if (known) return known.key;
    const key = `${++this.#names}`;
    this.#named = [{ draft, captures: this.#captures, key }, ...this.#named].slice(0, REMEMBERED);
    return key;
  }
}
