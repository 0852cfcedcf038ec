import { LONGEST_BODY, type WireAnswer } from '../channel';
import { after, bodyText } from './body';
import { apply, getter, type Wire } from './wire';

const urlOf = getter(Request.prototype, 'url');
const methodOf = getter(Request.prototype, 'method');
const cloneRequest = Request.prototype.clone;
const requestText = Request.prototype.text;
const cloneResponse = Response.prototype.clone;
const responseText = Response.prototype.text;
const statusOf = getter(Response.prototype, 'status');
const Answered = Response;
const Promised = Promise;
const text = String;
export const upper = String.prototype.toUpperCase;
export const slice = String.prototype.slice;

interface Call {
  /** The URL or the `Request`; an object that only turns into a URL is turned once. */
  readonly input: unknown;
  readonly init: RequestInit | undefined;
  readonly url: string;
  readonly method: string;
  readonly isRequest: boolean;
}

function readCall(input: unknown, init: RequestInit | undefined): Call {
  let url: string;
  let own = 'GET';
  let isRequest = true;
  try {
    url = apply(urlOf, input, []) as string;
    own = apply(methodOf, input, []) as string;
  } catch {
    isRequest = false;
    url = text(input);
  }
  const method = apply(upper, text(init?.method ?? own), []);
  return { input: isRequest ? input : url, init, url, method, isRequest };
}

function readBody(call: Call, then: (body: string) => void): void {
  if (call.init?.body !== undefined || !call.isRequest) bodyText(call.init?.body, then);
  else {
    const copy = apply(cloneRequest, call.input, []);
    after(apply(requestText, copy, []), then as (value: unknown) => void, () => then(''));
  }
}

/** Puts a gate on `fetch`; returns how to take it off. */
export function gateFetch(scope: typeof globalThis, wire: Wire): () => void {
  const native = scope.fetch;
  const report = (id: number, response: unknown) => {
    const status = `${apply(statusOf, response, [])}`;
    const done = (body: unknown) => {
      wire.tell('response', `${id}`, status, apply(slice, body, [0, LONGEST_BODY]));
    };
    try {
      after(apply(responseText, apply(cloneResponse, response, []), []), done, () => done(''));
    } catch {
      done('');
    }
  };
  const gated = (input: unknown, init?: RequestInit): Promise<Response> => {
    const call = readCall(input, init);
    const send = (): Promise<Response> => apply(native, scope, [call.input, init]);
    if (!wire.tell('concerns', call.method, call.url)) return send();
    return new Promised((resolve) => {
      const id = wire.nextId();
      const decided = (answer: WireAnswer) => {
        if (answer[1]) return resolve(fake(answer));
        const sent = send();
        if (answer[4]) {
          after(
            sent,
            (response) => report(id, response),
            () => wire.tell('response', `${id}`, '0', ''),
          );
        }
        resolve(sent);
      };
      readBody(call, (body) => wire.request(id, call.method, call.url, body, decided));
    });
  };
  scope.fetch = gated as typeof fetch;
  return () => {
    if (scope.fetch === gated) scope.fetch = native;
  };
}

function fake([, status, headers, body]: WireAnswer): Response {
  const bodiless = status === 204 || status === 205 || status === 304;
  return new Answered(bodiless ? null : body, { status, headers });
}
