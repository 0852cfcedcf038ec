import type { DocumentKind } from '../model/document';
import type { Unit, UnitState } from '../model/unit';
import { type Broken, identifierFacts, type UnitCase, unitFacts } from './broken';
import { claimOn } from './claims';
import { customerReturnRules } from './customer-return';
import { carriedTwice } from './form';
import { goodsReceiptRules } from './goods-receipt';
import { otherProduct, tooManyOfScheme, unitsNamed } from './identity';
import { latestPaper } from './paper';
import { saleRules } from './sale';
import { stepOf } from './transitions';

/** What the rules say of one captured unit. `to` is null when a rule about its identity or state is broken: then the paper does nothing to it. */
export interface UnitOpinion {
  readonly known: Unit | undefined;
  readonly to: UnitState | null;
  readonly broken: readonly Broken[];
}

/** Judges one captured unit by itself; what its neighbours carry is `judge`'s. */
export function judgeUnit(bare: Omit<UnitCase, 'known'>): UnitOpinion {
  const { document, line, policy, captured, facts } = bare;
  const named = unitsNamed(captured, line.productId, policy, facts);
  const known = named[0];
  const unitCase: UnitCase = { ...bare, known };
  const claim = claimOn([...captured.identifiers, ...(known?.identifiers ?? [])], known, facts);
  const claims = claim ? [claim] : [];
  const stop = (broken: Broken): UnitOpinion => ({ known, to: null, broken: [...claims, broken] });

  const twice = carriedTwice(captured);
  if (twice) return stop(twice);
  if (known && named[1]) return stop(mixed(unitCase, known, named[1]));
  const step = stepOf(document, known?.state ?? 'unknown', isExplained(unitCase));
  if ('rule' in step) return stop(stateBroken(unitCase, step.rule));
  const wrong = otherProduct(unitCase) ?? tooManyOfScheme(unitCase);
  if (wrong) return stop(wrong);
  return { known, to: step.to, broken: [...claims, ...rulesOf(document.kind)(unitCase)] };
}

/** The one switch over the kinds. */
function rulesOf(kind: DocumentKind): (unitCase: UnitCase) => Broken[] {
  switch (kind) {
    case 'goodsReceipt':
      return goodsReceiptRules;
    case 'sale':
      return saleRules;
    case 'customerReturn':
      return customerReturnRules;
  }
}

/** [ID14] */
function mixed(unitCase: UnitCase, one: Unit, other: Unit): Broken {
  const { captured, line, policy, facts } = unitCase;
  const identifiers = captured.identifiers.map((identifier) => ({
    identifier,
    unit: unitsNamed({ identifiers: [identifier] }, line.productId, policy, facts)[0],
  }));
  const second = identifiers.find(({ unit }) => unit?.id === other.id)?.identifier;
  const first = identifiers.find(({ unit }) => unit?.id === one.id)?.identifier;
  return {
    rule: 'ID14',
    facts: { ...identifierFacts(second), ...(first && { other: first.value }), product: line.productName },
  };
}

function isExplained({ document, captured, known }: UnitCase): boolean {
  const keys = [...captured.identifiers, ...(known?.identifiers ?? [])].map(({ key }) => key);
  return keys.some((key) => document.receiptReasons[key] !== undefined);
}

/** [DO7] [DO8] and the rules of the table. */
export function stateBroken(unitCase: UnitCase, rule: Broken['rule']): Broken {
  const paper = unitCase.known ? latestPaper(unitCase.known) : null;
  const unresolved = rule === 'DO7' && paper !== null && unitCase.facts.paperStateOf(paper) === 'unresolved';
  return { rule: unresolved ? 'DO8' : rule, facts: unitFacts(unitCase, paper) };
}
