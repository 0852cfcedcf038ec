/** Tells every context of this origin that the ledger changed. */
export class Changes {
  readonly #listeners = new Set<() => void>();
  readonly #channel: BroadcastChannel | null;

  constructor(name: string) {
    this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`serialgate ${name}`);
    if (this.#channel) this.#channel.onmessage = () => this.#callAll();
  }

  announce(): void {
    this.#channel?.postMessage('changed');
    this.#callAll();
  }

  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  close(): void {
    this.#listeners.clear();
    this.#channel?.close();
  }

  #callAll(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
