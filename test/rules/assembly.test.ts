import { describe, expect, test } from 'vitest';
import type { DocumentLine } from '../../core/model/document';
import type { Identifier } from '../../core/model/identifier';
import { judge } from '../../core/rules/judge';
import { factsOf, Life, said } from './life';
import { document, facts, id, imei, line, paper, policy, told, unit, type World } from './shop';

const [W1, W2] = [id('serial', 'W1'), id('serial', 'W2')];
const T1 = id('imei', imei(1), 'tablet');
const K1 = id('serial', 'K1', 'starter');

/** A set of a watch and a tablet, with a cable and perhaps a charger that nobody has to scan. */
const SHOP: World = {
  policies: { starter: policy('strict', ['serial']) },
  kits: {
    starter: [
      { productId: 'watch', quantity: 1 },
      { productId: 'tablet', quantity: 1 },
      { productId: 'cable', quantity: 2 },
      { productId: 'charger', quantity: 1 },
    ],
  },
};

const set = (...serials: readonly Identifier[][]) => line('starter', serials, { role: 'kit' });
const part = (productId: string, ...units: readonly (readonly Identifier[])[]) =>
  line(productId, units, { role: 'component' });
const assemble = (lines: readonly DocumentLine[], world: World = {}) =>
  judge(document('assembly', lines), facts({ ...SHOP, ...world }));
const tablet = (state: Parameters<typeof unit>[0] = 'inStock') => unit(state, [T1], { productId: 'tablet' });
const parts = [unit('inStock', [W1]), tablet()];
const whole = [set([K1]), part('watch', [W1]), part('tablet', [T1])];

describe('putting a set together', () => {
  test('makes the set a unit of its own and its parts parts of it', () => {
    const life = new Life(SHOP);
    life.post(life.paper('goodsReceipt', [line('watch', [[W1]]), line('tablet', [[T1]])]));
    const { actions } = life.post(life.paper('assembly', whole, { location: 'main' }));
    const [kit, watch, pad] = [life.unit('K1'), life.unit('W1'), life.unit(imei(1))];
    expect(actions.map(({ to }) => to)).toEqual(['inStock', 'assembled', 'assembled']);
    expect(actions[0]).toMatchObject({ unitId: kit.id, adds: [K1], sets: { components: [watch.id, pad.id] } });
    expect(actions[0]).not.toHaveProperty('before');
    expect(actions[1]).toMatchObject({ before: { state: 'inStock' }, sets: { kitId: kit.id } });
    expect(kit).toMatchObject({ state: 'inStock', components: [watch.id, pad.id], paper: { kind: 'assembly' } });
    expect(kit.episodes).toMatchObject([{ received: { kind: 'assembly' }, sold: null }]);
    expect(watch).toMatchObject({ state: 'assembled', kitId: kit.id });
    expect(watch.episodes).toMatchObject([{ received: { kind: 'goodsReceipt' } }]);
    expect(told(life.judge(life.paper('sale', [line('watch', [[W1]])])))).toEqual(['SA7 refuse line-watch 0']);
    life.post(life.paper('sale', [line('starter', [[K1]])]));
    expect(life.unit('K1')).toMatchObject({ state: 'sold', components: [watch.id, pad.id] });
  });

  test('[DO5] a unit is part of one set, and no unit is its own part', () => {
    const twice = [set([K1]), part('watch', [W1], [W1]), part('tablet', [T1])];
    expect(told(assemble(twice, { units: parts }))).toContain('DO5 refuse line-watch 1');
    const own = [set([K1]), line('starter', [[K1]], { key: 'again', role: 'component' })];
    expect(told(assemble(own))).toContain('DO5 refuse again 0');
  });

  test('[AS1] takes no part that was never received', () => {
    const judgement = assemble(whole, { units: [tablet()] });
    expect(told(judgement)).toEqual(['AS1 refuse line-watch 0']);
    expect(said(judgement)).toEqual(['Serial W1 was never received. Receive it first, or use another unit.']);
    expect(judgement.actions).toEqual([]);
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
  ] as const)('[AS2] takes no part that is %s, and asks for it no second time', (state) => {
    const judgement = assemble(whole, { units: [unit(state, [W1]), tablet()] });
    expect(told(judgement)).toEqual(['AS2 refuse line-watch 0']);
    expect(judgement.actions).toEqual([]);
  });

  test('[AS2] says what the part is and by which paper', () => {
    const judgement = assemble(whole, { units: [unit('sold', [W1]), tablet()] });
    expect(said(judgement)).toEqual([
      'Serial W1 cannot become part of a set, it is sold: receipt 5521, 3 Nov, register r2. Use another unit.',
    ]);
    expect(said(judgement, 'uk')).toEqual([
      'Серійний номер W1 продано: чек 5521, 3 лист., каса r2. У набір покласти не можна, візьміть інший.',
    ]);
  });

  test('[AS3] takes no part from another location', () => {
    const judgement = assemble(whole, { units: [unit('inStock', [W1], { location: 'podil' }), tablet()] });
    expect(told(judgement)).toEqual(['AS3 refuse line-watch 0']);
    expect(factsOf(judgement, 'AS3')).toMatchObject({ there: 'podil', here: 'main' });
    expect(assemble(whole, { units: parts }).verdict.outcome).toBe('accept');
  });

  test('[AS4] gives the set no number of another unit, but that of a set that was taken apart', () => {
    const known = (state: Parameters<typeof unit>[0], more = {}) =>
      unit(state, [K1], { productId: 'starter', ...more });
    for (const state of ['inStock', 'sold', 'inTransit', 'replaced'] as const) {
      const judgement = assemble(whole, { units: [...parts, known(state)] });
      expect(told(judgement), state).toEqual(['AS4 refuse line-starter 0']);
    }
    const judgement = assemble(whole, { units: [...parts, known('inStock')] });
    expect(said(judgement)).toEqual([
      'Serial K1 is the number of a unit we know: goods receipt 118, 1 Oct, register r2. Give the set another number.',
    ]);
    const broken = known('writtenOff', { paper: paper('writeOff', 'WO-1') });
    expect(told(assemble(whole, { units: [...parts, broken] }))).toEqual(['AS4 refuse line-starter 0']);
    const apart = known('writtenOff', { paper: paper('disassembly', 'DI-1') });
    expect(assemble(whole, { units: [...parts, apart] }).verdict.outcome).toBe('accept');
  });

  test('[DO3] [ID3] asks of the set’s number what a goods receipt asks of a unit', () => {
    const tags = { policies: { starter: policy('strict', ['imei', 'serial']) } };
    expect(told(assemble(whole, { units: parts, ...tags }))).toEqual(['DO3 refuse line-starter 0']);
    const wrong = id('imei', '490154203237519', 'starter');
    expect(told(assemble([set([wrong, K1]), ...whole.slice(1)], { units: parts, ...tags }))).toEqual([
      'ID3 refuse line-starter 0',
    ]);
  });

  describe('[AS5] the parts are those that the product names', () => {
    test('[AS5] asks for each that is missing, and not for what nobody has to scan', () => {
      const judgement = assemble([set([K1]), part('watch', [W1])], { units: parts });
      expect(told(judgement)).toEqual(['AS5 refuse line-starter -']);
      expect(factsOf(judgement, 'AS5')).toEqual({ product: 'Starter', component: 'Tablet', needed: 1, have: 0 });
      expect(said(judgement)).toEqual([
        'Starter needs 1 × Tablet; scanned: 0. Scan what is missing, or remove the extra ones.',
      ]);
      expect(said(judgement, 'uk')).toEqual([
        'Starter: потрібно 1 × Tablet, відскановано 0. Доскануйте, чого бракує, або приберіть зайве.',
      ]);
    });

    test('[AS5] refuses one too many, and one of another product', () => {
      const units = [
        ...parts,
        unit('inStock', [W2]),
        unit('inStock', [id('serial', 'D1', 'drill')], { productId: 'drill' }),
      ];
      const many = assemble([set([K1]), part('watch', [W1], [W2]), part('tablet', [T1])], { units });
      expect(told(many)).toEqual(['AS5 refuse line-starter -']);
      expect(factsOf(many, 'AS5')).toMatchObject({ component: 'Watch', needed: 1, have: 2 });
      const strange = assemble([...whole, part('drill', [id('serial', 'D1', 'drill')])], { units });
      expect(factsOf(strange, 'AS5')).toMatchObject({ component: 'Drill', needed: 0, have: 1 });
    });

    test('[AS5] counts parts on several lines together', () => {
      const kits = { starter: [{ productId: 'watch', quantity: 2 }] };
      const units = [unit('inStock', [W1]), unit('inStock', [W2])];
      const two = [set([K1]), part('watch', [W1]), { ...part('watch', [W2]), key: 'second' }];
      expect(assemble(two, { units, kits }).verdict.outcome).toBe('accept');
    });

    test('[AS5] of an optional part fewer may be scanned, never more', () => {
      const [C1, C2] = [id('serial', 'C1', 'charger'), id('serial', 'C2', 'charger')];
      const units = [...parts, ...[C1, C2].map((one) => unit('inStock', [one], { productId: 'charger' }))];
      expect(assemble([...whole, part('charger', [C1])], { units }).verdict.outcome).toBe('accept');
      expect(told(assemble([...whole, part('charger', [C1], [C2])], { units }))).toEqual(['AS5 refuse line-starter -']);
    });
  });

  test('[AS6] one set a paper', () => {
    const none = assemble([line('starter', [], { role: 'kit', quantity: 1 }), ...whole.slice(1)], { units: parts });
    expect(told(none)).toEqual(['DO2 refuse line-starter -', 'AS6 refuse - -']);
    const two = assemble([set([K1], [id('serial', 'K2', 'starter')]), ...whole.slice(1)], { units: parts });
    expect(told(two)).toEqual(['AS6 refuse - -']);
    expect(said(two)).toEqual([
      'This paper is for one set with a number of its own; scanned: 2. Scan the number of one set.',
    ]);
  });

  test('[AS6] a set whose product is not tracked has no number, so it is no unit', () => {
    const judgement = assemble(whole, { units: parts, policies: { starter: policy('none') } });
    expect(told(judgement)).toEqual(['AS6 refuse - -']);
    expect(judgement.actions).toEqual([]);
  });

  test('[AS7] a product without parts is no set', () => {
    const judgement = assemble(whole, { units: parts, kits: {} });
    expect(told(judgement)).toEqual(['AS7 refuse line-starter -']);
    expect(said(judgement)).toEqual(['Nothing says what belongs to Starter. Enter the parts of this set first.']);
    expect(said(judgement, 'uk')).toEqual([
      'Не вказано, що входить до набору «Starter». Спершу введіть його складники.',
    ]);
  });
});
