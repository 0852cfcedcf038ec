import './quick-hash';
import { expect, test } from 'vitest';
import { imei } from '../rules/shop';
import { at, chainText, type OwnShop, openOwnShop, ownLine, receive, rulesOf, sell, unitOf, written } from './own-shop';
import { pageDraft, pageLine } from './shop';

const PIN = '4711';

async function shopWithManager(overridable: readonly string[]): Promise<OwnShop> {
  const shop = await openOwnShop();
  await shop.office.saveManager('Maria', PIN);
  await shop.office.saveSettings({ overridable });
  return shop;
}

const WATCHES = pageLine({ product: { sku: 'WATCH' }, quantity: 2 });
const cart = (serials: readonly string[], more = {}) =>
  pageDraft('sale', {
    documentKey: 'cart',
    lines: [pageLine({ product: { sku: 'WATCH' }, quantity: serials.length, serials })],
    ...more,
  });

test('a manager’s word lets the very paper pass, at the till too; the entry says who, why and over what', async () => {
  const shop = await shopWithManager(['SA11']);
  await receive(shop, 'watch', ['W1']);
  await at(shop, 'second');
  const till = shop.till();
  expect(rulesOf(await till.look(cart(['W1'])))).toEqual(['SA11']);
  const approved = await till.approve(cart(['W1'], { party: 'Olena' }), PIN, 'Olena waits');
  expect(approved.verdict).toMatchObject({ outcome: 'warn', reasons: [{ rule: 'SA11', overridden: true }] });
  const reserved = await till.reserve(cart(['W1'], { party: 'Olena' }));
  const id = reserved.reserved ? (reserved.documentId ?? '') : '';
  await till.settle(id, { state: 'posted', number: '1', message: null });
  const found = await shop.office.document(id);
  expect(found?.entries[0]).toMatchObject({ override: { by: 'Maria', reason: '… waits', rules: ['SA11'] } });
  expect(found?.record.override).toMatchObject({ by: 'Maria', rules: ['SA11'] });
  expect(await chainText(shop)).not.toContain('Olena');
  expect(await unitOf(shop, 'W1')).toMatchObject({ state: 'sold', location: 'second' });
});

test('one scan more, another customer, another end, and the word is void', async () => {
  const shop = await shopWithManager(['CR9']);
  await shop.office.saveSettings({ returnNeedsCustomer: true });
  await receive(shop, 'watch', ['W1', 'W2']);
  await sell(shop, ['W1', 'W2'], { party: 'Olena' });
  const { desk } = shop;
  const paper = await written(desk, 'customerReturn', { party: 'Petro', scans: ['W1'] });
  const outcome = async () => (await desk.look(paper)).view.verdict.outcome;
  await desk.approve(paper, PIN, 'her brother');
  expect(await outcome()).toBe('warn');
  await desk.edit(paper, { party: 'Ivan' });
  expect(await outcome()).toBe('refuse');
  await desk.edit(paper, { party: ' PETRO ' });
  expect(await outcome()).toBe('warn');
  await desk.sendTo(paper, 'inStock');
  expect(await outcome()).toBe('refuse');
  await desk.sendTo(paper, 'quarantine');
  expect(await outcome()).toBe('warn');
  const { view } = await desk.scan(paper, 'W2', null);
  expect(view.verdict.outcome).toBe('refuse');
  expect(await desk.post(paper)).toMatchObject({ posted: false });
  await desk.remove(paper, view.lines[0]?.key ?? '', 1, null);
  expect(await desk.post(paper)).toMatchObject({ posted: true });
});

test('the same units scanned in another order are the same paper', async () => {
  const shop = await shopWithManager(['SA11']);
  await receive(shop, 'watch', ['W1', 'W2']);
  await at(shop, 'second');
  const till = shop.till();
  await till.scan(cart([], { lines: [WATCHES] }), 'W1', null);
  await till.scan(cart([], { lines: [WATCHES] }), 'W2', null);
  await till.approve(cart([], { lines: [WATCHES] }), PIN, 'x');
  await till.remove(cart([], { lines: [WATCHES] }), 'l1', 0, null);
  const { view } = await till.scan(cart([], { lines: [WATCHES] }), 'W1', null);
  expect(view.lines[0]?.units.map(({ identifiers }) => identifiers[0]?.value)).toEqual(['W2', 'W1']);
  expect(view.verdict.outcome).toBe('warn');
});

test('only what the shop lets her pass over, and only with a reason', async () => {
  const shop = await shopWithManager(['SA11', 'DO2']);
  await receive(shop, 'watch', ['W1']);
  await sell(shop, ['W1']);
  const paper = await written(shop.desk, 'sale', { scans: ['W1'] });
  await expect(shop.desk.approve(paper, PIN, 'x')).rejects.toMatchObject({ code: 'notOverridable' });
  await shop.office.saveSettings({ overridable: ['SA2'] });
  await expect(shop.desk.approve(paper, PIN, '  ')).rejects.toMatchObject({ code: 'noReason' });
  expect((await shop.desk.approve(paper, PIN, 'the ledger is wrong')).view.verdict.outcome).toBe('warn');
});

test('what the rules let nobody pass over no setting does either', async () => {
  const shop = await shopWithManager(['WO2']);
  await receive(shop, 'watch', ['W1']);
  await sell(shop, ['W1']);
  const paper = await written(shop.desk, 'writeOff', { details: { cause: 'lost' }, scans: ['W1'] });
  await expect(shop.desk.approve(paper, PIN, 'x')).rejects.toMatchObject({ code: 'notOverridable' });
  expect(rulesOf((await shop.desk.look(paper)).view)).toEqual(['WO2']);
});

test('of two refusals she passes over the one that she may: the other still refuses', async () => {
  const shop = await shopWithManager(['SA11']);
  await receive(shop, 'watch', ['W1', 'W2']);
  await sell(shop, ['W2']);
  await at(shop, 'second');
  const paper = await written(shop.desk, 'sale', { scans: ['W1', 'W2'] });
  const { view } = await shop.desk.approve(paper, PIN, 'x');
  expect(view.verdict).toMatchObject({
    outcome: 'refuse',
    reasons: [
      { rule: 'SA11', severity: 'warn', overridden: true },
      { rule: 'SA2', severity: 'refuse' },
    ],
  });
  await shop.office.saveSettings({ overridable: ['SA2'] });
  expect((await shop.desk.approve(paper, PIN, 'y')).view.verdict.outcome).toBe('warn');
  const posted = await shop.desk.post(paper);
  expect((await shop.office.document(posted.posted ? posted.documentId : ''))?.entries[0]).toMatchObject({
    override: { reason: 'y', rules: ['SA11', 'SA2'] },
  });
});

test('the word is used once: the same again asks again', async () => {
  const shop = await shopWithManager(['SA2']);
  await receive(shop, 'phone', [imei(1)]);
  await sell(shop, [imei(1)]);
  const first = await written(shop.desk, 'sale', { scans: [imei(1)] });
  await shop.desk.approve(first, PIN, 'x');
  expect(await shop.desk.post(first)).toMatchObject({ posted: true });
  const second = await written(shop.desk, 'sale', { scans: [imei(1)] });
  expect(await shop.desk.post(second)).toMatchObject({ posted: false });
  await shop.desk.drop(second);
  const page = pageDraft('sale', { lines: [pageLine({ product: { sku: 'PHONE' }, serials: [imei(1)] })] });
  await shop.till().approve(page, PIN, 'x');
  const reserved = await shop.till().reserve(page);
  await shop
    .till()
    .settle(reserved.reserved ? (reserved.documentId ?? '') : '', { state: 'posted', number: '7', message: null });
  expect(await shop.till().reserve(page)).toMatchObject({ reserved: false });
});

test('a paper that the POS refused and that is submitted again needs no second word', async () => {
  const shop = await shopWithManager(['SA11']);
  await receive(shop, 'watch', ['W1']);
  await at(shop, 'second');
  await shop.till().approve(cart(['W1']), PIN, 'x');
  const first = await shop.till().reserve(cart(['W1']));
  await shop
    .till()
    .settle(first.reserved ? (first.documentId ?? '') : '', { state: 'voided', number: null, message: 'no' });
  expect(await shop.till().reserve(cart(['W1']))).toMatchObject({ reserved: true });
});

test('a draft keeps of the manager’s word no name of a customer', async () => {
  const shop = await shopWithManager(['DO2']);
  const paper = await written(shop.desk, 'goodsReceipt', { party: 'Olena', lines: [ownLine('watch')] });
  await shop.desk.approve(paper, PIN, 'x');
  const { LedgerDatabase } = await import('../../core/ledger/database');
  const db = new LedgerDatabase(shop.name);
  const drafts = JSON.stringify(await db.drafts.toArray());
  db.close();
  expect(drafts).toContain('"by":"Maria"');
  expect(drafts.toUpperCase()).not.toContain('OLENA');
});
