import { useState } from 'preact/hooks';
import type { Product } from '../../../core/model/product';
import { policyOf, productKeys } from '../../../core/model/product';
import { useDesk } from '../../manager/desk';
import { Trouble } from '../../manager/ui/Answer';
import { SelectField, TextField } from '../../manager/ui/Field';
import { useAction } from '../../manager/use-action';
import { useLoaded } from '../../manager/use-loaded';
import { ProductSearch } from '../ProductSearch';
import { usePaperHere } from '../paper-context';
import { Unfold } from '../Unfold';

interface ProductChoiceProps {
  readonly label: string;
  readonly onPick: (product: Product) => void;
  readonly onClose?: () => void;
  readonly autofocus?: boolean;
}

/** Which product a new unit is: one that the shop sells, or, where the paper allows it, any other by its name. */
export function ProductChoice(props: ProductChoiceProps) {
  const { say } = useDesk();
  const { sort } = usePaperHere();
  return (
    <>
      <ProductSearch {...props} />
      {sort.namesProducts && (
        <Unfold label={say('product_other')}>{() => <NameProduct onPick={props.onPick} />}</Unfold>
      )}
    </>
  );
}

/** A product that the shop does not sell, met for the first time. Its type says which numbers its units carry. */
function NameProduct({ onPick }: { readonly onPick: (product: Product) => void }) {
  const { say, office } = useDesk();
  const action = useAction();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const types = useLoaded(async () => {
    const all = await office.productTypes();
    const byId = new Map(all.map((type) => [type.id, type]));
    return all.filter(({ id }) => policyOf(id, byId).capture !== 'off');
  }, []);
  const typeId = chosen ?? types.value?.[0]?.id;
  if (!types.value) return null;
  if (typeId === undefined) return <p class="note">{say('product_no_type')}</p>;
  const save = () =>
    action.run(async () => {
      const named = name.trim();
      const { rows } = await office.products(named, null);
      const known = rows.find((product) => product.name.toLowerCase() === named.toLowerCase());
      if (known) return onPick(known);
      const product = { id: crypto.randomUUID(), name: named, typeId, refs: productKeys({ name: named }, '') };
      await office.saveProduct(product);
      onPick(product);
    });
  return (
    <form
      class="pick-list"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void save();
      }}
    >
      <TextField
        label={say('product_name')}
        hint={say('product_name_hint')}
        value={name}
        onChange={setName}
        autofocus
      />
      <SelectField
        label={say('product_type')}
        value={typeId}
        choices={types.value.map((type) => ({ value: type.id, label: type.name }))}
        onChange={setChosen}
      />
      <Trouble error={action.error} />
      <div class="actions">
        <button type="submit" class="primary" disabled={action.busy || name.trim() === ''}>
          {say('product_name_save')}
        </button>
      </div>
    </form>
  );
}
