import type { DocumentState } from '../../core/model/entry';

/** Every place of the manager page. The address after `#` says where we are, so Back, reload and bookmarks work. */
export type Route =
  | { readonly view: 'setup'; readonly step: 1 | 2 | 3; readonly site: string | null }
  | { readonly view: 'find'; readonly part: string }
  | { readonly view: 'unit'; readonly id: string }
  | { readonly view: 'stock' }
  | { readonly view: 'productUnits'; readonly productId: string }
  | { readonly view: 'documents'; readonly state: DocumentState }
  | { readonly view: 'document'; readonly id: string }
  | { readonly view: 'papers' }
  | { readonly view: 'paper'; readonly id: string }
  | { readonly view: 'repairs' }
  | { readonly view: 'repairReceipt'; readonly id: string }
  | { readonly view: 'warranties'; readonly part: WarrantyPart }
  | { readonly view: 'products' }
  | { readonly view: 'types' }
  | { readonly view: 'type'; readonly id: string }
  | { readonly view: 'sites'; readonly site: string | null }
  | { readonly view: 'trust' }
  | { readonly view: 'profit' }
  | { readonly view: 'reports'; readonly tab: ReportsTab }
  | { readonly view: 'settings'; readonly tab: SettingsTab };

/** What was let pass by a manager, what strict would have refused, what was refused. */
export const REPORTS_TABS = ['letPass', 'shadow', 'refusals'] as const;
export type ReportsTab = (typeof REPORTS_TABS)[number];
export const SETTINGS_TABS = ['shop', 'managers', 'watch'] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number];

export type WarrantyPart = 'ending' | 'covered' | 'check';

const STATES: readonly DocumentState[] = ['unresolved', 'pending', 'posted', 'voided'];

/**
 * Where an address leads. `#site=https://till.example` is what the toolbar button opens (`origin` says the same). Unknown
 * ones lead to Find.
 */
export function parseRoute(hash: string): Route {
  const site = toolbarSite(hash);
  if (site !== null) return { view: 'sites', site };
  const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?');
  const asked = new URLSearchParams(query);
  const [view = '', argument = ''] = path.split('/').map(decoded);
  switch (view) {
    case 'setup':
      return { view, step: argument === '2' ? 2 : argument === '3' ? 3 : 1, site: asked.get('site') };
    case 'unit':
    case 'document':
      return argument ? { view, id: argument } : { view: 'find', part: '' };
    case 'stock':
      return argument ? { view: 'productUnits', productId: argument } : { view };
    case 'documents':
      return { view, state: STATES.find((state) => state === argument) ?? 'unresolved' };
    case 'warranties':
      return { view, part: argument === 'covered' || argument === 'check' ? argument : 'ending' };
    case 'papers':
      return argument ? { view: 'paper', id: argument } : { view };
    case 'repairs':
      return argument ? { view: 'repairReceipt', id: argument } : { view };
    case 'types':
      return argument ? { view: 'type', id: argument } : { view };
    case 'sites':
      return { view, site: asked.get('site') };
    case 'products':
    case 'trust':
    case 'profit':
      return { view };
    case 'reports':
      return { view, tab: REPORTS_TABS.find((tab) => tab === argument) ?? 'letPass' };
    case 'settings':
      return { view, tab: SETTINGS_TABS.find((tab) => tab === argument) ?? 'shop' };
    default:
      return { view: 'find', part: asked.get('q') ?? '' };
  }
}

/** The address of a place, for links. */
export function hashOf(route: Route): string {
  switch (route.view) {
    case 'setup':
      return `#/setup/${route.step}${query('site', route.site)}`;
    case 'find':
      return `#/find${query('q', route.part)}`;
    case 'unit':
    case 'document':
      return `#/${route.view}/${encodeURIComponent(route.id)}`;
    case 'productUnits':
      return `#/stock/${encodeURIComponent(route.productId)}`;
    case 'documents':
      return `#/documents/${route.state}`;
    case 'warranties':
      return `#/warranties/${route.part}`;
    case 'paper':
      return `#/papers/${encodeURIComponent(route.id)}`;
    case 'repairReceipt':
      return `#/repairs/${encodeURIComponent(route.id)}`;
    case 'type':
      return `#/types/${encodeURIComponent(route.id)}`;
    case 'sites':
      return `#/sites${query('site', route.site)}`;
    case 'reports':
      return `#/reports/${route.tab}`;
    case 'settings':
      return route.tab === 'shop' ? '#/settings' : `#/settings/${route.tab}`;
    default:
      return `#/${route.view}`;
  }
}

/** The entry of the navigation that a place belongs to. */
export function sectionOf(route: Route): Route['view'] {
  switch (route.view) {
    case 'unit':
      return 'find';
    case 'productUnits':
      return 'stock';
    case 'document':
      return 'documents';
    case 'paper':
      return 'papers';
    case 'repairReceipt':
      return 'repairs';
    case 'type':
      return 'types';
    default:
      return route.view;
  }
}

/** The POS page that was open when the toolbar button was clicked; null for a page that is no web page. */
function toolbarSite(hash: string): string | null {
  if (hash.startsWith('#/')) return null;
  const passed = new URLSearchParams(hash.slice(1));
  const site = passed.get('site') ?? passed.get('origin');
  return site !== null && /^https?:\/\//u.test(site) ? site : null;
}

function query(name: string, value: string | null): string {
  return value ? `?${new URLSearchParams({ [name]: value })}` : '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A hand-written address: take it as it stands.
    return text;
  }
}
