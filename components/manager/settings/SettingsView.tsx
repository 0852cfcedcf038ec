import { useState } from 'preact/hooks';
import type { ShopSettings } from '../../../core/model/settings';
import { useDesk } from '../desk';
import { hashOf } from '../routes';
import { ScannersCard } from '../scanners/ScannersCard';
import { StripRulesCard } from '../scanners/StripRulesCard';
import { typeTree } from '../types/type-tree';
import { Trouble } from '../ui/Answer';
import { Card } from '../ui/Card';
import { Switch } from '../ui/Choices';
import { SelectField, TextField } from '../ui/Field';
import { LanguageChoice } from '../ui/LanguageChoice';
import { View } from '../ui/View';
import { useAction } from '../use-action';
import { useChange } from '../use-change';
import { useLoaded } from '../use-loaded';
import { currencyChoices } from './currencies';

/** The shop's choices on this register. Switches take effect at once, names when they are saved. */
export function SettingsView() {
  const { say, office, settings } = useDesk();
  const change = useChange();
  const set = (settled: Partial<ShopSettings>) => void change.make(() => office.saveSettings(settled));
  return (
    <View title={say('nav_settings')} lead={say('settings_lead')}>
      <Trouble error={change.error} />
      <Names />
      <Card title={say('settings_language')}>
        <LanguageChoice />
        <SelectField
          label={say('currency')}
          hint={say('currency_hint')}
          value={settings.currency}
          choices={currencyChoices(settings.language)}
          onChange={(currency) => set({ currency })}
        />
      </Card>
      <Card title={say('nav_products')}>
        <DefaultType onChange={(defaultTypeId) => set({ defaultTypeId })} />
      </Card>
      <TillSettings settings={settings} set={set} />
      <ScannersCard scanners={settings.scanners} onChange={(scanners) => set({ scanners })} />
      <StripRulesCard rules={settings.stripRules} onChange={(stripRules) => set({ stripRules })} />
      <p class="leave">
        <a href={hashOf({ view: 'setup', step: 1, site: null })}>{say('setup_again')}</a>
      </p>
    </View>
  );
}

function Names() {
  const { say, office, settings, tell } = useDesk();
  const action = useAction();
  const [names, setNames] = useState({
    shopName: settings.shopName,
    registerName: settings.registerName,
    locationName: settings.locationName,
  });
  const missing = (name: string) => (name.trim() === '' ? say('name_missing') : undefined);
  const incomplete = Boolean(missing(names.shopName) ?? missing(names.registerName));
  const save = async (event: Event) => {
    event.preventDefault();
    const trimmed = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, name.trim()]));
    if (await action.run(async () => void (await office.saveSettings(trimmed)))) tell(say('saved'));
  };
  return (
    <form onSubmit={save} noValidate>
      <Card title={say('settings_names')}>
        <div class="columns">
          <TextField
            label={say('shop_name')}
            hint={say('shop_name_hint')}
            value={names.shopName}
            onChange={(shopName) => setNames({ ...names, shopName })}
            error={missing(names.shopName)}
          />
          <TextField
            label={say('register_name')}
            hint={say('register_id', { register: settings.register })}
            value={names.registerName}
            onChange={(registerName) => setNames({ ...names, registerName })}
            error={missing(names.registerName)}
          />
          <TextField
            label={say('location')}
            placeholder={say('location_main')}
            hint={say('location_hint')}
            value={names.locationName}
            onChange={(locationName) => setNames({ ...names, locationName })}
          />
        </div>
        <Trouble error={action.error} />
        <div class="actions">
          <button type="submit" class="primary" disabled={action.busy || incomplete}>
            {say('save')}
          </button>
        </div>
      </Card>
    </form>
  );
}

function DefaultType({ onChange }: { readonly onChange: (id: string | null) => void }) {
  const { say, office, settings } = useDesk();
  const types = useLoaded(() => office.productTypes(), []);
  const choices = [
    { value: '', label: say('default_none') },
    ...typeTree(types.value ?? []).map(({ type, depth }) => ({
      value: type.id,
      label: `${'\u2003'.repeat(depth)}${type.name}`,
    })),
  ];
  return (
    <SelectField
      label={say('default_type')}
      hint={say('default_type_hint')}
      value={settings.defaultTypeId ?? ''}
      choices={choices}
      onChange={(id) => onChange(id || null)}
    />
  );
}

interface TillSettingsProps {
  readonly settings: ShopSettings;
  readonly set: (change: Partial<ShopSettings>) => void;
}

function TillSettings({ settings, set }: TillSettingsProps) {
  const { say } = useDesk();
  const toggle = (name: 'returnNeedsReceipt' | 'returnNeedsCustomer' | 'settleAtTill' | 'sound') => (
    <Switch
      label={say(`setting_${name}`)}
      note={say(`setting_${name}_note`)}
      checked={settings[name]}
      onChange={(on) => set({ [name]: on })}
    />
  );
  return (
    <Card title={say('settings_till')}>
      {toggle('returnNeedsReceipt')}
      {toggle('returnNeedsCustomer')}
      <SelectField
        label={say('setting_returnTo')}
        value={settings.returnTo}
        choices={(['inStock', 'quarantine', 'inRepair'] as const).map((value) => ({
          value,
          label: say(`unitState_${value}`),
        }))}
        onChange={(returnTo) => set({ returnTo })}
      />
      {toggle('settleAtTill')}
      <SelectField
        label={say('setting_onDrift')}
        hint={say('setting_onDrift_note')}
        value={settings.onDrift}
        choices={(['hold', 'pass'] as const).map((value) => ({ value, label: say(`onDrift_${value}`) }))}
        onChange={(onDrift) => set({ onDrift })}
      />
      {toggle('sound')}
    </Card>
  );
}
