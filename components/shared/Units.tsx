import { useState } from 'preact/hooks';
import type { LineView } from '../../core/ledger/till';
import { isComplete } from './count';
import { useHands } from './hands';
import { Press } from './Press';
import type { Told } from './told';
import { UnitChip } from './UnitChip';

/** Units of a long line shown at first: the last ones scanned, and those that want attention, up to a screenful. */
const LAST = 12;
const ATTENTION = 40;

export interface UnitsProps {
  readonly line: LineView;
  /** The reasons told of this line. */
  readonly told: readonly Told[];
}

export function Units({ line, told }: UnitsProps) {
  const { say } = useHands();
  const [all, setAll] = useState(false);
  const wrong = new Set(told.flatMap(({ reason: { unit, severity } }) => (severity === 'refuse' ? [unit] : [])));
  const captured = line.units.flatMap((unit, index) => (unit.identifiers.length > 0 ? [{ unit, index }] : []));
  const early = captured.slice(0, -LAST).filter(({ unit, index }) => wrong.has(index) || !isComplete(unit));
  const shown = all ? captured : [...early.slice(0, ATTENTION), ...captured.slice(-LAST)];
  if (captured.length === 0) return null;
  return (
    <>
      <ol class="units">
        {shown.map(({ unit, index }) => (
          <UnitChip
            key={unit.identifiers[0]?.key}
            line={line.key}
            product={line.productName}
            index={index}
            unit={unit}
            wrong={wrong.has(index)}
          />
        ))}
      </ol>
      {captured.length > LAST && (
        <Press class="link" onPress={() => setAll(!all)} expanded={all}>
          {all ? say('panel_units_fewer') : say('panel_units_all', { count: captured.length })}
        </Press>
      )}
    </>
  );
}
