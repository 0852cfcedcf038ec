import { apply, getter } from './wire';

const searchText = URLSearchParams.prototype.toString;
const formEach = FormData.prototype.forEach;
const blobText = Blob.prototype.text;
const sizeOf = getter(Blob.prototype, 'size');
const { createObjectURL: createUrl, revokeObjectURL: revokeUrl } = URL;
const Requested = XMLHttpRequest;
const { open, send } = XMLHttpRequest.prototype;
const textOf = getter(XMLHttpRequest.prototype, 'responseText');
const decoder = new TextDecoder();
const decode = TextDecoder.prototype.decode;
const encode = encodeURIComponent;
const thenOf = Promise.prototype.then;

/** Calls back when a native promise settles, without looking anything up on it. */
export function after(promise: unknown, done: (value: unknown) => void, failed: () => void): void {
  apply(thenOf, promise, [done, failed]);
}

function formText(body: unknown): string {
  let text = '';
  const add = (value: unknown, name: string) => {
    text += `${text && '&'}${encode(name)}=${encode(typeof value === 'string' ? value : '')}`;
  };
  apply(formEach, body, [add]);
  return text;
}

/** Synchronously where the page's security policy allows: a beacon cannot wait for its own body. */
function blobContent(body: unknown): unknown {
  apply(sizeOf, body, []);
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

/** Each gives the text, or a promise of it, and throws when the body is of another sort: the natives check the brand themselves. */
const readers: readonly ((body: unknown) => unknown)[] = [
  (body) => apply(searchText, body, []),
  formText,
  blobContent,
  (body) => apply(decode, decoder, [body]),
];

/** Text of a request body, at once unless it is a Blob that the page's policy keeps; empty for what cannot be read without using it up. */
export function bodyText(body: unknown, then: (text: string) => void): void {
  let text: unknown = body ?? '';
  for (let index = 0; typeof text !== 'string' && index <= readers.length; index++) {
    try {
      text = readers[index]?.(body) ?? '';
      break;
    } catch {
      // Not this sort of body: the next reader.
    }
  }
  if (typeof text === 'string') then(text);
  else after(text, then as (value: unknown) => void, () => then(''));
}
