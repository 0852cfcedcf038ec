import type { UnitView } from '../../core/ledger/till';
import type { Identifier } from '../../core/model/identifier';
import { useHands } from './hands';
import { Icon } from './Icon';
import { Press } from './Press';

export interface UnitChipProps {
  readonly line: string;
  readonly product: string;
  readonly index: number;
  readonly unit: UnitView;
  /** A rule is broken by this very unit. */
  readonly wrong: boolean;
}

/** One unit: its number on the line, its identifiers, what it still lacks. */
export function UnitChip({ line, product, index, unit, wrong }: UnitChipProps) {
  const { say, actions, failed } = useHands();
  const number = index + 1;
  const remove = (key: string | null) => actions.remove(line, index, key).catch(failed);
  const several = unit.identifiers.length > 1;
  const tone = wrong ? 'bad' : unit.missing.length > 0 ? 'warn' : '';
  return (
    <li class={`unit ${tone} ${several ? 'several' : ''}`}>
      <span class="head">
        <span class="number">{say('panel_unit_number', { number })}</span>
        {several && (
          <Press class="iconic" onPress={() => remove(null)} label={say('panel_unit_remove_all', { number, product })}>
            <Icon name="close" />
          </Press>
        )}
      </span>
      {unit.identifiers.map((identifier) => (
        <IdentifierChip
          key={identifier.key}
          identifier={identifier}
          onRemove={() => remove(several ? identifier.key : null)}
        />
      ))}
      {[...unit.missing].map((scheme, position) => (
        // Repeats are meant: a telephone may lack two IMEIs.
        <span class="missing" key={`${scheme} ${position}`}>
          {say('panel_unit_missing', { scheme: say(`scheme_${scheme}`) })}
        </span>
      ))}
    </li>
  );
}

function IdentifierChip({ identifier, onRemove }: { readonly identifier: Identifier; readonly onRemove: () => void }) {
  const { say } = useHands();
  const { scheme, value } = identifier;
  return (
    <span class="chip">
      {scheme !== 'serial' && <span class="scheme">{say(`scheme_${scheme}`)}</span>}
      <span class="value">{value}</span>
      <Press class="iconic" onPress={onRemove} label={say('panel_unit_remove', { identifier: value })}>
        <Icon name="close" />
      </Press>
    </span>
  );
}
