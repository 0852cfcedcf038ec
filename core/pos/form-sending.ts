import { attributeOf, partOf } from './form-parts';
import type { Sending } from './submitting';

/**
 * What a form sends at this moment, by its live attributes and those of its button.
 * @param fields as the browser has collected them; null: not yet, so the body is empty
 * @returns null when it goes to no server: a dialog, a broken address
 */
export function formSending(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  fields: FormData | null,
): Sending | null {
  const own = (name: string) => submitter?.getAttribute(`form${name}`) ?? attributeOf(form, name) ?? '';
  const { URL: address, baseURI } = partOf(form, 'ownerDocument');
  const action = own('action');
  const method = own('method').toLowerCase();
  const base = action === '' ? address : baseURI;
  if (method === 'dialog' || !URL.canParse(action, base)) return null;
  const url = new URL(action, base);
  if (method === 'post') {
    const body = fields ? fieldsText(fields, own('enctype')) : '';
    return { method: 'POST', url: url.href, body, byForm: true };
  }
  if (fields) url.search = fieldsText(fields, '') ?? '';
  return { method: 'GET', url: url.href, body: '', byForm: true };
}

/** The fields as a request's body, encoded as a form does; null: a file is among them. */
export function fieldsText(fields: FormData, enctype: string): string | null {
  const pairs: [string, string][] = [];
  for (const [name, value] of fields) {
    // An empty file field sends an empty file.
    if (typeof value !== 'string' && value.size > 0) return null;
    pairs.push([name, typeof value === 'string' ? value : '']);
  }
  if (enctype.toLowerCase() === 'text/plain') return pairs.map(([name, value]) => `${name}=${value}\r\n`).join('');
  return new URLSearchParams(pairs).toString();
}
