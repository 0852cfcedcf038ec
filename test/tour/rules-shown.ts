import rules from '../../core/outputs/words/en/rules.json';

/** A sentence that a person reads, and the rule whose words it is. */
export interface ShownRule {
  readonly rule: string;
  readonly sentence: string;
}

interface Pattern {
  readonly rule: string;
  readonly form: RegExp;
}

const PATTERNS = Object.entries(rules).flatMap(([key, words]): Pattern[] => {
  const rule = /^rule_(\w+)$/u.exec(key)?.[1];
  if (rule === undefined) return [];
  const forms = typeof words === 'string' ? [words] : Object.values(words);
  return forms.map((form) => ({ rule, form: new RegExp(placesOpen(form), 'u') }));
});

/** The rules whose sentences stand in a text, in the order in which they stand there. */
export function rulesShown(text: string): ShownRule[] {
  const lines = text.split('\n');
  return lines.flatMap((line) =>
    PATTERNS.flatMap(({ rule, form }) => {
      const [sentence] = form.exec(line) ?? [];
      return sentence === undefined ? [] : [{ rule, sentence }];
    }),
  );
}

/** A pattern in which each `{name}` stands for anything. */
function placesOpen(words: string): string {
  return words
    .split(/\{\w+\}/u)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('.+?');
}
