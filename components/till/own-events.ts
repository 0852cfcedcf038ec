/** The panel's side of its own events. */
export interface EventOwner {
  /** The element in the page that carries the panel's closed root. */
  readonly element: Element;
  /** A key, an input or an arriving focus that stopped at the window on its way to the panel. It may prevent its default. */
  deliver(event: Event): void;
  /** Acts on a key pressed anywhere if it is the panel's shortcut: true, and it is the panel's alone. */
  takesShortcut(event: KeyboardEvent): boolean;
  /** The text field of the panel that has the focus, or null. */
  field(): HTMLInputElement | null;
}

/** Keeps the panel's events from the page. */
export interface OwnEvents {
  /** From now on the owner's events are swallowed; returns how to stop. One owner at a time: the last. */
  claim(owner: EventOwner): () => void;
  /** The panel's field that a key event types into, or null when it goes to the page. */
  field(event: Event): HTMLInputElement | null;
  /** `event.timeStamp` of the last character typed into the page; -Infinity before the first. */
  lastTyped(): number;
}

const TYPES = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut'],
  ...['compositionstart', 'compositionupdate', 'compositionend'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchmove', 'touchend', 'wheel'],
  ...['focusin', 'focusout', 'focus', 'dragenter', 'dragover', 'drop'],
];

/** Events whose listeners would slow scrolling down unless they promise not to prevent it. */
const PASSIVE = new Set(['touchstart', 'touchmove', 'touchend', 'wheel']);

const DELIVERED = new Set(['keydown', 'focusin', 'paste']);

const SLOT = Symbol.for('serialgate.own-events');

interface SlottedGlobal {
  [SLOT]?: OwnEvents | undefined;
}

/**
 * Swallows at the window whatever happens inside the panel, so that no hotkey, focus trap or click-outside of the page meets it. To be
 * called at document_start, before the page can listen. Propagation ends before the panel's own nodes, too: default
 * actions still happen (typing, a button's form, a select's `change` stay inside the closed root), keys and input are delivered by a
 * direct call. The panel script, loaded later into the same scope, finds the result with `ownEventsOf`.
 */
export function swallowOwnEvents(window: Window, signal: AbortSignal, scope: object = globalThis): OwnEvents {
  let owner: EventOwner | null = null;
  let lastTyped = Number.NEGATIVE_INFINITY;
  /** Keys whose press was the panel's: the page must not meet them when they are let go, wherever the focus went. */
  const pressed = new Set<string>();

  function isOwn(event: Event): boolean {
    if (owner === null) return false;
    if (event.composedPath().includes(owner.element)) return true;
    return event instanceof FocusEvent && event.type !== 'focus' && event.relatedTarget === owner.element;
  }

  function hear(event: Event): void {
    if (event instanceof KeyboardEvent ? isOwnKey(event) : isOwn(event)) {
      event.stopImmediatePropagation();
      // A key or focus that a script of the page made up reaches nobody.
      if (isOwn(event) && (event.type === 'input' || (event.isTrusted && DELIVERED.has(event.type))))
        owner?.deliver(event);
    }
  }

  function isOwnKey(event: KeyboardEvent): boolean {
    const { type, code, key } = event;
    if (type === 'keyup') return pressed.delete(code) || isOwn(event);
    if (type === 'keypress') return pressed.has(code) || isOwn(event);
    const own = (event.isTrusted && owner?.takesShortcut(event)) || isOwn(event);
    if (own) pressed.add(code);
    else {
      pressed.delete(code);
      if (key.length === 1) lastTyped = event.timeStamp;
    }
    return own;
  }

  for (const type of TYPES) window.addEventListener(type, hear, { capture: true, signal, passive: PASSIVE.has(type) });

  const ownEvents: OwnEvents = {
    claim(next) {
      owner = next;
      return () => {
        if (owner === next) owner = null;
      };
    },
    field: (event) => (owner !== null && isOwn(event) ? owner.field() : null),
    lastTyped: () => lastTyped,
  };
  (scope as SlottedGlobal)[SLOT] = ownEvents;
  signal.addEventListener('abort', () => {
    owner = null;
    if ((scope as SlottedGlobal)[SLOT] === ownEvents) delete (scope as SlottedGlobal)[SLOT];
  });
  return ownEvents;
}

/** What `swallowOwnEvents` left in this scope, or null. */
export function ownEventsOf(scope: object): OwnEvents | null {
  return (scope as SlottedGlobal)[SLOT] ?? null;
}
