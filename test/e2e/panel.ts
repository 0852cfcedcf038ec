import type { Page } from 'playwright-core';
import { inIsolatedWorld } from './isolated-world';

/**
 * The till panel as a person meets it: text that is shown, controls by their accessible name, real mouse and keys.
 * The panel lives in a closed shadow root. The extension's isolated world can open it, so the look-ups run there; for the widget,
 * which has no such world, `watchRoots` keeps the roots as the page makes them.
 */
export interface Panel {
  /** Waits until the panel shows this text; returns everything it shows. */
  shows(text: string | RegExp): Promise<string>;
  /** Waits until it no longer shows it. */
  hides(text: string | RegExp): Promise<void>;
  /** Everything it shows now; empty when there is no panel. */
  text(): Promise<string>;
  /** Clicks a control by its accessible name with the real mouse. */
  click(name: string | RegExp): Promise<void>;
  /** Types into the panel's own field and presses Enter, with real keys. */
  enter(text: string): Promise<void>;
}

/** An expression for all closed roots of ours: in the extension's isolated world, and in a page prepared with `watchRoots`. */
const ISOLATED_ROOTS = `[...document.querySelectorAll('*')]
      .filter((element) => element.localName.startsWith('serialgate'))
      .map((element) => chrome.dom.openOrClosedShadowRoot(element)).filter(Boolean)`;
const PAGE_ROOTS = '(globalThis.watchedRoots ?? []).filter((root) => root.isConnected)';

/** Finds the panel's root, then waits for `look` to give something, re-trying on every change. */
function inPanel(roots: string, look: string, argument: unknown, timeout: number): string {
  return `new Promise((resolve, reject) => {
    const look = ${look};
    const argument = ${JSON.stringify(argument)};
    const roots = () => ${roots};
    const shown = () => roots().map((root) => [...root.children]
      .filter((child) => child.localName !== 'style').map((child) => child.innerText).join('\\n')).join('\\n');
    const watched = new WeakSet();
    const observer = new MutationObserver(() => attempt());
    const options = { childList: true, subtree: true, attributes: true, characterData: true };
    const timer = setTimeout(() => { observer.disconnect(); reject(new Error('the panel shows: ' + shown())); }, ${timeout});
    function attempt() {
      for (const root of roots()) if (!watched.has(root)) { watched.add(root); observer.observe(root, options); }
      const found = look(roots(), argument, shown);
      if (found === undefined) return false;
      clearTimeout(timer); observer.disconnect(); resolve(found);
      return true;
    }
    if (!attempt()) observer.observe(document, options);
  })`;
}

const LOOK_TEXT = `(roots, [source, flags, wanted], shown) => {
  const text = shown();
  return new RegExp(source, flags).test(text) === wanted ? text : undefined;
}`;

const LOOK_CONTROL = `(roots, [source, flags]) => {
  const pattern = new RegExp(source, flags);
  const name = (element) => (element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText ?? '').trim();
  for (const root of roots) {
    for (const element of root.querySelectorAll('button, input, select, a, [role=button], [role=option], summary')) {
      if (!pattern.test(name(element)) || element.disabled) continue;
      element.scrollIntoView({ block: 'nearest' });
      const box = element.getBoundingClientRect();
      if (box.width > 0 && box.height > 0) return [box.x + box.width / 2, box.y + box.height / 2];
    }
  }
  return undefined;
}`;

const LOOK_FIELD = LOOK_CONTROL.replace(
  "'button, input, select, a, [role=button], [role=option], summary'",
  "'input:not([type=radio]):not([type=checkbox])'",
);

function pattern(text: string | RegExp): [source: string, flags: string] {
  return typeof text === 'string'
    ? [text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i']
    : [text.source, text.flags.replace('g', '')];
}

/** The extension's panel. */
export async function panelOf(page: Page, timeout = 15_000): Promise<Panel> {
  const session = await page.context().newCDPSession(page);
  return panelWith(page, (look, argument) =>
    inIsolatedWorld(page, session, inPanel(ISOLATED_ROOTS, look, argument, timeout)),
  );
}

/** Before the page is opened: keeps every closed root that the widget makes in it. */
export async function watchRoots(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: ShadowRoot[] = [];
    const native = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = native.call(this, init);
      kept.push(root);
      return root;
    };
    Object.assign(globalThis, { watchedRoots: kept });
  });
}

/** The widget's panel, in a page prepared with `watchRoots`. */
export function widgetPanelOf(page: Page, timeout = 15_000): Panel {
  return panelWith(page, (look, argument) => page.evaluate(inPanel(PAGE_ROOTS, look, argument, timeout)));
}

type Evaluate = <T>(look: string, argument: unknown) => Promise<T>;

function panelWith(page: Page, evaluate: Evaluate): Panel {
  const point = async (look: string, name: string | RegExp) => {
    // A panel that is being docked, or grows, would move away under the mouse.
    for (let before: [number, number] | null = null; ; ) {
      const now: [number, number] = await evaluate(look, pattern(name));
      if (now[0] === before?.[0] && now[1] === before[1]) return now;
      before = now;
    }
  };
  return {
    shows: (text) => evaluate<string>(LOOK_TEXT, [...pattern(text), true]),
    async hides(text) {
      await evaluate(LOOK_TEXT, [...pattern(text), false]);
    },
    text: () => evaluate<string>('(roots, _, shown) => shown()', null),
    async click(name) {
      const [x, y] = await point(LOOK_CONTROL, name);
      await page.mouse.click(x, y);
    },
    async enter(text) {
      const [x, y] = await point(LOOK_FIELD, /./u);
      await page.mouse.click(x, y);
      await page.keyboard.type(text, { delay: 60 });
      await page.keyboard.press('Enter');
    },
  };
}
