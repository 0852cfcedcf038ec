import { useState } from 'preact/hooks';
import type { LineView } from '../../core/ledger/till';
import { countLine, inWords } from '../shared/count';
import { Icon } from '../shared/Icon';
import { Press } from '../shared/Press';
import { Reasons } from '../shared/Reasons';
import type { Told } from '../shared/told';
import { Units } from '../shared/Units';
import { StockPicker } from './StockPicker';
import { useTill } from './till-context';

export interface LineCardProps {
  readonly line: LineView;
  readonly told: readonly Told[];
  readonly active: boolean;
  /** Shown whole unless the clerk folds it: the active line, one with reasons, or any on a short paper. */
  readonly unfolded: boolean;
  /** Units of this kind of paper come from the shop's own stock. */
  readonly fromStock: boolean;
}

export function LineCard({ line, told, active, unfolded, fromStock }: LineCardProps) {
  const { say, actions } = useTill();
  const [choice, setChoice] = useState<boolean | null>(null);
  const product = line.productName;
  const count = countLine(line);
  const full = line.needed > 0 && count.done >= line.needed && told.length === 0;
  const open = choice ?? unfolded;
  const tone = told.some(({ reason }) => reason.severity === 'refuse') ? 'bad' : full ? 'good' : '';
  return (
    <li class={`line ${tone} ${active ? 'active' : ''}`} aria-current={active ? 'true' : undefined}>
      <div class="title">
        <Press
          class="product"
          onPress={() => actions.activate(line.key)}
          pressed={active}
          title={say(active ? 'panel_line_active' : 'panel_line_activate', { product })}
        >
          {product}
        </Press>
        {line.capture === 'optional' && <span class="optional">{say('panel_line_optional')}</span>}
        <span class="count">
          {full && <Icon name="check" />}
          {say('panel_line_count', inWords(count))}
        </span>
        {line.units.length > 0 && (
          <Press
            class="iconic"
            onPress={() => setChoice(!open)}
            label={say(open ? 'panel_line_hide' : 'panel_line_show', { product })}
            expanded={open}
          >
            <Icon name={open ? 'up' : 'down'} />
          </Press>
        )}
      </div>
      <progress
        max={Math.max(line.needed, 1)}
        value={Math.min(count.done, line.needed)}
        aria-label={say('panel_line_progress', { product, ...inWords(count) })}
      />
      <Reasons told={told} />
      {open && <Units line={line} told={told} />}
      {fromStock && count.done < line.needed && <StockPicker line={line} />}
    </li>
  );
}
