import { vocabulary } from './vocabulary';
import enRules from './words/en/rules.json';
import enSchemes from './words/en/schemes.json';
import ukRules from './words/uk/rules.json';
import ukSchemes from './words/uk/schemes.json';

export type { Language, WordFacts } from './vocabulary';

/** What the rules say. */
export const { words } = vocabulary({ en: { ...enSchemes, ...enRules }, uk: { ...ukSchemes, ...ukRules } });
