import type { Unit } from '../../../core/model/unit';
import { warrantySale } from '../../../core/model/warranty';
import { useDesk } from '../../manager/desk';
import { useAction } from '../../manager/use-action';
import { go } from '../../manager/use-route';
import { openWithUnit } from '../open-with-unit';

/** Begins the warranty replacement of a unit that is the customer's, with her name where it is known. */
export function useReplace() {
  const { papers, office } = useDesk();
  const action = useAction();
  const begin = (unit: Unit) =>
    action.run(async () => {
      const partyId = warrantySale(unit)?.partyId ?? null;
      const buyer = partyId === null ? null : await office.party(partyId);
      const change = { party: buyer?.name ?? null, contact: buyer?.contact ?? null };
      const { paper } = await openWithUnit(papers, 'warrantyReplacement', unit, change, { role: 'old' });
      go({ view: 'paper', id: paper.id });
    });
  return { busy: action.busy, error: action.error, begin };
}
