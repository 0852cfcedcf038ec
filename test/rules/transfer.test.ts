import { describe, expect, test } from 'vitest';
import type { PaperDetails } from '../../core/model/paper-details';
import { judge } from '../../core/rules/judge';
import { factsOf, Life, said } from './life';
import { document, facts, id, line, paper, told, unit, type World } from './shop';

const [W1, W2, W3] = [id('serial', 'W1'), id('serial', 'W2'), id('serial', 'W3')];
const watches = (...serials: (typeof W1)[]) => [
  line(
    'watch',
    serials.map((one) => [one]),
  ),
];

const TO_PODIL = { stage: 'ship', toLocation: 'podil' } as const;
const ship = (world: World, details: PaperDetails = TO_PODIL, location = 'main') =>
  judge(document('transfer', watches(W1), { details, location }), facts(world));
const take = (stage: 'receive' | 'cancel', world: World, location: string, follows?: string) =>
  judge(document('transfer', watches(W1), { details: { stage, ...(follows && { follows }) }, location }), facts(world));
/** On its way from main to podil. */
const shipped = (more = {}) =>
  unit('inTransit', [W1], {
    location: '',
    transit: { documentId: 'transfer-1', from: 'main', to: 'podil' },
    paper: paper('transfer', 'TR-1', { documentId: 'transfer-1' }),
    ...more,
  });

describe('a transfer', () => {
  test('in transit a unit is in nobody’s stock; it is received in as many papers as it takes', () => {
    const life = new Life();
    life.post(life.paper('goodsReceipt', watches(W1, W2, W3)));
    const shipment = life.post(life.paper('transfer', watches(W1, W2, W3), { details: TO_PODIL }));
    expect(shipment.actions[0]).toMatchObject({
      to: 'inTransit',
      location: '',
      before: { state: 'inStock', location: 'main' },
      sets: { transit: { documentId: shipment.document.id, from: 'main', to: 'podil' } },
    });
    expect(shipment.units[0]).toMatchObject({ state: 'inTransit', location: '', transit: { to: 'podil' } });
    const follows = shipment.document.id;
    const arrival = { details: { stage: 'receive', follows }, location: 'podil' } as const;
    const { actions, units } = life.post(life.paper('transfer', watches(W1, W2), arrival));
    expect(actions[0]).toMatchObject({
      to: 'inStock',
      location: 'podil',
      before: { state: 'inTransit', location: '' },
      sets: { transit: null },
    });
    expect(units[0]).toMatchObject({ state: 'inStock', location: 'podil' });
    expect(units[0]).not.toHaveProperty('transit');
    expect(life.unit('W3').state).toBe('inTransit');
    life.post(life.paper('transfer', watches(W3), { details: { stage: 'cancel', follows } }));
    expect(life.unit('W3')).toMatchObject({ state: 'inStock', location: 'main' });
    expect(life.unit('W3')).not.toHaveProperty('transit');
  });

  test('changes nothing of who owns the unit', () => {
    const life = new Life();
    const before = life.post(life.paper('goodsReceipt', watches(W1))).units[0]?.episodes;
    const { document: shipment } = life.post(life.paper('transfer', watches(W1), { details: TO_PODIL }));
    const arrival = { details: { stage: 'receive', follows: shipment.id }, location: 'podil' } as const;
    const received = life.post(life.paper('transfer', watches(W1), arrival));
    expect(received.units[0]?.episodes).toEqual(before);
    expect(received.units[0]?.paper?.documentId).toBe(received.document.id);
    life.post(life.paper('sale', watches(W1), { location: 'podil' }));
  });

  test('[TR1] refuses a unit never received, on every step', () => {
    for (const judgement of [ship({}), take('receive', {}, 'podil'), take('cancel', {}, 'main')]) {
      expect(told(judgement)).toEqual(['TR1 refuse line-watch 0']);
      expect(said(judgement)).toEqual(['Serial W1 was never received. Write a goods receipt for it first.']);
      expect(said(judgement, 'uk')).toEqual(['Серійний номер W1 не надходив на склад. Спершу оформіть прихід.']);
    }
  });

  test.each([
    'inTransit',
    'sold',
    'quarantine',
    'inRepair',
    'returnedToSupplier',
    'assembled',
    'replaced',
    'lost',
  ] as const)('[TR2] ships no unit that is %s', (state) => {
    const judgement = ship({ units: [unit(state, [W1])] });
    expect(told(judgement)).toEqual(['TR2 refuse line-watch 0']);
    expect(judgement.actions).toEqual([]);
  });

  test('[TR2] says what the unit is and by which paper', () => {
    const judgement = ship({ units: [unit('quarantine', [W1])] });
    expect(said(judgement)).toEqual([
      'Serial W1 cannot be moved, it is in quarantine: return 77, 10 Nov, register r2. Remove it here.',
    ]);
    expect(said(judgement, 'uk')).toEqual([
      'Серійний номер W1 у карантині: повернення 77, 10 лист., каса r2. Перемістити не можна, приберіть його звідси.',
    ]);
  });

  test('[TR3] ships a unit only from where it is', () => {
    const units = [unit('inStock', [W1], { location: 'lviv' })];
    const judgement = ship({ units });
    expect(told(judgement)).toEqual(['TR3 refuse line-watch 0']);
    expect(said(judgement)[0]).toContain('is recorded in “lviv”, not in “Main shop”: goods receipt 118');
    expect(said(judgement)[0]).toMatch(/Ship it from there\.$/u);
    expect(ship({ units }, TO_PODIL, 'lviv').verdict.outcome).toBe('accept');
  });

  test.each(['receive', 'cancel'] as const)('[TR4] %s: refuses a unit that is not on its way', (stage) => {
    for (const state of ['inStock', 'sold', 'lost', 'assembled'] as const) {
      expect(told(take(stage, { units: [unit(state, [W1])] }, 'main'))).toEqual(['TR4 refuse line-watch 0']);
    }
    const judgement = take(stage, { units: [unit('sold', [W1])] }, 'main');
    expect(said(judgement)[0]).toMatch(/^Serial W1 is not on its way, it is sold: receipt 5521/u);
    expect(said(judgement, 'uk')[0]).toMatch(/^Серійний номер W1 не в дорозі, а продано: чек 5521/u);
  });

  test('[TR4] a unit is received once', () => {
    const life = new Life();
    life.post(life.paper('goodsReceipt', watches(W1)));
    life.post(life.paper('transfer', watches(W1), { details: TO_PODIL }));
    const arrival = { details: { stage: 'receive' }, location: 'podil' } as const;
    life.post(life.paper('transfer', watches(W1), arrival));
    const again = life.judge(life.paper('transfer', watches(W1), arrival));
    expect(told(again)).toEqual(['TR4 refuse line-watch 0']);
    expect(factsOf(again, 'TR4')).toMatchObject({ paperKind: 'transfer', state: 'inStock' });
  });

  test('[TR5] refuses a unit of another shipment, where the paper names the one it follows', () => {
    const judgement = take('receive', { units: [shipped()] }, 'podil', 'transfer-2');
    expect(told(judgement)).toEqual(['TR5 refuse line-watch 0']);
    expect(said(judgement)).toEqual([
      'Serial W1 was shipped on another transfer: transfer TR-1, 3 Nov, register r2. Open that transfer.',
    ]);
    expect(take('receive', { units: [shipped()] }, 'podil', 'transfer-1').verdict.outcome).toBe('accept');
    expect(take('receive', { units: [shipped()] }, 'podil').verdict.outcome).toBe('accept');
  });

  test('[TR6] receives only where it goes, and takes back only where it comes from', () => {
    const world = { units: [shipped()] };
    const wrong = take('receive', world, 'lviv');
    expect(told(wrong)).toEqual(['TR6 refuse line-watch 0']);
    expect(said(wrong)).toEqual([
      'Serial W1 can only be taken in at “podil”, this is “lviv”: transfer TR-1, 3 Nov, register r2. Remove it here.',
    ]);
    expect(said(wrong, 'uk')[0]).toContain('можна прийняти лише в «podil», а тут «lviv»');
    expect(told(take('receive', world, 'main'))).toEqual(['TR6 refuse line-watch 0']);
    const back = take('cancel', world, 'podil');
    expect(told(back)).toEqual(['TR6 refuse line-watch 0']);
    expect(factsOf(back, 'TR6')).toMatchObject({ there: 'main', here: 'podil' });
    expect(take('receive', world, 'podil').verdict.outcome).toBe('accept');
    expect(take('cancel', world, 'main').verdict.outcome).toBe('accept');
  });

  test('[TR7] goes somewhere else', () => {
    const world = { units: [unit('inStock', [W1])] };
    for (const toLocation of [undefined, '', 'main']) {
      const judgement = ship(world, { stage: 'ship', ...(toLocation !== undefined && { toLocation }) });
      expect(told(judgement)).toEqual(['TR7 refuse - -']);
      expect(said(judgement)).toEqual(['Say where the units go: to another location than “Main shop”.']);
    }
    expect(told(ship(world, {}))).toEqual(['TR7 refuse - -']);
    expect(ship(world).verdict.outcome).toBe('accept');
  });

  test('[TR4] [TR5] [TR6] refuse whatever the product’s policy says', () => {
    const charger = id('serial', 'C1', 'charger');
    const on = (more: Partial<Parameters<typeof document>[2]>) =>
      document('transfer', [line('charger', [[charger]])], { details: { stage: 'receive' }, ...more });
    const moving = unit('inTransit', [charger], {
      productId: 'charger',
      transit: { documentId: 'transfer-1', from: 'main', to: 'podil' },
    });
    const stock = unit('inStock', [charger], { productId: 'charger' });
    expect(told(judge(on({}), facts({ units: [stock] })))).toEqual(['TR4 refuse line-charger 0']);
    expect(told(judge(on({}), facts({ units: [moving] })))).toEqual(['TR6 refuse line-charger 0']);
  });
});
