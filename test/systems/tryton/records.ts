import type { Json, Rpc } from './json-rpc';

/** The shipments that move serials in Tryton: goods in, goods out, customer return. */
export type ShipmentModel = 'stock.shipment.in' | 'stock.shipment.out' | 'stock.shipment.out.return';

type Row = { [field: string]: Json };

/** Reads `fields` of the records that match a Tryton domain, oldest first. */
export async function findRecords(rpc: Rpc, model: string, domain: Json[], fields: string[]): Promise<Row[]> {
  const rows = await rpc(`model.${model}.search_read`, [domain, 0, null, [['id', 'ASC']], fields]);
  if (!Array.isArray(rows)) throw new Error(`${model}: no list of records`);
  return rows as Row[];
}

/** Id of the one record that matches; an error if there is none or more. */
export async function findId(rpc: Rpc, model: string, domain: Json[]): Promise<number> {
  const rows = await findRecords(rpc, model, domain, ['id']);
  const id = rows[0]?.id;
  if (rows.length !== 1 || typeof id !== 'number') {
    throw new Error(`${model} ${JSON.stringify(domain)}: ${rows.length} records, expected one`);
  }
  return id;
}

/** Ids of the shipments in one state, oldest first. */
export async function shipmentIds(rpc: Rpc, model: ShipmentModel, state: string): Promise<Json[]> {
  return (await findRecords(rpc, model, [['state', '=', state]], ['id'])).map((row) => row.id ?? null);
}

/** Tryton's own number and state of a shipment. */
export async function readShipment(rpc: Rpc, model: ShipmentModel, id: number): Promise<{ number: Json; state: Json }> {
  const [row] = await findRecords(rpc, model, [['id', '=', id]], ['number', 'state']);
  if (!row) throw new Error(`no ${model} ${id}`);
  return { number: row.number ?? null, state: row.state ?? null };
}

/** One movement of a serial between two kinds of place, as the database has it. */
export interface Movement {
  /** Kinds of location: `supplier`, `storage`, `customer`, … */
  from: string;
  to: string;
  state: string;
}

/** Every movement in the database of the lots with this number, oldest first. */
export async function movementsOf(rpc: Rpc, lotNumber: string): Promise<Movement[]> {
  const fields = ['from_location.type', 'to_location.type', 'state'];
  const rows = await findRecords(rpc, 'stock.move', [['lot.number', '=', lotNumber]], fields);
  const kind = (row: Row, field: string) => String((row[`${field}.`] as Row | undefined)?.type);
  return rows.map((row) => ({
    from: kind(row, 'from_location'),
    to: kind(row, 'to_location'),
    state: String(row.state),
  }));
}

/** How often a serial has gone for good between two kinds of place, for example from `storage` to `customer`. */
export async function countDone(rpc: Rpc, lotNumber: string, from: string, to: string): Promise<number> {
  const moves = await movementsOf(rpc, lotNumber);
  return moves.filter((move) => move.state === 'done' && move.from === from && move.to === to).length;
}
