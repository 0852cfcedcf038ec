import { expect, test } from 'vitest';
import { contents, type OwnShop, openOwnShop, ownLine, written } from './own-shop';

/** A paper that only a manager's word gets through: nothing is scanned yet. */
async function stuck(shop: OwnShop): Promise<string> {
  await shop.office.saveSettings({ overridable: ['DO2'] });
  return written(shop.desk, 'goodsReceipt', { lines: [ownLine('watch')] });
}

test('the right PIN says whose it is; the wrong one is nobody’s; the PIN itself is nowhere', async () => {
  const shop = await openOwnShop();
  await shop.office.saveManager(' Maria ', 'pïn-zebra');
  await shop.office.saveManager('Petro', 'walrus');
  expect((await shop.office.managers()).map(({ name }) => name)).toEqual(['Maria', 'Petro']);
  const paper = await stuck(shop);
  await expect(shop.desk.approve(paper, '0000', 'x')).rejects.toMatchObject({ code: 'wrongPin' });
  await expect(shop.desk.approve(paper, '', 'x')).rejects.toMatchObject({ code: 'wrongPin' });
  // Typed on another keyboard: the same letters, put together differently.
  await shop.desk.approve(paper, 'pïn-zebra'.normalize('NFD'), 'no watch yet');
  const posted = await shop.desk.post(paper);
  const [opened] = (await shop.office.document(posted.posted ? posted.documentId : ''))?.entries ?? [];
  expect(opened).toMatchObject({ override: { by: 'Maria' } });
  const everything = await contents(shop);
  expect(everything).toContain('Petro');
  expect(everything).not.toMatch(/zebra|walrus/u);
  expect(await shop.office.managers()).not.toContainEqual(expect.objectContaining({ hash: expect.anything() }));
});

test('a PIN is not too short and not another manager’s', async () => {
  const shop = await openOwnShop();
  await expect(shop.office.saveManager('Maria', '123')).rejects.toMatchObject({ code: 'shortPin' });
  await shop.office.saveManager('Maria', '1234');
  await expect(shop.office.saveManager('Petro', '1234')).rejects.toMatchObject({ code: 'pinTaken' });
  const [maria] = await shop.office.managers();
  await shop.office.removeManager(maria?.id ?? '');
  await shop.office.saveManager('Petro', '1234');
  expect((await shop.office.managers()).map(({ name }) => name)).toEqual(['Petro']);
});

test('a manager gets another PIN: the old one is nobody’s, and her own may stay as it is', async () => {
  const shop = await openOwnShop();
  await shop.office.saveManager('Maria', '1234');
  await shop.office.saveManager('Petro', '5678');
  const [maria] = await shop.office.managers();
  await expect(shop.office.saveManager('Maria', '5678', maria?.id)).rejects.toMatchObject({ code: 'pinTaken' });
  await shop.office.saveManager('Maria K.', '1234', maria?.id);
  await shop.office.saveManager('Maria K.', '2468', maria?.id);
  expect((await shop.office.managers()).map(({ name }) => name).sort()).toEqual(['Maria K.', 'Petro']);
  const paper = await stuck(shop);
  await expect(shop.desk.approve(paper, '1234', 'x')).rejects.toMatchObject({ code: 'wrongPin' });
  await shop.desk.approve(paper, '2468', 'no watch yet');
});
