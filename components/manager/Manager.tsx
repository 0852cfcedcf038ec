import { useEffect, useRef } from 'preact/hooks';
import { CurrentView } from './CurrentView';
import { DeskFrame } from './DeskFrame';
import { type ManagerParts, useDesk } from './desk';
import { Navigation } from './Navigation';
import { UnfinishedSetup } from './setup/UnfinishedSetup';
import { goInstead, useRoute } from './use-route';

/** The manager page. Everything it knows comes through its props. */
export function Manager(parts: ManagerParts) {
  return (
    <DeskFrame parts={parts} manager={parts}>
      <Rooms />
    </DeskFrame>
  );
}

/** Navigation beside the current view. A shop that was never set up is led to the first steps, once. */
function Rooms() {
  const { ready, shopName } = useDesk().settings;
  const named = shopName !== '';
  const route = useRoute();
  const led = useRef(false);
  const asksForSite = route.view === 'sites' && route.site !== null;
  const lead = !ready && route.view !== 'setup' && (!led.current || asksForSite);
  useEffect(() => {
    if (!lead) return;
    led.current = true;
    goInstead({ view: 'setup', step: named ? 2 : 1, site: route.view === 'sites' ? route.site : null });
  }, [lead]);
  if (lead) return null;
  led.current = true;
  return (
    <div class="rooms">
      <Navigation route={route} />
      <main id="main">
        {!ready && route.view !== 'setup' && <UnfinishedSetup />}
        <CurrentView route={route} />
      </main>
    </div>
  );
}
