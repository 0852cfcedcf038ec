import type { StockDocument } from '../model/document';
import type { Bring, Facts, Placement, Recognition } from '../model/facts';
import { possibleKeys, type Recognised } from '../model/identifier';
import type { Unit } from '../model/unit';
import { type Broken, identifierFacts } from './broken';
import { claimOn } from './claims';
import { stateBroken } from './judge-unit';
import { movementOf } from './movement';
import { place } from './place';
import { TRANSITIONS } from './transitions';

/** Why a text has no place that bringing its product onto the paper gives it. */
const LACKING: ReadonlySet<string> = new Set(['CA1', 'CA2', 'CA3']);

/**
 * Decides whether a scanned unit must bring its product along. What the paper's lines can take goes there as ever; a unit that such a
 * paper must not move, or that another open draft has, is refused at once, before the POS is asked for anything.
 */
export const bring: Bring = (recognition, known, document, activeLine, facts) => {
  const here = known.some((unit) => document.lines.some(({ productId }) => productId === unit.productId));
  const placement = here || known.length === 0 ? place(recognition, document, activeLine, facts) : null;
  if (placement && (placement.placed || !LACKING.has(placement.reason.rule))) return placement;
  const welcome = known.filter((unit) => isWelcome(document, unit, facts));
  const [unit, ...others] = welcome.length > 0 ? welcome : known;
  if (!unit) return placement ?? place(recognition, document, activeLine, facts);
  if (others.length > 0)
    return refused('CA4', { ...named(recognition, unit), products: productsOf([unit, ...others]) });
  if (welcome.length === 0) return refusedBy(unwelcome(recognition, unit, document, facts));
  const checked = facts.policyOf(unit.productId).verify !== 'off';
  const claim = checked ? claimOn(identifiersFirst(recognition, unit), unit, movementOf(document), facts) : null;
  if (claim) return refusedBy(claim);
  const otherwise = refused('CA3', { ...named(recognition, unit), product: unit.productName });
  return {
    brings: unit,
    otherwise: placement?.placed === false && placement.reason.rule === 'CA2' ? placement.reason : otherwise.reason,
  };
};

/** A lenient product's paper may move anything, and says so afterwards. */
function isWelcome(document: StockDocument, { state, productId }: Unit, facts: Facts): boolean {
  return !('rule' in TRANSITIONS[movementOf(document)][state]) || facts.policyOf(productId).verify !== 'refuse';
}

function unwelcome(recognition: Recognition, unit: Unit, document: StockDocument, facts: Facts): Broken {
  const movement = movementOf(document);
  const step = TRANSITIONS[movement][unit.state];
  if (!('rule' in step)) throw new Error(`A unit that is ${unit.state} may come onto a ${document.kind}.`);
  const { productId, productName } = unit;
  const line = { key: '', productId, productName, quantity: 1, price: null, units: [] };
  const captured = { identifiers: identifiersFirst(recognition, unit) };
  const policy = facts.policyOf(productId);
  return stateBroken({ document, line, policy, movement, captured, known: unit, facts }, step.rule);
}

function named(recognition: Recognition, unit: Unit): Broken['facts'] {
  return identifierFacts(identifiersFirst(recognition, unit)[0]);
}

/** The unit's identifiers, the scanned one first. */
function identifiersFirst({ candidates }: Recognition, { identifiers, productId }: Unit) {
  const isScanned = (key: string) =>
    candidates.some((found: Recognised) => possibleKeys(found, productId).includes(key));
  return identifiers.toSorted((a, b) => Number(isScanned(b.key)) - Number(isScanned(a.key)));
}

function productsOf(units: readonly Unit[]): string {
  return [...new Set(units.map(({ productName }) => productName))].join(', ');
}

function refused(rule: Broken['rule'], facts: Broken['facts']): Extract<Placement, { placed: false }> {
  return { placed: false, reason: { rule, facts, severity: 'refuse', line: null, unit: null } };
}

function refusedBy({ rule, facts }: Broken): Placement {
  return refused(rule, facts);
}
