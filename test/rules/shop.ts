import type { CapturedUnit, DocumentKind, DocumentLine, StockDocument } from '../../core/model/document';
import type { DraftClaim, Facts } from '../../core/model/facts';
import { bindIdentifier, type Identifier, type Scheme } from '../../core/model/identifier';
import { type Policy, PRESETS, type Tracking } from '../../core/model/product';
import { DEFAULT_SETTINGS, type ShopSettings } from '../../core/model/settings';
import type { Episode, PaperRef, Unit, UnitState } from '../../core/model/unit';
import type { Judgement } from '../../core/model/verdict';

/** Valid IMEIs of the test range, as many as a test wants: `imei(0)`, `imei(1)` … */
export function imei(index: number): string {
  const body = `00440100${String(index).padStart(6, '0')}`;
  const sum = [...body].reduce((total, digit, at) => {
    const weighted = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

export const NOW = '2026-11-23T12:00:00.000Z';

export function policy(tracking: Tracking, identifiers: readonly Scheme[] = [], more: Partial<Policy> = {}): Policy {
  return {
    typeId: 'type',
    typeName: 'Type',
    ...PRESETS[tracking],
    warranty: null,
    identifiers,
    serialPattern: {},
    uniqueness: 'product',
    ...more,
  };
}

/** The shop's products: a dual-SIM phone, a watch with a serial, a lenient charger, a cable that nobody counts. */
export const POLICIES: Readonly<Record<string, Policy>> = {
  phone: policy('strict', ['imei', 'imei', 'serial']),
  tablet: policy('strict', ['imei']),
  watch: policy('strict', ['serial']),
  charger: policy('lenient', ['serial']),
  drill: policy('strict'),
  cable: policy('none', ['serial']),
};

export function id(scheme: Scheme, value: string, productId = 'watch'): Identifier {
  return bindIdentifier({ scheme, value, raw: value }, productId, POLICIES[productId]?.uniqueness ?? 'product');
}

export function paper(kind: DocumentKind, number: string | null, more: Partial<PaperRef> = {}): PaperRef {
  return {
    documentId: `doc-${number ?? kind}`,
    kind,
    number,
    at: '2026-11-03T10:00:00.000Z',
    register: 'r2',
    partyId: null,
    price: null,
    ...more,
  };
}

export const RECEIVED = paper('goodsReceipt', '118', { at: '2026-10-01T10:00:00.000Z' });
export const SOLD = paper('sale', '5521');
export const RETURNED = paper('customerReturn', '77', { at: '2026-11-10T10:00:00.000Z' });

/** A unit of the ledger in a state, with the papers that such a unit has. */
export function unit(state: UnitState, identifiers: readonly Identifier[], more: Partial<Unit> = {}): Unit {
  const episode: Episode = {
    received: RECEIVED,
    sold: ['sold', 'quarantine', 'inRepair', 'replaced'].includes(state) ? SOLD : null,
    returned: ['quarantine', 'inRepair'].includes(state) ? RETURNED : null,
  };
  const productId = more.productId ?? 'watch';
  return {
    id: `unit-${identifiers[0]?.value}`,
    productId,
    productName: nameOf(productId),
    state,
    location: 'main',
    identifiers,
    reservation: state === 'reserved' ? { paper: paper('sale', '5600'), from: 'inStock' } : null,
    episodes: [episode],
    history: [],
    ...more,
  };
}

export function nameOf(productId: string): string {
  return productId.charAt(0).toUpperCase() + productId.slice(1);
}

/** A line of a document; the quantity is that of the units unless it is given. */
export function line(
  productId: string,
  units: readonly (readonly Identifier[])[],
  more: Partial<DocumentLine> = {},
): DocumentLine {
  return {
    key: `line-${productId}`,
    productId,
    productName: nameOf(productId),
    quantity: units.length,
    price: { minor: 100_00, currency: 'UAH' },
    units: units.map((identifiers): CapturedUnit => ({ identifiers })),
    ...more,
  };
}

export function document(
  kind: DocumentKind,
  lines: readonly DocumentLine[],
  more: Partial<StockDocument> = {},
): StockDocument {
  return {
    id: 'this-document',
    kind,
    origin: 'https://till.example',
    profileId: 'demo',
    draftId: 'this-draft',
    number: null,
    reference: null,
    partyId: null,
    register: 'r1',
    location: 'main',
    lines,
    receiptReasons: {},
    returnTo: 'quarantine',
    ...more,
  };
}

export interface World {
  readonly units?: readonly Unit[];
  readonly policies?: Readonly<Record<string, Policy>>;
  readonly claims?: Readonly<Record<string, DraftClaim>>;
  readonly settings?: Partial<ShopSettings>;
  /** Ids of documents whose outcome is unresolved; every other is pending. */
  readonly unresolved?: readonly string[];
  readonly taken?: Facts['taken'];
  readonly newerPage?: Facts['newerPage'];
  /** GTIN-14s of products by their id. */
  readonly gtins?: Readonly<Record<string, readonly string[]>>;
}

export function facts(world: World = {}): Facts {
  const { units = [], policies = {}, claims = {}, settings = {}, unresolved = [] } = world;
  const { taken = [], newerPage = null, gtins = {} } = world;
  const byKey = new Map(units.flatMap((known) => known.identifiers.map(({ key }) => [key, known] as const)));
  let made = 0;
  return {
    now: NOW,
    settings: { ...DEFAULT_SETTINGS, register: 'r1', ...settings },
    policyOf: (productId) => policies[productId] ?? POLICIES[productId] ?? policy('none'),
    unitOf: (key) => byKey.get(key),
    claimOf: (key) => claims[key],
    paperStateOf: ({ documentId }) => (unresolved.includes(documentId) ? 'unresolved' : 'pending'),
    newId: () => `new-${++made}`,
    taken,
    newerPage,
    gtinsOf: (productId) => gtins[productId] ?? [],
  };
}

/** The reasons of a judgement, short: `SA2 refuse line-watch 0`. */
export function told({ verdict }: Judgement): string[] {
  return verdict.reasons.map(({ rule, severity, line, unit: at }) =>
    [rule, severity, line ?? '-', at ?? '-'].join(' '),
  );
}
