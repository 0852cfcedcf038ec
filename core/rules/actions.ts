import { bindIdentifier, type Identifier } from '../model/identifier';
import type { Action } from '../model/unit';
import { isDay } from '../model/warranty';
import { correctedNumber } from './correction';
import type { DocumentCase } from './document-case';
import { facetsOf } from './facets';
import { newIdentifiers } from './identity';
import type { Named, Whole } from './named-move';
import { missingUnits } from './stock-count';
import { noonOf, todayOf } from './today';
import { warrantyGiven } from './warranties';

/** What posting a paper does to each of its units. */
export function actionsOf(documentCase: DocumentCase): Action[] {
  const { document, facts } = documentCase;
  const moves = documentCase.moves.map((move): Named => ({ ...move, unitId: move.known?.id ?? facts.newId() }));
  const whole: Whole = { document, facts, moves, today: todayOf(facts) };
  const actions = moves.map((move) => actionOf(move, whole));
  return document.kind === 'stockCount' ? [...actions, ...lostUnits(documentCase)] : actions;
}

function actionOf(move: Named, whole: Whole): Action {
  const { line, captured, known, to, unitId } = move;
  const sets = facetsOf(move, whole);
  const warranty = warrantyGiven(move, whole);
  const corrected = correctedIdentifiers(move, whole);
  return {
    unitId,
    lineKey: line.key,
    productId: line.productId,
    productName: line.productName,
    to,
    location: locationOf(move, whole),
    adds: corrected?.adds ?? newIdentifiers(captured, known),
    price: line.price,
    ...(known && { before: { state: known.state, location: known.location } }),
    ...(corrected && { drops: corrected.drops }),
    ...(sets && { sets }),
    ...(warranty && { warranty }),
    ...saleBefore(move, whole),
    ...costGiven(whole),
  };
}

/** What is on its way is in nobody's stock; what is only looked at stays where it is. */
function locationOf({ movement, known }: Named, { document }: Whole): string {
  switch (movement) {
    case 'transferShip':
      return '';
    case 'correction':
    case 'repairStep':
      return known?.location ?? document.location;
    default:
      return document.location;
  }
}

/** A unit sold before tracking began was sold on its own day and receipt, not on the paper that says so. */
function saleBefore({ movement }: Named, { document, facts }: Whole): Pick<Action, 'sale'> {
  if (movement !== 'openingSold') return {};
  const { soldOn = '' } = document.details ?? {};
  const at = isDay(soldOn) ? noonOf(soldOn) : facts.now;
  return { sale: { kind: 'sale', number: document.reference?.trim() || null, at } };
}

function costGiven({ document, facts }: Whole): Pick<Action, 'cost'> {
  const correction = document.details?.correction;
  if (document.kind !== 'correction' || correction?.what !== 'cost') return {};
  return { cost: { minor: correction.minor, currency: facts.settings.currency } };
}

/** The wrong number goes, the right one comes; null: the paper corrects something else. */
function correctedIdentifiers(
  { movement, known, policy }: Named,
  { document }: Whole,
): { adds: readonly Identifier[]; drops: readonly Identifier[] } | null {
  if (movement !== 'correction' || !known) return null;
  const numbers = correctedNumber({ document, known });
  if (!numbers) return null;
  return { adds: [bindIdentifier(numbers.right, known.productId, policy.uniqueness)], drops: [numbers.wrong] };
}

/** Units that a count did not find, where its paper says that they are lost. */
function lostUnits({ document, facts }: DocumentCase): Action[] {
  if (document.details?.missing !== 'lost') return [];
  return missingUnits(document, facts).map((unit) => ({
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
