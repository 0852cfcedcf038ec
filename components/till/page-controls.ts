import type { Box } from './free-place';

/** What a person can press or type into; many a page makes its buttons of a `div`. */
const CONTROLS = [
  ':is(button, input:not([type=hidden]), select, textarea):enabled',
  'a[href], summary, [contenteditable=""], [contenteditable=true]',
  ':is([role=button], [role=combobox], [tabindex="0"], [onclick], .btn, .button):not([aria-disabled=true], :disabled)',
].join();

/** A paper of thousands of lines has most of its fields out of sight. */
const MOST = 3000;

/** What of the page the panel should not lie on, in the window's pixels; what is out of sight is left out. */
export interface Controls {
  /** What submits the document, and the control that the clerk is at (WCAG 2.2, 2.4.11). */
  readonly needed: readonly Box[];
  /** Every other control of the document, or of the dialog that is open over it. */
  readonly form: readonly Box[];
  /** All the rest. */
  readonly others: readonly Box[];
}

/** `finals`: what submits the document. `lines`: its rows. `dialog`: the open one that the panel lies in, if any. */
export function controlsOf(
  document: Document,
  finals: readonly Element[],
  lines: readonly Element[],
  dialog: Element | null,
): Controls {
  const { activeElement } = document;
  const focused = activeElement?.matches(CONTROLS) ? [activeElement] : [];
  const area = dialog ?? areaOf(finals, lines);
  const own = new Set<Element>(area ? controlsIn(area) : []);
  for (const control of finals) for (const one of formControls(control)) own.add(one);
  const rest = dialog ? [] : controlsIn(document).filter((control) => !own.has(control));
  return { needed: boxesOf([...finals, ...focused]), form: boxesOf(own), others: boxesOf(rest) };
}

/** The least of the page that holds what submits and the lines of the document: its fields and buttons are in there, too. */
function areaOf(finals: readonly Element[], lines: readonly Element[]): Element | null {
  const [first, ...others] = [...finals, ...lines];
  let area = first?.parentElement ?? null;
  while (area && others.some((other) => area?.contains(other) === false)) area = area.parentElement;
  return area;
}

function formControls(control: Element): Element[] {
  const form = 'form' in control && control.form instanceof HTMLFormElement ? control.form : control.closest('form');
  // `elements` may be hidden by a field of that name.
  return form ? controlsIn(form) : [];
}

/** The innermost only: what holds other controls is their frame, a form that can be focused, say. */
function controlsIn(root: ParentNode): Element[] {
  const found = [...root.querySelectorAll(CONTROLS)].slice(0, MOST);
  return found.filter((control) => control.querySelector(CONTROLS) === null);
}

function boxesOf(controls: Iterable<Element>): Box[] {
  return [...controls].flatMap((control) => {
    const { innerWidth, innerHeight } = control.ownerDocument.defaultView ?? globalThis;
    const box = control.getBoundingClientRect();
    const inSight = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
    // One that fills half of the window is a ground, not a button: there would be no place beside it.
    const ground = box.width * box.height > (innerWidth * innerHeight) / 2;
    if (box.width === 0 || box.height === 0 || !inSight || ground) return [];
    return control.checkVisibility({ visibilityProperty: true }) ? [box] : [];
  });
}
