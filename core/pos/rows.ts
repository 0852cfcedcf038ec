import type { Page } from './page';
import type { DocumentDefinition, ReadSource } from './profile';
import type { Scope } from './target';

export type DomSource = Extract<ReadSource, { from: 'dom' }>;

/** The rows of a source as the page shows them, in page order. */
export function rowScopes(page: Page, root: Scope, source: DomSource): Scope[] {
  const skip = source.skip === undefined ? '' : page.target(source.skip).selector;
  const rows = page.elements(source.rows, root).filter((row) => skip === '' || !row.matches(skip));
  const isRow = new Set<Element>(rows);
  return rows.map((row) => ({ ...page.within(row), beside: isEmptyForm(row) ? besideForm(row, isRow) : [] }));
}

/** The HTML parser empties a form that stands directly inside `<tbody>`: its fields follow it and know it only as their owner. */
function isEmptyForm(row: Element): row is HTMLFormElement {
  return row.localName === 'form' && row.firstElementChild === null;
}

function besideForm(form: HTMLFormElement, isRow: ReadonlySet<Element>): Element[] {
  const beside: Element[] = [...form.elements];
  for (let next = form.nextElementSibling; next && !isRow.has(next); next = next.nextElementSibling) beside.push(next);
  return beside;
}

/** The sources of a definition that read rows of the page. */
export function domSources(definition: DocumentDefinition): DomSource[] {
  return definition.read.sources.filter((source) => source.from === 'dom');
}

/** Keys as given, told apart where a page shows one key twice; a row without a key is known by its place. */
export function uniqueKeys(keys: readonly (string | null)[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key, index) => {
    const wanted = key ?? `row ${index + 1}`;
    const count = (seen.get(wanted) ?? 0) + 1;
    seen.set(wanted, count);
    return count === 1 ? wanted : `${wanted} (${count})`;
  });
}
