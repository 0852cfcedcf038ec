import { type Box, freePlace } from './free-place';
import { type Corner, cornerAfter, GAP, type HostElement } from './host-element';

const BUTTONS = ':is(button, input[type=submit], input[type=button]):enabled, a[role=button]';

/** Where the panel lies in the window. */
export interface Docking {
  corner(): Corner;
  /** Puts it where it covers nothing that the clerk needs, where it is if that will do. */
  settle(): void;
  /** To the next free corner: the clerk's wish. */
  move(): void;
}

/**
 * `finalControls`: what submits the page's document. The field or button the clerk is at is kept free, too (WCAG 2.2, 2.4.11), and, if any
 * corner allows, every button of the dialog that the panel lies over.
 */
export function createDocking(hidden: HostElement, first: Corner, finalControls: () => readonly Element[]): Docking {
  const { element, root } = hidden;
  const { ownerDocument } = element;
  let corner = first;

  function needed(): Box[] {
    const { activeElement } = ownerDocument;
    const focused = activeElement?.matches('input, select, textarea, button, a') ? [activeElement] : [];
    return boxesOf([...finalControls(), ...focused]);
  }

  function useful(): Box[] {
    const { parentElement } = element;
    const isInDialog = parentElement !== null && parentElement !== ownerDocument.documentElement;
    return isInDialog ? boxesOf(parentElement.querySelectorAll(BUTTONS)) : [];
  }

  function go(wanted: Corner): void {
    const { clientWidth, clientHeight } = ownerDocument.documentElement;
    const window = { width: clientWidth, height: clientHeight };
    const place = freePlace(
      wanted,
      { width: element.offsetWidth, height: Math.min(fullHeight(root), clientHeight - 2 * GAP) },
      window,
      needed(),
      useful(),
    );
    corner = place.corner;
    hidden.dock(corner);
    root.style.setProperty('--room', `${place.room}px`);
  }

  return { corner: () => corner, settle: () => go(corner), move: () => go(cornerAfter(corner)) };
}

function boxesOf(controls: Iterable<Element>): Box[] {
  return [...controls]
    .map((control) => control.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
}

/** What the panel would measure if nothing in it had to be scrolled. */
function fullHeight(root: HTMLElement): number {
  const body = root.querySelector('.body');
  const hiddenPart = body === null ? 0 : body.scrollHeight - body.clientHeight;
  return root.offsetHeight + hiddenPart;
}
