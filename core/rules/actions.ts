import type { StockDocument } from '../model/document';
import type { Facts } from '../model/facts';
import { bindIdentifier, type Identifier } from '../model/identifier';
import type { RepairStage } from '../model/paper-details';
import type { Action, UnitState } from '../model/unit';
import { dayOf, replacementWarranty, warrantyFrom, warrantyOf } from '../model/warranty';
import type { Warranty } from '../model/warranty-given';
import type { DocumentCase, Move } from './document-case';
import { newIdentifiers } from './identity';
import { missingUnits } from './stock-count';

/** A move with the id that its unit has, or will have. */
type Named = Move & { readonly unitId: string };

/** What posting a paper does to each of its units. */
export function actionsOf(documentCase: DocumentCase): Action[] {
  const { document, facts, moves } = documentCase;
  const named = moves.map((move): Named => ({ ...move, unitId: move.known?.id ?? facts.newId() }));
  const actions = named.map((move) => actionOf(move, named, document, facts));
  return document.kind === 'stockCount' ? [...actions, ...lostUnits(documentCase)] : actions;
}

function actionOf(move: Named, all: readonly Named[], document: StockDocument, facts: Facts): Action {
  const { line, captured, known, to, unitId } = move;
  const sets = facetsOf(move, all, document);
  const warranty = warrantyGiven(move, all, document, facts);
  const corrected = correctedIdentifiers(move, document);
  return {
    unitId,
    lineKey: line.key,
    productId: line.productId,
    productName: line.productName,
    to,
    location: locationOf(move, document),
    adds: corrected?.adds ?? newIdentifiers(captured, known),
    price: line.price,
    ...(known && { before: { state: known.state, location: known.location } }),
    ...(corrected && { drops: corrected.drops }),
    ...(sets && { sets }),
    ...(warranty && { warranty }),
    ...costGiven(document, facts),
  };
}

/** What is on its way is in nobody's stock; what is only looked at stays where it is. */
function locationOf({ movement, known }: Move, { location }: StockDocument): string {
  switch (movement) {
    case 'transferShip':
      return '';
    case 'correction':
    case 'repairStep':
      return known?.location ?? location;
    default:
      return location;
  }
}

/** What the paper makes of a unit besides its state; null: nothing. */
function facetsOf(move: Named, all: readonly Named[], document: StockDocument): Action['sets'] | null {
  const sets = { ...outgrown(move), ...facetsGiven(move, all, document) };
  return Object.keys(sets).length > 0 ? sets : null;
}

/** Facets that go with a state go when it goes. */
function outgrown({ known, to }: Move): Action['sets'] {
  return {
    ...(known?.transit && to !== 'inTransit' && { transit: null }),
    ...(known?.kitId !== undefined && to !== 'assembled' && { kitId: null }),
    ...(known?.repair && to !== 'inRepair' && { repair: null }),
  };
}

function facetsGiven(move: Named, all: readonly Named[], document: StockDocument): Action['sets'] {
  const { movement, known } = move;
  const { stage = 'intake', toLocation = '', cause } = document.details ?? {};
  const others = (other: Named['movement']) => all.filter((one) => one.movement === other).map(({ unitId }) => unitId);
  switch (movement) {
    case 'transferShip':
      return { transit: { documentId: document.id, from: document.location, to: toLocation } };
    case 'assemblyKit':
      return { components: others('assemblyComponent') };
    case 'assemblyComponent':
      return { kitId: others('assemblyKit')[0] ?? null };
    case 'disassemblyKit':
      return { components: null };
    case 'supplierReturn':
      return cause === 'defective' ? { defective: true } : {};
    case 'replacementOld':
      return { replacedBy: others('replacementNew')[0] ?? null };
    case 'replacementNew':
      return { replaces: others('replacementOld')[0] ?? null };
    case 'repairIntake': {
      const from: UnitState = known?.state ?? 'foreign';
      return { repair: { documentId: document.id, stage: 'intake', from }, repairs: (known?.repairs ?? 0) + 1 };
    }
    case 'repairStep':
      return known?.repair ? { repair: { ...known.repair, stage: stage as RepairStage } } : {};
    default:
      return {};
  }
}

/** The warranty that the paper gives; null: none, or the one the unit has stays. */
function warrantyGiven(move: Named, all: readonly Named[], document: StockDocument, facts: Facts): Warranty | null {
  const { movement, policy } = move;
  const today = dayOf(facts.now, facts.settings.timeZone ?? undefined);
  switch (movement) {
    case 'sale':
      return warrantyFrom(today, policy.warranty, document.id);
    case 'openingSold':
      return warrantyFrom(document.details?.soldOn ?? today, policy.warranty, document.id);
    case 'replacementNew': {
      const old = all.find((one) => one.movement === 'replacementOld')?.known;
      const rule = document.details?.replacement ?? facts.settings.replacement;
      return replacementWarranty(old ? warrantyOf(old) : null, policy.warranty, rule, today, document.id);
    }
    case 'correction': {
      const correction = document.details?.correction;
      if (correction?.what !== 'warranty') return null;
      const claims = (move.known && warrantyOf(move.known)?.claims) ?? 0;
      const { startsOn, endsOn } = correction;
      return { startsOn, endsOn, rule: 'entered', documentId: document.id, claims };
    }
    default:
      return null;
  }
}

function costGiven({ details }: StockDocument, { settings }: Facts): Pick<Action, 'cost'> {
  const correction = details?.correction;
  return correction?.what === 'cost' ? { cost: { minor: correction.minor, currency: settings.currency } } : {};
}

/** The wrong number goes, the right one comes; null: the paper corrects something else. */
function correctedIdentifiers(
  { movement, known, policy }: Move,
  { details }: StockDocument,
): { adds: readonly Identifier[]; drops: readonly Identifier[] } | null {
  const correction = details?.correction;
  if (movement !== 'correction' || correction?.what !== 'identifier' || !known) return null;
  const wrong = known.identifiers.find(({ key }) => key === correction.wrong);
  if (!wrong) return null;
  const right = { scheme: wrong.scheme, value: correction.right.trim(), raw: correction.right };
  return { adds: [bindIdentifier(right, known.productId, policy.uniqueness)], drops: [wrong] };
}

/** Units that a count did not find, where its paper says that they are lost. */
function lostUnits(documentCase: DocumentCase): Action[] {
  if (documentCase.document.details?.missing !== 'lost') return [];
  return missingUnits(documentCase).map((unit) => ({
    unitId: unit.id,
    lineKey: '',
    productId: unit.productId,
    productName: unit.productName,
    to: 'lost',
    location: unit.location,
    adds: [],
    price: null,
    before: { state: unit.state, location: unit.location },
  }));
}

/** Warranties of lines that nobody asks identifiers for: they hang on the receipt alone. Null: there are none. */
export function lineWarranties(document: StockDocument, facts: Facts): Record<string, Warranty> | null {
  if (document.kind !== 'sale') return null;
  const today = dayOf(facts.now, facts.settings.timeZone ?? undefined);
  const given = document.lines.flatMap(({ key, productId }) => {
    const { capture, warranty } = facts.policyOf(productId);
    const own = capture === 'off' ? warrantyFrom(today, warranty, document.id) : null;
    return own ? [[key, own] as const] : [];
  });
  return given.length > 0 ? Object.fromEntries(given) : null;
}
