import { useDesk } from '../manager/desk';
import { Trouble } from '../manager/ui/Answer';
import { useAction } from '../manager/use-action';

/** Opens the same papers in the browser's side panel, next to the POS. */
export function OpenBeside() {
  const { say, manager } = useDesk();
  const action = useAction();
  const open = manager?.openSidePanel;
  if (!open) return null;
  return (
    <>
      {/* Straight from the click: browsers open a side panel for nothing else. */}
      <button type="button" onClick={() => action.run(open)}>
        {say('open_beside')}
      </button>
      <Trouble error={action.error} />
    </>
  );
}
