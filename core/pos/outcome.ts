import type { PageResponse, SeenOutcome } from './adapter';
import { textOf } from './expression';
import type { Page } from './page';
import { holds } from './predicate';
import type { DocumentDefinition, OutcomeMarks } from './profile';

/** A refusal is looked for first: a paper is never posted against the POS's own words. */
const STATES = ['voided', 'posted'] as const;

/** What an answer says about a document of this definition. A network error (status 0) says nothing. */
export function outcomeOfResponse(
  page: Page,
  response: PageResponse,
  { outcome }: DocumentDefinition,
): SeenOutcome | null {
  if (response.status === 0) return null;
  const find = (expression: string) => page.pickResponse(expression, response);
  for (const state of STATES) {
    const marks: OutcomeMarks['response'] = outcome[state].response;
    if (marks?.rule !== response.rule || !marks.where.every((predicate) => holds(predicate, find))) continue;
    return { state, ...said(marks, (expression) => textOf(find(expression))) };
  }
  return null;
}

/** What the page shown now says about a document of this definition. */
export function outcomeOfPage(page: Page, { outcome }: DocumentDefinition): SeenOutcome | null {
  for (const state of STATES) {
    for (const marks of outcome[state].page ?? []) {
      for (const element of page.elements(marks.selector, page.scope)) {
        const find = (expression: string) => page.find(expression, page.within(element));
        if (!(marks.where ?? []).every((predicate) => holds(predicate, find))) continue;
        const kind = marks.kinds?.find(({ where }) => where.every((predicate) => holds(predicate, find)))?.kind;
        if (marks.kinds && !kind) continue;
        return { state, ...(kind && { kind }), ...said(marks, (expression) => textOf(find(expression))) };
      }
    }
  }
  return null;
}

interface Said {
  readonly number?: string;
  readonly message?: string;
  readonly documentKey?: string;
}

function said(marks: Said, read: (expression: string) => string | null): Omit<SeenOutcome, 'state'> {
  const value = (expression: string | undefined) => (expression === undefined ? null : read(expression));
  return { number: value(marks.number), message: value(marks.message), documentKey: value(marks.documentKey) };
}
