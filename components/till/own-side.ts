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
  if (event instanceof ClipboardEvent) {
    return new ClipboardEvent('paste', { clipboardData: event.clipboardData, bubbles: true, cancelable: true });
  }
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
