import type { WireAnswer } from '../channel';
import { takeBody } from './body';
import { after, apply, attempt, getter, replace, type Wire } from './wire';

const Requested = Request;
const Proxied = Proxy;
const urlOf = getter(Requested.prototype, 'url');
const methodOf = getter(Requested.prototype, 'method');
const cloneRequest = Requested.prototype.clone;
const requestText = Requested.prototype.text;
const Answered = Response;
const cloneResponse = Answered.prototype.clone;
const responseText = Answered.prototype.text;
const statusOf = getter(Answered.prototype, 'status');
const Promised = Promise;
const Refused = DOMException;

type Init = Record<string, unknown>;

interface Call {
  /** What goes out: the browser's own reading of the page's arguments, made once. */
  readonly request: Request;
  readonly url: string;
  readonly method: string;
  /** As of a body. */
  text(): unknown;
}

/** The page's objects are asked once: what they say the second time could be something else. */
function readCall(input: unknown, init: unknown): Call {
  let body: unknown;
  const get = (_: object, name: string) => {
    const value = (init as Init)[name];
    if (name === 'body') body = value;
    return value;
  };
  const options = typeof init === 'object' && init ? new Proxied({}, { get }) : init;
  const request = new Requested(input as Request, options as RequestInit);
  return {
    request,
    url: apply(urlOf, request, []) as string,
    method: apply(methodOf, request, []) as string,
    text() {
      const inside = body == null && attempt(() => apply(urlOf, input, []), null) !== null;
      // What came inside a `Request` can only be read later.
      return inside ? apply(requestText, apply(cloneRequest, request, []), []) : takeBody(body).text;
    },
  };
}

/** Against the page's base as it is now: a page may change it before it sends. */
export function absolute(url: string): string {
  return attempt(() => apply(urlOf, new Requested(url), []) as string, url);
}

/** Puts a gate on `fetch`; returns how to take it off. */
export function gateFetch(scope: typeof globalThis, wire: Wire): () => void {
  const report = (id: number, response: unknown) => {
    const done = (body: unknown) => wire.tell('response', `${id}`, `${apply(statusOf, response, [])}`, body as string);
    // Nobody has read of it yet: the page hears of the answer after this.
    after(apply(responseText, apply(cloneResponse, response, []), []), done, () => done(''));
  };
  return replace(scope, 'fetch', (native) => (input: unknown, init?: unknown): Promise<Response> => {
    return new Promised((resolve) => {
      // What the browser throws here is what its `fetch` rejects with.
      const call = readCall(input, init);
      wire.judge('request', call.method, call.url, call.text, (answer) => {
        if (answer[1]) return resolve(fake(answer));
        const sent = apply(native, scope, [call.request]);
        const [id] = answer;
        if (answer[4]) {
          after(
            sent,
            (response) => report(id, response),
            () => wire.tell('response', `${id}`, '0', ''),
          );
        }
        resolve(sent);
      });
    });
  });
}

interface Deferring {
  fetchLater?: (input: unknown, init?: Init) => unknown;
}

/** A refused one throws, as it does when the browser has no room for it. */
export function gateFetchLater(scope: Deferring, wire: Wire): () => void {
  if (!scope.fetchLater) return () => undefined;
  return replace(scope, 'fetchLater', (native) => (input, init) => {
    const call = readCall(input, init);
    wire.judge('silent', call.method, call.url, call.text, (answer) => {
      if (answer[1]) throw new Refused(answer[3], 'QuotaExceededError');
    });
    return apply(native as () => unknown, scope, [call.request, init && { activateAfter: init.activateAfter }]);
  });
}

function fake([, status, headers, body]: WireAnswer): Response {
  const bodiless = status === 204 || status === 205 || status === 304;
  return new Answered(bodiless ? null : body, { status, headers });
}
