import 'fake-indexeddb/auto';
import './quick-hash';
import { expect, test } from 'vitest';
import { LedgerDatabase } from '../../core/ledger/database';
import { MOST_REFUSALS } from '../../core/ledger/refusals';
import type { RepairStage } from '../../core/model/paper-details';
import { imei } from '../rules/shop';
import { contents, type OwnShop, openOwnShop, ownLine, post, receive, refuse, sell, written } from './own-shop';
import { ORIGIN, pageDraft, pageLine, START } from './shop';

const DAY = 86_400_000;
const ever = { from: '2000', to: '3000' };

async function board(shop: OwnShop, stage: RepairStage | null = null) {
  return (await shop.office.repairs(stage)).map((repair) => [
    repair.unit.identifiers[0]?.value,
    repair.stage,
    repair.intake.number,
    repair.problem,
  ]);
}

test('the repairs board: the latest intake first, by stage, without those that were handed out', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1), imei(2), imei(3)]);
  await sell(shop, [imei(1), imei(2)]);
  const intake = async (text: string, problem: string) =>
    post(shop, 'repair', { details: { problem, accessories: 'box' }, lines: [ownLine('phone')], scans: [text] });
  const first = await intake(imei(1), 'dead');
  await intake(imei(2), 'screen');
  await intake(imei(9), 'a stranger’s');
  await post(shop, 'repair', { details: { stage: 'sent', follows: first.documentId }, scans: [imei(1)] });
  expect(await board(shop)).toEqual([
    [imei(9), 'intake', 'RE-3', 'a stranger’s'],
    [imei(2), 'intake', 'RE-2', 'screen'],
    [imei(1), 'sent', 'RE-1', 'dead'],
  ]);
  expect(await board(shop, 'sent')).toEqual([[imei(1), 'sent', 'RE-1', 'dead']]);
  expect(await board(shop, 'ready')).toEqual([]);
  expect((await shop.office.repairs('sent'))[0]).toMatchObject({ accessories: 'box', intake: { kind: 'repair' } });
  expect((await shop.office.repairs('sent'))[0]?.intake).not.toHaveProperty('numberKey');
  await post(shop, 'repair', { details: { stage: 'refused', follows: first.documentId }, scans: [imei(1)] });
  expect((await board(shop)).map(([text]) => text)).toEqual([imei(9), imei(2)]);
  const returned = await written(shop.desk, 'customerReturn', { scans: [imei(1)] });
  await shop.desk.sendTo(returned, 'inRepair');
  await shop.desk.post(returned);
  expect((await board(shop))[0]).toEqual([imei(1), 'intake', 'CR-1', null]);
});

test('warranties that end soon: the soonest first, today’s with them, yesterday’s and returned ones not', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [1, 2, 3, 4, 5].map(imei));
  await receive(shop, 'watch', ['W1']);
  const ends = async (text: string, endsOn: string) => {
    const correction = { what: 'warranty', startsOn: '2026-01-01', endsOn } as const;
    await post(shop, 'correction', { details: { correction, note: 'x' }, scans: [text] });
  };
  await sell(shop, [1, 2, 3, 4, 5].map(imei));
  await sell(shop, ['W1']);
  await ends(imei(1), '2026-11-13');
  await ends(imei(2), '2026-11-03');
  await ends(imei(3), '2026-11-02');
  await ends(imei(4), '2026-11-05');
  const soon = async (days: number, product = '') =>
    (await shop.office.endingWarranties(days, product, null)).rows.map(({ identifiers }) => identifiers[0]?.value);
  expect(await soon(10)).toEqual([imei(2), imei(4), imei(1)]);
  expect(await soon(9)).toEqual([imei(2), imei(4)]);
  expect(await soon(0)).toEqual([imei(2)]);
  expect(await soon(10, ' Hon')).toEqual(await soon(10));
  expect(await soon(10, 'watch')).toEqual([]);
  expect(await soon(400)).toEqual([imei(2), imei(4), imei(1), imei(5)]);
  await post(shop, 'customerReturn', { scans: [imei(4)] });
  await post(shop, 'repair', { details: { problem: 'x' }, scans: [imei(1)] });
  expect(await soon(10)).toEqual([imei(2), imei(1)]);
  const before = await contents(shop);
  await shop.office.rebuild(() => undefined);
  expect(JSON.parse(await contents(shop)).units).toEqual(JSON.parse(before).units);
  shop.clock.forward(DAY);
  expect(await soon(10)).toEqual([imei(1)]);
});

test('the list of warranties goes on page by page, many on one day', async () => {
  const shop = await openOwnShop();
  const all = Array.from({ length: 120 }, (_, i) => imei(i));
  const gone = ownLine('phone', { role: 'sold', key: 'gone' });
  for (const soldOn of ['2025-12-01', '2025-11-20']) {
    const texts = soldOn === '2025-12-01' ? all.slice(0, 70) : all.slice(70);
    const { paper } = await shop.desk.open('openingBalance', { details: { soldOn }, lines: [gone] });
    await shop.desk.scanMany(paper.id, texts, gone.key);
    await shop.desk.post(paper.id);
  }
  const found: (string | undefined)[] = [];
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof shop.office.endingWarranties>> = await shop.office.endingWarranties(
      30,
      '',
      after,
    );
    found.push(...page.rows.map(({ identifiers }) => identifiers[0]?.value));
    if (page.next === null) break;
    after = page.next;
  }
  expect(found).toHaveLength(120);
  expect(new Set(found.slice(0, 50))).toEqual(new Set(all.slice(70)));
  expect(new Set(found.slice(50))).toEqual(new Set(all.slice(0, 70)));
});

test('who overrode what, and why', async () => {
  const shop = await openOwnShop();
  await shop.office.saveManager('Maria', '4711');
  await shop.office.saveSettings({ overridable: ['DO2'] });
  const ids: string[] = [];
  for (let i = 0; i < 52; i++) {
    const paper = await written(shop.desk, 'goodsReceipt', { lines: [ownLine('watch')] });
    await shop.desk.approve(paper, '4711', `reason ${i}`);
    const posted = await shop.desk.post(paper);
    ids.push(posted.posted ? posted.documentId : '');
    await receive(shop, 'watch', [`W${i}`]);
  }
  const first = await shop.office.letPass('override', null);
  expect(first.rows.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 50));
  expect(first.rows[0]).toMatchObject({ override: { by: 'Maria', reason: 'reason 51', rules: ['DO2'] } });
  expect(first.rows[0]).not.toHaveProperty('marks');
  expect((await shop.office.letPass('override', first.next)).rows.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
  expect((await shop.office.letPass('shadow', null)).rows).toEqual([]);
});

test('what strict would have refused, by rule, in a period', async () => {
  const shop = await openOwnShop();
  await shop.office.saveSite({
    origin: ORIGIN,
    profileId: 'demo',
    grantedAt: '2026-11-03T09:00:00.000Z',
    shadow: true,
  });
  await receive(shop, 'watch', ['W1', 'W2']);
  const sale = async (key: string, serials: readonly string[], quantity = serials.length) => {
    const lines = [pageLine({ product: { sku: 'WATCH' }, quantity, serials })];
    const reserved = await shop.till().reserve(pageDraft('sale', { documentKey: key, lines }));
    await shop
      .till()
      .settle(reserved.reserved ? (reserved.documentId ?? '') : '', { state: 'posted', number: key, message: null });
  };
  await sale('1', ['W1']);
  await sale('2', ['W1']);
  shop.clock.forward(DAY);
  await sale('3', ['W1'], 2);
  await sale('4', ['X9']);
  await sale('5', ['W2']);
  expect(await shop.office.shadowReport(ever)).toEqual({
    documents: 3,
    rules: [
      { rule: 'SA2', documents: 2 },
      { rule: 'DO2', documents: 1 },
      { rule: 'SA1', documents: 1 },
    ],
  });
  const day = (n: number) => new Date(START + n * DAY).toISOString();
  expect(await shop.office.shadowReport({ from: day(0), to: day(1) })).toEqual({
    documents: 1,
    rules: [{ rule: 'SA2', documents: 1 }],
  });
  expect(await shop.office.shadowReport({ from: day(2), to: day(3) })).toEqual({ documents: 0, rules: [] });
  expect((await shop.office.letPass('shadow', null)).rows.map(({ number }) => number)).toEqual(['4', '3', '2']);
});

test('refusals are counted by rule and by whom, at the scan and at the submission; nothing of a unit is kept', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1', 'W2']);
  await sell(shop, ['W1']);
  const till = shop.till();
  const cart = pageDraft('sale', { documentKey: 'c', lines: [pageLine({ product: { sku: 'WATCH' } })] });
  await till.scan(cart, 'STRANGER', null);
  await till.scan(cart, 'STRANGER', null);
  await till.scan(cart, 'W1', null);
  // Where the POS can put a product on the paper.
  for (const raw of ['W1', 'STRANGER']) await till.fetchUnit({ ...cart, lines: [] }, raw, null, false);
  for (let i = 0; i < 3; i++) expect(await till.reserve(cart)).toMatchObject({ reserved: false });
  expect(await refuse(shop, 'writeOff', { scans: ['W2'] })).toEqual(['WO4']);
  await post(shop, 'stockCount', { scans: ['W2'] });
  const count = await written(shop.desk, 'stockCount', { scans: ['W2'] });
  expect(await shop.desk.scan(count, 'NOBODY', null)).toMatchObject({ placed: false, reason: { severity: 'refuse' } });
  expect(await shop.office.refusals(ever)).toEqual([
    { rule: 'SA1', by: 'Till 1', scans: 2, submissions: 0 },
    { rule: 'SA2', by: 'Till 1', scans: 1, submissions: 1 },
    { rule: 'WO4', by: 'Till 1', scans: 0, submissions: 1 },
  ]);
  expect(await shop.office.refusals({ from: '2000', to: '2001' })).toEqual([]);
  expect(JSON.stringify(JSON.parse(await contents(shop)).refusals)).not.toMatch(/STRANGER|W1|NOBODY/u);
  expect(await shop.office.entryCount()).toBe(6);
});

test('refusals do not grow without end: the oldest go', async () => {
  const shop = await openOwnShop();
  const db = new LedgerDatabase(shop.name);
  const old = Array.from({ length: MOST_REFUSALS }, (_, i) => ({
    id: `r${i}`,
    at: new Date(Date.UTC(2020, 0, 1) + i * 1000).toISOString(),
    by: 'x',
    origin: ORIGIN,
    kind: 'sale' as const,
    what: 'scan' as const,
    rules: ['SA2'],
  }));
  await db.refusals.bulkAdd(old);
  expect(await refuse(shop, 'goodsReceipt', { lines: [ownLine('watch')] })).toEqual(['DO2']);
  expect(await db.refusals.count()).toBe(MOST_REFUSALS * 0.9 + 1);
  expect(await db.refusals.get('r999')).toBeUndefined();
  expect(await db.refusals.get('r1000')).toBeDefined();
  db.close();
  expect(await shop.office.refusals(ever)).toMatchObject([{ rule: 'SA2' }, { rule: 'DO2', submissions: 1 }]);
});
