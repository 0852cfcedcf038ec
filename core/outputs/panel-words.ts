import { vocabulary } from './vocabulary';
import enPanel from './words/en/panel.json';
import { rule_ID1 as enEmpty } from './words/en/rules.json';
import enSchemes from './words/en/schemes.json';
import ukPanel from './words/uk/panel.json';
import { rule_ID1 as ukEmpty } from './words/uk/rules.json';
import ukSchemes from './words/uk/schemes.json';

/**
 * What the panel says of its own: that a code is empty, too, for which nobody need be asked. Other sentences of the rules come with the
 * ledger's answers, so that a POS page does not carry them.
 */
const en = { ...enSchemes, ...enPanel, rule_ID1: enEmpty };
const uk = { ...ukSchemes, ...ukPanel, rule_ID1: ukEmpty };

export type PanelKey = keyof typeof en;

export const { words: panelWords, hasWords: hasPanelWords } = vocabulary({ en, uk });
