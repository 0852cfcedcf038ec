/** Which elements a selector of a profile means. */
export interface Target {
  /** The whole page instead of the container. */
  readonly page: boolean;
  /** CSS; empty: the container itself. */
  readonly selector: string;
  /** Only elements that are shown. */
  readonly visible: boolean;
}

/** Where expressions look. */
export interface Scope {
  readonly document: Document;
  readonly container: Element | Document;
  /** Elements outside the container that belong to it, see `rowScopes`. */
  readonly beside: readonly Element[];
}

/** Stands in an expression instead of a selector for the page's address as text. */
export const ADDRESS = ':address';
const PAGE = ':page';
const VISIBLE = ':visible';

/** Takes `:page ` and `:visible` off a selector. */
export function parseTarget(text: string): Target {
  let selector = text.trim();
  const page = selector === PAGE || selector.startsWith(`${PAGE} `);
  if (page) selector = selector.slice(PAGE.length).trim();
  const visible = selector.endsWith(VISIBLE);
  if (visible) selector = selector.slice(0, -VISIBLE.length).trim();
  return { page, selector, visible };
}

export function findAll(target: Target, scope: Scope): Element[] {
  const found = target.page ? within(scope.document, target.selector) : inScope(target.selector, scope);
  return target.visible ? found.filter((element) => element.checkVisibility()) : found;
}

function inScope(selector: string, scope: Scope): Element[] {
  const found = within(scope.container, selector);
  if (selector === '') return found;
  for (const element of scope.beside) {
    if (element.matches(selector)) found.push(element);
    found.push(...element.querySelectorAll(selector));
  }
  return scope.beside.length > 0 ? [...new Set(found)] : found;
}

function within(container: Element | Document, selector: string): Element[] {
  if (selector !== '') return [...container.querySelectorAll(selector)];
  return [container.nodeType === 9 ? (container as Document).documentElement : (container as Element)];
}

/** Whether one element of an event's path is what the target means within the container. */
export function isTarget(element: Element, target: Target, container: Element): boolean {
  if (target.selector === '' ? element !== container : !element.matches(target.selector)) return false;
  return target.page || container.contains(element);
}
