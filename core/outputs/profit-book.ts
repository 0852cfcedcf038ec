import type { Money } from '../model/money';
import type { NoFigure, Result } from './results';

/** What results are added up by. */
export const PROFIT_GROUPS = ['unit', 'product', 'supplier', 'month'] as const;
export type ProfitGroup = (typeof PROFIT_GROUPS)[number];

/** Amounts in one currency, in its minor units. */
export interface Sums {
  readonly currency: string;
  readonly revenue: number;
  readonly cost: number;
  /** Of the results that have a figure. */
  readonly profit: number;
}

/** The results of one unit, product, supplier or month. */
export interface ProfitRow {
  /** Id of what they have in common; null: no supplier in particular. */
  readonly id: string | null;
  /** Sold, less what came back. */
  readonly sold: number;
  /** One for each currency: they are never added. */
  readonly sums: readonly Sums[];
  /** Results without a profit figure, by why. */
  readonly without: Readonly<Partial<Record<NoFigure, number>>>;
  readonly results: readonly Result[];
}

/** Adds results up. `monthOf` names the month of an instant in the shop's time. */
export function profitRows(
  results: readonly Result[],
  group: ProfitGroup,
  monthOf: (instant: string) => string,
): ProfitRow[] {
  const groups = new Map<string | null, Result[]>();
  for (const result of results) {
    const id = idOf(result, group, monthOf);
    const known = groups.get(id);
    if (known) known.push(result);
    else groups.set(id, [result]);
  }
  const rows = [...groups].map(([id, own]) => rowOf(id, own));
  return group === 'month' ? rows.sort((a, b) => byText(b.id, a.id)) : rows.sort(byProfit);
}

/** Everything together. */
export function profitTotal(results: readonly Result[]): ProfitRow {
  return rowOf(null, results);
}

function idOf(result: Result, group: ProfitGroup, monthOf: (instant: string) => string): string | null {
  switch (group) {
    case 'unit':
      return result.unit.id;
    case 'product':
      return result.unit.productId;
    case 'supplier':
      return result.supplierId;
    case 'month':
      return monthOf(result.paper.at);
  }
}

function rowOf(id: string | null, results: readonly Result[]): ProfitRow {
  const sums = new Map<string, { revenue: number; cost: number; profit: number }>();
  const without: Partial<Record<NoFigure, number>> = {};
  const add = (what: 'revenue' | 'cost' | 'profit', money: Money | null) => {
    if (!money) return;
    const own = sums.get(money.currency) ?? { revenue: 0, cost: 0, profit: 0 };
    own[what] += money.minor;
    sums.set(money.currency, own);
  };
  let sold = 0;
  for (const { kind, revenue, cost, profit, why } of results) {
    if (kind === 'sale') sold += 1;
    if (kind === 'return') sold -= 1;
    add('revenue', revenue);
    add('cost', cost);
    add('profit', profit);
    if (why) without[why] = (without[why] ?? 0) + 1;
  }
  const ordered = [...sums].sort(([a], [b]) => byText(a, b)).map(([currency, amounts]) => ({ currency, ...amounts }));
  return { id, sold, sums: ordered, without, results };
}

/** The best first; rows of different currencies are not compared. */
function byProfit(a: ProfitRow, b: ProfitRow): number {
  const [one, other] = [a.sums[0], b.sums[0]];
  if (one && other && one.currency !== other.currency) return byText(one.currency, other.currency);
  return (other?.profit ?? Number.NEGATIVE_INFINITY) - (one?.profit ?? Number.NEGATIVE_INFINITY) || 0;
}

function byText(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1;
}
