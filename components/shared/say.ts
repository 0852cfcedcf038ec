import { type PanelKey, panelWords } from '../../core/outputs/panel-words';
import type { Language, WordFacts } from '../../core/outputs/vocabulary';

/** A text of the panel in the shop's language. */
export type Say = (key: PanelKey, facts?: WordFacts) => string;

export const sayIn =
  (language: Language): Say =>
  (key, facts) =>
    panelWords(language, key, facts);
