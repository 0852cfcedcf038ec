import type { ProfileProblem } from './profile-references';

/** The part of a Valibot issue that the words are made from. */
interface Issue {
  readonly type: string;
  readonly message: string;
  readonly expected: string | null;
  readonly received: string;
  readonly requirement?: unknown;
  readonly path?: readonly { readonly key: unknown; readonly origin: string }[] | undefined;
}

/** An issue in words that the person who wrote the profile understands. */
export function issueWords(issue: Issue): ProfileProblem {
  return { path: pathOf(issue.path ?? []), message: messageOf(issue) };
}

/** `documents[0].gate.clicks[1]` */
export function pathOf(path: readonly { readonly key: unknown }[]): string {
  return path.reduce<string>((text, { key }) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
};

function messageOf({ type, message, expected, received, requirement, path }: Issue): string {
  const isMissing = received === 'undefined';
  switch (type) {
    case 'strict_object':
      if (expected === 'never') return 'is not a known field';
      return isMissing && path?.length ? 'is missing' : `must be ${nameOf(expected)}`;
    case 'min_length':
      return 'must not be empty';
    case 'max_length':
      return `is longer than ${String(requirement)}`;
    case 'min_value':
      return `must be at least ${String(requirement)}`;
    case 'max_value':
      return `must be at most ${String(requirement)}`;
    case 'integer':
      return 'must be a whole number';
    case 'raw_check':
    case 'check':
    case 'regex':
      return message;
    default:
      return isMissing ? 'is missing' : `must be ${nameOf(expected)}`;
  }
}

/** `("sale" | "return")` is `one of "sale", "return"`. */
function nameOf(expected: string | null): string {
  if (expected === null) return 'something else';
  if (NAMES[expected]) return NAMES[expected];
  const choices = expected.replace(/^\(|\)$/gu, '').split(' | ');
  if (choices.length === 1) return expected;
  return `one of ${choices.map((choice) => NAMES[choice] ?? choice).join(', ')}`;
}
