import { type Language, type WordFacts, words } from '../../core/outputs/words';
import type enPanel from '../../core/outputs/words/en/panel.json';
import type enRules from '../../core/outputs/words/en/rules.json';

/** Every text the panel shows of its own, the names of the schemes, and that a code is empty, for which nobody need be asked. */
export type PanelKey = keyof typeof enPanel | Extract<keyof typeof enRules, `scheme_${string}` | 'rule_ID1'>;

/** A text of the panel in the shop's language. */
export type Say = (key: PanelKey, facts?: WordFacts) => string;

export const sayIn =
  (language: Language): Say =>
  (key, facts) =>
    words(language, key, facts);
