import { hasManagerWords, managerWords } from '../../core/outputs/manager-words';
import { ruleSentence } from '../../core/outputs/rule-sentence';
import type { Language } from '../../core/outputs/vocabulary';

/** A rule in words, outside of any paper: what would be let pass by it, else what the clerk reads. */
export function ruleText(rule: string, language: Language): string {
  const own = `overridable_${rule}`;
  return hasManagerWords(own) ? managerWords(language, own) : ruleSentence(rule, language);
}
