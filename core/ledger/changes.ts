/** `shared`: what other POS pages show may be judged otherwise now. */
export type Change = 'shared' | 'private';

/** Tells every context of this origin that the ledger changed. */
export class Changes {
  readonly #listeners = new Set<(change: Change) => unknown>();
  readonly #channel: BroadcastChannel | null;

  constructor(name: string) {
    this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`serialgate ${name}`);
    if (this.#channel) this.#channel.onmessage = ({ data }) => this.#callAll(data === 'private' ? 'private' : 'shared');
  }

  announce(change: Change): void {
    this.#channel?.postMessage(change);
    this.#callAll(change);
  }

  subscribe(changed: (change: Change) => unknown): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  close(): void {
    this.#listeners.clear();
    this.#channel?.close();
  }

  #callAll(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
