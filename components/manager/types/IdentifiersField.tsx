import type { Scheme } from '../../../core/model/identifier';
import { useDesk } from '../desk';
import { Inheritable, without } from './Inheritable';
import { schemesText } from './policy-words';
import type { TypeFieldProps } from './type-field';

const MOST_OF_A_SCHEME = 4;
/** The usual ones first; a set is kept in this order. */
const OFFERED: readonly Scheme[] = ['imei', 'serial', 'meid', 'imeisv', 'eid', 'iccid', 'mac', 'sgtin'];

/** The set of identifiers that every unit must carry: so many of each scheme. */
export function IdentifiersField({ draft, types, onChange }: TypeFieldProps) {
  const { say } = useDesk();
  const own = draft.identifiers ?? [];
  const change = (scheme: Scheme, count: number) => {
    const counts = new Map(OFFERED.map((one) => [one, own.filter((other) => other === one).length]));
    counts.set(scheme, Math.max(0, Math.min(MOST_OF_A_SCHEME, count)));
    onChange({ ...draft, identifiers: OFFERED.flatMap((one) => Array<Scheme>(counts.get(one) ?? 0).fill(one)) });
  };
  return (
    <Inheritable
      label={say('identifiers')}
      hint={say('identifiers_hint')}
      draft={draft}
      types={types}
      field="identifiers"
      fallback={[]}
      words={(value) => schemesText(value, say)}
      onOwn={(value) => onChange({ ...draft, identifiers: value })}
      onInherit={() => onChange(without(draft, 'identifiers'))}
    >
      <p class="inherited">{schemesText(own, say)}</p>
      <ul class="steppers">
        {OFFERED.map((scheme) => (
          <Stepper
            key={scheme}
            name={say(`schemeShort_${scheme}`)}
            count={own.filter((one) => one === scheme).length}
            onChange={(count) => change(scheme, count)}
          />
        ))}
      </ul>
    </Inheritable>
  );
}

interface StepperProps {
  readonly name: string;
  readonly count: number;
  readonly onChange: (count: number) => void;
}

function Stepper({ name, count, onChange }: StepperProps) {
  const { say } = useDesk();
  return (
    <li class={count > 0 ? 'stepper on' : 'stepper'}>
      <span>{name}</span>
      <button
        type="button"
        aria-label={say('fewer', { name })}
        disabled={count === 0}
        onClick={() => onChange(count - 1)}
      >
        −
      </button>
      <output>{count}</output>
      <button
        type="button"
        aria-label={say('another', { name })}
        disabled={count === MOST_OF_A_SCHEME}
        onClick={() => onChange(count + 1)}
      >
        +
      </button>
    </li>
  );
}
