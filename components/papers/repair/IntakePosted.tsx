import { useDesk } from '../../manager/desk';
import { PlaceLink } from '../PlaceLink';

/** What comes after an intake: its receipt for the customer, then the board. */
export function IntakePosted({ documentId }: { readonly documentId: string }) {
  const { say } = useDesk();
  return (
    <>
      <PlaceLink class="button primary" to={{ view: 'repairReceipt', id: documentId }}>
        {say('receipt_print')}
      </PlaceLink>
      <PlaceLink class="button" to={{ view: 'repairs' }}>
        {say('nav_repairs')}
      </PlaceLink>
    </>
  );
}
