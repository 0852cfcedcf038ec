import type { Product } from '../../../core/model/product';
import { useDesk } from '../../manager/desk';
import { useLoaded } from '../../manager/use-loaded';
import { findProducts } from '../find-products';
import { PickList } from '../PickList';
import type { PaperLine } from '../paper';
import { usePaperHere } from '../paper-context';
import type { PaperSort } from '../sort';
import { type PolicyOf, usePolicies } from '../use-policies';

/** Exact units become the parts of one set, which has a number of its own. */
export const ASSEMBLY: PaperSort = {
  id: 'assembly',
  kind: 'assembly',
  is: () => true,
  begin: () => ({}),
  listed: true,
  meetsNew: false,
  picks: ['inStock'],
  Fields: AssemblyFields,
};

const SET_LINE = 'set';

function AssemblyFields() {
  const { paper, work, activate } = usePaperHere();
  const policies = usePolicies().value;
  const set = paper.lines.find(({ role }) => role === 'kit');
  if (!policies) return null;
  if (set) return <ChosenSet productId={set.productId} policies={policies} />;
  return (
    <ChooseSet
      policies={policies}
      onPick={async (product, parts) => {
        work.change('lines', () => ({ lines: linesOf(product, parts, policies) }));
        // The parts are known to the ledger and find their lines by themselves; the set's own number is new.
        activate(SET_LINE);
      }}
    />
  );
}

interface ChooseSetProps {
  readonly policies: PolicyOf;
  readonly onPick: (product: Product, parts: readonly Product[]) => void;
}

function ChooseSet({ policies, onPick }: ChooseSetProps) {
  const { say, office } = useDesk();
  const isSet = (product: Product) => product.components !== undefined && policies(product).capture !== 'off';
  return (
    <PickList
      label={say('set_choose')}
      find={(part) => findProducts(office, part, isSet)}
      idOf={({ id }) => id}
      onPick={async (product) => onPick(product, await partsOf(product, (id) => office.product(id)))}
      none={say('set_none')}
    >
      {({ name, components = [] }) => (
        <>
          <b>{name}</b>{' '}
          <small>{say('set_parts', { count: components.reduce((sum, one) => sum + one.quantity, 0) })}</small>
        </>
      )}
    </PickList>
  );
}

/** The set that is put together; parts that nobody tracks are only named. */
function ChosenSet({ productId, policies }: { readonly productId: string; readonly policies: PolicyOf }) {
  const { say, office } = useDesk();
  const { work } = usePaperHere();
  const loaded = useLoaded(async () => {
    const product = await office.product(productId);
    return product && { product, parts: await partsOf(product, (id) => office.product(id)) };
  }, [productId]);
  if (!loaded.value) return null;
  const { product, parts } = loaded.value;
  const untracked = parts.filter((part) => policies(part).capture === 'off').map(({ name }) => name);
  return (
    <div class="chosen">
      <p>
        <b>{product.name}</b>
        {untracked.length > 0 && <small class="below">{say('set_untracked', { parts: untracked.join(', ') })}</small>}
      </p>
      <button type="button" class="link" onClick={() => work.change('lines', () => ({ lines: [] }))}>
        {say('set_other')}
      </button>
    </div>
  );
}

async function partsOf(
  { components = [] }: Product,
  read: (id: string) => Promise<Product | null>,
): Promise<Product[]> {
  const parts = await Promise.all(components.map(({ productId }) => read(productId)));
  return parts.filter((part) => part !== null);
}

/** One line for the set and one for each sort of part that is tracked. */
function linesOf(set: Product, parts: readonly Product[], policies: PolicyOf): PaperLine[] {
  const tracked = parts.filter((part) => policies(part).capture !== 'off');
  const part = ({ id }: Product): PaperLine => ({
    key: `part ${id}`,
    productId: id,
    quantity: set.components?.find(({ productId }) => productId === id)?.quantity ?? 1,
    priceMinor: null,
    role: 'component',
  });
  return [...tracked.map(part), { key: SET_LINE, productId: set.id, quantity: 1, priceMinor: null, role: 'kit' }];
}
