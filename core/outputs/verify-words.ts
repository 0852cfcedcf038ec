import { vocabulary } from './vocabulary';
import en from './words/en/verify.json';
import uk from './words/uk/verify.json';

/** What the page says that checks warranty cards. It is given to customers, so it carries nothing else. */
export const { words: verifyWords } = vocabulary({ en, uk });
