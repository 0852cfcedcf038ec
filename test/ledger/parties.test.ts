import { expect, test } from 'vitest';
import { withoutName } from '../../core/ledger/parties';
import { book, openShop, pageDraft } from './shop';

test('the POS’s own words lose the customer’s name before they enter the chain', async () => {
  const shop = await openShop();
  const id = await book(shop.till(), 'goodsReceipt', ['A1'], { party: 'Olena Koval (VIP)' }, 'none');
  const message = `No credit for OLENA  Koval (vip)! ${'x'.repeat(600)}`;
  await shop.till().settle(id, { state: 'voided', number: null, message });
  const record = (await shop.ledger.office.document(id))?.record;
  expect(record?.message).toMatch(/^No credit for …! x+$/u);
  expect(record?.message).toHaveLength(500);
  expect(JSON.stringify(await shop.ledger.office.entries(null, 10))).not.toMatch(/olena/iu);
});

test('a text without the name stays as it is', () => {
  expect(withoutName('all [good].', ' ')).toBe('all [good].');
  expect(withoutName('a.b is not axb', 'a.b')).toBe('… is not axb');
});

test('a draft keeps no name, and looking stores nobody', async () => {
  const shop = await openShop();
  const page = pageDraft('goodsReceipt', { party: 'Olena' });
  await shop.till().scan(page, 'A1', 'l1');
  await shop.till().look(page);
  const id = await book(shop.till('2'), 'goodsReceipt', ['B1'], { party: 'Petro' });
  const partyId = (await shop.ledger.office.document(id))?.record.partyId ?? '';
  expect(await shop.ledger.office.party(partyId)).toEqual({ id: partyId, name: 'Petro' });
});

test('who is forgotten and comes again is somebody new', async () => {
  const shop = await openShop();
  const ids: string[] = [];
  for (const serial of ['A1', 'A2']) {
    const id = await book(shop.till(), 'goodsReceipt', [serial], { party: 'Olena' });
    const partyId = (await shop.ledger.office.document(id))?.record.partyId ?? '';
    ids.push(partyId);
    await shop.ledger.office.eraseParty(partyId);
    await shop.ledger.office.eraseParty(partyId);
  }
  expect(ids[0]).not.toBe(ids[1]);
  const kinds = (await shop.ledger.office.entries(null, 20)).map((entry) => entry.kind);
  expect(kinds.filter((kind) => kind === 'partyErased')).toHaveLength(2);
});
