import { DeskFrame } from '../manager/DeskFrame';
import { type PageParts, useDesk } from '../manager/desk';
import type { Route } from '../manager/routes';
import { useRoute } from '../manager/use-route';
import { PaperPage } from './PaperPage';
import { PapersView } from './PapersView';
import { PlaceLink } from './PlaceLink';
import { RepairsView } from './repair/RepairsView';

/** The papers beside the POS, as narrow as a side panel is. */
export function SidePanel(parts: PageParts) {
  return (
    <DeskFrame parts={parts} manager={null}>
      <Narrow />
    </DeskFrame>
  );
}

function Narrow() {
  const { say, settings } = useDesk();
  const route = useRoute();
  return (
    <div class="beside">
      <header class="beside-head">
        <b>{settings.shopName || say('app_name')}</b>
        <PlaceLink to={{ view: 'find', part: '' }}>{say('open_manager')}</PlaceLink>
      </header>
      <main>
        <Place route={route} />
      </main>
    </div>
  );
}

function Place({ route }: { readonly route: Route }) {
  switch (route.view) {
    case 'paper':
      return <PaperPage key={route.id} id={route.id} />;
    case 'repairs':
      return <RepairsView />;
    default:
      return <PapersView />;
  }
}
