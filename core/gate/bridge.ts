import {
  ANSWER,
  ASK,
  GLOBAL,
  HANDOVER,
  HELLO,
  LONGEST_BODY,
  OFF,
  PLACE,
  REPLY,
  type WireAnswer,
  type WireAsk,
} from './channel';

/** What becomes of a request the page made. */
export type RequestAnswer =
  | { readonly pass: true; readonly watch: boolean }
  | {
      readonly pass: false;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    };

/** A request as the page made it, at the very moment of the call. */
export interface CalledRequest {
  /** Unique among the frames of the page; the response carries it again. */
  readonly id: number;
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** Null: it cannot be read. */
  readonly body: string | null;
  /** It cannot wait: `answer` must be called before the handler returns, else the request passes. */
  readonly instant: boolean;
  /** No answer to it will ever be heard of. */
  readonly silent: boolean;
  /** Once; within the handler or later. */
  readonly answer: (answer: RequestAnswer) => void;
}

/** Who decides for the page gate. */
export interface BridgeHandler {
  /** Whether a rule may concern it. Must be cheap: it is asked for every request of the page. */
  concerns(method: string, url: string): boolean;
  /** The page makes this request now, but its body is not read yet; it may show another document by then. */
  look(id: number): void;
  request(request: CalledRequest): void;
  /** Status 0: a network error. */
  responded(id: number, status: number, body: string): void;
  aborted(id: number): void;
}

/** The isolated side of the private channel. */
export interface Bridge {
  /** Until one is set, every request passes. */
  handler: BridgeHandler | null;
  /** Called with a shadow root that the page made, or the window of a document that it opened anew: listen there too. */
  placed: ((place: ShadowRoot | Window) => void) | null;
  /** The page gate took the channel. */
  readonly connected: boolean;
  /** The page is inside `new FormData(form)`. */
  readonly readingForm: boolean;
  /** JSON of a page global now, or null when it cannot be read. */
  global(path: string): string | null;
  /** Puts the page's natives back. */
  off(): void;
}

/** What becomes of bytes that are no text, in the part of a form too. They say nothing that a rule could look for. */
const UNREADABLE = /[\0\ufffd]|%00|%EF%BF%BD/u;

/** Offers the channel to the page gate of this frame, whichever of the two came first. */
export function openBridge(document: Document): Bridge {
  const node = document.createElement('i');
  const pointer = node.appendChild(document.createElement('i'));
  const isConnected = handOver(document, node);
  const tell = (type: string, detail: string) => node.dispatchEvent(new CustomEvent(type, { detail }));
  const base = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) * 2 ** 20;
  let value = '';
  let depth = 0;
  let leaving = false;
  const bridge: Bridge = {
    handler: null,
    placed: null,
    get connected() {
      return isConnected();
    },
    get readingForm() {
      return depth > 0;
    },
    global(path) {
      value = '';
      tell(GLOBAL, path);
      return value === '' ? null : value;
    },
    off() {
      bridge.handler = null;
      bridge.placed = null;
      tell(OFF, '');
    },
  };
  const operations: Record<WireAsk[0], (values: readonly string[]) => void> = {
    concerns([method = '', url = '']) {
      if (bridge.handler?.concerns(method.toUpperCase(), absolute(document, url))) tell(REPLY, '1');
    },
    look: ([id]) => bridge.handler?.look(base + Number(id)),
    request: (values) => call(values, { instant: leaving, silent: leaving }),
    instant: (values) => call(values, { instant: true, silent: false }),
    silent: (values) => call(values, { instant: true, silent: true }),
    response: ([id, status, body = '']) =>
      bridge.handler?.responded(base + Number(id), Number(status), body.slice(0, LONGEST_BODY)),
    aborted: ([id]) => bridge.handler?.aborted(base + Number(id)),
    reading([begins]) {
      depth += begins ? 1 : -1;
    },
    value([json = '']) {
      value = json;
    },
  };
  const call = (values: readonly unknown[], sort: Pick<CalledRequest, 'instant' | 'silent'>) => {
    const [text, name, url, content] = values as [id: string, method: string, url: string, body: string | null];
    const id = Number(text);
    const method = name.toUpperCase();
    const body = content !== null && UNREADABLE.test(content) ? null : content;
    let within = true;
    const answer = (given: RequestAnswer) => tell(within ? REPLY : ANSWER, JSON.stringify(wireAnswer(id, given)));
    const request: CalledRequest = { id: base + id, method, url: absolute(document, url), body, ...sort, answer };
    if (bridge.handler) bridge.handler.request(request);
    else answer({ pass: true, watch: false });
    within = false;
  };
  node.addEventListener(ASK, (event) => {
    const [operation, ...values] = JSON.parse((event as CustomEvent<string>).detail) as [WireAsk[0], ...string[]];
    operations[operation](values);
  });
  node.addEventListener(PLACE, (event) => {
    const opened = (event as MouseEvent).relatedTarget as Document | null;
    const place = opened ? opened.defaultView : pointer.getRootNode();
    if (place) bridge.placed?.(place as ShadowRoot | Window);
  });
  // What a page sends on its way out cannot wait, and its answer comes to nobody.
  for (const type of ['pagehide', 'pageshow']) {
    document.defaultView?.addEventListener(type, () => (leaving = type === 'pagehide'), { capture: true });
  }
  return bridge;
}

/**
 * The page's own code can neither see nor take the element: it goes once, and only while no script of the page exists.
 * @returns whether the page gate took it
 */
function handOver(document: Document, node: Element): () => boolean {
  let taken = false;
  const give = () => {
    // The page gate cancels the event when it takes the element.
    taken = !document.dispatchEvent(new MouseEvent(HANDOVER, { relatedTarget: node, cancelable: true }));
  };
  const hello = (event: Event) => {
    event.stopImmediatePropagation();
    if (document.scripts.length === 0) give();
  };
  give();
  if (!taken) document.addEventListener(HELLO, hello, { capture: true, once: true });
  return () => taken;
}

function wireAnswer(id: number, given: RequestAnswer): WireAnswer {
  if (given.pass) return [id, 0, {}, '', given.watch ? 1 : 0];
  const headers = Object.fromEntries(Object.entries(given.headers).map(([name, text]) => [name.toLowerCase(), text]));
  return [id, given.status, headers, given.body, 0];
}

function absolute(document: Document, url: string): string {
  return URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : url;
}
