import type { DocumentKind, StockDocument } from '../model/document';
import { RETURN_STATE, type UnitState } from '../model/unit';
import type { RuleId } from './rule-id';

/** What a paper may do to a unit: take it to a state, do so only with the clerk's reason, or break a rule. */
export type Step =
  | { readonly to: UnitState }
  /** The state that the document's `returnTo` names. */
  | { readonly to: 'asChosen' }
  | { readonly to: UnitState; readonly unexplained: RuleId }
  | { readonly rule: RuleId };

/** The heart of the rules: every kind of paper against every state a unit can be in. `DO7` becomes `DO8` when the paper is unresolved. */
export const TRANSITIONS: Readonly<Record<DocumentKind, Readonly<Record<UnitState | 'unknown', Step>>>> = {
  goodsReceipt: {
    unknown: { to: 'inStock' },
    inStock: { rule: 'GR1' },
    reserved: { rule: 'DO7' },
    inTransit: { rule: 'GR2' },
    sold: { to: 'inStock', unexplained: 'GR3' },
    quarantine: { rule: 'GR4' },
    inRepair: { rule: 'GR5' },
    returnedToSupplier: { rule: 'GR6' },
    assembled: { rule: 'GR7' },
    replaced: { rule: 'GR8' },
    writtenOff: { rule: 'GR9' },
    lost: { rule: 'GR10' },
  },
  sale: {
    unknown: { rule: 'SA1' },
    inStock: { to: 'sold' },
    reserved: { rule: 'DO7' },
    inTransit: { rule: 'SA3' },
    sold: { rule: 'SA2' },
    quarantine: { rule: 'SA4' },
    inRepair: { rule: 'SA5' },
    returnedToSupplier: { rule: 'SA6' },
    assembled: { rule: 'SA7' },
    replaced: { rule: 'SA8' },
    writtenOff: { rule: 'SA9' },
    lost: { rule: 'SA10' },
  },
  customerReturn: {
    unknown: { rule: 'CR1' },
    inStock: { rule: 'CR2' },
    reserved: { rule: 'DO7' },
    inTransit: { rule: 'CR5' },
    sold: { to: 'asChosen' },
    quarantine: { rule: 'CR3' },
    inRepair: { rule: 'CR4' },
    returnedToSupplier: { rule: 'CR5' },
    assembled: { rule: 'CR5' },
    replaced: { rule: 'CR5' },
    writtenOff: { rule: 'CR5' },
    lost: { rule: 'CR5' },
  },
};

/** Reads the table for one unit of a document. */
export function stepOf(
  document: Pick<StockDocument, 'kind' | 'returnTo'>,
  state: UnitState | 'unknown',
  explained: boolean,
): { readonly to: UnitState } | { readonly rule: RuleId } {
  const step = TRANSITIONS[document.kind][state];
  if ('rule' in step) return step;
  if ('unexplained' in step && !explained) return { rule: step.unexplained };
  return { to: step.to === 'asChosen' ? RETURN_STATE[document.returnTo] : step.to };
}
