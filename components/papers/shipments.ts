import type { Office } from '../../core/ledger/office';
import type { Unit } from '../../core/model/unit';
import { useDesk } from '../manager/desk';
import { type Loaded, useLoaded } from '../manager/use-loaded';
import { everyUnit } from './units';

/** A shipment with what is still on its way. */
export interface Shipment {
  /** Of the document that shipped it. */
  readonly id: string;
  readonly number: string | null;
  /** ISO 8601. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly units: readonly Unit[];
}

/** All that is on its way, newest shipment first: told by the units themselves, so what was received in part is listed in part. */
export async function openShipments(office: Office): Promise<Shipment[]> {
  const units = await everyUnit(office, { part: '', productId: null, state: 'inTransit' });
  const shipped = new Map<string, Unit[]>();
  for (const unit of units) {
    const id = unit.transit?.documentId;
    if (id !== undefined) shipped.set(id, [...(shipped.get(id) ?? []), unit]);
  }
  const shipments = await Promise.all(
    [...shipped].map(async ([id, own]): Promise<Shipment[]> => {
      const record = (await office.document(id))?.record;
      const transit = own[0]?.transit;
      if (!record || !transit) return [];
      return [{ id, number: record.number, at: record.openedAt, from: transit.from, to: transit.to, units: own }];
    }),
  );
  return shipments.flat().sort((a, b) => b.at.localeCompare(a.at));
}

export function useShipments(): Loaded<Shipment[]> {
  const { office } = useDesk();
  return useLoaded(() => openShipments(office), []);
}
