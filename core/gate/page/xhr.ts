import type { WireAnswer } from '../channel';
import { takeBody, textOf } from './body';
import { absolute } from './fetch';
import { apply, defineProperty, dispatch, getter, keys, listen, parse, replace, stringify, type Wire } from './wire';

const Known = WeakMap<object, Sent>;
const { get, set } = WeakMap.prototype;
const later = setTimeout;
const Progress = ProgressEvent;
const text = String;
const lower = String.prototype.toLowerCase;

/** What an XHR is about, from `open` on. */
interface Sent {
  readonly method: string;
  readonly url: string;
  readonly waits: boolean;
  /** Of its question to the other side. */
  id?: number;
  /** Own properties of a faked answer. */
  faked: readonly string[];
}

/** Puts a gate on `XMLHttpRequest`; returns how to take it off. */
export function gateXhr(scope: typeof globalThis, wire: Wire): (() => void)[] {
  const { prototype } = scope.XMLHttpRequest;
  const known = new Known();
  const of = (xhr: object): Sent | undefined => apply(get, known, [xhr]);
  return [
    replace(prototype, 'open', (native) => {
      return function (this: XMLHttpRequest, ...args: unknown[]) {
        const before = of(this);
        if (before) for (const name of before.faked) delete (this as unknown as Record<string, unknown>)[name];
        // The page's objects are turned into texts once: the second time they could say something else.
        const method = text(args[0]);
        const url = absolute(text(args[1]));
        if (args.length > 1) {
          args[0] = method;
          args[1] = url;
        }
        const waits = args.length < 3 || !!args[2];
        const sent: Sent = { method, url, waits, faked: [] };
        apply(set, known, [this, sent]);
        return apply(native as () => void, this, args as []);
      };
    }),
    replace(prototype, 'send', (native) => {
      return function (this: XMLHttpRequest, body?: unknown) {
        const sent = of(this);
        if (!sent) return apply(native, this, [body as null]);
        let sending = body;
        const text = () => {
          const taken = takeBody(body);
          sending = taken.sent;
          return taken.text;
        };
        sent.id = wire.judge(sent.waits ? 'request' : 'instant', sent.method, sent.url, text, (answer) => {
          if (answer[1]) return fake(this, sent, answer);
          if (answer[4]) listen(this, 'loadend', () => report(this, answer[0], wire));
          apply(native, this, [sending as null]);
        });
      };
    }),
    replace(prototype, 'abort', (native) => {
      return function (this: XMLHttpRequest) {
        wire.abort(of(this)?.id ?? 0);
        return apply(native, this, []);
      };
    }),
  ];
}

const statusOf = getter(XMLHttpRequest.prototype, 'status');
const typeOf = getter(XMLHttpRequest.prototype, 'responseType');
const responseOf = getter(XMLHttpRequest.prototype, 'response');

function report(xhr: XMLHttpRequest, id: number, wire: Wire): void {
  const type = apply(typeOf, xhr, []);
  let body: unknown = '';
  if (!type || type === 'text') body = apply(textOf, xhr, []);
  else if (type === 'json') body = stringify(apply(responseOf, xhr, []));
  wire.tell('response', `${id}`, `${apply(statusOf, xhr, [])}`, body as string);
}

/** The instance answers as if the POS itself had refused; a later `open` makes it an ordinary one again. */
function fake(xhr: XMLHttpRequest, sent: Sent, [, status, headers, body]: WireAnswer): void {
  const header = (name: string) => headers[apply(lower, text(name), [])] ?? null;
  let all = '';
  for (const name of keys(headers)) all += `${name}: ${headers[name]}\r\n`;
  const values: Record<string, unknown> = {
    readyState: 4,
    status,
    statusText: '',
    responseURL: sent.url,
    response: apply(typeOf, xhr, []) === 'json' ? parse(body) : body,
    responseText: body,
    getResponseHeader: header,
    getAllResponseHeaders: () => all,
  };
  sent.faked = keys(values);
  for (const name of sent.faked) defineProperty(xhr, name, { configurable: true, get: () => values[name] });
  const tell = () => {
    dispatch(xhr, new Event('readystatechange'));
    dispatch(xhr, new Progress('load'));
    dispatch(xhr, new Progress('loadend'));
  };
  if (sent.waits) later(tell);
  else tell();
}
