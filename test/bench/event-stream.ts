import type { ServerResponse } from 'node:http';

/** The open event streams of the pages that listen to the server. */
export class EventStreams {
  readonly #open = new Set<ServerResponse>();
  #waiting: (() => void)[] = [];

  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
    for (const opened of this.#waiting) opened();
    this.#waiting = [];
  }

  /** Sends an event to every page that listens, and waits for the first one if there is none yet. */
  async send(name: string): Promise<void> {
    if (this.#open.size === 0) await new Promise<void>((opened) => this.#waiting.push(opened));
    for (const response of this.#open) response.write(`event: ${name}\ndata: {}\n\n`);
  }
}
