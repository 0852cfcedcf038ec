import type { DocumentRecord } from '../../core/model/entry';
import type { Unit } from '../../core/model/unit';
import { useDesk } from '../manager/desk';
import { Trouble } from '../manager/ui/Answer';
import { useAction } from '../manager/use-action';
import { go } from '../manager/use-route';
import { bestName } from './units';

/** Begins a correction of what all units of a delivery cost: freight, duty, a discount that came later. */
export function CorrectReceipt({ record }: { readonly record: DocumentRecord }) {
  const { say, office, papers, tell } = useDesk();
  const action = useAction();
  if (record.state !== 'posted' || record.kind !== 'goodsReceipt') return null;
  const begin = () =>
    action.run(async () => {
      const found = await Promise.all(record.unitIds.map((id) => office.unit(id)));
      const units = found.filter((unit) => unit !== null).filter((unit) => isOf(unit, record));
      const groups = byProduct(units);
      const lines = [...groups.keys()].map((productId) => ({
        key: productId,
        productId,
        quantity: null,
        priceMinor: null,
      }));
      const { paper } = await papers.open('correction', { details: { correction: { what: 'cost', minor: 0 } }, lines });
      for (const [line, own] of groups)
        await papers.scanMany(
          paper.id,
          own.flatMap((unit) => bestName(unit) ?? []),
          line,
        );
      if (units.length < record.unitCount)
        tell(say('correct_receipt_left', { count: record.unitCount - units.length }));
      go({ view: 'paper', id: paper.id });
    });
  return (
    <div class="actions">
      <button type="button" disabled={action.busy} onClick={begin}>
        {say('correct_receipt')}
      </button>
      <Trouble error={action.error} />
    </div>
  );
}

/** Still the shop's by this very purchase, and on no paper that is not finished. */
function isOf({ state, episodes }: Unit, { id }: DocumentRecord): boolean {
  return state !== 'reserved' && episodes.at(-1)?.received.documentId === id;
}

function byProduct(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) groups.set(unit.productId, [...(groups.get(unit.productId) ?? []), unit]);
  return groups;
}
