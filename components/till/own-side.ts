import type { EventOwner } from './own-events';

/** Where the panel's own listeners hear an event that ended at the window: a copy that cannot leave the closed root. */
export function deliverInside(shadow: ShadowRoot, event: Event): void {
  const target = shadow.activeElement;
  if (target === null) return;
  const copy = copyOf(event);
  if (copy !== null && !target.dispatchEvent(copy)) event.preventDefault();
}

function copyOf(event: Event): Event | null {
  if (event.type === 'input') return new Event('input', { bubbles: true });
  if (!(event instanceof KeyboardEvent)) return null;
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, isComposing } = event;
  const keys = { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, isComposing };
  return new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true });
}

/** Alt+Shift+S, by its place on the keyboard: the layout may be Ukrainian. */
export function isShortcut({ code, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return code === 'KeyS' && altKey && shiftKey && !ctrlKey && !metaKey;
}

export const fieldIn = (shadow: ShadowRoot): ReturnType<EventOwner['field']> =>
  shadow.activeElement instanceof HTMLInputElement ? shadow.activeElement : null;

/** A key that the panel has no use for; at a till it is a hotkey of the POS, wherever the focus is. */
export const isFunctionKey = (event: Event): event is KeyboardEvent =>
  event instanceof KeyboardEvent && /^F\d+$/u.test(event.key);

/** Presses it in the page, which has the focus again: the panel stands beside the body, where a page may listen. */
export function deliverOutside(document: Document, event: KeyboardEvent): void {
  const copy = copyOf(event);
  if (copy !== null && !(document.activeElement ?? document.body).dispatchEvent(copy)) event.preventDefault();
}
