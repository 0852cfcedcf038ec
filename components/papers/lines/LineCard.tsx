import type { LineView } from '../../../core/ledger/till';
import { useDesk } from '../../manager/desk';
import { countLine, isComplete } from '../../shared/count';
import { Reasons } from '../../shared/Reasons';
import type { Told } from '../../shared/told';
import { Units } from '../../shared/Units';
import type { PaperLine } from '../paper';
import { usePaperHere } from '../paper-context';
import { LinePrice } from './LinePrice';
import { RemoveLine } from './RemoveLine';

interface LineCardProps {
  readonly line: PaperLine;
  readonly shown: LineView;
  readonly told: readonly Told[];
}

/** One product on the paper: how many units, which, their price, what is wrong with them. */
export function LineCard({ line, shown, told }: LineCardProps) {
  const { say } = useDesk();
  const { sort, activeLine } = usePaperHere();
  const wrong = told.some(({ reason }) => reason.severity === 'refuse');
  const { done, needed } = countLine(shown);
  const full = line.quantity !== null && done === needed && !wrong;
  const active = line.key === activeLine;
  const role = line.role && line.role !== 'sold' ? say(`role_${line.role}`) : null;
  return (
    <li class={`paper-line ${wrong ? 'bad' : full ? 'good' : ''}`} aria-current={active ? 'true' : undefined}>
      <div class="line-head">
        <h3>
          {role && <small>{role}</small>} {shown.productName}
        </h3>
        <span class="line-count">
          {line.quantity === null
            ? say('line_units', { count: shown.units.filter(isComplete).length })
            : say('line_count', { done, needed })}
        </span>
        {line.quantity === null && <RemoveLine line={line} product={shown.productName} count={shown.units.length} />}
      </div>
      {sort.meetsNew && line.quantity === null && <ActivateLine line={line} product={shown.productName} />}
      {sort.price && line.role !== 'sold' && <LinePrice line={line} />}
      <Reasons told={told} />
      <Units line={shown} told={told} />
    </li>
  );
}

/** Unknown units go to one product's line at a time. */
function ActivateLine({ line, product }: { readonly line: PaperLine; readonly product: string }) {
  const { say } = useDesk();
  const { activeLine, activate } = usePaperHere();
  if (activeLine === line.key) return <p class="note">{say('line_active')}</p>;
  return (
    <button
      type="button"
      class="link"
      onClick={() => activate(line.key)}
      aria-label={say('line_activate_of', { product })}
    >
      {say('line_activate')}
    </button>
  );
}
