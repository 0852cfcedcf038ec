import type { Sending } from '../pos/submitting';

/** A navigation that was stopped, with all it carried. */
export interface Departure {
  readonly sending: Sending;
  /** Null: a plain GET. */
  readonly fields: FormData | null;
  readonly enctype: string;
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse';
}

/** Lets the window go where it was going, with what it took along: the page's own form has already run its course. */
export function departAgain(
  { document, location }: Window,
  { sending, fields, enctype, navigationType }: Departure,
): void {
  const { url } = sending;
  if (!fields) {
    if (navigationType === 'reload') location.reload();
    else if (navigationType === 'replace') location.replace(url);
    else location.assign(url);
    return;
  }
  const form = document.createElement('form');
  form.hidden = true;
  form.method = 'post';
  form.action = url;
  form.enctype = enctype;
  // By the prototype: a field may be named like a method of its form.
  for (const [name, value] of fields) Node.prototype.appendChild.call(form, fieldOf(document, name, value));
  document.documentElement.append(form);
  HTMLFormElement.prototype.submit.call(form);
  // The browser looks at the form once more when it sets off.
  setTimeout(() => Element.prototype.remove.call(form));
}

function fieldOf(document: Document, name: string, value: FormDataEntryValue): HTMLInputElement {
  const field = document.createElement('input');
  field.name = name;
  if (typeof value === 'string') {
    field.type = 'hidden';
    field.value = value;
    return field;
  }
  field.type = 'file';
  const carrier = new DataTransfer();
  if (value.size > 0 || value.name !== '') carrier.items.add(value);
  field.files = carrier.files;
  return field;
}
