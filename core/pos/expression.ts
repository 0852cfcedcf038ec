import { ExpressionError } from './expression-error';
import { applyFilter, asText, type Filter, filterNames, isDecoder, parseFilter, readsElement } from './filters';
import { readNumber } from './number';
import { follow, type Path, parsePath } from './path';
import type { Separators } from './separators';
import { ADDRESS, findAll, parseTarget, type Scope, type Target } from './target';

/** What an expression found. `found`: there was something, be it blank; `values`: what is not blank. */
export interface Found {
  readonly found: boolean;
  readonly values: readonly unknown[];
}

type Step = { readonly filter: Filter } | { readonly path: Path };
interface Alternative<Start> {
  readonly start: Start;
  readonly steps: readonly Step[];
}

/** An expression over elements of the page. */
export type SelectorExpression = readonly Alternative<Target>[];
/** An expression over data; `start` names what it begins with, `''` is the value itself. */
export type DataExpression = readonly Alternative<string>[];

const TEXT: Filter = { name: 'text', argument: '' };

export function parseSelectorExpression(text: string): SelectorExpression {
  return text.split(' ?? ').map((alternative) => {
    const { selector, rest } = cutSelector(alternative);
    const steps = parseSteps(rest, false);
    const [first] = steps;
    const reads = first !== undefined && 'filter' in first && readsElement(first.filter);
    return { start: parseTarget(selector), steps: reads ? steps : [{ filter: TEXT }, ...steps] };
  });
}

/** `sources`: what the expression may begin with, e.g. `body`; none: it begins with a path into the value itself. */
export function parseDataExpression(text: string, sources: readonly string[]): DataExpression {
  return text.split(' ?? ').map((alternative) => {
    const [head = '', ...rest] = alternative.split('|');
    const start = head.trim();
    if (sources.length === 0) return { start: '', steps: parseSteps([start, ...rest], true) };
    if (!sources.includes(start)) throw new ExpressionError(`"${text}" must begin with ${sources.join(' or ')}`);
    return { start, steps: parseSteps(rest, false) };
  });
}

/** Parts `[name="a|b"]@value|number` into its selector and its filters: the first `|` or `@` outside brackets and quotes. */
function cutSelector(text: string): { selector: string; rest: string[] } {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '[' || character === '(') depth++;
    else if (character === ']' || character === ')') depth--;
    else if (depth === 0 && character === '@') return { selector: text.slice(0, at), rest: text.slice(at).split('|') };
    else if (depth === 0 && character === '|')
      return { selector: text.slice(0, at), rest: text.slice(at + 1).split('|') };
  }
  return { selector: text, rest: [] };
}

function parseSteps(parts: readonly string[], begin: boolean): Step[] {
  let pathExpected = begin;
  return parts.map((part): Step => {
    const filter = parseFilter(part);
    if (pathExpected && !(filter && isDecoder(filter))) {
      pathExpected = false;
      return { path: parsePath(part.trim()) };
    }
    if (!filter)
      throw new ExpressionError(`"${part.trim()}" is not a filter; there are ${filterNames()} and @attribute`);
    pathExpected = isDecoder(filter);
    return { filter };
  });
}

export function evaluateSelector(expression: SelectorExpression, scope: Scope, separators: Separators): Found {
  const begin = (target: Target) => (target.selector === ADDRESS ? [scope.document.URL] : findAll(target, scope));
  return evaluate(expression, begin, separators);
}

/** `start` gives the value a source stands for. */
export function evaluateData(
  expression: DataExpression,
  start: (source: string) => unknown,
  separators: Separators,
): Found {
  return evaluate(expression, (source) => [start(source)], separators);
}

function evaluate<Start>(
  alternatives: readonly Alternative<Start>[],
  begin: (start: Start) => readonly unknown[],
  separators: Separators,
): Found {
  let found = false;
  for (const { start, steps } of alternatives) {
    let values = begin(start);
    for (const step of steps) {
      values = values.flatMap((value) =>
        'path' in step ? follow(value, step.path) : applyFilter(value, step.filter, separators),
      );
    }
    values = values.filter((value) => value !== null && value !== undefined);
    found ||= values.length > 0;
    values = values.filter((value) => typeof value !== 'string' || value.trim() !== '');
    if (values.length > 0) return { found: true, values };
  }
  return { found, values: [] };
}

/** The first value as text, or null. */
export function textOf({ values }: Found): string | null {
  return asText(values[0])?.trim() ?? null;
}

/** The first value as a number: null when there is none, NaN when it cannot be read without guessing. */
export function numberOf({ values }: Found, separators: Separators): number | null {
  const [value] = values;
  if (value === undefined) return null;
  if (typeof value === 'number') return value;
  return readNumber(asText(value) ?? '', separators).value ?? Number.NaN;
}

export function textsOf({ values }: Found): string[] {
  return values.map(asText).filter((text) => text !== null);
}
