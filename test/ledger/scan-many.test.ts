import { expect, test, vi } from 'vitest';
import type { PaperDesk } from '../../core/ledger/paper-desk';
import type { DocumentKind } from '../../core/model/document';
import { imei } from '../rules/shop';
import { type OwnShop, openOwnShop, ownLine, receive, sell, unitOf, type Written, written } from './own-shop';
import { Random } from './random';

/** What a paper says after texts were scanned one by one, and after the same texts were pasted: without the random keys of its lines. */
async function bothWays(
  desk: PaperDesk,
  kind: DocumentKind,
  paper: Written,
  texts: readonly string[],
  line: string | null,
) {
  const results = [];
  for (const way of ['one by one', 'at once'] as const) {
    const { paper: opened } = await desk.open(kind, paper);
    const scans: unknown[] = [];
    if (way === 'at once') scans.push(...(await desk.scanMany(opened.id, texts, line)).scans);
    else {
      for (const text of texts) {
        const { view: _, ...scanned } = await desk.scan(opened.id, text, line);
        scans.push(scanned);
      }
    }
    const { paper: row, view } = await desk.look(opened.id);
    await desk.drop(opened.id);
    const keys = new Map(row.lines.map(({ key }, i) => [key, `line ${i}`]));
    const told = {
      scans,
      lines: row.lines,
      strangers: row.details.strangers,
      units: view.lines,
      reasons: view.verdict,
    };
    const said = JSON.stringify(told, (name, value) => (name === 'now' ? undefined : value));
    results.push([...keys].reduce((text, [key, name]) => text.replaceAll(key, name), said));
  }
  return results.map((text) => JSON.parse(text));
}

async function stockedShop(): Promise<OwnShop> {
  const shop = await openOwnShop();
  await receive(
    shop,
    'phone',
    Array.from({ length: 20 }, (_, i) => imei(i)),
  );
  await receive(
    shop,
    'watch',
    Array.from({ length: 20 }, (_, i) => `W${i}`),
  );
  await receive(shop, 'box', ['W1', 'B1', 'B2']);
  await sell(shop, ['W3', imei(3)]);
  return shop;
}

test('a pasted list goes where its texts would go one by one: on a count, a transfer, a receipt', async () => {
  const shop = await stockedShop();
  const pool = [
    ...Array.from({ length: 22 }, (_, i) => `W${i}`),
    ...Array.from({ length: 22 }, (_, i) => imei(i)),
    ...['B1', 'b1', ' B2 ', 'X1', 'X2', '', 'N/A', '356938035643800', '3.56938E+14', 'w5'],
  ];
  for (const seed of [1, 2, 3]) {
    const random = new Random(seed);
    // With the lines of the three products there, as they are for every text of a list.
    const texts = ['W0', imei(0), 'B1', ...Array.from({ length: 30 }, () => random.pick(pool))];
    const few = ownLine('watch', { quantity: 3 });
    const cases: readonly (readonly [DocumentKind, Written, string | null])[] = [
      ['stockCount', {}, null],
      ['transfer', { details: { toLocation: 'second' } }, null],
      ['goodsReceipt', { lines: [few, ownLine('phone')] }, few.key],
      ['goodsReceipt', { lines: [ownLine('phone'), few, ownLine('box')] }, null],
      ['openingBalance', { lines: [ownLine('watch')] }, ownLine('watch').key],
    ];
    for (const [kind, paper, line] of cases) {
      const [slow, fast] = await bothWays(shop.desk, kind, paper, texts, line);
      expect(fast, `${kind}, seed ${seed}`).toEqual(slow);
    }
  }
});

test('what a text meets is told with its place on the whole line, however long the line is', async () => {
  const shop = await openOwnShop();
  const texts = Array.from({ length: 12 }, (_, i) => `W${i}`);
  const line = ownLine('watch', { quantity: 12 });
  const paper = await written(shop.desk, 'goodsReceipt', { lines: [line] });
  const { scans, view } = await shop.desk.scanMany(paper, [...texts, 'W7', 'MORE'], line.key);
  expect(scans.slice(0, 12).map((one) => one.placed && one.unit)).toEqual(texts.map((_, i) => i));
  expect(scans[12]).toMatchObject({ placed: false, reason: { rule: 'DO5', facts: { atLine: 1, atUnit: 8 } } });
  expect(scans[12]?.placed === false && scans[12].sentence).toContain('no. 8');
  expect(scans[13]).toMatchObject({ placed: false, reason: { rule: 'CA2', facts: { count: 12 } } });
  expect(view.lines[0]?.units).toHaveLength(12);
  expect(view.verdict.outcome).toBe('accept');
});

test('nothing of a list is kept where the ledger fails in the middle', async () => {
  const shop = await openOwnShop();
  const line = ownLine('watch');
  const paper = await written(shop.desk, 'goodsReceipt', { lines: [line] });
  const failing = await shop.again({
    place: () => {
      throw new Error('broken rule');
    },
  });
  await expect(failing.papers.scanMany(paper, ['W1', 'W2'], line.key)).rejects.toMatchObject({ code: 'failed' });
  failing.close();
  expect((await shop.desk.look(paper)).view.lines[0]?.units).toEqual([]);
  expect(await shop.desk.scanMany(paper, [], null)).toMatchObject({ scans: [] });
});

test('units of two identifiers are put together from a list that goes box by box', async () => {
  const shop = await openOwnShop();
  await shop.office.saveProductType({
    id: 'phones',
    name: 'Phones',
    capture: 'required',
    verify: 'refuse',
    identifiers: ['imei', 'imei', 'serial'],
  });
  const line = ownLine('phone');
  const paper = await written(shop.desk, 'goodsReceipt', { lines: [line] });
  const boxes = Array.from({ length: 5 }, (_, i) => [imei(2 * i), `SN${i}`, imei(2 * i + 1)]);
  const { view } = await shop.desk.scanMany(paper, boxes.flat(), line.key);
  expect(view.lines[0]?.units.map(({ identifiers }) => identifiers.map(({ value }) => value))).toEqual(boxes);
  await shop.desk.post(paper);
  expect((await unitOf(shop, 'SN3')).identifiers).toHaveLength(3);
});

test('a scan reads the unit that it names, and not again those that are on the paper already', async () => {
  const shop = await openOwnShop();
  const texts = Array.from({ length: 12 }, (_, i) => `W${i}`);
  await receive(shop, 'watch', texts);
  const paper = await written(shop.desk, 'stockCount', { scans: texts.slice(0, 10) });
  const reads = vi.spyOn(IDBObjectStore.prototype, 'get');
  const unitsRead = () => reads.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'units').length;
  await shop.desk.scan(paper, 'W10', null);
  expect(unitsRead()).toBeLessThanOrEqual(2);
  reads.mockClear();
  const other = await shop.again();
  await other.papers.scan(paper, 'W11', null);
  expect(unitsRead()).toBeGreaterThanOrEqual(11);
  reads.mockRestore();
  other.close();
});
