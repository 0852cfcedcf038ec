type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Writes a text into a field of the page as typing would, and leaves it: `input`, then `change`. A field that already holds it is left
 * alone. False: the element cannot be written.
 */
export function writeField(element: Element | undefined, text: string): boolean {
  if (!element || !isWritable(element)) return false;
  if (element.value === text) return true;
  const view = element.ownerDocument.defaultView;
  if (!view || !typeField(element, text)) return false;
  element.dispatchEvent(new view.Event('change', { bubbles: true }));
  return true;
}

/**
 * Types a text over what a field holds: with the setter of the element's own realm, which frameworks that watch the `value` property
 * do not overhear, then `input`.
 */
export function typeField(field: Field, text: string): boolean {
  const view = field.ownerDocument.defaultView;
  const prototype = field.localName === 'textarea' ? view?.HTMLTextAreaElement : view?.HTMLInputElement;
  const setter = prototype && Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set;
  if (!view || !setter) return false;
  setter.call(field, text);
  field.dispatchEvent(new view.Event('input', { bubbles: true, composed: true }));
  return true;
}

export function isWritable(element: Element): element is Field {
  return isField(element) && !element.disabled && !element.readOnly;
}

function isField(element: Element): element is Field {
  return element.localName === 'input' || element.localName === 'textarea';
}
