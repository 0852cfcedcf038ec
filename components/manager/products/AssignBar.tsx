import { useState } from 'preact/hooks';
import type { Product, ProductType } from '../../../core/model/product';
import { useDesk } from '../desk';
import { typeTree } from '../types/type-tree';
import { Trouble } from '../ui/Answer';
import { Select } from '../ui/Field';
import { type Done, ProgressBar } from '../ui/Progress';
import { useAction } from '../use-action';
import { assignType } from './assign';
import { typeChoices } from './type-choices';

interface AssignBarProps {
  readonly products: readonly Product[];
  readonly types: readonly ProductType[];
  readonly onDone: () => void;
}

/** Gives all chosen products one type. */
export function AssignBar({ products, types, onDone }: AssignBarProps) {
  const { say, office, tell } = useDesk();
  const action = useAction();
  const [typeId, setTypeId] = useState(typeTree(types)[0]?.type.id ?? '');
  const [progress, setProgress] = useState<Done | null>(null);
  if (products.length === 0) return null;
  const assign = () =>
    action.run(async () => {
      const total = products.length;
      for (const [done, product] of products.entries()) {
        setProgress({ done, total });
        await assignType(office, product, typeId || null);
      }
      setProgress(null);
      tell(say('products_assigned', { count: total }));
      onDone();
    });
  return (
    <fieldset class="assign-bar" aria-label={say('assign')}>
      <b>{say('products_chosen', { count: products.length })}</b>
      <Select label={say('col_type')} value={typeId} choices={typeChoices(types, say)} onChange={setTypeId} />
      <button type="button" class="primary" disabled={action.busy} onClick={assign}>
        {say('assign')}
      </button>
      <button type="button" disabled={action.busy} onClick={onDone}>
        {say('choose_none')}
      </button>
      {action.busy && progress && <ProgressBar {...progress} label={say('assign')} />}
      <Trouble error={action.error} />
    </fieldset>
  );
}
