import { fitsAddress } from './glob';
import { fitsHotkey, type Hotkey, parseHotkey } from './hotkey';
import type { Page } from './page';
import type { Profile } from './profile';
import { shownOn } from './shown';
import { addressedRules, type Sending } from './submitting';
import { isTarget } from './target';

/** Finds what submits the document shown. A changed page still submits, so its controls count too. */
export class Controls {
  readonly #hotkeys = new Map<string, Hotkey>();

  constructor(
    readonly page: Page,
    readonly profile: Profile,
  ) {}

  finalControl(path: readonly EventTarget[]): HTMLElement | null {
    const document = this.#shown();
    if (!document) return null;
    const { definition, root } = document;
    for (const candidate of path) {
      if (!isHtmlElement(candidate)) continue;
      const { clicks } = definition.gate;
      if (clicks.some((selector) => isTarget(candidate, this.page.target(selector), root))) return candidate;
    }
    return null;
  }

  finalControls(): HTMLElement[] {
    const document = this.#shown();
    if (!document) return [];
    const scope = this.page.within(document.root);
    return document.definition.gate.clicks
      .flatMap((selector) => this.page.elements(selector, scope))
      .filter(isHtmlElement);
  }

  /** A request rule counts for what a form sends too, and for an address that the page goes to. */
  isFinal(sending: Sending): boolean {
    const document = this.#shown();
    if (!document || !URL.canParse(sending.url)) return false;
    const { method, url, body, byForm } = sending;
    const address = new URL(url);
    if (byForm && document.definition.gate.forms.some((glob) => fitsAddress(glob, address))) return true;
    return addressedRules(this.profile.requests, method, url).some(
      ({ mode, where }) => mode === 'hold' && this.page.meets(where, body),
    );
  }

  controlOfKey(event: KeyboardEvent): HTMLElement | null {
    const document = this.#shown();
    if (!document) return null;
    const { definition, root } = document;
    const [field] = event.composedPath();
    for (const { key, control } of definition.gate.keys) {
      const hotkey = this.#hotkey(key);
      if (!fitsHotkey(hotkey, event)) continue;
      if (hotkey.field !== '' && !(isHtmlElement(field) && field.matches(hotkey.field))) continue;
      const found = this.page.elements(control, this.page.within(root)).find(isHtmlElement);
      if (found) return found;
    }
    return null;
  }

  #shown() {
    const shown = shownOn(this.page, this.profile);
    if (shown.state === 'nothing') return null;
    const root = shown.state === 'shown' ? shown.root : this.page.document.documentElement;
    return { definition: shown.definition, root };
  }

  #hotkey(text: string): Hotkey {
    const known = this.#hotkeys.get(text) ?? parseHotkey(text);
    this.#hotkeys.set(text, known);
    return known;
  }
}

/** Without `instanceof`: elements of another realm are elements too. */
function isHtmlElement(target: unknown): target is HTMLElement {
  return typeof target === 'object' && target !== null && 'matches' in target && 'click' in target;
}
