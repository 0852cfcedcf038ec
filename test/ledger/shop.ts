import 'fake-indexeddb/auto';
import { LedgerDatabase } from '../../core/ledger/database';
import type { Ledger, LedgerOptions } from '../../core/ledger/ledger';
import { openLedger } from '../../core/ledger/open-ledger';
import type { DraftRow } from '../../core/ledger/rows';
import type { Caller, ManagedTill, Till } from '../../core/ledger/till';
import type { DocumentKind, PageDraft, PageLine } from '../../core/model/document';
import { tinyRules } from './tiny-rules';

export const ORIGIN = 'https://till.example';
export const START = Date.UTC(2026, 10, 3, 9);

let databases = 0;

/** A clock that a test moves by hand; every reading is one second later. */
export class Clock {
  #time = START;
  readonly now = (): Date => {
    this.#time += 1000;
    return new Date(this.#time);
  };

  forward(milliseconds: number): void {
    this.#time += milliseconds;
  }
}

export interface TestShop {
  readonly name: string;
  readonly clock: Clock;
  readonly ledger: Ledger;
  /** Opens the same database once more, as another context would. */
  again(options?: Partial<LedgerOptions>): Promise<Ledger>;
  till(tab?: string, origin?: string): ManagedTill;
  /** Every draft as it is stored. */
  drafts(): Promise<DraftRow[]>;
}

/** A new ledger whose default product type is strict. */
export async function openShop(options: Partial<LedgerOptions> = {}): Promise<TestShop> {
  databases += 1;
  const name = options.name ?? `shop ${databases}`;
  const clock = new Clock();
  const again = (more: Partial<LedgerOptions> = {}) =>
    openLedger({ ...tinyRules, now: clock.now, ...options, ...more, name });
  const ledger = await again();
  await ledger.office.saveProductType({ id: 'strict', name: 'Phones', capture: 'required', verify: 'refuse' });
  await ledger.office.saveProductType({ id: 'free', name: 'Cables' });
  await ledger.office.saveSettings({ defaultTypeId: 'strict', registerName: 'Till 1' });
  const drafts = async () => {
    const db = new LedgerDatabase(name);
    const rows = await db.drafts.toArray();
    db.close();
    return rows;
  };
  return { name, clock, ledger, again, drafts, till: (tab = '1', origin = ORIGIN) => ledger.till(caller(tab, origin)) };
}

export function caller(tab = '1', origin = ORIGIN): Caller {
  return { origin, tab };
}

export function pageLine(change: Partial<PageLine> = {}): PageLine {
  return {
    key: 'l1',
    product: { sku: 'PHONE', name: 'Phone' },
    quantity: 1,
    pack: 1,
    priceMinor: 100_00,
    serials: null,
    ...change,
  };
}

export function pageDraft(kind: DocumentKind, change: Partial<PageDraft> = {}): PageDraft {
  return {
    kind,
    profileId: 'demo',
    definition: kind,
    documentKey: null,
    number: null,
    reference: null,
    party: null,
    lines: [pageLine()],
    ...change,
  };
}

let papers = 0;

/** One paper with one line of these serials, from the page to the outcome. Gives the id of its document. */
export async function book(
  till: Till,
  kind: DocumentKind,
  serials: readonly string[],
  change: Partial<PageDraft> = {},
  outcome: 'posted' | 'voided' | 'unresolved' | 'none' = 'posted',
): Promise<string> {
  papers += 1;
  const page = pageDraft(kind, {
    documentKey: `paper ${papers}`,
    lines: [pageLine({ quantity: serials.length })],
    ...change,
  });
  for (const serial of serials) {
    const scanned = await till.scan(page, serial, 'l1');
    if (!scanned.placed) throw new Error(`${serial}: ${scanned.sentence}`);
  }
  const reserved = await till.reserve(page);
  if (!reserved.reserved || reserved.documentId === null) {
    throw new Error(`not reserved: ${JSON.stringify(reserved.view.verdict.reasons)}`);
  }
  if (outcome !== 'none') {
    const number = outcome === 'posted' ? `N${papers}` : null;
    await till.settle(reserved.documentId, { state: outcome, number, message: null });
  }
  return reserved.documentId;
}
