import { PANEL_STYLES } from './styles/panel-styles';

export const CORNERS = ['bottomRight', 'bottomLeft', 'topLeft', 'topRight'] as const;
/** The corner of the window the panel is docked to. */
export type Corner = (typeof CORNERS)[number];

export function cornerAfter(corner: Corner): Corner {
  return CORNERS[(CORNERS.indexOf(corner) + 1) % CORNERS.length] ?? corner;
}

/** The panel's element in the page and what is hidden in it. */
export interface HostElement {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Where the panel is drawn. */
  readonly root: HTMLElement;
  dock(corner: Corner): void;
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

/** Between the panel and the edges of the window, in pixels. */
export const GAP = 12;

const INSETS: Readonly<Record<Corner, string>> = {
  bottomRight: `auto ${GAP}px ${GAP}px auto`,
  bottomLeft: `auto auto ${GAP}px ${GAP}px`,
  topLeft: `${GAP}px auto auto ${GAP}px`,
  topRight: `${GAP}px ${GAP}px auto auto`,
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
    dock: (corner) => element.style.setProperty('inset', INSETS[corner], 'important'),
    raise() {
      const focused = shadow.activeElement;
      if (element.matches(':popover-open')) element.hidePopover();
      if (element.isConnected) element.showPopover();
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    },
  };
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
