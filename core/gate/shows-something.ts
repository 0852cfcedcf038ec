import type { Profile } from '../pos/profile';

/**
 * Whether a document of the profile may be on the page: a rough question that needs no evaluator, so that nothing more is loaded
 * before. It may say yes too often, never no where there is one.
 */
export function showsSomething({ documents, sightings }: Profile, page: Document): boolean {
  const marks = documents.flatMap(({ when, root }) => (when.selector === undefined ? [root] : [when.selector, root]));
  return [...marks, ...sightings.map(({ rows }) => rows)].some((mark) => isThere(page, mark));
}

function isThere(page: Document, mark: string): boolean {
  const selector = mark.replace(/^:page /u, '').replace(/:visible$/u, '');
  try {
    return selector === '' || page.querySelector(selector) !== null;
  } catch {
    // More than CSS: the evaluator must say.
    return true;
  }
}
