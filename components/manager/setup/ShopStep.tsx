import { useState } from 'preact/hooks';
import { locationNameOf, locationsOf } from '../../../core/model/settings';
import { useDesk } from '../desk';
import { currencyChoices } from '../settings/currencies';
import { Trouble } from '../ui/Answer';
import { Card } from '../ui/Card';
import { SelectField, TextField } from '../ui/Field';
import { LanguageChoice } from '../ui/LanguageChoice';
import { useAction } from '../use-action';

/** Step 1: what to call the shop, this till and its place, its language and currency. */
export function ShopStep({ onDone }: { readonly onDone: () => void }) {
  const { say, settings, office, language } = useDesk();
  const action = useAction();
  const [shopName, setShopName] = useState(settings.shopName);
  const [registerName, setRegisterName] = useState(settings.registerName);
  const [locationName, setLocationName] = useState(locationNameOf(settings.location, settings) ?? '');
  const [currency, setCurrency] = useState(settings.currency);
  const [asked, setAsked] = useState(false);
  const missing = (text: string) => (asked && text.trim() === '' ? say('name_missing') : undefined);
  const save = async (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (shopName.trim() === '' || registerName.trim() === '') return;
    const locations = locationsOf(settings).map((place) =>
      place.id === settings.location ? { ...place, name: locationName.trim() } : place,
    );
    const names = { shopName: shopName.trim(), registerName: registerName.trim(), locations };
    const saved = await action.run(async () => void (await office.saveSettings({ ...names, currency })));
    if (saved) onDone();
  };
  return (
    <form onSubmit={save} noValidate>
      <Card>
        <LanguageChoice />
        <div class="columns">
          <TextField
            label={say('shop_name')}
            placeholder={say('shop_name_example')}
            value={shopName}
            onChange={setShopName}
            error={missing(shopName)}
            autofocus
          />
          <TextField
            label={say('register_name')}
            placeholder={say('register_name_example')}
            hint={say('register_name_hint')}
            value={registerName}
            onChange={setRegisterName}
            error={missing(registerName)}
          />
          <TextField
            label={say('location')}
            placeholder={say('location_main')}
            hint={say('location_hint')}
            value={locationName}
            onChange={setLocationName}
          />
        </div>
        <SelectField
          label={say('currency')}
          hint={say('currency_hint')}
          value={currency}
          choices={currencyChoices(language)}
          onChange={setCurrency}
        />
        <Trouble error={action.error} />
      </Card>
      <div class="actions">
        <button type="submit" class="primary" disabled={action.busy}>
          {say('continue')}
        </button>
      </div>
    </form>
  );
}
