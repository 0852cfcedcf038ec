import './quick-hash';
import { expect, test } from 'vitest';
import { imei } from '../rules/shop';
import { openOwnShop, ownLine, rulesOf, unitOf } from './own-shop';
import { ORIGIN, pageDraft, pageLine } from './shop';

const page = pageDraft('sale', { documentKey: 'cart', lines: [pageLine({ product: { sku: 'PHONE' } })] });

test('[SA1] a stranger stays off the paper, and where the shop lets a manager pass over that it is on it, refused', async () => {
  const shop = await openOwnShop();
  const till = shop.till();
  const { placed, view } = await till.scan(page, imei(1), 'l1');
  expect([placed, view.lines[0]?.units.length, view.passable]).toEqual([false, 0, undefined]);
  await shop.office.saveManager('Maria', '4711');
  await shop.office.saveSettings({ overridable: ['SA1'] });
  const again = await till.scan(page, imei(1), 'l1');
  expect([again.placed, rulesOf(again.view), again.view.passable]).toEqual([true, ['SA1'], ['SA1']]);
  expect((await till.reserve(page)).reserved).toBe(false);
  await shop.ledger.till({ origin: ORIGIN, tab: '1' }).approve(page, '4711', 'came with the shelf');
  const reserved = await till.reserve(page);
  expect(reserved.reserved).toBe(true);
  if (reserved.reserved && reserved.documentId) {
    await till.settle(reserved.documentId, { state: 'posted', number: '7', message: null });
    expect((await shop.office.letPass('override', null)).rows[0]).toMatchObject({
      override: { by: 'Maria', reason: 'came with the shelf', rules: ['SA1'] },
    });
  }
  expect((await unitOf(shop, imei(1))).state).toBe('sold');
});

test('[CR1] [SR1] [WL1] of a return, too; what only stands on the watch list still says so', async () => {
  const shop = await openOwnShop();
  const watched = {
    id: 'w',
    kind: 'stolen',
    scheme: 'imei',
    from: imei(2),
    to: imei(2),
    note: 'police',
    addedAt: '',
  } as const;
  await shop.office.saveWatch(watched);
  await shop.office.saveSettings({ overridable: ['CR1', 'SR1'] });
  for (const [kind, rule] of [
    ['customerReturn', 'CR1'],
    ['supplierReturn', 'SR1'],
  ] as const) {
    const { paper } = await shop.desk.open(kind, { lines: [ownLine('phone')] });
    const scanned = await shop.desk.scan(paper.id, imei(2), 'line phone ');
    expect(scanned.placed).toBe(true);
    expect(rulesOf(scanned.view)).toContain(rule);
    if (kind === 'customerReturn') expect(rulesOf(scanned.view)).toContain('WL1');
    await shop.desk.drop(paper.id);
  }
});

test('in shadow mode there is nothing to pass over, and the till is told that it only watches', async () => {
  const shop = await openOwnShop();
  await shop.office.saveSettings({ overridable: ['SA1', 'DO2'] });
  await shop.office.saveSite({ origin: ORIGIN, profileId: 'demo', grantedAt: '', shadow: true });
  const view = await shop.till().look(page);
  expect([view.shadow, view.passable, view.verdict.outcome]).toEqual([true, undefined, 'refuse']);
});
