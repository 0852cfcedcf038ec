import { LONGEST_BODY, type WireAnswer } from '../channel';
import { bodyText } from './body';
import { slice, upper } from './fetch';
import { apply, defineProperty, dispatch, getter, keys, listen, parse, stringify, type Wire } from './wire';

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
  /** While it waits for its verdict. */
  id: number;
  /** Own properties of a faked answer. */
  faked: readonly string[];
}

/** Puts a gate on `XMLHttpRequest`; returns how to take it off. */
export function gateXhr(scope: typeof globalThis, wire: Wire): () => void {
  const prototype = scope.XMLHttpRequest.prototype;
  const { open, send, abort } = prototype;
  const known = new Known();
  const of = (xhr: object): Sent | undefined => apply(get, known, [xhr]);

  const gated = {
    open(this: XMLHttpRequest, ...args: unknown[]) {
      const before = of(this);
      if (before) for (const name of before.faked) delete (this as unknown as Record<string, unknown>)[name];
      args[1] = text(args[1]);
      const waits = args.length < 3 || !!args[2];
      const sent: Sent = { method: apply(upper, text(args[0]), []), url: args[1] as string, waits, id: 0, faked: [] };
      apply(set, known, [this, sent]);
      return apply(open, this, args);
    },
    send(this: XMLHttpRequest, body?: unknown) {
      const sent = of(this);
      const go = () => apply(send, this, [body]);
      if (!sent || !wire.tell('concerns', sent.method, sent.url)) return go();
      const id = wire.nextId();
      const decided = (answer: WireAnswer) => {
        sent.id = 0;
        if (answer[1]) return fake(this, sent, answer);
        if (answer[4]) listen(this, 'loadend', () => report(this, id, wire));
        go();
      };
      if (!sent.waits) {
        let content = '';
        bodyText(body, (found) => {
          content = found;
        });
        const reply = wire.tell('instant', `${id}`, sent.method, sent.url, content);
        return reply ? decided(parse(reply)) : go();
      }
      sent.id = id;
      bodyText(body, (content) => wire.request(id, sent.method, sent.url, content, decided));
    },
    abort(this: XMLHttpRequest) {
      const sent = of(this);
      if (sent?.id) wire.abort(sent.id);
      return apply(abort, this, []);
    },
  };
  Object.assign(prototype, gated);
  return () => {
    if (prototype.open === gated.open) prototype.open = open;
    if (prototype.send === gated.send) prototype.send = send;
    if (prototype.abort === gated.abort) prototype.abort = abort;
  };
}

const statusOf = getter(XMLHttpRequest.prototype, 'status');
const typeOf = getter(XMLHttpRequest.prototype, 'responseType');
const textOf = getter(XMLHttpRequest.prototype, 'responseText');
const responseOf = getter(XMLHttpRequest.prototype, 'response');

function report(xhr: XMLHttpRequest, id: number, wire: Wire): void {
  const type = apply(typeOf, xhr, []);
  let body: unknown = '';
  if (!type || type === 'text') body = apply(textOf, xhr, []);
  else if (type === 'json') body = stringify(apply(responseOf, xhr, []));
  wire.tell('response', `${id}`, `${apply(statusOf, xhr, [])}`, apply(slice, body, [0, LONGEST_BODY]));
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
