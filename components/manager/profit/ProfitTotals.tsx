import type { ProfitRow, Sums } from '../../../core/outputs/profit-book';
import { useDesk } from '../desk';
import { countText, moneyText } from '../format';
import { Card } from '../ui/Card';
import { noFigures } from './no-figures';

/** Everything of the period together, a box for each currency. */
export function ProfitTotals({ total }: { readonly total: ProfitRow }) {
  const desk = useDesk();
  const { say, language } = desk;
  const without = noFigures(total, desk);
  return (
    <>
      <div class="facts">
        <Card title={say('profit_sold')}>
          <b class="figure">{countText(total.sold, language)}</b>
          <p class="note">{say('profit_sold_note')}</p>
        </Card>
        {total.sums.map((sums) => (
          <CurrencyBox key={sums.currency} sums={sums} />
        ))}
      </div>
      {without.length > 0 && (
        <div class="banner">
          <span>
            {say('profit_without')} {without.join(' · ')}
          </span>
        </div>
      )}
    </>
  );
}

function CurrencyBox({ sums }: { readonly sums: Sums }) {
  const { say, language } = useDesk();
  const { currency, revenue, cost, profit } = sums;
  const text = (minor: number) => moneyText({ minor, currency }, language);
  return (
    <Card title={say('profit_in', { currency })}>
      <b class={profit < 0 ? 'figure loss' : 'figure'}>{text(profit)}</b>
      <p class="note">{say('profit_made_of', { revenue: text(revenue), cost: text(cost) })}</p>
    </Card>
  );
}
