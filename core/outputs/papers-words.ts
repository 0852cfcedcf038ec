import { vocabulary } from './vocabulary';
import enManager from './words/en/manager.json';
import enPapers from './words/en/papers.json';
import enPrint from './words/en/print.json';
import enRepairs from './words/en/repairs.json';
import enRules from './words/en/rules.json';
import enSchemes from './words/en/schemes.json';
import ukManager from './words/uk/manager.json';
import ukPapers from './words/uk/papers.json';
import ukPrint from './words/uk/print.json';
import ukRepairs from './words/uk/repairs.json';
import ukRules from './words/uk/rules.json';
import ukSchemes from './words/uk/schemes.json';

/** What the pages of the extension's own say: the manager page, the side panel and what is printed, papers and repairs included. */
export const { words: papersWords, hasWords: hasPapersWords } = vocabulary({
  en: { ...enSchemes, ...enRules, ...enManager, ...enPapers, ...enPrint, ...enRepairs },
  uk: { ...ukSchemes, ...ukRules, ...ukManager, ...ukPapers, ...ukPrint, ...ukRepairs },
});
