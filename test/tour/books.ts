import type { DocumentRecord } from '../../core/model/entry';
import type { Unit, UnitState } from '../../core/model/unit';
import type { RemoteOffice } from '../e2e/office';

/** The unit that carries an identifier, or undefined. */
export async function unitOf(office: RemoteOffice, identifier: string): Promise<Unit | undefined> {
  const { rows } = await office.units({ part: identifier, productId: null, state: null }, null);
  return rows[0];
}

export async function stateOf(office: RemoteOffice, identifier: string): Promise<UnitState | 'unknown'> {
  return (await unitOf(office, identifier))?.state ?? 'unknown';
}

/** Documents in the ledger, oldest first, as `number state`. */
export async function papersOf(office: RemoteOffice): Promise<string[]> {
  const { rows } = await office.documents(null, null);
  return rows.toReversed().map(({ number, state }: DocumentRecord) => `${number ?? '–'} ${state}`);
}
