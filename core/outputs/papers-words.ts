import { vocabulary } from './vocabulary';
import enManager from './words/en/manager.json';
import enPapers from './words/en/papers.json';
import enRules from './words/en/rules.json';
import enSchemes from './words/en/schemes.json';
import ukManager from './words/uk/manager.json';
import ukPapers from './words/uk/papers.json';
import ukRules from './words/uk/rules.json';
import ukSchemes from './words/uk/schemes.json';

/** What the pages of the extension's own say: the manager page and the side panel, papers included. */
export const { words: papersWords, hasWords: hasPapersWords } = vocabulary({
  en: { ...enSchemes, ...enRules, ...enManager, ...enPapers },
  uk: { ...ukSchemes, ...ukRules, ...ukManager, ...ukPapers },
});
