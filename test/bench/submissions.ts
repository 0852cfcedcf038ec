/** A request with which a page tried to save something, as it came over the wire. */
export interface Submission {
  readonly method: string;
  /** `/<trap>/submit`, or `/<trap>/cancel`. */
  readonly path: string;
  /** The query of a GET. */
  readonly body: string;
  readonly contentType: string;
}

/** What arrived, by trap, and who waits for it. */
export class Submissions {
  readonly #byTrap = new Map<string, Submission[]>();
  #waiting: { readonly trap: string; readonly count: number; readonly arrived: () => void }[] = [];

  hits(trap: string): readonly Submission[] {
    return this.#byTrap.get(trap) ?? [];
  }

  record(trap: string, submission: Submission): void {
    this.#byTrap.set(trap, [...this.hits(trap), submission]);
    const due = this.#waiting.filter((wait) => wait.trap === trap && wait.count <= this.hits(trap).length);
    this.#waiting = this.#waiting.filter((wait) => !due.includes(wait));
    for (const { arrived } of due) arrived();
  }

  /** Settles when the trap has had this many submissions. */
  arrival(trap: string, count: number): Promise<void> {
    if (this.hits(trap).length >= count) return Promise.resolve();
    return new Promise((arrived) => {
      this.#waiting.push({ trap, count, arrived });
    });
  }

  clear(): void {
    this.#byTrap.clear();
  }
}

/** One field of a body, whichever of the bench's encodings it has; empty when it is not there. */
export function fieldOf(body: string, contentType: string, name: string): string {
  if (!contentType.startsWith('application/json')) return new URLSearchParams(body).get(name) ?? '';
  const order: Readonly<Record<string, unknown>> = JSON.parse(body);
  const value = order[name];
  return typeof value === 'string' ? value : '';
}
