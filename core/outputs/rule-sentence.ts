import type { Language } from './vocabulary';
import en from './words/en/rules.json';
import uk from './words/uk/rules.json';

const TEXTS: Readonly<Record<Language, Readonly<Record<string, string | Readonly<Record<string, string>>>>>> = {
  en,
  uk,
};

/** What the clerk reads when a rule is broken, without what differs from paper to paper. A rule of a newer version: its ID. */
export function ruleSentence(rule: string, language: Language): string {
  const text = TEXTS[language][`rule_${rule}`];
  if (text === undefined) return rule;
  const form = typeof text === 'string' ? text : (text.other ?? text.many ?? rule);
  const [first = form] = form.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return first.replace(/\{\w+\}/gu, '…').replace(/[.:]$/u, '');
}
