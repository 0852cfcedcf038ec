import { ANSWER, ASK, GLOBAL, HANDOVER, HELLO, OFF, REPLY, type WireAnswer, type WireAsk } from '../channel';

// Everything the decision path needs is taken here, before any page code runs: a page may replace it all later.
export const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;
export const { parse, stringify } = JSON;
export const { create, keys } = Object;
const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
const { preventDefault } = Event.prototype;
const Custom = CustomEvent;
const detailOf = getter(Custom.prototype, 'detail');
const relatedOf = getter(MouseEvent.prototype, 'relatedTarget');

export function getter(prototype: object, name: string): () => unknown {
  return getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
}

export function listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
  apply(addEventListener, target, [type, listener, true]);
}

export function dispatch(target: EventTarget, event: Event): void {
  apply(dispatchEvent, target, [event]);
}

/** The page gate's end of the private channel. */
export interface Wire {
  /** The other side's reply; empty when there is none. */
  tell(...ask: WireAsk): string;
  /** Decides a request: `then` may be called at once or later, with the answer. */
  request(id: number, method: string, url: string, body: string, then: (answer: WireAnswer) => void): void;
  /** The page gave a waiting request up: its answer will not come. */
  abort(id: number): void;
  nextId(): number;
}

/** Waits for the other side's hand-over and calls `connected` once. Without it nothing is ever patched. */
export function openWire(scope: Window, connected: (wire: Wire) => () => void): void {
  const take = (event: Event) => {
    apply(preventDefault, event, []);
    apply(removeEventListener, scope.document, [HANDOVER, take, true]);
    attach(scope, apply(relatedOf, event, []) as Element, connected);
  };
  listen(scope.document, HANDOVER, take);
  dispatch(scope.document, new Event(HELLO));
}

function attach(scope: Window, node: Element, connected: (wire: Wire) => () => void): void {
  const waiting: Record<number, (answer: WireAnswer) => void> = create(null);
  let last = 0;
  let reply = '';
  let on = true;
  const detail = (event: Event) => apply(detailOf, event, []) as string;
  const tell = (...ask: WireAsk): string => {
    reply = '';
    if (!on) return reply;
    // Joined by hand from primitives: `JSON.stringify` of an array would look `toJSON` up on a prototype of the page's.
    let text = '';
    for (let index = 0; index < ask.length; index++) text += (index ? ',' : '') + stringify(ask[index]);
    dispatch(node, new Custom(ASK, { detail: `[${text}]` }));
    return reply;
  };
  const wire: Wire = {
    tell,
    request(id, method, url, body, then) {
      waiting[id] = then;
      settle(tell('request', `${id}`, method, url, body));
    },
    abort(id) {
      delete waiting[id];
      tell('aborted', `${id}`);
    },
    nextId: () => ++last,
  };
  const settle = (text: string) => {
    if (!text) return;
    const answer: WireAnswer = parse(text);
    const then = waiting[answer[0]];
    delete waiting[answer[0]];
    then?.(answer);
  };
  listen(node, REPLY, (event) => {
    reply = detail(event);
  });
  listen(node, ANSWER, (event) => settle(detail(event)));
  listen(node, GLOBAL, (event) => tell('value', readGlobal(scope, detail(event))));
  const restore = connected(wire);
  listen(node, OFF, () => {
    on = false;
    restore();
  });
}

/** JSON of the global at a dotted path (`POS.order`, `cart.lines[0]`), or empty. */
function readGlobal(scope: Window, path: string): string {
  try {
    let value: unknown = scope;
    for (const name of path.split(/[.[\]]+/u)) {
      if (name) value = (value as Record<string, unknown>)[name];
    }
    return stringify(value) ?? '';
  } catch {
    // Not there yet, or a structure that refers to itself: nothing to read.
    return '';
  }
}
