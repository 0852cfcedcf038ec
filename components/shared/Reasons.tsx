import { useState } from 'preact/hooks';
import { useHands } from './hands';
import { Icon } from './Icon';
import { Press } from './Press';
import { Remedies } from './Remedies';
import { remedyOf } from './remedy';
import type { Told } from './told';

/** Reasons of one line shown at first; a paper of 2,000 units may have as many. */
const FIRST = 5;

export function Reasons({ told }: { readonly told: readonly Told[] }) {
  const { say } = useHands();
  const [all, setAll] = useState(false);
  const shown = all ? told : told.slice(0, FIRST);
  const hidden = told.length - shown.length;
  if (told.length === 0) return null;
  return (
    <ul class="reasons">
      {shown.map((one) => (
        <ReasonItem key={`${one.reason.rule} ${one.reason.line} ${one.reason.unit}`} told={one} />
      ))}
      {hidden > 0 && (
        <li>
          <Press class="link" onPress={() => setAll(true)}>
            {say('panel_reasons_all', { count: hidden })}
          </Press>
        </li>
      )}
    </ul>
  );
}

function ReasonItem({ told: { reason, text } }: { readonly told: Told }) {
  const { override } = useHands();
  const remedy = remedyOf(reason);
  const refuses = reason.severity === 'refuse';
  return (
    <li class={refuses ? 'bad' : 'warn'}>
      <Icon name={refuses ? 'cross' : 'warning'} />
      <div>
        {/* Focused when the paper was refused, so that a screen reader and the keyboard start here. */}
        <p tabIndex={-1} data-mark="reason">
          {text}
        </p>
        {remedy && <Remedies remedy={remedy} />}
        {refuses && override?.allows(reason) && (
          <div class="buttons">
            <Press onPress={override.ask}>{override.label}</Press>
          </div>
        )}
      </div>
    </li>
  );
}
