import { vocabulary } from './vocabulary';
import enPanel from './words/en/panel.json';
import enRules from './words/en/rules.json';
import ukPanel from './words/uk/panel.json';
import ukRules from './words/uk/rules.json';

export type { Language, WordFacts } from './vocabulary';

/** What the till says: reasons and the panel. */
export const { words, hasWords } = vocabulary({ en: { ...enRules, ...enPanel }, uk: { ...ukRules, ...ukPanel } });
