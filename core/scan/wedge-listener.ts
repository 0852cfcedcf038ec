import { createWedge, type WedgeScan } from './wedge';
import { fieldOf, type WedgeField, WedgeFields } from './wedge-fields';

export interface WedgeListenerOptions {
  readonly window: Window;
  readonly signal: AbortSignal;
  /** Whether a scan is ours; asked synchronously at its Enter. A scan that is not ours goes to the page untouched. */
  readonly accepts: (scan: WedgeScan) => boolean;
  readonly onScan: (scan: WedgeScan) => void;
  /** Whether a field keeps what the scan typed: the page's own serial field. */
  readonly keeps: (field: WedgeField) => boolean;
  /** The field of our own panel, which the page cannot see, when the key is typed there. */
  readonly ownField: (event: KeyboardEvent) => WedgeField | null;
}

/**
 * Hears a scanner anywhere on the page. To be called at document_start, before the page can listen. The letters of a scan reach
 * the page as they come; at the Enter of an accepted scan the fields get back what they held and the Enter reaches nobody.
 */
export function listenForScans({ window, signal, accepts, onScan, keeps, ownField }: WedgeListenerOptions): void {
  const wedge = createWedge({ accepts });
  const fields = new WedgeFields();
  const swallowed = new Set<string>();

  function swallow(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function keydown(event: KeyboardEvent): void {
    const { code, key, shiftKey: shift, ctrlKey: ctrl, altKey: alt, metaKey: meta } = event;
    const { timeStamp, isTrusted, isComposing, repeat } = event;
    if (repeat && swallowed.has(code)) {
      swallow(event);
      return;
    }
    const caps = event.getModifierState('CapsLock');
    const answer = wedge.feed({ code, key, shift, ctrl, alt, caps, meta, timeStamp, isTrusted, isComposing, repeat });
    if (answer.begins) fields.clear();
    if (answer.action === 'pass') {
      swallowed.delete(code);
      const field = ownField(event) ?? fieldOf(event);
      if (field !== null) fields.remember(field);
      return;
    }
    swallowed.add(code);
    swallow(event);
    if (answer.accepted) fields.restore(keeps);
    if (answer.scan !== null) onScan(answer.scan);
  }

  // Hotkeys of many a POS act when the key is let go.
  function keyup(event: KeyboardEvent): void {
    if (event.isTrusted && swallowed.delete(event.code)) swallow(event);
  }

  window.addEventListener('keydown', keydown, { capture: true, signal });
  window.addEventListener('keyup', keyup, { capture: true, signal });
  window.addEventListener('pointerdown', () => wedge.pressed(), { capture: true, signal });
}
