import type { Page } from './page';
import type { DocumentDefinition, KindSaid, Profile } from './profile';
import type { Scope } from './target';

/** The document a page shows, before its lines are read. */
export type Shown =
  | { readonly state: 'nothing' }
  | { readonly state: 'changed'; readonly definition: DocumentDefinition; readonly missing: readonly string[] }
  | {
      readonly state: 'shown';
      readonly definition: DocumentDefinition;
      readonly said: KindSaid;
      readonly root: Element;
    };

/** The first definition that applies decides. A mode that is no document of ours (a quote) shows nothing. */
export function shownOn(page: Page, profile: Profile): Shown {
  for (const definition of profile.documents) {
    if (!page.applies(definition.when, page.scope)) continue;
    const [root] = page.elements(definition.root, page.scope);
    if (!root) {
      // An address alone proves nothing while a page still loads; a mark on the page does.
      if (definition.when.selector === undefined && definition.when.field === undefined) continue;
      return { state: 'changed', definition, missing: [`root: ${definition.root}`] };
    }
    const scope = page.within(root);
    const said = definition.kinds.find(({ when }) => when === undefined || page.applies(when, scope));
    if (said) return { state: 'shown', definition, said, root };
    const missing = lostModes(page, definition, scope);
    if (missing.length > 0) return { state: 'changed', definition, missing };
  }
  return { state: 'nothing' };
}

/** Mode fields that are no longer on the page at all. */
function lostModes(page: Page, definition: DocumentDefinition, root: Scope): string[] {
  const fields = definition.kinds.flatMap(({ when }) => (when?.field ? [when.field[0]] : []));
  return [...new Set(fields)].filter((field) => !page.find(field, root).found).map((field) => `kind: ${field}`);
}
