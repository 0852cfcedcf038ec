import type { DocumentKind, DocumentLine, ReceiptReason, StockDocument } from '../../core/model/document';
import type { PendingEntry, SettlementEntry } from '../../core/model/entry';
import type { Identifier, Scheme } from '../../core/model/identifier';
import type { Action, UnitState } from '../../core/model/unit';

const START = Date.parse('2026-11-02T08:00:00.000Z');

export function identifier(scheme: Scheme, value: string): Identifier {
  return { scheme, value, raw: value, key: `${scheme}:${value}` };
}

/** One phone of a paper. */
export interface Phone {
  readonly id: string;
  readonly identifiers: readonly Identifier[];
  /** A unit that the ledger knew before the paper. */
  readonly known?: true;
}

const AFTER: Partial<Record<DocumentKind, UnitState>> = {
  goodsReceipt: 'inStock',
  sale: 'sold',
  customerReturn: 'quarantine',
};

/** Makes entries of one register's chain, an hour apart. Hashes are words: the chain is the ledger's business. */
export class Chain {
  #n = 0;

  constructor(readonly register = 'R1') {}

  open(kind: DocumentKind, id: string, phones: readonly Phone[], more: Partial<StockDocument> = {}): PendingEntry {
    const price = { minor: kind === 'goodsReceipt' ? 1_200_000 : 1_799_900, currency: 'UAH' };
    const line: DocumentLine = {
      key: 'l1',
      productId: 'p1',
      productName: 'Galaxy S24, 128 GB; "black"',
      quantity: phones.length,
      price,
      units: phones.map(({ identifiers }) => ({ identifiers })),
    };
    const actions = phones.map(
      (phone): Action => ({
        unitId: phone.id,
        lineKey: 'l1',
        productId: 'p1',
        productName: line.productName,
        to: AFTER[kind] ?? 'inStock',
        location: 'main',
        adds: phone.known ? [] : phone.identifiers,
        price,
      }),
    );
    const document: StockDocument = {
      id,
      kind,
      origin: 'https://till.example',
      profileId: 'demo',
      draftId: `draft ${id}`,
      number: null,
      reference: null,
      partyId: null,
      register: this.register,
      location: 'main',
      lines: [line],
      receiptReasons: {} as Record<string, ReceiptReason>,
      returnTo: 'quarantine',
      ...more,
    };
    return { ...this.#base(), kind: 'pending', documentId: id, document, actions, warnings: [] };
  }

  settle(kind: SettlementEntry['kind'], documentId: string, more: Partial<SettlementEntry> = {}): SettlementEntry {
    return { ...this.#base(), kind, documentId, number: null, source: 'page', message: null, ...more };
  }

  #base() {
    this.#n += 1;
    return {
      v: 1,
      id: `e${this.#n}`,
      register: this.register,
      n: this.#n,
      by: 'Till 1',
      at: new Date(START + this.#n * 3_600_000).toISOString(),
      prev: `hash ${this.#n - 1}`,
      hash: `hash ${this.#n}`,
    };
  }
}
