import { CORNERS, type Corner, cornerAfter, GAP } from './corners';
import { type Box, freePlace, LEAST, LOWEST, type Place, roomAt, type Size, type Spot, spotOf } from './free-place';
import type { HostElement } from './host-element';
import { type Controls, controlsOf } from './page-controls';

/** What the panel can be shown as: whole, as a bar with the state and the first reason, or as the small mark. */
export type Shape = 'panel' | 'bar' | 'mark';

/** Measures before anything is drawn; the panel's own style sheet has the same. */
const WIDTH = 372;
const BAR_HEIGHT = 64;

/** Where the panel lies in the window. */
export interface Docking {
  corner(): Corner;
  /** Looks at the page anew: the largest shape that finds a place on no control of the page's document. */
  look(): Shape;
  /** Puts what is drawn where it covers nothing that the clerk needs, where it is if that will do. */
  settle(): void;
  /** To the next free corner: the clerk's wish. */
  move(): void;
}

export interface DockingPage {
  /** What submits the page's document. */
  readonly finalControls: () => readonly Element[];
  /** The rows of its lines. */
  readonly lines: () => readonly Element[];
}

/**
 * No control of the page's document is ever covered while there is a place elsewhere; the page's other controls are left free where that
 * is possible when the panel looks for a place, but it does not jump away from one that appears under it.
 */
export function createDocking(hidden: HostElement, first: Corner, page: DockingPage): Docking {
  const { element, root } = hidden;
  const { ownerDocument } = element;
  let corner = first;
  let spot: Spot = spotOf(first);
  let drawn: Shape | null = null;
  let controls: Controls = { needed: [], form: [], others: [] };

  function windowSize(): Size {
    const { clientWidth, clientHeight } = ownerDocument.documentElement;
    return { width: clientWidth, height: clientHeight };
  }

  function look(): Shape {
    const { parentElement } = element;
    const dialog = parentElement === ownerDocument.documentElement ? null : parentElement;
    controls = controlsOf(ownerDocument, page.finalControls(), page.lines(), dialog);
    const window = windowSize();
    const width = Math.min(WIDTH, window.width - 2 * GAP);
    const boxes = [...controls.needed, ...controls.form];
    if (freePlace(corner, { width, height: LOWEST }, window, boxes, LOWEST)) return 'panel';
    return freePlace(corner, { width, height: BAR_HEIGHT }, window, boxes) ? 'bar' : 'mark';
  }

  function settle(): void {
    const shape = root.querySelector('.panel') ? 'panel' : root.querySelector('.bar') ? 'bar' : 'mark';
    const fresh = shape !== drawn;
    drawn = shape;
    go(corner, fresh);
  }

  function go(wanted: Corner, fresh: boolean): void {
    const window = windowSize();
    const panel = { width: element.offsetWidth, height: Math.min(fullHeight(root), window.height - 2 * GAP) };
    const { needed, form, others } = controls;
    const own = [...needed, ...form];
    const all = [...own, ...others];
    const stays = (boxes: readonly Box[]): Place | null => {
      const room = roomAt(spot, panel.width, window, boxes);
      return room >= Math.min(panel.height, LEAST) ? { spot, room } : null;
    };
    const place = (fresh ? null : (stays(all) ?? stays(own))) ??
      freePlace(wanted, panel, window, all) ??
      freePlace(wanted, panel, window, own) ??
      freePlace(wanted, panel, window, own, LOWEST) ??
      freePlace(wanted, panel, window, needed) ?? { spot: spotOf(wanted), room: window.height - 2 * GAP };
    spot = place.spot;
    hidden.dock(spot);
    root.style.setProperty('--room', `${place.room}px`);
  }

  return {
    corner: () => corner,
    look,
    settle,
    move() {
      corner = cornerAfter(corner);
      go(corner, true);
      corner = CORNERS.find((one) => isSame(spotOf(one), spot)) ?? corner;
    },
  };
}

/** What the panel would measure if nothing in it had to be scrolled. */
function fullHeight(root: HTMLElement): number {
  const body = root.querySelector('.body');
  const hiddenPart = body === null ? 0 : body.scrollHeight - body.clientHeight;
  return root.offsetHeight + hiddenPart;
}

function isSame(one: Spot, other: Spot): boolean {
  return one.side === other.side && one.edge === other.edge && one.x === other.x && one.y === other.y;
}
