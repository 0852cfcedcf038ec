import { useState } from 'preact/hooks';
import { useDesk, useManager } from '../desk';
import { Trouble } from '../ui/Answer';
import { useAction } from '../use-action';

/** Pages that are open already keep what they were loaded with: they must be reloaded. */
export function ReloadTabs({ tabs }: { readonly tabs: readonly number[] }) {
  const { say } = useDesk();
  const { sites } = useManager();
  const action = useAction();
  const [reloaded, setReloaded] = useState<readonly number[]>([]);
  const left = tabs.filter((tab) => !reloaded.includes(tab));
  if (left.length === 0) return null;
  const reload = () =>
    action.run(async () => {
      await sites.reload(left);
      setReloaded(tabs);
    });
  return (
    <div class="banner" role="status">
      <span>{say('tabs_reload_note', { count: left.length })}</span>
      <button type="button" onClick={reload} disabled={action.busy}>
        {say('tabs_reload', { count: left.length })}
      </button>
      <Trouble error={action.error} />
    </div>
  );
}
