import type { ComponentChildren } from 'preact';
import { useDesk } from '../manager/desk';
import { Trouble } from '../manager/ui/Answer';
import { useAction } from '../manager/use-action';
import { usePaperHere } from './paper-context';
import { unitCount } from './units';

/** How many units are on the paper, and the button that books it. */
export function PostBar() {
  const { say } = useDesk();
  const { sort, post } = usePaperHere();
  const action = useAction();
  return (
    <Bar>
      <Trouble error={action.error} />
      <button type="button" class="primary" disabled={action.busy} onClick={() => action.run(() => post())}>
        {say(`post_${sort.id}`)}
      </button>
    </Bar>
  );
}

/** The bar at the foot of a paper; it stays in sight. */
export function Bar({ children }: { readonly children: ComponentChildren }) {
  const { say } = useDesk();
  const { view } = usePaperHere();
  return (
    <div class="post-bar">
      <p>{say('paper_units', { count: unitCount(view) })}</p>
      {children}
    </div>
  );
}
