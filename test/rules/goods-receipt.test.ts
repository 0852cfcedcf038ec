import { describe, expect, test } from 'vitest';
import { judge } from '../../core/rules/judge';
import { Life, said } from './life';
import { document, facts, id, imei, line, NOW, RECEIVED, SOLD, told, unit } from './shop';

const W1 = id('serial', 'W1');
const phone = (first: number, serial: string) => [
  id('imei', imei(first), 'phone'),
  id('imei', imei(first + 1), 'phone'),
  id('serial', serial, 'phone'),
];

describe('a goods receipt', () => {
  test('brings forty phones into stock, each with its own set, cost and place', () => {
    const first = Array.from({ length: 25 }, (_, n) => phone(n * 2, `A${n}`));
    const second = Array.from({ length: 15 }, (_, n) => phone(100 + n * 2, `B${n}`));
    const lines = [line('phone', first, { key: '1' }), line('phone', second, { key: '2' })];
    const { verdict, actions } = judge(document('goodsReceipt', lines, { location: 'podil' }), facts());
    expect(verdict).toEqual({ outcome: 'accept', reasons: [] });
    expect(actions).toHaveLength(40);
    expect(new Set(actions.map(({ unitId }) => unitId)).size).toBe(40);
    expect(actions[0]).toEqual({
      unitId: 'new-1',
      lineKey: '1',
      productId: 'phone',
      productName: 'Phone',
      to: 'inStock',
      location: 'podil',
      adds: first[0],
      price: { minor: 100_00, currency: 'UAH' },
    });
  });

  const refusals = [
    ['[GR1] refuses a unit in stock', 'inStock', 'GR1'],
    ['[GR2] refuses a unit in transit', 'inTransit', 'GR2'],
    ['[GR4] refuses a unit in quarantine', 'quarantine', 'GR4'],
    ['[GR5] refuses a unit in repair', 'inRepair', 'GR5'],
    ['[GR11] refuses a unit sent back to the supplier unsold', 'returnedToSupplier', 'GR11'],
    ['[GR7] refuses a unit that is part of a set', 'assembled', 'GR7'],
    ['[GR8] refuses a unit replaced under warranty', 'replaced', 'GR8'],
    ['[GR9] refuses a unit written off', 'writtenOff', 'GR9'],
    ['[GR10] refuses a unit lost or stolen', 'lost', 'GR10'],
  ] as const;
  test.each(refusals)('%s and names its last paper', (_title, state, rule) => {
    const known = unit(state, [W1]);
    const judgement = judge(document('goodsReceipt', [line('watch', [[W1]])]), facts({ units: [known] }));
    expect(told(judgement)).toEqual([`${rule} refuse line-watch 0`]);
    const last = known.episodes[0]?.returned ?? known.episodes[0]?.sold ?? RECEIVED;
    expect(judgement.verdict.reasons[0]?.facts).toMatchObject({
      identifier: 'W1',
      key: W1.key,
      paperKind: last.kind,
      paperNumber: last.number,
      paperDate: last.at,
      paperRegister: 'r2',
    });
  });

  test('[GR6] it came back: a unit once sent back as defective raises the alarm, and no reason of the clerk’s silences it', () => {
    const life = new Life();
    life.post(life.paper('goodsReceipt', [line('watch', [[W1]])]));
    life.now = '2026-05-04T10:00:00.000Z';
    life.post(
      life.paper('supplierReturn', [line('watch', [[W1]])], { details: { cause: 'defective' }, number: 'SR-7' }),
    );
    life.now = NOW;
    const receiptReasons = { [W1.key]: 'repurchased' } as const;
    const judgement = life.judge(life.paper('goodsReceipt', [line('watch', [[W1]])], { receiptReasons }));
    expect(told(judgement)).toEqual(['GR6 refuse line-watch 0']);
    expect(said(judgement)).toEqual([
      'It came back! Serial W1 went back to the supplier as defective; its last paper: return to the supplier SR-7, 4 May, register r1. Do not take it, call the manager.',
    ]);
    expect(said(judgement, 'uk')).toEqual([
      'Увага, знову тут! Серійний номер W1 ми віддали постачальнику як брак, останній документ: повернення постачальнику SR-7, 4 трав., каса r1. Не приймайте, покличте керівника.',
    ]);
  });

  test('[GR11] takes a unit that went back unsold with a reason, as a new episode of the same unit', () => {
    const life = new Life();
    const first = life.post(life.paper('goodsReceipt', [line('watch', [[W1]])])).units[0];
    life.post(life.paper('supplierReturn', [line('watch', [[W1]])], { details: { cause: 'unsold' } }));
    expect(told(life.judge(life.paper('goodsReceipt', [line('watch', [[W1]])])))).toEqual(['GR11 refuse line-watch 0']);
    const receiptReasons = { [W1.key]: 'repurchased' } as const;
    const { units } = life.post(life.paper('goodsReceipt', [line('watch', [[W1]])], { receiptReasons }));
    expect(units).toMatchObject([{ id: first?.id, state: 'inStock' }]);
    expect(units[0]?.episodes).toHaveLength(2);
    expect(units[0]).not.toHaveProperty('defective');
  });

  test('[GR3] refuses a unit we sold until the clerk says why it is back', () => {
    const world = facts({ units: [unit('sold', [W1])] });
    const judgement = judge(document('goodsReceipt', [line('watch', [[W1]])]), world);
    expect(told(judgement)).toEqual(['GR3 refuse line-watch 0']);
    expect(judgement.verdict.reasons[0]?.facts).toMatchObject({ paperNumber: SOLD.number, paperKind: 'sale' });
  });

  test.each(['returned', 'boughtBack', 'repurchased'] as const)('[GR3] takes it back with the reason %s', (reason) => {
    const known = unit('sold', [W1]);
    const paper = document('goodsReceipt', [line('watch', [[W1]])], { receiptReasons: { [W1.key]: reason } });
    const { verdict, actions } = judge(paper, facts({ units: [known] }));
    expect(verdict.outcome).toBe('accept');
    expect(actions).toMatchObject([{ unitId: known.id, to: 'inStock', adds: [] }]);
  });

  test('[GR3] takes the reason under any key of the unit, and never that of another', () => {
    const set = phone(0, 'S1');
    const known = unit('sold', set, { productId: 'phone' });
    const world = facts({ units: [known] });
    const paper = (key: string) =>
      document('goodsReceipt', [line('phone', [set])], { receiptReasons: { [key]: 'boughtBack' } });
    expect(judge(paper(set[2]?.key ?? ''), world).verdict.outcome).toBe('accept');
    expect(told(judge(paper(W1.key), world))).toEqual(['GR3 refuse line-phone 0']);
  });

  test('[DO3] names what a unit still lacks, and only that unit', () => {
    const [one, two] = phone(2, 'S2');
    if (!one || !two) throw new Error('two IMEIs expected');
    const judgement = judge(document('goodsReceipt', [line('phone', [phone(0, 'S1'), [one]])]), facts());
    expect(told(judgement)).toEqual(['DO3 refuse line-phone 1']);
    expect(judgement.verdict.reasons[0]?.facts).toMatchObject({ schemes: 'imei serial', identifier: one.value });
  });

  test('[DO3] counts what the ledger knows of a unit that is received again', () => {
    const set = phone(0, 'S1');
    const paper = document('goodsReceipt', [line('phone', [set.slice(0, 1)])], {
      receiptReasons: { [set[0]?.key ?? '']: 'returned' },
    });
    const known = unit('sold', set, { productId: 'phone' });
    expect(judge(paper, facts({ units: [known] })).verdict.outcome).toBe('accept');
  });

  test('a unit of which one identifier is known gets the other added', () => {
    const known = unit('sold', [id('imei', imei(0), 'phone')], { productId: 'phone' });
    const set = phone(0, 'S1');
    const paper = document('goodsReceipt', [line('phone', [set])], {
      receiptReasons: { [set[0]?.key ?? '']: 'returned' },
    });
    const { verdict, actions } = judge(paper, facts({ units: [known] }));
    expect(verdict.outcome).toBe('accept');
    expect(actions[0]?.adds.map(({ value }) => value)).toEqual([imei(1), 'S1']);
  });
});
