import type { Ledger } from '../../core/ledger/ledger';
import { openLedger } from '../../core/ledger/open-ledger';
import type { DocumentKind, PageDraft, ReceiptReason } from '../../core/model/document';
import { PRESETS } from '../../core/model/product';
import { RULES } from '../../entrypoints/shared/rules';

export const ORIGIN = 'https://till.example';

/** A paper as a clerk writes it: the codes of each unit, per line. */
export interface Paper {
  readonly kind: DocumentKind;
  readonly at: string;
  readonly lines: readonly {
    readonly sku: string;
    readonly name: string;
    readonly price: number;
    readonly units: readonly (readonly string[])[];
    /** For lines whose units carry no codes. */
    readonly quantity?: number;
  }[];
  readonly party?: string;
  readonly reference?: string;
  /** What the POS said; absent: it has not answered. */
  readonly outcome?: 'posted' | 'voided' | 'unresolved';
  readonly number?: string;
  readonly message?: string;
  /** The cart of an earlier attempt, which kept its scans; absent: a new one. */
  readonly cart?: string;
  readonly scanned?: true;
  /** Why units that the shop sold are received again. */
  readonly reason?: ReceiptReason;
}

/** A ledger whose clock the test holds. */
export interface Shop {
  readonly ledger: Ledger;
  /** Scans, reserves and settles a paper; returns the document's id. */
  write(paper: Paper): Promise<string>;
}

export async function openShop(name?: string): Promise<Shop> {
  let now = new Date();
  const ledger = await openLedger({ ...RULES, now: () => now, ...(name !== undefined && { name }) });
  let count = 0;
  const write = async (paper: Paper) => {
    now = new Date(paper.at);
    count += 1;
    const till = ledger.till({ origin: ORIGIN, tab: '1' });
    const page = pageOf(paper, paper.cart ?? `cart ${count}`);
    await till.look(page);
    for (const line of paper.scanned ? [] : paper.lines) {
      // One code of a known unit brings its others.
      const fresh = paper.kind === 'goodsReceipt' && !paper.reason;
      const codes = fresh ? line.units.flat() : line.units.flatMap((unit) => unit.slice(0, 1));
      for (const code of codes) {
        const result = await till.scan(page, code, line.sku);
        if (!result.placed) throw new Error(`${code}: ${result.sentence}`);
        if (paper.reason) await till.explain(page, result.identifier.key, paper.reason);
      }
    }
    const reserved = await till.reserve(page);
    if (!reserved.reserved) throw new Error(reserved.view.sentences.join('; '));
    if (reserved.documentId === null) throw new Error('nothing on this paper is tracked');
    if (paper.outcome) {
      const { outcome: state, number = null, message = null } = paper;
      await till.settle(reserved.documentId, { state, number, message });
    }
    return reserved.documentId;
  };
  return { ledger, write };
}

function pageOf(paper: Paper, documentKey: string): PageDraft {
  return {
    kind: paper.kind,
    profileId: 'demo-spa',
    definition: paper.kind,
    documentKey,
    number: null,
    reference: paper.reference ?? null,
    party: paper.party ?? null,
    lines: paper.lines.map((line) => ({
      key: line.sku,
      product: { sku: line.sku, name: line.name },
      quantity: line.quantity ?? line.units.length,
      pack: 1,
      priceMinor: line.price * 100,
      serials: null,
    })),
  };
}

/** A valid IMEI from a number below a million. */
export function imei(n: number): string {
  const digits = `35693803${String(n).padStart(6, '0')}`;
  const sum = [...digits].reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const GALAXY = { sku: 'GS24-128', name: 'Galaxy S24 128 GB black', price: 24_000 };
const PIXEL = { sku: 'PX9', name: 'Pixel 9 256 GB', price: 27_500 };

/** Some weeks of "Kyiv Mobile": every state of units and documents that a manager can meet. */
export async function liveSomeWeeks(shop: Shop): Promise<void> {
  const { office } = shop.ledger;
  await office.saveSettings({
    shopName: 'Kyiv Mobile',
    registerName: 'Till 1',
    defaultTypeId: 'accessories',
    ready: true,
  });
  await office.saveProductType({
    id: 'phones',
    name: 'Phones',
    ...PRESETS.strict,
    identifiers: ['imei', 'imei', 'serial'],
    warranty: { length: 12, unit: 'months' },
  });
  await office.saveProductType({
    id: 'flagships',
    name: 'Flagships',
    parentId: 'phones',
    warranty: { length: 2, unit: 'years' },
  });
  await office.saveProductType({ id: 'watches', name: 'Watches', ...PRESETS.lenient });
  await office.saveProductType({ id: 'accessories', name: 'Accessories', ...PRESETS.none });
  await office.saveSite({ origin: ORIGIN, profileId: 'demo-spa', grantedAt: '2026-09-01T08:00:00.000Z' });
  await meetProducts(shop);
  const phone = (n: number) => [imei(n), imei(n + 500_000), `R5CT${String(n).padStart(6, '0')}`];
  const day = (text: string) => `2026-${text}:00.000Z`;
  const delivery = {
    kind: 'goodsReceipt' as const,
    cart: 'delivery',
    party: 'Mobile Trade LLC',
    reference: 'MT-8841',
    lines: [
      { ...GALAXY, units: Array.from({ length: 12 }, (_, i) => phone(i + 1)) },
      { ...PIXEL, units: [phone(40), phone(41), phone(42)] },
    ],
  };
  const missing = 'Invoice number is missing';
  await shop.write({ ...delivery, at: day('09-02T08:10'), outcome: 'voided', message: missing });
  await shop.write({ ...delivery, at: day('09-02T08:15'), scanned: true, outcome: 'posted', number: '118' });
  const sell = (at: string, n: number, more: Partial<Paper>) =>
    shop.write({ kind: 'sale', at: day(at), lines: [{ ...GALAXY, price: 31_999, units: [phone(n)] }], ...more });
  await sell('10-04T11:20', 1, { party: 'Olena Kovalenko', outcome: 'posted', number: '5498' });
  await shop.write({
    kind: 'customerReturn',
    at: day('10-11T15:02'),
    lines: [{ ...GALAXY, price: 31_999, units: [phone(1)] }],
    party: 'Olena Kovalenko',
    reference: '5498',
    outcome: 'posted',
    number: '77',
  });
  const refused = 'Card was declined';
  await sell('10-20T10:00', 5, { cart: 'declined', outcome: 'voided', message: refused });
  await sell('10-20T10:04', 5, {
    cart: 'declined',
    scanned: true,
    party: 'Iryna Bondar',
    outcome: 'posted',
    number: '5510',
  });
  await sell('11-03T14:05', 2, { party: 'Petro Shevchenko', outcome: 'posted', number: '5521' });
  await shop.write({
    kind: 'goodsReceipt',
    at: day('11-10T13:30'),
    lines: [{ ...GALAXY, price: 15_000, units: [phone(5)] }],
    party: 'Iryna Bondar',
    reason: 'boughtBack',
    outcome: 'posted',
    number: '131',
  });
  await sell('11-20T16:40', 3, { outcome: 'unresolved', message: 'The tab was closed before the POS answered' });
  await shop.write({
    kind: 'sale',
    at: day('11-21T12:00'),
    lines: [{ sku: 'GW7', name: 'Galaxy Watch 7', price: 11_000, units: [['WATCH00017']] }],
    outcome: 'posted',
    number: '5540',
  });
  await sell('11-23T09:31', 4, {});
}

/** Products are met by the till first, then the manager gives some of them a type. */
async function meetProducts(shop: Shop): Promise<void> {
  const { office } = shop.ledger;
  const till = shop.ledger.till({ origin: ORIGIN, tab: '1' });
  const line = (sku: string, name: string) => ({ sku, name, price: 1, units: [], quantity: 1 });
  const lines = [
    line(GALAXY.sku, GALAXY.name),
    line(PIXEL.sku, PIXEL.name),
    line('GW7', 'Galaxy Watch 7'),
    line('CASE-S24', 'Case for Galaxy S24, clear'),
    line('USB-C-1M', 'Cable USB-C 1 m'),
    line('CHG-25', 'Charger 25 W'),
  ];
  await till.look(pageOf({ kind: 'goodsReceipt', at: '', lines }, 'first look'));
  await till.reserve(pageOf({ kind: 'goodsReceipt', at: '', lines }, 'first look'));
  const types: Record<string, string> = {
    [GALAXY.sku]: 'phones',
    [PIXEL.sku]: 'flagships',
    GW7: 'watches',
    'USB-C-1M': 'accessories',
  };
  for (const product of (await office.products('', null)).rows) {
    const typeId = types[product.sku ?? ''];
    if (typeId) await office.saveProduct({ ...product, typeId });
  }
}
