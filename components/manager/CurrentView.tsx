import { PaperPage } from '../papers/PaperPage';
import { PapersView } from '../papers/PapersView';
import { ReceiptPage } from '../papers/repair/ReceiptPage';
import { RepairsView } from '../papers/repair/RepairsView';
import { DocumentsView } from './documents/DocumentsView';
import { DocumentView } from './documents/DocumentView';
import { FindView } from './find/FindView';
import { ProductsView } from './products/ProductsView';
import { ProfitView } from './profit/ProfitView';
import { ReportsView } from './reports/ReportsView';
import type { Route } from './routes';
import { SettingsRooms } from './settings/SettingsRooms';
import { SetupView } from './setup/SetupView';
import { SitesView } from './sites/SitesView';
import { ProductUnitsView } from './stock/ProductUnitsView';
import { StockView } from './stock/StockView';
import { TrustView } from './trust/TrustView';
import { TypesView } from './types/TypesView';
import { UnitView } from './unit/UnitView';
import { WarrantiesView } from './warranties/WarrantiesView';

/** The view of a place. Keys make a new unit or document start afresh. */
export function CurrentView({ route }: { readonly route: Route }) {
  switch (route.view) {
    case 'setup':
      return <SetupView step={route.step} site={route.site} />;
    case 'find':
      return <FindView part={route.part} />;
    case 'unit':
      return <UnitView key={route.id} id={route.id} />;
    case 'stock':
      return <StockView />;
    case 'productUnits':
      return <ProductUnitsView key={route.productId} productId={route.productId} />;
    case 'documents':
      return <DocumentsView state={route.state} />;
    case 'document':
      return <DocumentView key={route.id} id={route.id} />;
    case 'papers':
      return <PapersView />;
    case 'paper':
      return <PaperPage key={route.id} id={route.id} />;
    case 'repairs':
      return <RepairsView />;
    case 'repairReceipt':
      return <ReceiptPage key={route.id} id={route.id} />;
    case 'warranties':
      return <WarrantiesView part={route.part} />;
    case 'products':
      return <ProductsView />;
    case 'types':
      return <TypesView selected={null} />;
    case 'type':
      return <TypesView selected={route.id} />;
    case 'sites':
      return <SitesView site={route.site} />;
    case 'trust':
      return <TrustView />;
    case 'settings':
      return <SettingsRooms tab={route.tab} />;
    case 'profit':
      return <ProfitView />;
    case 'reports':
      return <ReportsView tab={route.tab} />;
  }
}
