import { day, decimal, type Json, type Rpc } from './json-rpc';
import { findId, type ShipmentModel } from './records';

/** A unit on a paper: the product's code and the number of its lot. A line of a serial product has quantity 1. */
export interface Unit {
  product: string;
  lot: string;
}

/** What a paper needs besides its units. Days are calendar days; without one Tryton takes today. */
export interface Paper {
  units: Unit[];
  party?: string;
  reference?: string;
  effectiveDate?: Date;
}

/** Takes the lot with this number, or makes it. Tryton itself would happily make a second one. */
export async function ensureLot(rpc: Rpc, { product, lot }: Unit): Promise<number> {
  const productId = await findId(rpc, 'product.product', [['code', '=', product]]);
  const found = await rpc('model.stock.lot.search', [
    [
      ['number', '=', lot],
      ['product', '=', productId],
    ],
    0,
    1,
    null,
  ]);
  const known = (found as number[])[0];
  if (known !== undefined) return known;
  const unit = await findId(rpc, 'product.uom', [['name', '=', 'Unit']]);
  return createOne(rpc, 'stock.lot', { number: lot, product: productId, unit, unit_quantity: 1 });
}

/** A supplier shipment in state draft; the last step (Receive) is left to the test. Returns its id. */
export async function draftReceipt(rpc: Rpc, paper: Paper): Promise<number> {
  const moves = await movesOf(rpc, paper.units, ['type', '=', 'supplier'], ['code', '=', 'IN'], '200');
  return createShipment(rpc, 'stock.shipment.in', paper, 'supplier', 'ACME', { incoming_moves: moves });
}

/** A customer shipment that is picked and packed; the last step (Done) is left to the test. Returns its id. */
export async function packedShipment(rpc: Rpc, paper: Paper): Promise<number> {
  const moves = await movesOf(rpc, paper.units, ['code', '=', 'OUT'], ['type', '=', 'customer'], '299');
  const id = await createShipment(rpc, 'stock.shipment.out', paper, 'customer', 'JOHN', { outgoing_moves: moves });
  for (const step of ['wait', 'assign_force', 'pick', 'pack']) await rpc(`model.stock.shipment.out.${step}`, [[id]]);
  return id;
}

/** A customer return in state draft; the last step (Receive) is left to the test. Returns its id. */
export async function draftReturn(rpc: Rpc, paper: Paper): Promise<number> {
  const moves = await movesOf(rpc, paper.units, ['type', '=', 'customer'], ['code', '=', 'IN'], '299');
  return createShipment(rpc, 'stock.shipment.out.return', paper, 'customer', 'JOHN', { incoming_moves: moves });
}

/** Receives units behind SerialGate's back: the shipment goes to state done. */
export async function receiveUnits(rpc: Rpc, ...units: Unit[]): Promise<void> {
  const id = await draftReceipt(rpc, { units });
  for (const step of ['receive', 'done']) await rpc(`model.stock.shipment.in.${step}`, [[id]]);
}

/** Sells units behind SerialGate's back. */
export async function sellUnits(rpc: Rpc, ...units: Unit[]): Promise<void> {
  await rpc('model.stock.shipment.out.done', [[await packedShipment(rpc, { units })]]);
}

/** Closes the stock up to and including a day in the past: Tryton then refuses every move with such a date. */
export async function closeStockUntil(rpc: Rpc, date: Date): Promise<void> {
  const company = await findId(rpc, 'company.company', []);
  const id = await createOne(rpc, 'stock.period', { date: day(date), company });
  await rpc('model.stock.period.close', [[id]]);
}

/** Adds the price to the lists of lines, as a shop's administrator would. Pages that are open do not see it before they are loaded anew. */
export async function addPriceColumns(rpc: Rpc): Promise<void> {
  for (const name of ['move_list_shipment_in', 'move_list_shipment']) {
    const list: Json[] = [
      ['module', '=', 'stock'],
      ['name', '=', name],
      ['inherit', '=', null],
    ];
    await createOne(rpc, 'ir.ui.view', {
      model: 'stock.move',
      inherit: await findId(rpc, 'ir.ui.view', list),
      module: 'stock',
      data: '<data><xpath expr="//field[@name=\'quantity\']" position="after"><field name="unit_price"/></xpath></data>',
    });
  }
}

async function createOne(rpc: Rpc, model: string, values: { [field: string]: Json }): Promise<number> {
  const ids = (await rpc(`model.${model}.create`, [[values]])) as number[];
  const id = ids[0];
  if (id === undefined) throw new Error(`${model} was not created`);
  return id;
}

async function createShipment(
  rpc: Rpc,
  model: ShipmentModel,
  paper: Paper,
  role: 'supplier' | 'customer',
  defaultParty: string,
  moves: { [field: string]: Json },
): Promise<number> {
  const party = await findId(rpc, 'party.party', [['code', '=', paper.party ?? defaultParty]]);
  const address = await findId(rpc, 'party.address', [['party', '=', party]]);
  return createOne(rpc, model, {
    [role]: party,
    [role === 'supplier' ? 'contact_address' : 'delivery_address']: address,
    company: await findId(rpc, 'company.company', []),
    warehouse: await findId(rpc, 'stock.location', [['type', '=', 'warehouse']]),
    reference: paper.reference ?? '',
    effective_date: paper.effectiveDate ? day(paper.effectiveDate) : null,
    ...moves,
  });
}

async function movesOf(rpc: Rpc, units: Unit[], from: Json[], to: Json[], price: string): Promise<Json> {
  const shared = {
    company: await findId(rpc, 'company.company', []),
    currency: await findId(rpc, 'currency.currency', [['code', '=', 'USD']]),
    uom: await findId(rpc, 'product.uom', [['name', '=', 'Unit']]),
    from_location: await findId(rpc, 'stock.location', [from]),
    to_location: await findId(rpc, 'stock.location', [to]),
    quantity: 1,
    unit_price: decimal(price),
  };
  const rows: Json[] = [];
  for (const unit of units) {
    const product = await findId(rpc, 'product.product', [['code', '=', unit.product]]);
    rows.push({ ...shared, product, lot: await ensureLot(rpc, unit) });
  }
  return [['create', rows]];
}
