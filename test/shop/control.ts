import type { ShopDocument } from './document.ts';
import type { ShopState } from './state.ts';

/** Whether the shop had already saved the document when the accident happened. */
export type Moment = 'beforeSave' | 'afterSave';

/** A submission or a page that the server leaves without an answer. */
export interface Hang {
  /** Settles when it has arrived and waits. */
  readonly reached: Promise<void>;
  /** Lets it (or the one still to come) go on. */
  release(): void;
}

/** What shall happen to one submission; nothing set means an ordinary day. */
export interface Accident {
  readonly hang?: { readonly moment: Moment; wait(): Promise<void> };
  readonly refusal?: string;
  readonly failure?: { readonly moment: Moment; readonly status: number };
}

function once(target: EventTarget, name: string): Promise<void> {
  return new Promise((resolve) => target.addEventListener(name, () => resolve(), { once: true }));
}

function newHang(): { readonly hang: Hang; wait(): Promise<void> } {
  const arrival = new EventTarget();
  const reached = once(arrival, 'reached');
  const released = once(arrival, 'released');
  const wait = () => {
    arrival.dispatchEvent(new Event('reached'));
    return released;
  };
  return { hang: { reached, release: () => arrival.dispatchEvent(new Event('released')) }, wait };
}

/** The hands of a test on the server. Every setting concerns the next submission only; they can be combined. */
export class ShopControl {
  readonly #state: ShopState;
  #next: Accident = {};
  #slow: { readonly path: string; wait(): Promise<void> } | null = null;

  constructor(state: ShopState) {
    this.#state = state;
  }

  get documents(): readonly ShopDocument[] {
    return this.#state.documents;
  }

  /** The shop refuses the next submission with this message and saves nothing. */
  refuseNext(message: string): void {
    this.#next = { ...this.#next, refusal: message };
  }

  /** The next submission gets this HTTP status and no useful answer. */
  failNext(status = 500, moment: Moment = 'beforeSave'): void {
    this.#next = { ...this.#next, failure: { status, moment } };
  }

  /** The next submission gets no answer until it is released. */
  hangNext(moment: Moment = 'beforeSave'): Hang {
    const { hang, wait } = newHang();
    this.#next = { ...this.#next, hang: { moment, wait } };
    return hang;
  }

  /** The next request whose path begins so is carried out at once, but its answer comes only when it is released. */
  slowNext(path: string): Hang {
    const { hang, wait } = newHang();
    this.#slow = { path, wait };
    return hang;
  }

  /** Settles when the answer to a request may go. */
  async delay(path: string): Promise<void> {
    const slow = this.#slow;
    if (!slow || !path.startsWith(slow.path)) return;
    this.#slow = null;
    await slow.wait();
  }

  /** Hands out what was planned and plans nothing more. */
  take(): Accident {
    const accident = this.#next;
    this.#next = {};
    return accident;
  }
}
