import { useDesk } from '../../manager/desk';
import { AmountField } from '../AmountField';
import type { PaperLine } from '../paper';
import { usePaperHere } from '../paper-context';

/** What one unit of the line costs, or brings back. */
export function LinePrice({ line }: { readonly line: PaperLine }) {
  const { say } = useDesk();
  const { work, sort } = usePaperHere();
  return (
    <div class="line-price">
      <AmountField
        label={say(`line_price_${sort.price}`)}
        value={line.priceMinor}
        onChange={(priceMinor) =>
          work.change(`price ${line.key}`, ({ lines }) => ({
            lines: lines.map((one) => (one.key === line.key ? { ...one, priceMinor } : one)),
          }))
        }
      />
    </div>
  );
}
