import { useDesk } from '../desk';
import { SETTINGS_TABS, type SettingsTab } from '../routes';
import { Tabs } from '../ui/Tabs';
import { View } from '../ui/View';
import { ManagersTab } from './ManagersTab';
import { ShopSettingsTab } from './ShopSettingsTab';
import { WatchTab } from './WatchTab';

/** The shop's choices, its managers, and the numbers that it watches. */
export function SettingsRooms({ tab }: { readonly tab: SettingsTab }) {
  const { say } = useDesk();
  return (
    <View title={say('nav_settings')} lead={say('settings_lead')}>
      <Tabs
        label={say('nav_settings')}
        current={tab}
        tabs={SETTINGS_TABS.map((one) => ({
          id: one,
          to: { view: 'settings', tab: one },
          label: say(`settings_tab_${one}`),
        }))}
      />
      <Room key={tab} tab={tab} />
    </View>
  );
}

function Room({ tab }: { readonly tab: SettingsTab }) {
  switch (tab) {
    case 'shop':
      return <ShopSettingsTab />;
    case 'managers':
      return <ManagersTab />;
    case 'watch':
      return <WatchTab />;
  }
}
