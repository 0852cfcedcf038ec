import 'fake-indexeddb/auto';
import { LedgerDatabase } from '../../core/ledger/database';
import type { Office } from '../../core/ledger/office';
import type { PaperChange, PaperDesk, Posted } from '../../core/ledger/paper-desk';
import type { PaperLine } from '../../core/ledger/rows';
import type { DraftView } from '../../core/ledger/till';
import type { DocumentKind } from '../../core/model/document';
import type { Product } from '../../core/model/product';
import type { Unit } from '../../core/model/unit';
import { RULES } from '../../entrypoints/shared/rules';
import { openShop, type TestShop } from './shop';

/** What the shop sells: a phone by IMEI, a watch by serial, a tablet leniently, a cable that nobody counts, a set of the three, and a box that is a unit itself. */
const PRODUCTS: readonly Product[] = [
  product('phone', 'phones'),
  product('watch', 'watches'),
  product('tablet', 'tablets'),
  product('cable', 'cables'),
  product('starter', 'sets', { phone: 1, watch: 1, cable: 1 }),
  product('box', 'boxes', { phone: 1, watch: 2, cable: 1 }),
];

function product(id: string, typeId: string, parts?: Readonly<Record<string, number>>): Product {
  const components = Object.entries(parts ?? {}).map(([productId, quantity]) => ({ productId, quantity }));
  const refs = [`sku:${id.toUpperCase()}`];
  return { id, name: id, sku: id.toUpperCase(), typeId, refs, ...(parts && { components }) };
}

export interface OwnShop extends TestShop {
  readonly desk: PaperDesk;
  readonly office: Office;
}

let shops = 0;

/** A shop with the real rules, in the location `main`. */
export async function openOwnShop(name?: string): Promise<OwnShop> {
  shops += 1;
  const shop = await openShop({ ...RULES, name: name ?? `own ${shops}` });
  const { office, papers: desk } = shop.ledger;
  const strict = { capture: 'required', verify: 'refuse' } as const;
  const lenient = { capture: 'optional', verify: 'warn' } as const;
  const year = { length: 1, unit: 'years' } as const;
  await office.saveProductType({ id: 'phones', name: 'Phones', ...strict, identifiers: ['imei'], warranty: year });
  await office.saveProductType({ id: 'watches', name: 'Watches', ...strict, identifiers: ['serial'] });
  await office.saveProductType({ id: 'tablets', name: 'Tablets', ...lenient, identifiers: ['serial'] });
  await office.saveProductType({ id: 'boxes', name: 'Boxes', ...strict, identifiers: ['serial'] });
  await office.saveProductType({ id: 'cables', name: 'Cables', warranty: { length: 90, unit: 'days' } });
  await office.saveProductType({ id: 'sets', name: 'Sets' });
  await office.saveSettings({ defaultTypeId: 'sets', returnNeedsReceipt: false, timeZone: 'Europe/Kyiv' });
  for (const one of PRODUCTS) await office.saveProduct(one);
  return { ...shop, desk, office };
}

export function ownLine(productId: string, more: Partial<PaperLine> = {}): PaperLine {
  return { key: `line ${productId} ${more.role ?? ''}`, productId, quantity: null, priceMinor: null, ...more };
}

/** What is written on a paper: what is scanned into it, with the line worked on where it matters. */
export interface Written extends PaperChange {
  readonly scans?: readonly (string | readonly [raw: string, line: string])[];
}

/** Opens a paper and scans; every scan must find its place. Gives its id. */
export async function written(desk: PaperDesk, kind: DocumentKind, { scans = [], ...start }: Written): Promise<string> {
  const { paper } = await desk.open(kind, start);
  for (const scan of scans) {
    const [raw, line] = typeof scan === 'string' ? [scan, null] : scan;
    const scanned = await desk.scan(paper.id, raw, line);
    if (!scanned.placed) throw new Error(`${raw}: ${scanned.sentence}`);
  }
  return paper.id;
}

/** Writes a paper and posts it; it must pass. */
export async function post(
  { desk }: Pick<OwnShop, 'desk'>,
  kind: DocumentKind,
  paper: Written,
): Promise<Extract<Posted, { posted: true }>> {
  const result = await desk.post(await written(desk, kind, paper));
  if (!result.posted) throw new Error(`${kind}: ${rulesOf(result.view).join(' ')} ${result.view.sentences.join(' ')}`);
  return result;
}

/** Writes a paper and posts it; it must be refused, and is thrown away. Gives the rules that its view names. */
export async function refuse({ desk }: Pick<OwnShop, 'desk'>, kind: DocumentKind, paper: Written): Promise<string[]> {
  const id = await written(desk, kind, paper);
  const result = await desk.post(id);
  await desk.drop(id);
  if (result.posted) throw new Error(`${kind} was posted as ${result.number}`);
  return rulesOf(result.view);
}

/** Brings units of one product into stock. */
export async function receive(shop: OwnShop, productId: string, texts: readonly string[], more: Written = {}) {
  const line = ownLine(productId, { priceMinor: 500_00 });
  const scans = texts.map((text) => [text, line.key] as const);
  return post(shop, 'goodsReceipt', { party: 'Supplier Ltd', lines: [line], scans, ...more });
}

/** Sells units on a paper of our own. */
export async function sell(shop: OwnShop, texts: readonly string[], more: Written = {}) {
  return post(shop, 'sale', { scans: texts, ...more });
}

export async function at(shop: OwnShop, location: string): Promise<void> {
  await shop.office.saveSettings({ location });
}

export function rulesOf({ verdict }: DraftView): string[] {
  return verdict.reasons.map(({ rule }) => rule);
}

/** The one unit that carries this text. */
export async function unitOf({ office }: Pick<OwnShop, 'office'>, text: string): Promise<Unit> {
  const { rows } = await office.units({ part: text, productId: null, state: null }, null);
  const [unit] = rows.filter(({ identifiers }) => identifiers.some(({ value }) => value === text));
  if (!unit) throw new Error(`no unit carries ${text}`);
  return unit;
}

export async function isKnown({ office }: Pick<OwnShop, 'office'>, text: string): Promise<boolean> {
  return (await office.units({ part: text, productId: null, state: null }, null)).rows.length > 0;
}

/** Everything that the database of a shop holds, as text. */
export async function contents(shop: TestShop): Promise<string> {
  const db = new LedgerDatabase(shop.name);
  await db.open();
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  db.close();
  return JSON.stringify(Object.fromEntries(tables));
}

/** The text of every entry of the chain. */
export async function chainText({ office }: Pick<OwnShop, 'office'>): Promise<string> {
  return JSON.stringify(await office.entries(null, 10_000));
}
