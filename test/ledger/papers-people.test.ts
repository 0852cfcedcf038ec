import { expect, test } from 'vitest';
import { imei } from '../rules/shop';
import { chainText, contents, openOwnShop, ownLine, post, receive, written } from './own-shop';

test('who the paper is with, and her phone, go to the erasable store and never into an entry', async () => {
  const shop = await openOwnShop();
  const problem = 'Olena  Koval says it is dead, call 050 111 22 33';
  const taken = await post(shop, 'repair', {
    party: 'Olena Koval',
    contact: ' 050 111 22 33 ',
    details: { problem, note: 'OLENA KOVAL waits', accessories: 'charger of Olena Koval' },
    lines: [ownLine('phone')],
    scans: [imei(7)],
  });
  const partyId = (await shop.office.document(taken.documentId))?.record.partyId ?? '';
  expect(await shop.office.party(partyId)).toEqual({ id: partyId, name: 'Olena Koval', contact: '050 111 22 33' });
  expect(await chainText(shop)).not.toMatch(/olena|koval|111 22 33/iu);
  expect(await chainText(shop)).toContain('… says it is dead, call …');
  await shop.office.eraseParty(partyId);
  expect(await contents(shop)).not.toMatch(/olena|koval|111 22 33/iu);
  expect(await shop.office.verify(() => undefined)).toMatchObject({ intact: true });
});

test('who leaves only a phone number is known by it', async () => {
  const shop = await openOwnShop();
  const details = { problem: 'dead' };
  const paper = { contact: '050 111 22 33', details, lines: [ownLine('phone')] };
  const first = await post(shop, 'repair', { ...paper, scans: [imei(7)] });
  const second = await post(shop, 'repair', { ...paper, scans: [imei(8)] });
  const ids = await Promise.all(
    [first, second].map(async ({ documentId }) => (await shop.office.document(documentId))?.record.partyId ?? ''),
  );
  expect(ids[0]).toBe(ids[1]);
  expect(await shop.office.party(ids[0] ?? '')).toMatchObject({ contact: '050 111 22 33' });
});

test('who is forgotten is forgotten on papers that are still being written', async () => {
  const shop = await openOwnShop();
  const sold = await receive(shop, 'watch', ['W1'], { party: 'Olena' });
  const open = await written(shop.desk, 'repair', { party: ' OLENA', contact: '050', details: { problem: 'dead' } });
  await shop.office.eraseParty((await shop.office.document(sold.documentId))?.record.partyId ?? '');
  expect((await shop.desk.look(open)).paper).toMatchObject({ party: null, contact: null });
});
