import { describe, expect, test } from 'vitest';
import type { Unit } from '../../core/model/unit';
import { isWatched, type WatchEntry } from '../../core/model/watch';
import { judge } from '../../core/rules/judge';
import { MOVEMENTS, type Movement } from '../../core/rules/movement';
import { place } from '../../core/rules/place';
import { watched } from '../../core/rules/watch-list';
import { said } from './life';
import { document, facts, id, imei, line, POLICIES, told, unit, type World } from './shop';

const W1 = id('serial', 'W1');
const entry = (more: Partial<WatchEntry> = {}): WatchEntry => ({
  id: 'e',
  kind: 'stolen',
  scheme: 'serial',
  from: 'W1',
  to: 'W1',
  note: 'police, case 12',
  addedAt: '2026-11-01T10:00:00.000Z',
  ...more,
});
const sell = (world: World, of = [W1], productId = 'watch') =>
  judge(document('sale', [line(productId, [of])]), facts(world));
const stock = [unit('inStock', [W1])];

describe('the watch list', () => {
  test.each([
    ['stolen', 'WL1', 'Serial W1 is reported stolen: police, case 12. Keep it here and call the manager.'],
    ['recalled', 'WL2', 'Serial W1 is recalled by its maker: police, case 12. Put it aside and call the manager.'],
    ['blocked', 'WL3', 'Serial W1 is blocked by this shop: police, case 12. Call the manager.'],
  ] as const)('[WL1] [WL2] [WL3] a %s unit: %s, with the manager’s note', (kind, rule, sentence) => {
    const judgement = sell({ units: stock, watch: [entry({ kind })] });
    expect(told(judgement)).toEqual([`${rule} refuse line-watch 0`]);
    expect(said(judgement)).toEqual([sentence]);
    expect(said(judgement, 'uk')[0]).toMatch(/police, case 12\. .*окличте керівника\.$/u);
    expect(judgement.actions).toEqual([]);
    expect(sell({ units: stock, watch: [entry({ from: 'W2', to: 'W2' })] }).verdict.outcome).toBe('accept');
  });

  test('[WL1] says so without a note too', () => {
    const judgement = sell({ units: stock, watch: [entry({ note: ' ' })] });
    expect(said(judgement)).toEqual(['Serial W1 is reported stolen: –. Keep it here and call the manager.']);
  });

  test('[WL1] finds any identifier of the unit, scanned or not, and says which', () => {
    const [first, second] = [id('imei', imei(1), 'phone'), id('imei', imei(2), 'phone')];
    const units = [unit('inStock', [first, second], { productId: 'phone' })];
    const watch = [entry({ scheme: 'imei', from: imei(2), to: imei(2) })];
    const judgement = sell({ units, watch }, [first], 'phone');
    expect(judgement.verdict.reasons).toMatchObject([{ rule: 'WL1', facts: { identifier: imei(2) } }]);
  });

  test('[WL1] is said whatever else is wrong', () => {
    const elsewhere = [unit('inStock', [W1], { location: 'podil' })];
    expect(told(sell({ units: elsewhere, watch: [entry()] }))).toEqual([
      'WL1 refuse line-watch 0',
      'SA11 refuse line-watch 0',
    ]);
    expect(told(sell({ units: [unit('sold', [W1])], watch: [entry()] }))).toEqual([
      'WL1 refuse line-watch 0',
      'SA2 refuse line-watch 0',
    ]);
    expect(told(sell({ watch: [entry()] }))).toEqual(['WL1 refuse line-watch 0', 'SA1 refuse line-watch 0']);
  });

  test('[WL1] is what a scan says of a stranger that a strict line would not take anyway', () => {
    const recognition = {
      raw: 'W1',
      candidates: [{ scheme: 'serial', value: 'W1', raw: 'W1' }],
      problem: null,
    } as const;
    const on = (kind: Parameters<typeof document>[0]) =>
      place(recognition, document(kind, [line('watch', [], { quantity: 1 })]), null, facts({ watch: [entry()] }));
    expect(on('customerReturn')).toMatchObject({ placed: false, reason: { rule: 'WL1', severity: 'refuse' } });
    expect(on('stockCount')).toMatchObject({ placed: false, reason: { rule: 'SC1' } });
    expect(on('buyBack')).toMatchObject({ placed: true });
  });

  test('[WL1] warns on a lenient line and is silent where nothing is checked', () => {
    const C1 = id('serial', 'C1', 'charger');
    const units = [unit('inStock', [C1], { productId: 'charger' })];
    const watch = [entry({ from: 'C1', to: 'C1' })];
    const judgement = sell({ units, watch }, [C1], 'charger');
    expect(told(judgement)).toEqual(['WL1 warn line-charger 0']);
    expect(judgement.actions).toHaveLength(1);
  });
});

describe('where it is checked', () => {
  const CHECKED: readonly Movement[] = [
    'goodsReceipt',
    'sale',
    'customerReturn',
    'transferShip',
    'assemblyComponent',
    'assemblyKit',
    'repairIntake',
    'repairHandOut',
    'replacementOld',
    'replacementNew',
    'buyBack',
    'openingStock',
  ];
  test.each(MOVEMENTS)('[WL1] [WL2] [WL3] %s', (movement) => {
    const policy = POLICIES.watch;
    if (!policy) throw new Error('the shop has watches');
    const on = line('watch', [[W1]]);
    const unitCase = {
      document: document('sale', [on]),
      line: on,
      policy,
      movement,
      captured: { identifiers: [W1] },
      known: stock[0] as Unit,
      facts: facts({ watch: [entry()] }),
    };
    expect(watched(unitCase)).toHaveLength(CHECKED.includes(movement) ? 1 : 0);
  });

  test('[WL1] a stolen phone is neither bought back nor taken back for money, and a count takes no notice', () => {
    const world = { units: [unit('sold', [W1])], watch: [entry()] };
    const on = (kind: Parameters<typeof document>[0]) =>
      told(judge(document(kind, [line('watch', [[W1]])], { reference: '5521' }), facts(world)));
    expect(on('buyBack')).toEqual(['WL1 refuse line-watch 0']);
    expect(on('customerReturn')).toEqual(['WL1 refuse line-watch 0']);
    expect(on('stockCount')).toEqual(['SC2 warn line-watch 0']);
  });
});

describe('a range', () => {
  const range = entry({ from: '350100000000', to: '350199999999' });
  const has = (value: string, of = range, scheme: 'serial' | 'imei' = 'serial') =>
    isWatched(of, { scheme, value, raw: value });

  test('[WL2] holds its first and its last, and all between', () => {
    for (const value of ['350100000000', '350155555555', '350199999999']) expect(has(value), value).toBe(true);
    for (const value of ['350099999999', '350200000000']) expect(has(value), value).toBe(false);
  });

  test('[WL2] holds no text of another length or scheme', () => {
    for (const value of ['3501', '3501555555555', '']) expect(has(value), value).toBe(false);
    expect(has('350155555555', range, 'imei')).toBe(false);
    expect(has('15', entry({ from: '9', to: '20' }))).toBe(false);
  });

  test('[WL2] takes letters as they are, whatever their case', () => {
    const letters = entry({ from: 'AB100', to: 'AB199' });
    expect(has('ab150', letters)).toBe(true);
    expect(has('AC150', letters)).toBe(false);
  });
});
