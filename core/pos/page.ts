import {
  type DataExpression,
  evaluateData,
  evaluateSelector,
  type Found,
  parseDataExpression,
  parseSelectorExpression,
  type SelectorExpression,
} from './expression';
import { fitsAddress, fitsGlob } from './glob';
import { holds } from './predicate';
import type { NumberFormat, Predicate, When } from './profile';
import { MACHINE, type Separators, separatorsOf } from './separators';
import { ADDRESS, findAll, parseTarget, type Scope, type Target } from './target';

const RELATIVE: readonly string[] = [];
/** What expressions over a request and over its answer begin with. */
export const REQUEST_SOURCES: readonly string[] = ['body'];
export const RESPONSE_SOURCES: readonly string[] = ['status', 'resp'];

/** A live page as expressions see it. Expressions are parsed once; nodes are looked up anew at every call. */
export class Page {
  readonly #selectors = new Map<string, SelectorExpression>();
  readonly #data = new Map<string, DataExpression>();
  readonly #targets = new Map<string, Target>();

  constructor(
    readonly document: Document,
    readonly location: Location,
    readonly format: NumberFormat,
  ) {}

  get separators(): Separators {
    return separatorsOf(this.format, this.document.documentElement.lang);
  }

  get scope(): Scope {
    return this.within(this.document);
  }

  within(container: Element | Document): Scope {
    return { document: this.document, container, beside: [] };
  }

  target(selector: string): Target {
    return remembered(this.#targets, selector, parseTarget);
  }

  elements(selector: string, scope: Scope): Element[] {
    return findAll(this.target(selector), scope);
  }

  /** Evaluates a selector expression. */
  find(expression: string, scope: Scope): Found {
    return evaluateSelector(this.#selector(expression), scope, this.separators);
  }

  /** Every element that a selector expression may read. */
  starts(expression: string, scope: Scope): Element[] {
    return this.#selector(expression).flatMap(({ start }) => (start.selector === ADDRESS ? [] : findAll(start, scope)));
  }

  #selector(expression: string): SelectorExpression {
    return remembered(this.#selectors, expression, parseSelectorExpression);
  }

  /** Evaluates a path expression relative to a value. */
  pick(expression: string, value: unknown): Found {
    return this.#evaluate(expression, RELATIVE, () => value);
  }

  /** Evaluates a path expression over the body of a request. */
  pickRequest(expression: string, body: string): Found {
    return this.#evaluate(expression, REQUEST_SOURCES, () => body);
  }

  /** Whether all conditions hold over the body of a request. Of a body that cannot be read (null) they are taken to hold. */
  meets(where: readonly Predicate[], body: string | null): boolean {
    return body === null || where.every((each) => holds(each, (expression) => this.pickRequest(expression, body)));
  }

  /** Evaluates a path expression over an answer. */
  pickResponse(expression: string, response: { readonly status: number; readonly body: string }): Found {
    return this.#evaluate(expression, RESPONSE_SOURCES, (source) =>
      source === 'status' ? response.status : response.body,
    );
  }

  /** Whether all given parts of a `When` hold within a scope. */
  applies(when: When, scope: Scope): boolean {
    if (when.path !== undefined && !fitsAddress(when.path, this.location)) return false;
    if (when.hash !== undefined && !fitsGlob(when.hash, this.location.hash)) return false;
    if (when.selector !== undefined && this.elements(when.selector, scope).length === 0) return false;
    return when.field === undefined || holds(when.field, (expression) => this.find(expression, scope));
  }

  #evaluate(expression: string, sources: readonly string[], start: (source: string) => unknown): Found {
    const key = `${sources[0] ?? ''} ${expression}`;
    const parsed = remembered(this.#data, key, () => parseDataExpression(expression, sources));
    return evaluateData(parsed, start, MACHINE);
  }
}

function remembered<T>(known: Map<string, T>, text: string, make: (text: string) => T): T {
  let value = known.get(text);
  if (value === undefined) {
    value = make(text);
    known.set(text, value);
  }
  return value;
}
