import type { CapturedUnit } from '../model/document';
import type { Identifier, Recognised } from '../model/identifier';
import { DIGITS, type FormProblem, formProblem, MAX_IDENTIFIER_LENGTH } from '../model/identifier-form';
import type { SerialPattern } from '../model/product';
import { type Broken, identifierFacts } from './broken';
import type { RuleId } from './rule-id';

const RULE_OF: Readonly<Record<FormProblem, RuleId>> = { empty: 'ID1', tooLong: 'ID2', check: 'ID3', length: 'ID8' };

const CHARACTERS: Readonly<Record<NonNullable<SerialPattern['characters']>, RegExp>> = {
  digits: /^\d*$/u,
  alphanumeric: /^[\p{L}\p{N}]*$/u,
  any: /^/u,
};

/** Whether a serial looks as its product type says. */
export function fitsPattern(value: string, pattern: SerialPattern): boolean {
  return (
    value.length >= (pattern.minLength ?? 0) &&
    value.length <= (pattern.maxLength ?? MAX_IDENTIFIER_LENGTH) &&
    CHARACTERS[pattern.characters ?? 'any'].test(value) &&
    value.toUpperCase().startsWith((pattern.prefix ?? '').toUpperCase())
  );
}

/** [ID11] with what the product type asks for. */
export function patternBroken(found: Recognised | Identifier, product: string): Broken {
  return { rule: 'ID11', facts: { ...identifierFacts(found), product } };
}

/** [ID1] [ID2] [ID3] [ID8] [ID11] Each identifier that is new to the ledger is well formed. */
export function malformed(identifiers: readonly Identifier[], pattern: SerialPattern, product: string): Broken[] {
  const broken: Broken[] = [];
  for (const identifier of identifiers) {
    const problem = formProblem(identifier);
    if (problem) broken.push({ rule: RULE_OF[problem], facts: formFacts(identifier) });
    else if (identifier.scheme === 'serial' && !fitsPattern(identifier.value, pattern)) {
      broken.push(patternBroken(identifier, product));
    }
  }
  return broken;
}

/** Too long a text is not repeated in the sentence. */
function formFacts(identifier: Identifier): Broken['facts'] {
  const { length } = identifier.value;
  if (length > MAX_IDENTIFIER_LENGTH) return { length, limit: MAX_IDENTIFIER_LENGTH, key: identifier.key };
  return { ...identifierFacts(identifier), length, expected: DIGITS[identifier.scheme] ?? '' };
}

/** [ID12] One unit does not carry the same identifier twice. */
export function carriedTwice({ identifiers }: CapturedUnit): Broken | null {
  const seen = new Set<string>();
  for (const identifier of identifiers) {
    if (seen.has(identifier.key)) return { rule: 'ID12', facts: identifierFacts(identifier) };
    seen.add(identifier.key);
  }
  return null;
}
