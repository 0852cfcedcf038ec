import { expect, test } from 'vitest';
import { imei } from '../rules/shop';
import { type OwnShop, openOwnShop } from './own-shop';

const listed = async ({ office }: OwnShop) =>
  (await office.watchList()).map(({ scheme, from, to }) => [scheme, from, to]);

function list(shop: OwnShop, lines: readonly string[], scheme: 'imei' | 'serial' | null = null) {
  return shop.office.watchAll({ lines, kind: 'stolen', note: ' police 17 ', scheme });
}

test('single numbers and ranges, as a scan of each would be read', async () => {
  const shop = await openOwnShop();
  const lines = [imei(1), '', ` ${imei(2).slice(0, 8)} ${imei(2).slice(8)} `, 'ab-100 – AB-199', 'SN001..SN009'];
  expect(await list(shop, lines)).toEqual([]);
  expect(await listed(shop)).toEqual(
    expect.arrayContaining([
      ['imei', imei(1), imei(1)],
      ['imei', imei(2), imei(2)],
      ['serial', 'AB-100', 'AB-199'],
      ['serial', 'SN001', 'SN009'],
    ]),
  );
  expect(await shop.office.watchList()).toHaveLength(4);
  expect((await shop.office.watchList())[0]).toMatchObject({ kind: 'stolen', note: 'police 17' });
});

test('one bad line and nothing is added; each bad line is named', async () => {
  const shop = await openOwnShop();
  const wrong = `${imei(3).slice(0, 14)}${(Number(imei(3)[14]) + 1) % 10}`;
  const problems = await list(shop, [imei(1), wrong, 'SN9 - SN10', 'A1 - A2 - A3', '3.56938E+14']);
  expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  expect(problems[0]?.sentence).toContain('one digit is wrong');
  expect(problems[1]).toEqual({ line: 3, text: 'SN9 - SN10', sentence: null });
  expect(await listed(shop)).toEqual([]);
});

test('a range of IMEIs whose ends are no real ones, where the manager says that they are IMEIs', async () => {
  const shop = await openOwnShop();
  const tac = imei(7).slice(0, 8);
  expect(await list(shop, [`${tac}0000000 - ${tac}9999999`], 'imei')).toEqual([]);
  expect(await listed(shop)).toEqual([['imei', `${tac}0000000`, `${tac}9999999`]]);
  expect((await list(shop, ['12345'], 'imei'))[0]?.sentence).toContain('number of digits 5');
  const scan = await shop.desk.open('goodsReceipt', {
    lines: [{ key: 'a', productId: 'phone', quantity: null, priceMinor: null }],
  });
  const { view } = await shop.desk.scan(scan.paper.id, imei(7), 'a');
  expect(view.verdict.reasons.map(({ rule }) => rule)).toContain('WL1');
});
