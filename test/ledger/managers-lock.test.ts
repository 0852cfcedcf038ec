import './quick-hash';
import { expect, test } from 'vitest';
import { type OwnShop, openOwnShop, ownLine, written } from './own-shop';

const SECOND = 1000;

/** A paper that only a manager's word gets through: nothing is scanned yet. */
async function stuck(shop: OwnShop): Promise<string> {
  await shop.office.saveSettings({ overridable: ['DO2'] });
  return written(shop.desk, 'goodsReceipt', { lines: [ownLine('watch')] });
}

test('after five wrong PINs even the right one waits, longer each time, and then all is forgotten', async () => {
  const shop = await openOwnShop();
  await shop.office.saveManager('Maria', '4711');
  const paper = await stuck(shop);
  const attempt = async (pin: string) =>
    shop.desk.approve(paper, pin, 'x').then(
      () => 'in',
      ({ code }: { code: string }) => code,
    );
  for (let i = 0; i < 4; i++) expect(await attempt('0000')).toBe('wrongPin');
  expect(await attempt('4711')).toBe('in');
  for (let i = 0; i < 5; i++) expect(await attempt('0000')).toBe('wrongPin');
  for (let i = 0; i < 3; i++) expect(await attempt('4711')).toBe('locked');
  shop.clock.forward(30 * SECOND);
  expect(await attempt('0000')).toBe('wrongPin');
  shop.clock.forward(45 * SECOND);
  expect(await attempt('4711')).toBe('locked');
  shop.clock.forward(15 * SECOND);
  expect(await attempt('0000')).toBe('wrongPin');
  shop.clock.forward(100 * SECOND);
  expect(await attempt('4711')).toBe('locked');
  shop.clock.forward(20 * SECOND);
  const again = await shop.again();
  await again.papers.approve(await stuck(shop), '4711', 'x');
  again.close();
  for (let i = 0; i < 4; i++) expect(await attempt('0000')).toBe('wrongPin');
});

test('many tries at once are many tries', async () => {
  const shop = await openOwnShop();
  await shop.office.saveManager('Maria', '4711');
  const paper = await stuck(shop);
  const codes = await Promise.all(
    Array.from({ length: 12 }, async (_, i) =>
      shop.desk.approve(paper, `000${i}`, 'x').catch(({ code }: { code: string }) => code),
    ),
  );
  expect(codes.filter((code) => code === 'wrongPin')).toHaveLength(5);
  expect(codes.filter((code) => code === 'locked')).toHaveLength(7);
});
