import type { Unit } from '../../../core/model/unit';
import { costOf, type Result, type UnitWith } from '../../../core/outputs/results';
import { type Desk, useDesk } from '../desk';
import { moneyText } from '../format';
import { Card } from '../ui/Card';

interface UnitProfitProps {
  readonly unit: Unit;
  readonly results: readonly Result[];
  readonly unitWith: UnitWith;
}

/** What the unit cost until now, and what it has earned. */
export function UnitProfit({ unit, results, unitWith }: UnitProfitProps) {
  const desk = useDesk();
  const { say, language } = desk;
  const last = unit.episodes.at(-1);
  if (!last) return null;
  const cost = costOf(unit, last, unitWith);
  const sums = new Map<string, number>();
  for (const { profit } of results)
    if (profit) sums.set(profit.currency, (sums.get(profit.currency) ?? 0) + profit.minor);
  return (
    <Card title={say('profit')}>
      {[...sums].map(([currency, minor]) => (
        <b key={currency} class={minor < 0 ? 'figure loss' : 'figure'}>
          {moneyText({ minor, currency }, language)}
        </b>
      ))}
      {sums.size === 0 && <b>{say(results.length > 0 ? 'profit_no_figure' : 'profit_not_yet')}</b>}
      <p class="note">
        {typeof cost === 'string' ? say(`without_${cost}_unit`) : say('unit_cost', { cost: moneyText(cost, language) })}
      </p>
    </Card>
  );
}

/** What one paper earned with the unit, in words. */
export function resultText({ kind, profit, why }: Result, { say, language }: Pick<Desk, 'say' | 'language'>): string {
  if (profit) return say(`result_${kind}`, { profit: moneyText(profit, language) });
  return say(`without_${why ?? 'noCost'}_unit`);
}
