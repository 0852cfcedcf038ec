import { vocabulary } from './vocabulary';
import enManager from './words/en/manager.json';
import enRules from './words/en/rules.json';
import ukManager from './words/uk/manager.json';
import ukRules from './words/uk/rules.json';

/** What the manager page says. */
export const { words: managerWords, hasWords: hasManagerWords } = vocabulary({
  en: { ...enRules, ...enManager },
  uk: { ...ukRules, ...ukManager },
});
