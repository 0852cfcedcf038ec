import { vocabulary } from './vocabulary';
import enManager from './words/en/manager.json';
import enRules from './words/en/rules.json';
import enScanners from './words/en/scanners.json';
import enSchemes from './words/en/schemes.json';
import ukManager from './words/uk/manager.json';
import ukRules from './words/uk/rules.json';
import ukScanners from './words/uk/scanners.json';
import ukSchemes from './words/uk/schemes.json';

/** What the manager page says. */
export const { words: managerWords, hasWords: hasManagerWords } = vocabulary({
  en: { ...enSchemes, ...enRules, ...enManager, ...enScanners },
  uk: { ...ukSchemes, ...ukRules, ...ukManager, ...ukScanners },
});
