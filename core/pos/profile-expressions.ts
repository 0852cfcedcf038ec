import { selectorProblem } from './css-syntax';
import { parseDataExpression, parseSelectorExpression } from './expression';
import { ExpressionError } from './expression-error';
import { parseHotkey } from './hotkey';
import { parsePath } from './path';
import { AS_JSON_TEXT, PLACE } from './rejection';
import { ADDRESS, parseTarget } from './target';

/** Checks of the texts in a profile. Each returns what is wrong in words, or null. */

export function targetProblem(text: string): string | null {
  const { page, selector } = parseTarget(text);
  if (selector === '') return page ? 'a selector is missing after ":page"' : 'a selector is missing';
  if (selector === ADDRESS) return `"${ADDRESS}" is a text, no element`;
  const problem = isInPage() ? browserProblem(selector) : selectorProblem(selector);
  return problem === null ? null : `"${selector}" is not a CSS selector: ${problem}`;
}

export function selectorExpressionProblem(text: string): string | null {
  return problemOf(() => {
    for (const { start } of parseSelectorExpression(text)) {
      const problem = start.selector === '' || start.selector === ADDRESS ? null : targetProblem(start.selector);
      if (problem !== null) throw new ExpressionError(problem);
    }
  });
}

export function dataExpressionProblem(text: string, sources: readonly string[]): string | null {
  return problemOf(() => parseDataExpression(text, sources));
}

export function pathProblem(text: string): string | null {
  return problemOf(() => parsePath(text));
}

export function hotkeyProblem(text: string): string | null {
  return problemOf(() => {
    const { field } = parseHotkey(text);
    const problem = field === '' ? null : targetProblem(field);
    if (problem !== null) throw new ExpressionError(problem);
  });
}

/** Looks through a rejection's body for places that nobody fills. */
export function templateProblem(template: unknown): string | null {
  if (typeof template === 'string') {
    const unknown = /\{\{[^{}]*\}\}/u.exec(template.replace(PLACE, ''));
    if (unknown) return `"${unknown[0]}" is not filled by anything; there are {{message}} and {{body.PATH}}`;
    for (const [, place = ''] of template.matchAll(PLACE)) {
      const problem = place === 'message' ? null : pathProblem(place.slice('body.'.length));
      if (problem !== null) return problem;
    }
    return null;
  }
  if (typeof template !== 'object' || template === null) return null;
  if (AS_JSON_TEXT in template && Object.keys(template).length > 1)
    return `${AS_JSON_TEXT} must stand alone in its object`;
  for (const each of Object.values(template)) {
    const problem = templateProblem(each);
    if (problem !== null) return problem;
  }
  return null;
}

function isInPage(): boolean {
  return typeof document !== 'undefined';
}

function browserProblem(selector: string): string | null {
  try {
    document.createDocumentFragment().querySelector(selector);
    return null;
  } catch {
    return selectorProblem(selector) ?? 'the browser cannot read it';
  }
}

function problemOf(parse: () => unknown): string | null {
  try {
    parse();
    return null;
  } catch (error) {
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
}
