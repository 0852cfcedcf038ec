/** A field of the page that a scan can type into. */
export type WedgeField = HTMLInputElement | HTMLTextAreaElement;

interface Held {
  readonly value: string;
  /** Null where the field has no selection, e.g. `type=number`. */
  readonly selection: readonly [start: number, end: number] | null;
}

/** Remembers what fields held when a burst reached them, and gives it back. */
export class WedgeFields {
  readonly #held = new Map<WedgeField, Held>();

  /** A new burst: what is held from the one before is forgotten. */
  clear(): void {
    this.#held.clear();
  }

  /** Keeps the first value seen: a scan may move from field to field on a page that jumps on by itself. */
  remember(field: WedgeField): void {
    if (this.#held.has(field)) return;
    const { selectionStart: start, selectionEnd: end } = field;
    this.#held.set(field, { value: field.value, selection: start === null || end === null ? null : [start, end] });
  }

  /** Un-types the burst. Fields for which `keeps` says so stay as the scan left them. */
  restore(keeps: (field: WedgeField) => boolean): void {
    for (const [field, { value, selection }] of this.#held) {
      if (field.value === value || keeps(field)) continue;
      setValue(field, value);
      if (selection !== null) field.setSelectionRange(...selection);
    }
    this.#held.clear();
  }
}

/** The field that an event of the page types into, through open shadow roots. */
export function fieldOf(event: Event): WedgeField | null {
  const target = event.composedPath()[0];
  return target instanceof Element && isTextField(target) ? target : null;
}

export function isTextField(element: Element | null): element is WedgeField {
  return element?.localName === 'input' || element?.localName === 'textarea';
}

/** Through the prototype's setter, so that a framework that watches the instance notices (it reads the change at `input`). */
function setValue(field: WedgeField, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  if (setter) setter.call(field, value);
  else field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Types a text over the field's selection, as the page would see it come. */
export function typeInto(field: WedgeField, text: string): void {
  const { value, selectionStart: start, selectionEnd: end } = field;
  setValue(field, value.slice(0, start ?? value.length) + text + value.slice(end ?? value.length));
}
