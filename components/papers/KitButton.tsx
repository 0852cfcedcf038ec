import { useState } from 'preact/hooks';
import type { KitComponent, Product } from '../../core/model/product';
import { useDesk } from '../manager/desk';
import { Dialog } from '../manager/ui/Dialog';
import { useAction } from '../manager/use-action';
import { useLoaded } from '../manager/use-loaded';
import { Icon } from '../shared/Icon';
import { ProductSearch } from './ProductSearch';

/** Says what a set is made of. A product without parts is none. */
export function KitButton({ product }: { readonly product: Product }) {
  const { say } = useDesk();
  const [open, setOpen] = useState(false);
  const count = product.components?.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
  return (
    <>
      <button
        type="button"
        class="link"
        aria-label={say('kit_of', { name: product.name })}
        onClick={() => setOpen(true)}
      >
        {count > 0 ? say('kit_parts', { count }) : say('kit_none')}
      </button>
      {open && <KitDialog product={product} onClose={() => setOpen(false)} />}
    </>
  );
}

function KitDialog({ product, onClose }: { readonly product: Product; readonly onClose: () => void }) {
  const { say, office, tell } = useDesk();
  const action = useAction();
  const [parts, setParts] = useState<readonly KitComponent[]>(product.components ?? []);
  const save = () =>
    action.run(async () => {
      const { components: _, ...bare } = product;
      await office.saveProduct(parts.length > 0 ? { ...bare, components: parts } : bare);
      tell(say(parts.length > 0 ? 'kit_saved' : 'kit_removed', { name: product.name }));
      onClose();
    });
  return (
    <Dialog
      title={say('kit_title', { name: product.name })}
      confirm={say('save')}
      busy={action.busy}
      error={action.error}
      onConfirm={save}
      onClose={onClose}
    >
      <p class="note">{say('kit_note')}</p>
      <ul class="rows kit-parts">
        {parts.map((part) => (
          <PartRow
            key={part.productId}
            part={part}
            onChange={(quantity) =>
              setParts(parts.map((one) => (one.productId === part.productId ? { ...one, quantity } : one)))
            }
            onRemove={() => setParts(parts.filter((one) => one.productId !== part.productId))}
          />
        ))}
      </ul>
      <ProductSearch
        label={say('kit_add')}
        untracked
        without={[product.id, ...parts.map(({ productId }) => productId)]}
        onPick={({ id }) => setParts([...parts, { productId: id, quantity: 1 }])}
      />
    </Dialog>
  );
}

interface PartRowProps {
  readonly part: KitComponent;
  readonly onChange: (quantity: number) => void;
  readonly onRemove: () => void;
}

function PartRow({ part, onChange, onRemove }: PartRowProps) {
  const { say, office } = useDesk();
  const product = useLoaded(() => office.product(part.productId), [part.productId]);
  const name = product.value?.name ?? '';
  return (
    <li class="row">
      <span class="row-main">{name}</span>
      <input
        type="number"
        min={1}
        max={99}
        aria-label={say('kit_quantity', { name })}
        value={part.quantity}
        onInput={({ currentTarget }) => {
          const quantity = currentTarget.valueAsNumber;
          if (Number.isInteger(quantity) && quantity >= 1) onChange(quantity);
        }}
      />
      <button type="button" class="iconic" aria-label={say('kit_remove', { name })} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}
