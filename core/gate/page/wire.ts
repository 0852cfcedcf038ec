import { ANSWER, ASK, GLOBAL, HANDOVER, HELLO, OFF, PLACE, REPLY, type WireAnswer, type WireAsk } from '../channel';

// Everything the decision path needs is taken here, before any page code runs: a page may replace it all later.
export const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;
export const { parse, stringify } = JSON;
export const { create, keys } = Object;
const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
const { preventDefault } = Event.prototype;
const { appendChild } = Node.prototype;
const { remove } = Element.prototype;
const childOf = getter(Node.prototype, 'firstChild');
const thenOf = Promise.prototype.then;
const Mouse = MouseEvent;
const Custom = CustomEvent;
const detailOf = getter(Custom.prototype, 'detail');
const relatedOf = getter(Mouse.prototype, 'relatedTarget');

export function getter(prototype: object, name: string): () => unknown {
  return getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;
}

export function listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
  apply(addEventListener, target, [type, listener, true]);
}

/** Calls back when a native promise settles, without looking anything up on it. */
export function after(promise: unknown, done: (value: unknown) => void, failed: () => void): void {
  apply(thenOf, promise, [done, failed]);
}

export function dispatch(target: EventTarget, event: Event): void {
  apply(dispatchEvent, target, [event]);
}

/** What comes of it, or the other where it throws. */
export function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** Puts something of ours in the place of a native; returns how to take it off. */
export function replace<T extends object, K extends keyof T>(
  target: T,
  name: K,
  make: (native: T[K]) => T[K],
): () => void {
  const native = target[name];
  const own = make(native);
  target[name] = own;
  return () => {
    if (target[name] === own) target[name] = native;
  };
}

/** The page gate's end of the private channel. */
export interface Wire {
  /** The other side's reply; empty when there is none. */
  tell(...ask: WireAsk): string;
  /**
   * Has a request decided: `then` is called once, at once or later.
   * @param op `request` waits; the others are decided before this returns
   * @param text of the body, or a promise of it; null: it cannot be read
   * @returns the request's id
   */
  judge(
    op: 'request' | 'instant' | 'silent',
    method: string,
    url: string,
    text: () => unknown,
    then: (answer: WireAnswer) => void,
  ): number;
  /** The page gave a request up: if it waits still, its answer will not come. */
  abort(id: number): void;
  /** The page made a shadow root: the events of a form in it do not come out. */
  shadow(root: ShadowRoot): void;
  /** The page opened a document anew, which takes every listener away. */
  opened(document: Document): void;
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
  const pointer = apply(childOf, node, []) as Element;
  apply(remove, pointer, []);
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
    judge(op, method, url, text, then) {
      const id = ++last;
      waiting[id] = then;
      const pass: WireAnswer = [id, 0, {}, '', 0];
      const ask = (body: unknown) => {
        if (waiting[id]) settle(tell(op, `${id}`, method, url, typeof body === 'string' ? body : null));
        if (op !== 'request' || !on) decided(pass);
      };
      if (!tell('concerns', method, url)) decided(pass);
      else {
        const body = text();
        if (op === 'request' && typeof body === 'object' && body) {
          tell('look', `${id}`);
          after(body, ask, () => ask(null));
        } else ask(body);
      }
      return id;
    },
    shadow(root) {
      // For a moment a pointer stands there that both sides know: it leads even into a closed root. The page may find it; it is good for nothing else.
      apply(appendChild, root, [pointer]);
      dispatch(node, new Mouse(PLACE));
      apply(remove, pointer, []);
    },
    opened(document) {
      dispatch(node, new Mouse(PLACE, { relatedTarget: document }));
    },
    abort(id) {
      if (waiting[id]) tell('aborted', `${id}`);
      delete waiting[id];
    },
  };
  const decided = (answer: WireAnswer) => {
    const then = waiting[answer[0]];
    delete waiting[answer[0]];
    then?.(answer);
  };
  const settle = (text: string) => {
    if (text) decided(parse(text));
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

/** JSON of the global at a dotted path (`POS.order`, `cart.lines[0]`), or empty: not there yet, or a structure that refers to itself. */
function readGlobal(scope: Window, path: string): string {
  return attempt(() => {
    let value: unknown = scope;
    for (const name of path.split(/[.[\]]+/u)) {
      if (name) value = (value as Record<string, unknown>)[name];
    }
    return stringify(value) ?? '';
  }, '');
}
