import type { Scanner } from '../model/scanner';
import { typedByInput } from './typed-by-input';
import { createWedge, SILENCE, type Wedge, type WedgeAnswer, type WedgeScan } from './wedge';
import { fieldOf, type WedgeField, WedgeFields } from './wedge-fields';
import type { WedgeKey } from './wedge-text';

export interface WedgeListenerOptions {
  readonly window: Window;
  readonly signal: AbortSignal;
  /** Whether a scan is ours; asked synchronously at its Enter. A scan that is not ours goes to the page untouched. */
  readonly accepts: (scan: WedgeScan, place: WedgePlace) => boolean;
  readonly onScan: (scan: WedgeScan, place: WedgePlace) => void;
  /** Whether a field keeps what the scan typed: the page's own serial field. */
  readonly keeps: (field: WedgeField) => boolean;
  /** The field of our own panel, which the page cannot see, when the key is typed there. */
  readonly ownField: (event: Event) => WedgeField | null;
  /** The shop's own scanners, once they are known. */
  readonly scanners: () => readonly Scanner[];
}

/** Where a scan was typed. */
export interface WedgePlace {
  /** Null: into no field. */
  readonly field: WedgeField | null;
  /** The field is the panel's. */
  readonly own: boolean;
}

/** A page that has painted nothing so long after its start hears keys all the same. Milliseconds. */
const UNPAINTED = 1_000;

/**
 * Hears a scanner anywhere on the page. To be called at document_start, before the page can listen. The letters of a scan reach
 * the page as they come; at the Enter of an accepted scan the fields get back what they held and the Enter reaches nobody.
 */
export function listenForScans(options: WedgeListenerOptions): Pick<Wedge, 'isMidway'> {
  const { window, signal, accepts, onScan, keeps, ownField, scanners } = options;
  let place: WedgePlace = { field: null, own: false };
  const deafUntil = deafness(window, signal);
  const wedge = createWedge({ accepts: (scan) => accepts(scan, place), scanners, deafUntil });
  const fields = new WedgeFields();
  const swallowed = new Set<string>();
  let timer = 0;

  /** A page that was busy has keys to deliver yet: only when none comes after all is it a silence. */
  function awaitSilence(again: boolean): void {
    clearTimeout(timer);
    if (!scanners().some(({ endless }) => endless)) return;
    timer = window.setTimeout(() => (again ? awaitSilence(false) : done(wedge.silence(performance.now()))), SILENCE);
  }

  function done({ accepted, scan }: WedgeAnswer): void {
    if (accepted) fields.restore(keeps);
    if (scan !== null) onScan(scan, place);
  }

  function hear(event: Event, key: WedgeKey): void {
    const own = ownField(event);
    place = { field: own ?? fieldOf(event), own: own !== null };
    const answer = wedge.feed(key);
    if (answer.begins) fields.clear();
    if (answer.action === 'pass') {
      swallowed.delete(key.code);
      if (place.field !== null) fields.remember(place.field);
      awaitSilence(true);
      return;
    }
    swallowed.add(key.code);
    swallow(event);
    done(answer);
  }

  function keydown(event: KeyboardEvent): void {
    const { code, key, shiftKey: shift, ctrlKey: ctrl, altKey: alt, metaKey: meta } = event;
    const { timeStamp, isTrusted, isComposing, repeat } = event;
    if (repeat && swallowed.has(code)) {
      swallow(event);
      return;
    }
    const caps = event.getModifierState('CapsLock');
    hear(event, { code, key, shift, ctrl, alt, caps, meta, timeStamp, isTrusted, isComposing, repeat });
  }

  // Hotkeys of many a POS act when the key is let go.
  function keyup(event: KeyboardEvent): void {
    if (event.isTrusted && swallowed.delete(event.code)) swallow(event);
  }

  typedByInput(window, signal, hear, keydown);
  window.addEventListener('keyup', keyup, { capture: true, signal });
  window.addEventListener('pointerdown', () => wedge.pressed(), { capture: true, signal });
  return wedge;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * When the page could hear keys at the latest. Browsers drop what is pressed between two pages until the new one is painted, so the end of a
 * scan may be all that arrives of it.
 */
function deafness(window: Window, signal: AbortSignal): () => number {
  const { performance } = window;
  const start = performance.now();
  let back: number | null = null;
  const shown = ({ persisted, timeStamp }: PageTransitionEvent) => {
    if (persisted) back = timeStamp;
  };
  window.addEventListener('pageshow', shown, { signal });
  return () => {
    const [paint] = performance.getEntriesByType('paint');
    return back ?? Math.min(paint?.startTime ?? Number.POSITIVE_INFINITY, start + UNPAINTED);
  };
}
