import { ExpressionError } from './expression-error';

/** A step into data: a name, an index, or every element. */
type Step = string | number | typeof EVERY;
const EVERY = Symbol('every element');

/** A parsed path such as `a.b[0].c`, `lines[*]` or `['a.b'].c`. */
export type Path = readonly Step[];

const STEP = /\.?([\p{L}_$][\p{L}\p{N}_$-]*)|\[(\d{1,6})\]|\[(\*)\]|\['([^'\]]+)'\]/uy;
const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype'];

export function parsePath(text: string): Path {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const at = STEP.lastIndex;
    const found = STEP.exec(text);
    if (!found || (at === 0 && text.startsWith('.')) || (at > 0 && found[1] !== undefined && text[at] !== '.')) {
      throw new ExpressionError(`"${text}" is not a path: cannot read "${text.slice(at)}"`);
    }
    const [, name, index, every, quoted] = found;
    const step = every ? EVERY : index === undefined ? (name ?? quoted ?? '') : Number(index);
    if (typeof step === 'string' && FORBIDDEN.includes(step)) {
      throw new ExpressionError(`"${step}" may not be part of a path`);
    }
    steps.push(step);
  }
  if (steps.length === 0) throw new ExpressionError('a path is missing');
  return steps;
}

/** Every value at a path. Only own properties are read; what is not there yields nothing. */
export function follow(value: unknown, path: Path): unknown[] {
  let values = [value];
  for (const step of path) {
    values = values.flatMap((each): unknown[] => {
      if (typeof each !== 'object' || each === null) return [];
      if (step === EVERY) return Object.values(each);
      return Object.hasOwn(each, step) ? [Reflect.get(each, step)] : [];
    });
  }
  return values;
}
