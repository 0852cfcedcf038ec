import { REPLACEMENT_POLICIES } from '../../../core/model/paper-details';
import type { ShopSettings } from '../../../core/model/settings';
import { useDesk } from '../desk';
import { Card } from '../ui/Card';
import { SelectField } from '../ui/Field';

interface WarrantySettingsProps {
  readonly settings: ShopSettings;
  readonly set: (change: Partial<ShopSettings>) => void;
}

/** In which days a warranty is counted, and what a replacement is covered for. */
export function WarrantySettings({ settings, set }: WarrantySettingsProps) {
  const { say } = useDesk();
  const zones = Intl.supportedValuesOf('timeZone');
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = settings.timeZone === null || zones.includes(settings.timeZone) ? [] : [settings.timeZone];
  const choices = [...known, ...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  return (
    <Card title={say('warranty')}>
      <SelectField
        label={say('setting_replacement')}
        hint={say(`replacement_${settings.replacement}_note`)}
        value={settings.replacement}
        choices={REPLACEMENT_POLICIES.map((value) => ({ value, label: say(`replacement_${value}`) }))}
        onChange={(replacement) => set({ replacement })}
      />
      <SelectField
        label={say('setting_timeZone')}
        hint={say('setting_timeZone_note')}
        value={settings.timeZone ?? ''}
        choices={[{ value: '', label: say('timeZone_own', { zone: own }) }, ...choices]}
        onChange={(zone) => set({ timeZone: zone || null })}
      />
    </Card>
  );
}
