import type { Money } from '../model/money';
import type { Episode, PaperRef, Unit } from '../model/unit';

/** How a paper earned or cost something with a unit. */
export const RESULT_KINDS = ['sale', 'return', 'replacement', 'writeOff', 'supplierReturn'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** Why there is no profit figure: the price or the cost stands nowhere, or they are in two currencies. */
export const NO_FIGURE = ['noPrice', 'noCost', 'currencies'] as const;
export type NoFigure = (typeof NO_FIGURE)[number];

/** What one paper earned or cost with one unit, by what that very unit cost. */
export interface Result {
  readonly unit: Unit;
  readonly kind: ResultKind;
  readonly paper: PaperRef;
  /** Supplier of this purchase; null: nobody in particular. */
  readonly supplierId: string | null;
  /** What came in; negative: given back. */
  readonly revenue: Money | null;
  /** What the unit cost; negative: it is ours again. */
  readonly cost: Money | null;
  readonly profit: Money | null;
  /** Null beside a profit. */
  readonly why: NoFigure | null;
}

/** A unit by its id, of those that sets are made of. */
export type UnitWith = (id: string) => Unit | undefined;

/** A set within a set within a set: nobody builds deeper. */
const DEEPEST = 5;

/**
 * Everything that a unit earned or cost, oldest first. A correction of its cost counts for the sale that it belongs to, whenever it was
 * made. A sale from before tracking began is not counted: nobody knows what that unit cost. A unit that goes back to its supplier
 * takes its cost with it, unless the paper names another credit.
 */
export function resultsOf(unit: Unit, unitWith: UnitWith): Result[] {
  return unit.episodes.flatMap((episode) => episodeResults(unit, episode, unitWith));
}

/** What a unit cost in one ownership: its purchase and the corrections of it; a set what its parts cost. */
export function costOf(unit: Unit, episode: Episode, unitWith: UnitWith, depth = 0): Money | NoFigure {
  const bought = episode.received.kind === 'assembly' ? partsCost(unit, unitWith, depth) : episode.received.price;
  return sumOf([bought ?? 'noCost', ...(episode.costs ?? [])]);
}

function partsCost({ components = [] }: Unit, unitWith: UnitWith, depth: number): Money | NoFigure {
  if (components.length === 0 || depth === DEEPEST) return 'noCost';
  const parts = components.map((id) => {
    const part = unitWith(id);
    const last = part?.episodes.at(-1);
    return part && last ? costOf(part, last, unitWith, depth + 1) : 'noCost';
  });
  return sumOf(parts);
}

function sumOf(amounts: readonly (Money | NoFigure)[]): Money | NoFigure {
  return amounts.reduce((sum, amount) => {
    if (typeof sum === 'string' || typeof amount === 'string') return typeof sum === 'string' ? sum : amount;
    if (sum.currency !== amount.currency) return 'currencies';
    return { minor: sum.minor + amount.minor, currency: sum.currency };
  });
}

function episodeResults(unit: Unit, episode: Episode, unitWith: UnitWith): Result[] {
  const { received, sold, returned, left } = episode;
  const cost = costOf(unit, episode, unitWith);
  const base = { unit, supplierId: received.kind === 'goodsReceipt' ? received.partyId : null };
  const results: Result[] = [];
  const add = (kind: ResultKind, paper: PaperRef, revenue: Money | NoFigure, spent: Money | NoFigure) =>
    results.push({ ...base, kind, paper, ...figures(revenue, spent) });
  const beforeTracking = received.kind === 'openingBalance' && sold?.documentId === received.documentId;
  if (sold?.kind === 'warrantyReplacement') add('replacement', sold, sold.price ?? nothing(cost), cost);
  else if (sold && !beforeTracking) add('sale', sold, sold.price ?? 'noPrice', cost);
  if (returned) {
    const given = returned.price ?? sold?.price ?? 'noPrice';
    add('return', returned, negated(given), beforeTracking ? 'noCost' : negated(cost));
  }
  if (left?.kind === 'writeOff' || left?.kind === 'stockCount') add('writeOff', left, nothing(cost), cost);
  if (left?.kind === 'supplierReturn' && left.price) add('supplierReturn', left, left.price, cost);
  return results;
}

function figures(
  revenue: Money | NoFigure,
  cost: Money | NoFigure,
): Pick<Result, 'revenue' | 'cost' | 'profit' | 'why'> {
  const known = { revenue: moneyOf(revenue), cost: moneyOf(cost) };
  if (typeof revenue === 'string') return { ...known, profit: null, why: revenue };
  if (typeof cost === 'string') return { ...known, profit: null, why: cost };
  if (revenue.currency !== cost.currency) return { ...known, profit: null, why: 'currencies' };
  return { ...known, profit: { minor: revenue.minor - cost.minor, currency: cost.currency }, why: null };
}

function moneyOf(amount: Money | NoFigure): Money | null {
  return typeof amount === 'string' ? null : amount;
}

function negated(amount: Money | NoFigure): Money | NoFigure {
  return typeof amount === 'string' ? amount : { ...amount, minor: 0 - amount.minor };
}

/** Nothing came in: no amount, in the currency of what went. */
function nothing(cost: Money | NoFigure): Money | NoFigure {
  return typeof cost === 'string' ? cost : { ...cost, minor: 0 };
}
