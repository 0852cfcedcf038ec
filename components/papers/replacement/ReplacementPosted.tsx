import type { PendingEntry } from '../../../core/model/entry';
import type { Warranty } from '../../../core/model/warranty-given';
import { type Desk, useDesk } from '../../manager/desk';
import { dayText } from '../../manager/format';
import { useLoaded } from '../../manager/use-loaded';
import { PlaceLink } from '../PlaceLink';

/** What came of a replacement: both units, and what the new one is covered for. */
export function ReplacementPosted({ documentId }: { readonly documentId: string }) {
  const desk = useDesk();
  const { say, office } = desk;
  const opened = useLoaded(async () => {
    const entries = (await office.document(documentId))?.entries ?? [];
    return entries.find((entry): entry is PendingEntry => entry.kind === 'pending') ?? null;
  }, [documentId]);
  const actions = opened.value?.actions ?? [];
  const old = actions.find(({ to }) => to === 'replaced');
  const fresh = actions.find(({ to }) => to === 'sold');
  if (!old || !fresh) return null;
  return (
    <>
      <p class="result">{warrantyText(fresh.warranty, desk)}</p>
      <PlaceLink class="button" to={{ view: 'unit', id: fresh.unitId }}>
        {say('replacement_see_new')}
      </PlaceLink>
      <PlaceLink class="button" to={{ view: 'unit', id: old.unitId }}>
        {say('replacement_see_old')}
      </PlaceLink>
    </>
  );
}

function warrantyText(warranty: Warranty | undefined, { say, language }: Desk): string {
  if (!warranty) return say('replacement_uncovered');
  const until = dayText(warranty.endsOn, language);
  return say('replacement_covered', { until, count: warranty.claims });
}
