import { INDEX } from './lines';
import type { Page } from './page';
import type { Profile } from './profile';
import { domSources, rowScopes } from './rows';
import { shownOn } from './shown';

/** A field of the page that a person can change. */
export type PageField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const FIELDS: readonly string[] = ['input', 'select', 'textarea'];

/** The page's own fields from which the document shown is read: its mode, its header, its lines, their serials. */
export function readFields(page: Page, profile: Profile): PageField[] {
  const shown = shownOn(page, profile);
  if (shown.state !== 'shown') return [];
  const { definition, root } = shown;
  const scope = page.within(root);
  const { documentKey, number, reference, party } = definition.read;
  const modes = definition.kinds.flatMap(({ when }) => when?.field?.[0] ?? []);
  const header = [documentKey, number, reference, party].filter((expression) => expression !== undefined);
  const elements = [...modes, ...header].flatMap((expression) => page.starts(expression, scope));
  for (const source of domSources(definition)) {
    const expressions = Object.values(source.line).filter((expression) => expression !== INDEX);
    for (const row of rowScopes(page, scope, source)) {
      elements.push(...expressions.flatMap((expression) => page.starts(expression, row)));
      if (definition.serialField) elements.push(...page.elements(definition.serialField.selector, row));
    }
  }
  return [...new Set(elements)].filter(isField);
}

function isField(element: Element): element is PageField {
  return FIELDS.includes(element.localName);
}
