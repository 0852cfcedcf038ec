import { useState } from 'preact/hooks';
import type { ProductType } from '../../../core/model/product';
import { useDesk } from '../desk';
import { Dialog } from '../ui/Dialog';
import { useAction } from '../use-action';
import { go } from '../use-route';

interface RemoveTypeProps {
  readonly type: ProductType;
  readonly types: readonly ProductType[];
}

/** Removes a type that nothing uses. */
export function RemoveType({ type, types }: RemoveTypeProps) {
  const { say, office, settings, tell } = useDesk();
  const action = useAction();
  const [asking, setAsking] = useState(false);
  const child = types.find((one) => one.parentId === type.id);
  const isDefault = settings.defaultTypeId === type.id;
  const inUse = child ? say('type_has_child', { name: child.name }) : isDefault ? say('type_is_default') : null;
  const remove = () =>
    action.run(async () => {
      await office.removeProductType(type.id);
      tell(say('type_removed'));
      go({ view: 'types' });
    });
  return (
    <>
      <button type="button" class="quiet-danger" onClick={() => setAsking(true)}>
        {say('remove')}
      </button>
      {asking && (
        <Dialog
          title={say('type_remove_title', { name: type.name })}
          confirm={say('remove')}
          danger
          disabled={inUse !== null}
          busy={action.busy}
          error={action.error}
          onConfirm={remove}
          onClose={() => setAsking(false)}
        >
          <p>{inUse ?? say('type_remove_note')}</p>
        </Dialog>
      )}
    </>
  );
}
