import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type BenchDocument, cancelledPage, documentsPage, indexPage, receiptPage } from './documents.ts';
import { EventStreams } from './event-stream.ts';
import { fieldOf, type Submission, Submissions } from './submissions.ts';
import { type Transport, type Trap, traps } from './traps.ts';

/** The hands of a test on the bench. */
export interface BenchControl {
  /** Every document that was saved, in that order. */
  readonly documents: readonly BenchDocument[];
  /** Tells the page of the trap `no-gesture` to submit; waits until one is open. */
  auto(): Promise<void>;
  /** Settles when the trap has had so many submissions (1 unless said). */
  arrival(trap: string, count?: number): Promise<void>;
  /** Forgets submissions and documents. */
  clear(): void;
}

export interface RunningBench {
  /** Origin without a slash at the end; a page is at `/<trap>?cart=…&qty=…&kind=…`. */
  readonly url: string;
  readonly control: BenchControl;
  /** What the trap's page has sent so far, oldest first. */
  hits(trap: string): readonly Submission[];
  close(): Promise<void>;
}

const html = 'text/html; charset=utf-8';
const json = 'application/json; charset=utf-8';

/** Transports whose whole order stands in an address. */
const ADDRESSED: ReadonlySet<Transport> = new Set(['address', 'query']);
/** Transports that are answered with a page. */
const NAVIGATING: ReadonlySet<Transport> = new Set(['form', 'builtForm', 'address']);

class Bench {
  readonly submissions = new Submissions();
  readonly streams = new EventStreams();
  documents: BenchDocument[] = [];
  #numbers = 0;

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
    const [, id = '', action = ''] = pathname.split('/');
    const send = (body: string, contentType = html, status = 200) =>
      response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
    if (pathname === '/') return void send(indexPage(traps));
    if (pathname === '/documents') return void send(documentsPage(this.documents));
    const trap = traps.find((candidate) => candidate.id === id);
    if (!trap) return void send('Not found', 'text/plain', 404);
    if (request.method !== 'POST' && !(action === 'submit' && ADDRESSED.has(trap.transport))) {
      if (action === 'events') return this.streams.add(response);
      return void send(this.#page(trap, searchParams));
    }
    const contentType = request.headers['content-type'] ?? '';
    const body = request.method === 'POST' ? await text(request) : searchParams.toString();
    this.submissions.record(id, { method: request.method ?? '', path: pathname, body, contentType });
    if (action === 'cancel') return void send(cancelledPage());
    if (id === 'error-200') return void send(JSON.stringify({ error: 'The shop is closed' }), json);
    const document = this.#save(fieldOf(body, contentType, 'cart'), fieldOf(body, contentType, 'number'));
    if (id === 'error-500-saved') return void send('Internal server error', 'text/plain', 500);
    if (NAVIGATING.has(trap.transport)) return void send(receiptPage(document));
    send(JSON.stringify(document), json);
  }

  /** A WebSocket goes no further than its address. */
  upgrade(url: string): void {
    const { pathname, search } = new URL(url, 'http://bench');
    const [, id = ''] = pathname.split('/');
    this.submissions.record(id, { method: 'GET', path: pathname, body: search.slice(1), contentType: '' });
  }

  clear(): void {
    this.submissions.clear();
    this.documents = [];
  }

  /** The page with its cart key (a fresh one unless the address has it), quantity and kind filled in. */
  #page(trap: Trap, asked: URLSearchParams): string {
    const given = {
      cart: `${trap.id}-${randomUUID().slice(0, 8)}`,
      qty: '1',
      kind: 'sale',
      ...Object.fromEntries(asked),
    };
    const plain = (value: string) => value.replace(/[^\w.,-]/g, '');
    return readFileSync(new URL(`pages/${trap.id}.html`, import.meta.url), 'utf8')
      .replaceAll('{{cart}}', plain(given.cart))
      .replaceAll('{{qty}}', plain(given.qty))
      .replaceAll('{{kind}}', plain(given.kind));
  }

  #save(cart: string, ownNumber: string): BenchDocument {
    this.#numbers += 1;
    const document = { number: ownNumber === '' ? `B-${this.#numbers}` : ownNumber, cart };
    this.documents.push(document);
    return document;
  }
}

/** Serves the trap pages on 127.0.0.1; port 0 (the default) takes any free one. */
export async function startBench({ port = 0 }: { port?: number } = {}): Promise<RunningBench> {
  const bench = new Bench();
  const server = createServer((request, response) => {
    bench.answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.on('upgrade', ({ url = '/' }, socket) => {
    bench.upgrade(url);
    socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}`,
    hits: (trap) => bench.submissions.hits(trap),
    control: {
      get documents() {
        return bench.documents;
      },
      auto: () => bench.streams.send('bench:auto'),
      arrival: (trap, count = 1) => bench.submissions.arrival(trap, count),
      clear: () => bench.clear(),
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
