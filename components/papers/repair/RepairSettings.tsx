import { useState } from 'preact/hooks';
import { REPLACEMENT_POLICIES } from '../../../core/model/paper-details';
import { useDesk } from '../../manager/desk';
import { Trouble } from '../../manager/ui/Answer';
import { Card } from '../../manager/ui/Card';
import { SelectField } from '../../manager/ui/Field';
import { useAction } from '../../manager/use-action';
import { useChange } from '../../manager/use-change';
import { LongField } from '../LongText';

/** What a customer is told and given when a unit comes back broken. */
export function RepairSettings() {
  const { say, office, settings, tell } = useDesk();
  const change = useChange();
  const action = useAction();
  const [terms, setTerms] = useState(settings.repairTerms);
  const save = async (event: Event) => {
    event.preventDefault();
    const saved = await action.run(async () => void (await office.saveSettings({ repairTerms: terms.trim() })));
    if (saved) tell(say('saved'));
  };
  return (
    <Card title={say('settings_repairs')}>
      <SelectField
        label={say('replacement_policy')}
        hint={say(`replacement_${settings.replacement}_note`)}
        value={settings.replacement}
        choices={REPLACEMENT_POLICIES.map((value) => ({ value, label: say(`replacement_${value}`) }))}
        onChange={(replacement) => change.make(() => office.saveSettings({ replacement }))}
      />
      <Trouble error={change.error} />
      <form onSubmit={save} noValidate>
        <LongField
          label={say('repair_terms')}
          hint={say('repair_terms_hint')}
          rows={4}
          value={terms}
          onChange={setTerms}
        />
        <Trouble error={action.error} />
        <div class="actions">
          <button type="submit" disabled={action.busy}>
            {say('repair_terms_save')}
          </button>
        </div>
      </form>
    </Card>
  );
}
