import { expect, test } from 'vitest';
import type { DocumentKind } from '../../core/model/document';
import type { LedgerEntry, PendingEntry, SettlementEntry } from '../../core/model/entry';
import { applyEntry, applyToDocument } from '../../core/model/fold';
import type { Identifier } from '../../core/model/identifier';
import type { Action, Unit, UnitState } from '../../core/model/unit';

const SERIAL: Identifier = { scheme: 'serial', value: 'A1', raw: 'a1', key: 'serial:p:A1' };
const IMEI: Identifier = {
  scheme: 'imei',
  value: '490154203237518',
  raw: '490154203237518',
  key: 'imei:490154203237518',
};
const BASE = { v: 1, id: 'e', register: 'R', by: 'x', at: '2026-11-03T09:00:00.000Z', prev: '', hash: '' };

let n = 0;

function action(to: UnitState, adds: readonly Identifier[] = []): Action {
  const price = { minor: 100, currency: 'UAH' };
  return { unitId: 'u', lineKey: 'l', productId: 'p', productName: 'Phone', to, location: 'main', adds, price };
}

function pending(kind: DocumentKind, documentId: string, actions: readonly Action[]): PendingEntry {
  n += 1;
  const document: PendingEntry['document'] = {
    id: documentId,
    kind,
    origin: 'o',
    profileId: 'd',
    draftId: 'o|d|x|1',
    number: null,
    reference: null,
    partyId: 'party',
    register: 'R',
    location: 'main',
    lines: [],
    receiptReasons: {},
    returnTo: 'inStock',
  };
  return { ...BASE, n, kind: 'pending', documentId, document, actions, warnings: [] };
}

function settlement(kind: SettlementEntry['kind'], documentId: string, number: string | null = null): SettlementEntry {
  n += 1;
  return { ...BASE, n, kind, documentId, number, source: 'page', message: null };
}

/** Folds papers of one unit; each is `[kind, state, adds]` and posted. */
function life(papers: readonly (readonly [DocumentKind, UnitState])[]): Unit | undefined {
  let unit: Unit | undefined;
  papers.forEach(([kind, to], i) => {
    const does = action(to, unit ? [] : [SERIAL]);
    unit = applyEntry(unit, pending(kind, `d${i}`, [does]), does);
    unit = applyEntry(unit, settlement('posted', `d${i}`, `N${i}`), does);
  });
  return unit;
}

test('a pending paper reserves a new unit and remembers that it was not there', () => {
  const does = action('inStock', [SERIAL]);
  const unit = applyEntry(undefined, pending('goodsReceipt', 'd', [does]), does);
  expect(unit).toMatchObject({ state: 'reserved', identifiers: [SERIAL], episodes: [], reservation: { from: null } });
});

test('a voided paper takes the unit that it brought away again', () => {
  const does = action('inStock', [SERIAL]);
  const unit = applyEntry(undefined, pending('goodsReceipt', 'd', [does]), does);
  expect(applyEntry(unit, settlement('voided', 'd'), does)).toBeUndefined();
});

test('a voided paper gives the state and the identifiers from before back', () => {
  const before = life([['goodsReceipt', 'inStock']]);
  const does = action('sold', [IMEI]);
  const reserved = applyEntry(before, pending('sale', 'd', [does]), does);
  expect(reserved?.identifiers).toEqual([SERIAL, IMEI]);
  const after = applyEntry(reserved, settlement('voided', 'd'), does);
  expect({ ...after, history: before?.history }).toEqual(before);
  expect(after?.history).toHaveLength((before?.history.length ?? 0) + 2);
});

test('an unresolved paper keeps the unit; posting it later books it under the number then known', () => {
  const does = action('sold');
  let unit = applyEntry(life([['goodsReceipt', 'inStock']]), pending('sale', 'd', [does]), does);
  unit = applyEntry(unit, settlement('unresolved', 'd'), does);
  expect(unit?.state).toBe('reserved');
  unit = applyEntry(unit, settlement('posted', 'd', '5521'), does);
  expect(unit).toMatchObject({ state: 'sold', reservation: null });
  expect(unit?.episodes.at(-1)?.sold?.number).toBe('5521');
});

test('a returned unit sold again opens a new episode under the same receipt; the first sale stays', () => {
  const unit = life([
    ['goodsReceipt', 'inStock'],
    ['sale', 'sold'],
    ['customerReturn', 'inStock'],
    ['sale', 'sold'],
  ]);
  const numbers = unit?.episodes.map((one) => [one.received.number, one.sold?.number, one.returned?.number]);
  expect(numbers).toEqual([
    ['N0', 'N1', 'N2'],
    ['N0', 'N3', undefined],
  ]);
});

test('a unit bought back opens an episode of its own', () => {
  const unit = life([
    ['goodsReceipt', 'inStock'],
    ['sale', 'sold'],
    ['goodsReceipt', 'inStock'],
  ]);
  expect(unit?.episodes.map((one) => one.received.number)).toEqual(['N0', 'N2']);
  expect(unit?.episodes[0]?.sold?.number).toBe('N1');
});

test('a settlement of another paper, or of none of its own, changes nothing', () => {
  const unit = life([['goodsReceipt', 'inStock']]);
  for (const kind of ['posted', 'voided', 'unresolved'] as const) {
    expect(applyEntry(unit, settlement(kind, 'other'), action('sold'))).toBe(unit);
  }
  const erased: LedgerEntry = { ...BASE, n: 1, kind: 'partyErased', partyId: 'party' };
  expect(applyEntry(unit, erased, action('sold'))).toBe(unit);
});

test('a document goes from pending over unresolved to posted, and stays there', () => {
  let record = applyToDocument(undefined, pending('sale', 'd', [action('sold')]));
  expect(record).toMatchObject({ state: 'pending', unitIds: ['u'], unitCount: 1, settledAt: null });
  record = applyToDocument(record, settlement('unresolved', 'd'));
  expect(record).toMatchObject({ state: 'unresolved', settledAt: null });
  record = applyToDocument(record, settlement('posted', 'd', '7'));
  expect(record).toMatchObject({ state: 'posted', number: '7', settledAt: BASE.at });
  expect(record?.history).toHaveLength(3);
  expect(applyToDocument(record, settlement('voided', 'd'))).toBe(record);
});

test('a unit that version 1 took back into repair has a stay there, so that it can be handed out', () => {
  const unit = life([
    ['goodsReceipt', 'inStock'],
    ['sale', 'sold'],
    ['customerReturn', 'inRepair'],
  ]);
  expect(unit).toMatchObject({ repair: { documentId: 'd2', stage: 'intake', from: 'quarantine' }, repairs: 1 });
});
