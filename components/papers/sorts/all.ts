import type { Paper } from '../paper';
import type { PaperSort } from '../sort';
import { ASSEMBLY } from './assembly';
import { BUY_BACK } from './buy-back';
import { CORRECTION } from './correction';
import { DISASSEMBLY } from './disassembly';
import { OPENING_SOLD, OPENING_STOCK } from './opening-balance';
import { RECEIVE, TAKE_BACK } from './receive';
import { REPAIR_INTAKE, REPAIR_STEP } from './repair';
import { REPLACEMENT } from './replacement';
import { SET_ASIDE } from './set-aside';
import { SHIP } from './ship';
import { STOCK_COUNT } from './stock-count';
import { SUPPLIER_RETURN } from './supplier-return';
import { WRITE_OFF } from './write-off';

/** Every sort of paper that can be written here, in the order in which they are offered. A new one is a file beside this one and a line here. */
export const SORTS: readonly PaperSort[] = [
  SHIP,
  RECEIVE,
  TAKE_BACK,
  STOCK_COUNT,
  SET_ASIDE,
  REPAIR_INTAKE,
  REPAIR_STEP,
  REPLACEMENT,
  BUY_BACK,
  SUPPLIER_RETURN,
  WRITE_OFF,
  ASSEMBLY,
  DISASSEMBLY,
  OPENING_STOCK,
  OPENING_SOLD,
  CORRECTION,
];

/** The sort of a paper; undefined: it was begun by a version that knows more sorts. */
export function sortOf({ kind, details }: Pick<Paper, 'kind' | 'details'>): PaperSort | undefined {
  return SORTS.find((sort) => sort.kind === kind && sort.is(details));
}
