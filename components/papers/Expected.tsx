import type { Unit } from '../../core/model/unit';
import { useDesk } from '../manager/desk';
import { More } from '../manager/ui/Answer';
import { Identifiers } from '../manager/ui/Identifiers';
import { usePaperHere } from './paper-context';
import { bestName, isOn, keysOn } from './units';
import { useShown } from './use-shown';

interface ExpectedProps {
  readonly title: string;
  readonly units: readonly Unit[];
  /** What the button beside a unit says. */
  readonly add: string;
  /** What the button that takes all of them says; absent: each must be scanned. */
  readonly addAll?: string;
}

/** Units that should come onto the paper: how many of them did, and those that did not yet. */
export function Expected({ title, units, add, addAll }: ExpectedProps) {
  const { say } = useDesk();
  const { view, scans } = usePaperHere();
  const there = keysOn(view);
  const left = units.filter((unit) => !isOn(there, unit));
  const { shown, more } = useShown(left);
  const names = left.flatMap((unit) => bestName(unit) ?? []);
  return (
    <div class="expected">
      <h3>
        {title}{' '}
        <span class="line-count">{say('line_count', { done: units.length - left.length, needed: units.length })}</span>
      </h3>
      {left.length > 0 && (
        <ul class="rows">
          {shown.map((unit) => {
            const name = bestName(unit) ?? '';
            return (
              <li key={unit.id} class="row">
                <span class="row-main">
                  <Identifiers of={unit.identifiers} />
                  <small>{unit.productName}</small>
                </span>
                <button type="button" aria-label={`${add}: ${name}`} onClick={() => scans.scan(name, null)}>
                  {add}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <More more={more} />
      {addAll && left.length > 0 && (
        <div class="actions">
          <button type="button" onClick={() => scans.scanMany(names, null)}>
            {addAll}
          </button>
        </div>
      )}
    </div>
  );
}
