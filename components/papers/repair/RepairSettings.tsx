import { useState } from 'preact/hooks';
import { useDesk } from '../../manager/desk';
import { Trouble } from '../../manager/ui/Answer';
import { Card } from '../../manager/ui/Card';
import { useAction } from '../../manager/use-action';
import { LongField } from '../LongText';

/** What the receipt of a repair tells the customer besides what she left. */
export function RepairSettings() {
  const { say, office, settings, tell } = useDesk();
  const action = useAction();
  const [terms, setTerms] = useState(settings.repairTerms);
  const save = async (event: Event) => {
    event.preventDefault();
    const saved = await action.run(async () => void (await office.saveSettings({ repairTerms: terms.trim() })));
    if (saved) tell(say('saved'));
  };
  return (
    <Card title={say('settings_repairs')}>
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
