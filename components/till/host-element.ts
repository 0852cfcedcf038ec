import type { Spot } from './free-place';
import { PANEL_STYLES } from './styles/panel-styles';

/** The panel's element in the page and what is hidden in it. */
export interface HostElement {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Where the panel is drawn. */
  readonly root: HTMLElement;
  dock(spot: Spot): void;
  /** Above everything that is in the top layer now; keeps the focus where it was. */
  raise(): void;
}

const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'fixed',
  display: 'block',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'visible',
  width: 'auto',
  height: 'auto',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
};

/** Makes the element, not yet in the page. Its root is closed; styles of the page end at it. */
export function createHostElement(document: Document): HostElement {
  const element = document.createElement('serialgate-panel');
  for (const [name, value] of Object.entries(HOST_STYLE)) element.style.setProperty(name, value, 'important');
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'closed' });
  adoptStyles(shadow);
  const root = document.createElement('div');
  shadow.append(root);
  return {
    element,
    shadow,
    root,
    dock: (spot) => element.style.setProperty('inset', insetOf(spot), 'important'),
    raise() {
      const focused = shadow.activeElement;
      if (element.matches(':popover-open')) element.hidePopover();
      if (element.isConnected) element.showPopover();
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    },
  };
}

function insetOf({ side, x, edge, y }: Spot): string {
  const at = { top: 'auto', right: 'auto', bottom: 'auto', left: 'auto', [edge]: `${y}px`, [side]: `${x}px` };
  return `${at.top} ${at.right} ${at.bottom} ${at.left}`;
}

function adoptStyles(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PANEL_STYLES);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // A sheet of another realm is refused: an extension's world in Firefox. An element does the same there.
    const style = shadow.ownerDocument.createElement('style');
    style.textContent = PANEL_STYLES;
    shadow.append(style);
  }
}
