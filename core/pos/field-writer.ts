type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Writes a text into a field of the page as typing would: with the setter of the element's own realm, which frameworks
 * that watch the `value` property do not overhear, then `input` and `change`. A field that already holds it is left alone.
 * False: the element cannot be written.
 */
export function writeField(element: Element | undefined, text: string): boolean {
  if (!element || !isField(element) || element.disabled || element.readOnly) return false;
  if (element.value === text) return true;
  const view = element.ownerDocument.defaultView;
  const prototype = element.localName === 'textarea' ? view?.HTMLTextAreaElement : view?.HTMLInputElement;
  const setter = prototype && Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set;
  if (!view || !setter) return false;
  setter.call(element, text);
  element.dispatchEvent(new view.Event('input', { bubbles: true, composed: true }));
  element.dispatchEvent(new view.Event('change', { bubbles: true }));
  return true;
}

function isField(element: Element): element is Field {
  return element.localName === 'input' || element.localName === 'textarea';
}
