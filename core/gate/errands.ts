import type { DraftView, FetchResult, ScanResult, WaitingUnit } from '../ledger/till';
import type { PageReading, PosAdapter } from '../pos/adapter';
import type { Departure } from './departure';

/** So long may the POS take to put a product on the paper, in milliseconds, before the clerk is told that it did not. */
const PATIENCE = 8_000;
/** So long at least after a page came, however long its server took. */
const PAGE_PATIENCE = 2_000;
/** The ledger did not answer: asked again after this long, in milliseconds. */
const RETRY = 1_000;

export interface ErrandHands {
  fetchUnit(raw: string, line: string | null): Promise<FetchResult | null>;
  scan(raw: string, line: string | null): Promise<ScanResult | null>;
}

/**
 * A unit scanned where its product is not on the paper yet: the POS's item box gets the product's own code, and the unit waits in the ledger,
 * where no reload loses it, until the line is there.
 */
export class Errands {
  readonly #began = Date.now();
  #view: DraftView | null = null;
  #atWork = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done: (() => void)[] = [];

  constructor(
    readonly adapter: PosAdapter,
    readonly hands: ErrandHands,
    readonly departure: Departure,
    readonly signal: AbortSignal,
  ) {}

  /** Whether the page has an item box, and a paper to which units of the ledger go. */
  canFetch(reading: PageReading): boolean {
    return reading.shows === 'document' && reading.draft.kind !== 'goodsReceipt' && this.adapter.itemField() !== null;
  }

  /** Settles when no unit waits any more. */
  done(): Promise<void> {
    return this.#waiting.length === 0 ? Promise.resolve() : new Promise((resolve) => this.#done.push(resolve));
  }

  /** Null: the ledger knows no such unit, or does not answer. */
  async fetch(raw: string, line: string | null): Promise<FetchResult | null> {
    const answer = await this.hands.fetchUnit(raw, line);
    if (!answer || answer.answer === 'stranger') return null;
    if (answer.answer === 'enter') this.adapter.enterItem(answer.code);
    return answer;
  }

  /** What the ledger says of the document shown; null: none is. */
  look(view: DraftView | null): void {
    this.#view = view;
    if (this.#waiting.length > 0) void this.#serve();
    else for (const resolve of this.#done.splice(0)) resolve();
  }

  get #waiting(): readonly WaitingUnit[] {
    return this.#view?.waiting ?? [];
  }

  async #serve(): Promise<void> {
    if (this.#atWork || this.signal.aborted) return;
    this.#atWork = true;
    clearTimeout(this.#timer);
    // The next page has its line, or says why not.
    if (!(await this.departure.stays())) {
      this.#atWork = false;
      return;
    }
    let rest = 0;
    for (let unit = this.#next(); unit && rest === 0; unit = this.#next()) {
      // Placed, or told why not: either way it waits no more.
      if (!(await this.hands.scan(unit.raw, null))) rest = RETRY;
    }
    this.#atWork = false;
    const ends = this.#waiting.map((unit) => this.#end(unit) - Date.now());
    if (ends.length > 0) this.#timer = setTimeout(() => this.#serve(), Math.max(rest, Math.min(...ends)));
  }

  /** Who has room now, or has waited long enough. */
  #next(): WaitingUnit | undefined {
    return this.#waiting.find((unit) => this.#hasRoom(unit) || Date.now() >= this.#end(unit));
  }

  #end({ since }: WaitingUnit): number {
    return Math.max(Date.parse(since) + PATIENCE, this.#began + PAGE_PATIENCE);
  }

  #hasRoom({ productId }: WaitingUnit): boolean {
    return (this.#view?.lines ?? []).some(
      ({ units, needed, ...line }) =>
        line.productId === productId && units.filter(({ missing }) => missing.length === 0).length < needed,
    );
  }
}
