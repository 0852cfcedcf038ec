import { expect, test } from 'vitest';
import type { RepairStage } from '../../core/model/paper-details';
import { warrantyOf } from '../../core/model/warranty';
import { imei } from '../rules/shop';
import {
  at,
  type OwnShop,
  openOwnShop,
  ownLine,
  post,
  receive,
  refuse,
  rulesOf,
  sell,
  unitOf,
  written,
} from './own-shop';

const DAY = 86_400_000;

async function step(shop: OwnShop, stage: RepairStage, follows: string, text: string) {
  return post(shop, 'repair', { details: { stage, follows }, scans: [text] });
}

test('a phone of ours goes through every stage of a repair and back to its customer; her warranty runs on', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1)]);
  await sell(shop, [imei(1)]);
  const sold = await unitOf(shop, imei(1));
  expect(await refuse(shop, 'repair', { scans: [imei(1)] })).toEqual(['RE6']);
  const intake = await post(shop, 'repair', { details: { problem: 'dead' }, party: 'Olena', scans: [imei(1)] });
  const stay = { documentId: intake.documentId, stage: 'intake', from: 'sold' };
  expect(await unitOf(shop, imei(1))).toMatchObject({ state: 'inRepair', repair: stay, repairs: 1 });
  expect(await refuse(shop, 'repair', { details: { problem: 'dead' }, scans: [imei(1)] })).toEqual(['RE1']);
  expect(await refuse(shop, 'customerReturn', { scans: [imei(1)] })).toEqual(['CR4']);
  const early = { stage: 'back', follows: intake.documentId } as const;
  expect(await refuse(shop, 'repair', { details: early, scans: [imei(1)] })).toEqual(['RE4']);
  for (const stage of ['sent', 'back', 'ready'] as const) {
    await step(shop, stage, intake.documentId, imei(1));
    expect(await unitOf(shop, imei(1))).toMatchObject({ state: 'inRepair', repair: { ...stay, stage } });
  }
  const out = await step(shop, 'handedOut', intake.documentId, imei(1));
  const back = await unitOf(shop, imei(1));
  expect(back).toMatchObject({ state: 'sold', repairs: 1, paper: { number: out.number } });
  expect(back).not.toHaveProperty('repair');
  expect(back.episodes).toEqual(sold.episodes);
  expect(back.coveredUntil).toBe(sold.coveredUntil);

  const again = await written(shop.desk, 'repair', { details: { problem: 'dead again' }, scans: [imei(1)] });
  expect((await shop.desk.look(again)).view.verdict).toMatchObject({ outcome: 'warn', reasons: [{ rule: 'RE5' }] });
  const second = await shop.desk.post(again);
  const follows = second.posted ? second.documentId : '';
  expect(
    await refuse(shop, 'repair', { details: { stage: 'ready', follows: intake.documentId }, scans: [imei(1)] }),
  ).toEqual(['RE3']);
  await step(shop, 'refused', follows, imei(1));
  expect(await unitOf(shop, imei(1))).toMatchObject({ state: 'sold', repairs: 2 });
});

test('a unit from the shelf is repaired and goes back to the shelf; one that was sold elsewhere first is not touched', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  const intake = await post(shop, 'repair', { details: { problem: 'glass' }, scans: ['W1'] });
  expect(await shop.office.stockCounts()).toEqual([]);
  expect(await refuse(shop, 'sale', { scans: ['W1'] })).toEqual(['SA5']);
  await step(shop, 'handedOut', intake.documentId, 'W1');
  expect(await shop.office.stockCounts()).toMatchObject([{ count: 1 }]);
  expect((await unitOf(shop, 'W1')).episodes).toHaveLength(1);
});

test('a stranger’s phone is repaired as hers, is nobody’s stock, and to every other paper it is as good as unknown', async () => {
  const shop = await openOwnShop();
  const lines = [ownLine('phone')];
  const intake = await post(shop, 'repair', { details: { problem: 'dead' }, lines, scans: [imei(5)] });
  expect(await unitOf(shop, imei(5))).toMatchObject({ state: 'inRepair', repair: { from: 'foreign' }, episodes: [] });
  await step(shop, 'handedOut', intake.documentId, imei(5));
  expect(await unitOf(shop, imei(5))).toMatchObject({ state: 'foreign', episodes: [], repairs: 1 });
  expect(await shop.office.stockCounts()).toEqual([]);
  expect(await refuse(shop, 'sale', { scans: [imei(5)] })).toEqual(['SA1']);
  expect(await refuse(shop, 'customerReturn', { scans: [imei(5)] })).toEqual(['CR1']);
  expect(await refuse(shop, 'transfer', { details: { toLocation: 'x' }, scans: [imei(5)] })).toEqual(['TR1']);
  await post(shop, 'correction', {
    details: { correction: { what: 'identifier', wrong: `imei:${imei(5)}`, right: imei(6) }, note: 'misread' },
    scans: [imei(5)],
  });
  expect(await unitOf(shop, imei(6))).toMatchObject({ state: 'foreign', episodes: [] });
  const bought = await written(shop.desk, 'buyBack', { scans: [imei(6)] });
  await shop.desk.sendTo(bought, 'inStock');
  await shop.desk.post(bought);
  expect(await unitOf(shop, imei(6))).toMatchObject({
    state: 'inStock',
    episodes: [{ received: { kind: 'buyBack' } }],
  });
});

test('a phone that comes back straight into repair is on the repairs board, and mended it goes to the shelf', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1)]);
  await sell(shop, [imei(1)]);
  const returned = await written(shop.desk, 'customerReturn', { scans: [imei(1)] });
  await shop.desk.sendTo(returned, 'inRepair');
  const posted = await shop.desk.post(returned);
  const documentId = posted.posted ? posted.documentId : '';
  const repair = { documentId, stage: 'intake', from: 'quarantine' };
  expect(await unitOf(shop, imei(1))).toMatchObject({ state: 'inRepair', repair, repairs: 1 });
  expect(await unitOf(shop, imei(1))).not.toHaveProperty('coveredUntil');
  await step(shop, 'ready', documentId, imei(1));
  await step(shop, 'handedOut', documentId, imei(1));
  expect((await unitOf(shop, imei(1))).state).toBe('inStock');
  await sell(shop, [imei(1)]);
});

test('a dead phone is replaced from stock: the pair is linked, the days that are left go on, the old one is never sold', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1), imei(2)]);
  await sell(shop, [imei(1)]);
  const sold = warrantyOf(await unitOf(shop, imei(1)));
  shop.clock.forward(200 * DAY);
  const intake = await post(shop, 'repair', { details: { problem: 'dead' }, scans: [imei(1)] });
  await step(shop, 'sent', intake.documentId, imei(1));
  const swap = await post(shop, 'warrantyReplacement', { scans: [imei(1), imei(2)] });
  const [old, fresh] = await Promise.all([unitOf(shop, imei(1)), unitOf(shop, imei(2))]);
  expect(old).toMatchObject({ state: 'replaced', replacedBy: fresh.id, episodes: [{ left: { number: swap.number } }] });
  expect(old).not.toHaveProperty('repair');
  expect(old).not.toHaveProperty('coveredUntil');
  expect(fresh).toMatchObject({ state: 'sold', replaces: old.id, coveredUntil: sold?.endsOn });
  expect(warrantyOf(fresh)).toMatchObject({ rule: 'inherited', endsOn: sold?.endsOn, claims: 1 });
  expect(await refuse(shop, 'sale', { scans: [imei(1)] })).toEqual(['SA8']);
  expect(await refuse(shop, 'customerReturn', { scans: [imei(1)] })).toEqual(['CR5']);
});

test('a replacement may begin the warranty anew; one too late is refused', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1), imei(2), imei(3)]);
  await sell(shop, [imei(1)]);
  shop.clock.forward(200 * DAY);
  await post(shop, 'warrantyReplacement', { details: { replacement: 'restart' }, scans: [imei(1), imei(2)] });
  const fresh = warrantyOf(await unitOf(shop, imei(2)));
  expect(fresh).toMatchObject({ rule: 'restarted', startsOn: '2027-05-22', endsOn: '2028-05-22', claims: 1 });
  shop.clock.forward(400 * DAY);
  expect(await refuse(shop, 'warrantyReplacement', { scans: [imei(2), imei(3)] })).toEqual(['WR6']);
  expect(await refuse(shop, 'warrantyReplacement', { scans: [imei(2)] })).toContain('WR7');
});

test('a phone is bought back: a new episode; a stranger’s phone too', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1)]);
  await sell(shop, [imei(1)]);
  const paper = { lines: [ownLine('phone', { priceMinor: 300_00 })], party: 'Olena' };
  await post(shop, 'buyBack', { ...paper, scans: [imei(1), imei(2)] });
  const [known, stranger] = await Promise.all([unitOf(shop, imei(1)), unitOf(shop, imei(2))]);
  expect(known).toMatchObject({ state: 'quarantine', episodes: [{ sold: {} }, { received: { kind: 'buyBack' } }] });
  expect(known.episodes[1]?.received.price).toEqual({ minor: 300_00, currency: 'UAH' });
  expect(stranger).toMatchObject({ state: 'quarantine', episodes: [{ received: { kind: 'buyBack' } }] });
  expect(await refuse(shop, 'buyBack', { scans: [imei(1)] })).toEqual(['BB1']);
});

test('what was here, and what was sold, before tracking began', async () => {
  const shop = await openOwnShop();
  const here = ownLine('phone', { priceMinor: 200_00 });
  const gone = ownLine('phone', { role: 'sold', key: 'gone' });
  const details = { soldOn: '2026-08-31' };
  await post(shop, 'openingBalance', {
    details,
    lines: [here, gone],
    scans: [
      [imei(1), here.key],
      [imei(2), gone.key],
    ],
  });
  expect(await unitOf(shop, imei(1))).toMatchObject({
    state: 'inStock',
    episodes: [{ received: { kind: 'openingBalance' } }],
  });
  const sold = await unitOf(shop, imei(2));
  expect(sold).toMatchObject({ state: 'sold', coveredUntil: '2027-08-31' });
  expect(warrantyOf(sold)).toMatchObject({ startsOn: '2026-08-31', rule: 'period' });
  expect(await refuse(shop, 'openingBalance', { lines: [here], scans: [imei(1)] })).toEqual(['OB1']);
  const returned = await post(shop, 'customerReturn', { scans: [imei(2)] });
  expect(returned.number).toBe('CR-1');
});

test('a wrong number is corrected by an entry: the right one finds the unit, the wrong one is free', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1', 'W2']);
  const wrong = (await unitOf(shop, 'W1')).identifiers[0]?.key ?? '';
  const correct = (right: string, note = 'misread') =>
    ({ details: { correction: { what: 'identifier', wrong, right }, note }, scans: ['W1'] }) as const;
  expect(await refuse(shop, 'correction', correct('W9', ' '))).toEqual(['CO4']);
  expect(await refuse(shop, 'correction', correct('W2'))).toEqual(['CO2']);
  expect(await refuse(shop, 'correction', correct('w1'))).toEqual(['CO5']);
  const done = await post(shop, 'correction', correct(' W9 '));
  const unit = await unitOf(shop, 'W9');
  expect(unit).toMatchObject({
    state: 'inStock',
    paper: { number: done.number },
    episodes: [{ received: { number: 'GR-1' } }],
  });
  expect(unit.identifiers.map(({ value }) => value)).toEqual(['W9']);
  await receive(shop, 'watch', ['W1']);
  expect((await unitOf(shop, 'W1')).id).not.toBe(unit.id);
  await sell(shop, ['W9', 'W1']);
});

test('cost and warranty are corrected by entries, beside what the papers say', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'phone', [imei(1)]);
  const note = 'freight';
  await post(shop, 'correction', { details: { correction: { what: 'cost', minor: 15_00 }, note }, scans: [imei(1)] });
  await post(shop, 'correction', { details: { correction: { what: 'cost', minor: -5_00 }, note }, scans: [imei(1)] });
  expect((await unitOf(shop, imei(1))).episodes[0]).toMatchObject({
    received: { price: { minor: 500_00 } },
    costs: [
      { minor: 15_00, currency: 'UAH' },
      { minor: -5_00, currency: 'UAH' },
    ],
  });
  await sell(shop, [imei(1)]);
  const correction = { what: 'warranty', startsOn: '2026-11-03', endsOn: '2028-01-01' } as const;
  await post(shop, 'correction', { details: { correction, note: 'promised' }, scans: [imei(1)] });
  const unit = await unitOf(shop, imei(1));
  expect(unit).toMatchObject({
    state: 'sold',
    coveredUntil: '2028-01-01',
    episodes: [{ warranty: { rule: 'entered' } }],
  });
});

test('a correction stays where the unit is', async () => {
  const shop = await openOwnShop();
  await receive(shop, 'watch', ['W1']);
  await at(shop, 'second');
  const correction = { what: 'cost', minor: 1 } as const;
  const paper = await written(shop.desk, 'correction', { details: { correction, note: 'x' }, scans: ['W1'] });
  expect(rulesOf((await shop.desk.look(paper)).view)).toEqual([]);
  await shop.desk.post(paper);
  expect((await unitOf(shop, 'W1')).location).toBe('main');
});
