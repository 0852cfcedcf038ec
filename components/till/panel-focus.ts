/** Where the focus goes in the panel, and back to the page. */
export interface PanelFocus {
  /** The focus arrived: from this element of the page, or from inside (null). */
  arrived(from: EventTarget | null): void;
  /** Focuses the first of these marks that is there. */
  give(...marks: readonly Mark[]): void;
  /** Back to the element of the page that had it. */
  giveBack(): void;
  /** To be called after each drawing: a button that vanished under the focus hands it on. */
  mend(): void;
}

/** `data-mark` of what the panel itself may focus. */
export type Mark = 'scan' | 'open' | 'collapse' | 'reason';

export function createPanelFocus(shadow: ShadowRoot, host: Element): PanelFocus {
  let from: HTMLElement | null = null;
  let last: Element | null = null;

  /** The body has the focus when nobody has it. */
  function keep(element: EventTarget | null): void {
    if (element instanceof HTMLElement && element !== host && element !== host.ownerDocument.body) from = element;
  }

  function give(...marks: readonly Mark[]): void {
    const found = marks
      .map((mark) => shadow.querySelector<HTMLElement>(`[data-mark=${mark}]`))
      .find((one) => one !== null);
    if (!found) return;
    keep(host.ownerDocument.activeElement);
    found.focus({ preventScroll: true });
    last = shadow.activeElement;
    found.scrollIntoView({ block: 'nearest' });
  }

  return {
    give,
    arrived(source) {
      last = shadow.activeElement;
      keep(source);
    },
    giveBack() {
      last = null;
      const inside = shadow.activeElement;
      if (inside instanceof HTMLElement) inside.blur();
      if (from?.isConnected) from.focus({ preventScroll: true });
    },
    mend() {
      if (last === null || last.isConnected) return;
      last = null;
      const nobody = host.ownerDocument.activeElement;
      if (nobody === null || nobody === host.ownerDocument.body) give('scan', 'open', 'collapse');
    },
  };
}
