import { DeskFrame } from '../manager/DeskFrame';
import { type PageParts, useDesk } from '../manager/desk';
import { useRoute } from '../manager/use-route';
import { PaperPage } from './PaperPage';
import { PapersView } from './PapersView';
import { PlaceLink } from './PlaceLink';

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
      <main>{route.view === 'paper' ? <PaperPage key={route.id} id={route.id} /> : <PapersView />}</main>
    </div>
  );
}
