import { type Capture, PRESETS, presetOf, type Tracking, type Verify } from '../../../core/model/product';
import { useDesk } from '../desk';
import { ChoiceCards } from '../ui/Choices';
import { SelectField } from '../ui/Field';
import { Inheritable, without } from './Inheritable';
import type { TypeFieldProps } from './type-field';
import { inheritedFrom } from './type-tree';

const TRACKINGS: readonly Tracking[] = ['strict', 'lenient', 'none'];
const CAPTURES: readonly Capture[] = ['off', 'optional', 'required'];
const VERIFIES: readonly Verify[] = ['off', 'warn', 'refuse'];

/** Strict, lenient or none; the two settings behind them for those who want another mix. */
export function TrackingField({ draft, types, onChange }: TypeFieldProps) {
  const { say } = useDesk();
  const capture = draft.capture ?? inheritedFrom(draft, 'capture', types)?.value ?? 'off';
  const verify = draft.verify ?? inheritedFrom(draft, 'verify', types)?.value ?? 'off';
  const preset = presetOf(capture, verify);
  return (
    <Inheritable
      label={say('tracking')}
      draft={draft}
      types={types}
      field={draft.verify === undefined ? 'capture' : 'verify'}
      fallback="off"
      words={() => say(`tracking_${preset ?? 'mixed'}`)}
      onOwn={() => onChange({ ...draft, capture, verify })}
      onInherit={() => onChange(without(draft, 'capture', 'verify'))}
    >
      <ChoiceCards
        label={say('tracking')}
        hideLabel
        value={preset ?? ''}
        choices={TRACKINGS.map((value) => ({
          value: value as string,
          label: say(`tracking_${value}`),
          note: say(`tracking_${value}_note`),
        }))}
        onChange={(value) => onChange({ ...draft, ...PRESETS[value as Tracking] })}
      />
      <details open={preset === null}>
        <summary>{say('tracking_advanced')}</summary>
        <div class="columns">
          <SelectField
            label={say('capture')}
            hint={say('capture_hint')}
            value={capture}
            choices={CAPTURES.map((value) => ({ value, label: say(`capture_${value}`) }))}
            onChange={(value) => onChange({ ...draft, capture: value, verify })}
          />
          <SelectField
            label={say('verify')}
            hint={say('verify_hint')}
            value={verify}
            choices={VERIFIES.map((value) => ({ value, label: say(`verify_${value}`) }))}
            onChange={(value) => onChange({ ...draft, capture, verify: value })}
          />
        </div>
      </details>
    </Inheritable>
  );
}
