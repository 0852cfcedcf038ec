import { LONGEST_BODY } from '../channel';
import { apply, getter } from './wire';

const Parameters = URLSearchParams;
const Fields = FormData;
const searchText = Parameters.prototype.toString;
const { forEach, append } = Fields.prototype;
const blobText = Blob.prototype.text;
const sizeOf = getter(Blob.prototype, 'size');
const { createObjectURL: createUrl, revokeObjectURL: revokeUrl } = URL;
const Requested = XMLHttpRequest;
const { open, send } = Requested.prototype;
export const textOf = getter(Requested.prototype, 'responseText');
const decoder = new TextDecoder();
const { decode } = TextDecoder.prototype;
const copyOf = structuredClone;
const encode = encodeURIComponent;

/** A body taken once, so that what is judged is what goes out, whatever the page does with it meanwhile. */
export interface Body {
  /** What to send. */
  readonly sent: unknown;
  /** Null: it cannot be read. A promise where the page's policy keeps a Blob from being read at once. */
  readonly text: unknown;
}

function formBody(body: unknown): Body {
  const sent = new Fields();
  let text: string | null = '';
  const add = (value: unknown, name: string) => {
    apply(append, sent, [name, value]);
    const part = typeof value === 'string' ? value : partText(value);
    text = text === null || typeof part !== 'string' ? null : `${text}&${encode(name)}=${encode(part)}`;
  };
  apply(forEach, body, [add]);
  return { sent, text };
}

/** A photo in a form is not worth reading. */
function partText(file: unknown): unknown {
  return (apply(sizeOf, file, []) as number) > LONGEST_BODY ? null : blobContent(file);
}

/** Synchronously where the page's security policy allows: a beacon cannot wait for its own body. */
function blobContent(body: unknown): unknown {
  const url = createUrl(body as Blob);
  try {
    const request = new Requested();
    apply(open, request, ['GET', url, false]);
    apply(send, request, []);
    return apply(textOf, request, []);
  } catch {
    return apply(blobText, body, []);
  } finally {
    revokeUrl(url);
  }
}

/** Each throws when the body is of another sort: the natives check the brand themselves. */
const readers: readonly ((body: unknown) => Body)[] = [
  (body) => {
    const text = apply(searchText, body, []) as string;
    return { sent: new Parameters(text), text };
  },
  formBody,
  (body) => ({ sent: body, text: blobContent(body) }),
  (body) => {
    const text = apply(decode, decoder, [body]);
    return { sent: copyOf(body), text };
  },
];

/** Takes a request's body. What turns into a text only when the browser asks for it may be another text each time: nobody can tell. */
export function takeBody(body: unknown): Body {
  for (let index = 0; typeof body === 'object' && body && index < readers.length; index++) {
    try {
      return readers[index]?.(body) as Body;
    } catch {
      // Not this sort of body: the next reader.
    }
  }
  const text = body ?? '';
  return { sent: body, text: typeof text === 'string' ? text : null };
}
