import { ExpressionError } from './expression-error';
import { readNumber } from './number';
import { decodeBrackets, decodeField, decodeJson } from './request-body';
import type { Separators } from './separators';

/** `null`: the filter found nothing. A number that cannot be read is NaN, so that it is judged and not overlooked. */
type Apply = (text: string, argument: string, separators: Separators) => unknown;

function toNumber(text: string, separators: Separators): number | '' {
  const reading = readNumber(text, separators);
  return reading.value ?? (reading.reason === 'blank' ? '' : Number.NaN);
}

const collapse = (text: string) => text.replace(/\s+/gu, ' ').trim();

const ELEMENT_FILTERS: readonly string[] = ['text', 'value', 'first', '@'];

/** The closed list. */
const FILTERS = {
  /** All text of the element, blanks collapsed. */
  text: collapse,
  /** The live value of a field. */
  value: (text) => text,
  /** The first piece of text in the element: `Phone` of `Phone<br><small>2 in stock</small>`. */
  first: (text) => text,
  trim: (text) => text.trim(),
  lower: (text) => text.toLowerCase(),
  number: (text, _, separators) => toNumber(text, separators),
  /** Without its sign. */
  abs(text, _, separators) {
    const value = toNumber(text, separators);
    return typeof value === 'number' ? Math.abs(value) : value;
  },
  /** Several texts in one, parted by blanks, commas or semicolons. */
  lines: (text) => text.trim().split(/[\s,;]+/u),
  /** What follows the literal, e.g. `after:[`. */
  after(text, literal) {
    const at = text.indexOf(literal);
    return at < 0 ? null : text.slice(at + literal.length).trim();
  },
  /** What stands before the literal. */
  before(text, literal) {
    const at = text.indexOf(literal);
    return at < 0 ? null : text.slice(0, at).trim();
  },
  json: (text) => decodeJson(text),
  form: (text, name) => decodeField(text, name),
  brackets: (text) => decodeBrackets(text),
} satisfies Record<string, Apply>;

type FilterName = keyof typeof FILTERS | '@';

/** One filter of the closed list with its argument, e.g. `after:[`. */
export interface Filter {
  readonly name: FilterName;
  readonly argument: string;
}

const WITH_ARGUMENT: readonly string[] = ['after', 'before', 'form'];
/** Filters after which a path stands. */
const DECODERS: readonly string[] = ['json', 'brackets', 'form'];

export function isDecoder(filter: Filter): boolean {
  return DECODERS.includes(filter.name);
}

export function readsElement(filter: Filter | undefined): boolean {
  return filter !== undefined && ELEMENT_FILTERS.includes(filter.name);
}

/** Parses `number`, `after:[` or `@data-id`; null when the text names no filter. */
export function parseFilter(text: string): Filter | null {
  if (text.startsWith('@')) return { name: '@', argument: text.slice(1).trim() };
  const colon = text.indexOf(':');
  const name = (colon < 0 ? text : text.slice(0, colon)).trim();
  if (!isFilterName(name)) return null;
  const argument = colon < 0 ? '' : text.slice(colon + 1);
  if (WITH_ARGUMENT.includes(name) !== (argument !== '')) {
    const wrong = argument === '' ? `needs a text after it, e.g. "${name}:x"` : 'takes no text after it';
    throw new ExpressionError(`the filter "${name}" ${wrong}`);
  }
  return { name, argument };
}

export function filterNames(): string {
  return Object.keys(FILTERS).join(', ');
}

function isFilterName(name: string): name is keyof typeof FILTERS {
  return Object.hasOwn(FILTERS, name);
}

/** Applies a filter to one value and yields what it makes of it. */
export function applyFilter(value: unknown, { name, argument }: Filter, separators: Separators): unknown[] {
  if (isElement(value)) return [readElement(value, name, argument)];
  if (name === '@') return [];
  if (name === 'number' && typeof value === 'number') return [value];
  if (name === 'abs' && typeof value === 'number') return [Math.abs(value)];
  const text = asText(value);
  if (text === null) return [];
  const result: unknown = (FILTERS[name] as Apply)(text, argument, separators);
  return name === 'lines' && Array.isArray(result) ? result : [result];
}

/** The text of a plain value; null for an object or nothing. */
export function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** Without `instanceof`: elements of another realm are elements too. */
function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'getAttribute') === 'function';
}

function readElement(element: Element, name: FilterName, argument: string): string | null {
  if (name === 'value' || (name === '@' && argument === 'value')) {
    return 'value' in element ? String(element.value) : element.getAttribute('value');
  }
  if (name === '@') return element.getAttribute(argument);
  if (name === 'first') return firstText(element);
  return collapse(element.textContent ?? '');
}

function firstText(node: Node): string | null {
  for (const child of node.childNodes) {
    const text = child.nodeType === 3 ? (child.nodeValue ?? '').trim() : child.nodeType === 1 ? firstText(child) : '';
    if (text) return collapse(text);
  }
  return null;
}
