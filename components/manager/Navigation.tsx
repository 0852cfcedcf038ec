import { isUntouched } from '../papers/untouched';
import { useDesk } from './desk';
import { countText } from './format';
import { hashOf, type Route, sectionOf } from './routes';
import { Icon, type IconName } from './ui/Icon';
import { LanguageChoice } from './ui/LanguageChoice';
import { useLoaded } from './use-loaded';

interface Item {
  readonly icon: IconName;
  readonly to: Route;
}

const ITEMS: readonly Item[] = [
  { icon: 'find', to: { view: 'find', part: '' } },
  { icon: 'stock', to: { view: 'stock' } },
  { icon: 'documents', to: { view: 'documents', state: 'unresolved' } },
  { icon: 'papers', to: { view: 'papers' } },
  { icon: 'repairs', to: { view: 'repairs' } },
  { icon: 'warranties', to: { view: 'warranties', part: 'ending' } },
  { icon: 'profit', to: { view: 'profit' } },
  { icon: 'reports', to: { view: 'reports', tab: 'letPass' } },
  { icon: 'products', to: { view: 'products' } },
  { icon: 'types', to: { view: 'types' } },
  { icon: 'sites', to: { view: 'sites', site: null } },
  { icon: 'trust', to: { view: 'trust' } },
  { icon: 'settings', to: { view: 'settings', tab: 'shop' } },
];

export function Navigation({ route }: { readonly route: Route }) {
  const { say, settings } = useDesk();
  const waiting = useWaiting();
  const current = sectionOf(route);
  return (
    <nav class="navigation" aria-label={say('app_name')}>
      <button type="button" class="skip" onClick={skipToMain}>
        {say('skip')}
      </button>
      <div class="brand">
        <Mark />
        <div>
          <b>{say('app_name')}</b>
          <small title={settings.shopName}>{settings.shopName || say('shop_unnamed')}</small>
        </div>
      </div>
      <ul>
        {ITEMS.map(({ icon, to }) => (
          <li key={to.view}>
            <a href={hashOf(to)} aria-current={current === to.view ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{say(`nav_${to.view}`)}</span>
              <Count of={waiting[to.view]} label={`waiting_${to.view}`} />
            </a>
          </li>
        ))}
      </ul>
      <LanguageChoice hideLabel />
    </nav>
  );
}

type Waiting = Partial<Record<Route['view'], { readonly count: number; readonly more: boolean }>>;

/** What waits for the manager: unresolved documents, papers begun here, repairs to be handed out, products that nobody gave a type. */
function useWaiting(): Waiting {
  const { office, papers } = useDesk();
  const loaded = useLoaded(async () => {
    const [unresolved, products, unfinished, ready] = await Promise.all([
      office.documents('unresolved', null),
      office.products('', null),
      papers.unfinished(),
      office.repairs('ready'),
    ]);
    const unassigned = products.rows.filter((product) => product.typeId === undefined).length;
    return {
      documents: { count: unresolved.rows.length, more: unresolved.next !== null },
      papers: { count: unfinished.filter((paper) => !isUntouched(paper)).length, more: false },
      repairs: { count: ready.length, more: false },
      products: { count: unassigned, more: unassigned === products.rows.length && products.next !== null },
    };
  }, []);
  return loaded.value ?? {};
}

function Count({ of, label }: { readonly of: Waiting[Route['view']]; readonly label: string }) {
  const { say, language } = useDesk();
  if (!of || of.count === 0) return null;
  const text = `${countText(of.count, language)}${of.more ? '+' : ''}`;
  return (
    <span class="count" title={say(label, { count: of.count })}>
      <span aria-hidden="true">{text}</span>
      <span class="unseen">{say(label, { count: of.count })}</span>
    </span>
  );
}

function skipToMain(): void {
  document.querySelector<HTMLElement>('main h1')?.focus();
}

/** The bars of a label under the light of a scanner. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect class="mark-ground" width="32" height="32" rx="8" />
      <path class="mark-bars" d="M7 8h2v16H7zM11 8h1v16h-1zM14 8h3v16h-3zM19 8h1v16h-1zM22 8h3v16h-3z" />
      <rect class="mark-light" x="4.5" y="14.5" width="23" height="3" rx="1.5" />
    </svg>
  );
}
