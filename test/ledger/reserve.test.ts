import { expect, test } from 'vitest';
import type { LedgerOptions } from '../../core/ledger/ledger';
import type { Facts } from '../../core/model/facts';
import type { Action } from '../../core/model/unit';
import { book, caller, openShop, pageDraft, pageLine } from './shop';
import { tinyRules } from './tiny-rules';

const sale = pageDraft('sale', { documentKey: 'cart 1' });
const silent = () => undefined;

test('a refused document books nothing and says why', async () => {
  const shop = await openShop();
  const result = await shop.till().reserve(sale);
  expect(result.reserved).toBe(false);
  expect(result.view.verdict.reasons.map((reason) => reason.rule)).toEqual(['CT']);
  expect(await shop.ledger.office.entryCount()).toBe(0);
});

test('a paper with nothing tracked passes and leaves no entry', async () => {
  const shop = await openShop();
  await shop.ledger.office.saveSettings({ defaultTypeId: null });
  expect(await shop.till().reserve(sale)).toMatchObject({ reserved: true, documentId: null });
  expect(await shop.ledger.office.entryCount()).toBe(0);
});

test('an accepted document reserves its units, names the supplier by a random id and waits', async () => {
  const shop = await openShop();
  const id = await book(shop.till(), 'goodsReceipt', ['A1', 'A2'], { party: 'Supplier Ltd' }, 'none');
  const document = await shop.ledger.office.document(id);
  expect(document?.record).toMatchObject({ state: 'pending', unitCount: 2, origin: 'https://till.example' });
  expect(await shop.ledger.office.party(document?.record.partyId ?? '')).toMatchObject({ name: 'Supplier Ltd' });
  const units = (await shop.ledger.office.units({ part: '', productId: null, state: 'reserved' }, null)).rows;
  expect(units.map((unit) => unit.reservation?.paper.documentId)).toEqual([id, id]);
  expect(await shop.ledger.office.stockCounts()).toEqual([]);
});

test('the same customer is the same party on every paper', async () => {
  const shop = await openShop();
  const ids = [];
  for (const serial of ['A1', 'A2']) {
    const id = await book(shop.till(), 'goodsReceipt', [serial], {
      party: serial === 'A1' ? 'Ola Nord' : ' OLA  nord',
    });
    ids.push((await shop.ledger.office.document(id))?.record.partyId);
  }
  expect(ids[0]).toBe(ids[1]);
});

test('the same paper submitted again replaces its own pending document', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1', 'A2']);
  const first = await book(shop.till(), 'sale', ['A1'], { documentKey: 'cart' }, 'none');
  const page = pageDraft('sale', { documentKey: 'cart', lines: [pageLine({ quantity: 2 })] });
  await shop.till().scan(page, 'A2', 'l1');
  const second = await shop.till().reserve(page);
  expect(second.reserved).toBe(true);
  const old = await shop.ledger.office.document(first);
  expect(old?.record.state).toBe('voided');
  const other = second.reserved ? second.documentId : '';
  expect(old?.record.cause).toEqual({ why: 'submittedAgain', documentId: other, number: null });
  const { rows } = await shop.ledger.office.units({ part: '', productId: null, state: 'reserved' }, null);
  expect(rows.map((unit) => unit.reservation?.from)).toEqual(['inStock', 'inStock']);
  await shop.till().settle(second.reserved ? (second.documentId ?? '') : '', {
    state: 'voided',
    number: null,
    message: null,
  });
  expect(await shop.ledger.office.stockCounts()).toMatchObject([{ count: 2 }]);
});

test('a receipt submitted again with another delivery note brings its new units once', async () => {
  const shop = await openShop();
  const first = await book(shop.till(), 'goodsReceipt', ['A1'], { documentKey: 'r' }, 'none');
  const again = await shop.till().reserve(pageDraft('goodsReceipt', { documentKey: 'r', reference: 'DN-2' }));
  await shop
    .till()
    .settle(again.reserved ? (again.documentId ?? '') : '', { state: 'posted', number: '1', message: null });
  expect((await shop.ledger.office.document(first))?.record.state).toBe('voided');
  expect((await shop.ledger.office.units({ part: 'A1', productId: null, state: null }, null)).rows).toHaveLength(1);
});

test('the very same paper submitted again stays one document: a POS may ask back before it books', async () => {
  const shop = await openShop();
  const page = { documentKey: 'r', party: 'Supplier Ltd' };
  const first = await book(shop.till(), 'goodsReceipt', ['A1'], page, 'none');
  expect(await shop.till('2').reserve(pageDraft('goodsReceipt', page))).toMatchObject({
    reserved: true,
    documentId: first,
  });
  expect(await shop.ledger.office.entryCount()).toBe(1);
  expect(await shop.till('2').openDocuments()).toMatchObject([{ id: first, mine: true }]);
  await shop.till('2').settle(first, { state: 'posted', number: '1', message: null });
  expect(await shop.ledger.office.stockCounts()).toMatchObject([{ count: 1 }]);
});

test('where only the tab names the paper, another one does not void the first: nobody could tell', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1', 'A2']);
  const first = await book(shop.till(), 'sale', ['A1'], { documentKey: null }, 'none');
  const next = pageDraft('sale', { lines: [pageLine({ key: 'l9' })] });
  await shop.till().scan(next, 'A2', 'l9');
  expect(await shop.till().reserve(next)).toMatchObject({ reserved: true });
  const left = await shop.ledger.office.document(first);
  expect(left?.record).toMatchObject({ state: 'unresolved', message: null, cause: { why: 'pageWentOn' } });
});

test('two tills race for every phone: each is sold exactly once', async () => {
  const shop = await openShop();
  const serials = Array.from({ length: 30 }, (_, i) => `A${i}`);
  await book(shop.till(), 'goodsReceipt', serials);
  const blind = (facts: Facts): Facts => ({ ...facts, claimOf: () => undefined });
  const unclaimed: Partial<LedgerOptions> = {
    judge: (document, facts) => tinyRules.judge(document, blind(facts)),
    place: (recognition, document, line, facts) => tinyRules.place(recognition, document, line, blind(facts)),
  };
  const ledgers = await Promise.all([shop.again(unclaimed), shop.again(unclaimed)]);
  const race = serials.map(async (serial) => {
    const contenders = ledgers.map(async (ledger, i) => {
      const page = pageDraft('sale', { documentKey: `cart ${serial} ${i}` });
      const till = ledger.till(caller(`${i}`));
      expect(await till.scan(page, serial, 'l1')).toMatchObject({ placed: true });
      return till.reserve(page);
    });
    return (await Promise.all(contenders)).filter((result) => result.reserved).length;
  });
  expect(await Promise.all(race)).toEqual(serials.map(() => 1));
  const { rows } = await shop.ledger.office.units({ part: '', productId: null, state: 'reserved' }, null);
  expect(rows).toHaveLength(30);
  expect(await shop.ledger.office.verify(silent)).toEqual({ intact: true, entries: 32 });
});

test('an error in the rules leaves nothing half-written', async () => {
  const shop = await openShop();
  await book(shop.till(), 'goodsReceipt', ['A1']);
  await shop.till().scan(sale, 'A1', 'l1');
  const broken = await shop.again({
    judge: () => {
      throw new Error('a rule is broken');
    },
  });
  await expect(broken.till(caller()).reserve(sale)).rejects.toMatchObject({ name: 'LedgerError', code: 'failed' });
  expect(await shop.ledger.office.entryCount()).toBe(2);
  expect(await shop.till().reserve(sale)).toMatchObject({ reserved: true });
});

test('what a lenient policy let pass cannot put a unit in two places', async () => {
  const shop = await openShop();
  const first = await book(shop.till(), 'goodsReceipt', ['A1'], {}, 'none');
  const unit = (await shop.ledger.office.document(first))?.record.unitIds[0] ?? '';
  const lenient = await shop.again({
    judge: (document, facts) => {
      const captured = document.lines.flatMap((line) => line.units.flatMap((one) => one.identifiers));
      const action: Omit<Action, 'unitId' | 'adds'> = {
        lineKey: 'l1',
        productId: 'p',
        productName: 'P',
        to: 'sold',
        location: 'main',
        price: null,
      };
      const again = { ...action, unitId: unit, adds: [] };
      const clash = { ...action, unitId: facts.newId(), adds: captured };
      return { verdict: { outcome: 'warn', reasons: [] }, actions: [again, again, clash] };
    },
  });
  const till = lenient.till(caller('2'));
  await till.scan(sale, 'B1', 'l1');
  const result = await till.reserve(sale);
  const id = result.reserved ? (result.documentId ?? '') : '';
  expect((await shop.ledger.office.document(id))?.record.unitIds).toHaveLength(1);
  expect((await shop.ledger.office.unit(unit))?.reservation?.paper.documentId).toBe(first);
});
