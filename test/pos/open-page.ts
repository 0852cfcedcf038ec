import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import type { PosAdapter } from '../../core/pos/adapter';
import { createAdapter } from '../../core/pos/page-adapter';
import type { Profile } from '../../core/pos/profile';
import { parseProfile } from '../../core/pos/profile-schema';

export interface OpenPage {
  readonly document: Document;
  readonly location: Location;
}

/** A page of a shop, with its own window. */
export function openPage(html: string, url = 'https://till.example/'): OpenPage {
  const window = new Window({ url });
  window.document.write(html);
  return { document: window.document as unknown as Document, location: window.location as unknown as Location };
}

/** The text of a saved page in `pages/`. */
export function savedPage(name: string): string {
  return readFileSync(join(import.meta.dirname, 'pages', name), 'utf8');
}

/** A profile that the schema accepts; the problems are the error's message otherwise. */
export function profileOf(json: unknown): Profile {
  const parsed = parseProfile(json);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.profile;
}

export function adapterOn({ document, location }: OpenPage, profile: Profile): PosAdapter {
  return createAdapter(profile, document, location);
}

/** The one element of a selector. */
export function only(document: Document, selector: string): HTMLElement {
  const found = document.querySelectorAll<HTMLElement>(selector);
  const [element] = found;
  if (!element || found.length !== 1) throw new Error(`${found.length} elements are ${selector}`);
  return element;
}

/** The path of an event at an element, from the inside out. */
export function pathTo(element: Element): EventTarget[] {
  const path: EventTarget[] = [];
  for (let node: Node | null = element; node; node = node.parentNode) path.push(node);
  return path;
}
