import { useDesk } from '../../manager/desk';
import { useLoaded } from '../../manager/use-loaded';
import type { PaperLine } from '../paper';
import { RemoveLine } from './RemoveLine';

/** A product that nobody tracks any more: its units are nowhere in the ledger, so the paper cannot move them. */
export function UntrackedLine({ line }: { readonly line: PaperLine }) {
  const { say, office } = useDesk();
  const product = useLoaded(() => office.product(line.productId), [line.productId]);
  const name = product.value?.name ?? '';
  return (
    <li class="paper-line">
      <div class="line-head">
        <h3>{name}</h3>
        {line.quantity === null && <RemoveLine line={line} product={name} count={0} />}
      </div>
      <p class="note">{say('line_untracked')}</p>
    </li>
  );
}
