// The extension and the widget may meet on one page, where both would hold, ask and fill. The extension stays: it was there first,
// and keeps its ledger from the page. Plain events, seen in both worlds: a page that forges them only turns its own widget off.

/** Widget → extension: is somebody in charge? Cancelled: yes. */
const ASK = 'serialgate:widget';
/** Extension → widget: somebody is, from now on. */
const TAKEN = 'serialgate:extension';

/** For the extension, once it knows that the page is one of its own. */
export function takeCharge(document: Document, signal: AbortSignal): void {
  document.addEventListener(ASK, (event) => event.preventDefault(), { capture: true, signal });
  document.dispatchEvent(new Event(TAKEN));
}

/** For the widget: whether the extension is in charge already. */
export function isTaken(document: Document): boolean {
  return !document.dispatchEvent(new Event(ASK, { cancelable: true }));
}

/** For the widget: the extension comes to be in charge only now. */
export function whenTaken(document: Document, taken: () => void, signal: AbortSignal): void {
  document.addEventListener(TAKEN, taken, { once: true, signal });
}
