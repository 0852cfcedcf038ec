import { describe, expect, test } from 'vitest';
import type { DocumentLine } from '../../core/model/document';
import type { Identifier } from '../../core/model/identifier';
import type { PaperDetails } from '../../core/model/paper-details';
import type { UnitState } from '../../core/model/unit';
import { judge } from '../../core/rules/judge';
import { place } from '../../core/rules/place';
import { factsOf, Life, said } from './life';
import { document, facts, id, line, paper, policy, told, unit, type World } from './shop';

const W = [1, 2, 3, 4].map((n) => id('serial', `W${n}`));
const [W1, W2, W3] = W as [Identifier, Identifier, Identifier, Identifier];
const D1 = id('serial', 'D1', 'drill');
const watches = (...serials: Identifier[]) =>
  line(
    'watch',
    serials.map((one) => [one]),
  );
const count = (lines: readonly DocumentLine[], world: World, details: PaperDetails = {}) =>
  judge(document('stockCount', lines, { details }), facts(world));
const found = (state: UnitState, more = {}) => count([watches(W1)], { units: [unit(state, [W1], more)] });

describe('a stock count', () => {
  test('what is there as the ledger says is no news; each unit counts once', () => {
    const units = [W1, W2].map((one) => unit('inStock', [one]));
    const judgement = count([watches(W1, W2)], { units });
    expect(judgement.verdict).toEqual({ outcome: 'accept', reasons: [] });
    expect(judgement.actions).toMatchObject([{ to: 'inStock' }, { to: 'inStock' }]);
    expect(told(count([watches(W1, W2, W1)], { units }))).toEqual(['DO5 refuse line-watch 2']);
  });

  test('looks at a unit and changes nothing of its life', () => {
    const life = new Life();
    const received = life.post(life.paper('goodsReceipt', [watches(W1, W2)]));
    const counted = life.post(life.paper('stockCount', [watches(W1, W2)]));
    expect(counted.units.map(({ state, episodes }) => ({ state, episodes }))).toEqual(
      received.units.map(({ state, episodes }) => ({ state, episodes })),
    );
    expect(counted.units[0]).toMatchObject({ paper: { kind: 'stockCount' } });
  });

  test.each(['quarantine', 'inRepair', 'replaced'] as const)(
    'a unit here that is %s stays so, in one episode',
    (state) => {
      const life = new Life({ units: [unit(state, [W1])] });
      const before = life.unit('W1').episodes;
      const { judgement, units } = life.post(life.paper('stockCount', [watches(W1)]));
      expect(told(judgement)).toEqual([]);
      expect(units[0]).toMatchObject({ state });
      expect(units[0]?.episodes).toEqual(before);
    },
  );

  test('a replaced unit that is counted leaves no second time', () => {
    const left = paper('warrantyReplacement', 'WR-1');
    const episode = { received: paper('goodsReceipt', '118'), sold: paper('sale', '5521'), returned: null, left };
    const life = new Life({ units: [unit('replaced', [W1], { episodes: [episode], paper: left })] });
    expect(life.post(life.paper('stockCount', [watches(W1)])).units[0]?.episodes).toEqual([episode]);
  });

  test('[SC1] notes a unit never received, and moves nothing', () => {
    const judgement = count([watches(W1)], {});
    expect(told(judgement)).toEqual(['SC1 warn line-watch 0']);
    expect(said(judgement)).toEqual([
      'Serial W1 is here, but was never received. Write a goods receipt for it after the count.',
    ]);
    expect(said(judgement, 'uk')).toEqual([
      'Серійний номер W1 тут, але на склад не надходив. Після інвентаризації оформіть прихід.',
    ]);
    expect(judgement.actions).toEqual([]);
  });

  test('[SC1] says so at the scan, which the paper then writes down as a stranger', () => {
    const scanned = { scheme: 'serial', value: 'X9', raw: 'X9' } as const;
    const recognition = { raw: 'X9', candidates: [scanned], problem: null };
    const open = document('stockCount', [line('watch', [], { quantity: 1 })]);
    expect(place(recognition, open, null, facts())).toMatchObject({ placed: false, reason: { rule: 'SC1' } });
  });

  test('[SC2] notes a unit that was sold and is here', () => {
    const judgement = found('sold');
    expect(told(judgement)).toEqual(['SC2 warn line-watch 0']);
    expect(said(judgement)).toEqual([
      'Serial W1 is here, but was sold: receipt 5521, 3 Nov, register r2. Put it aside and find out why.',
    ]);
    expect(judgement.actions).toEqual([]);
  });

  test('[SC3] records what was found here as being here', () => {
    const judgement = found('inStock', { location: 'podil' });
    expect(told(judgement)).toEqual(['SC3 warn line-watch 0']);
    expect(factsOf(judgement, 'SC3')).toMatchObject({ there: 'podil', here: 'main' });
    expect(said(judgement)[0]).toMatch(
      /^Serial W1 is here, but was recorded in “podil”: goods receipt 118, .* From now on it is recorded here\.$/u,
    );
    expect(judgement.actions).toMatchObject([{ to: 'inStock', location: 'main', before: { location: 'podil' } }]);
  });

  test.each([
    ['reserved', 'held by another paper: receipt 5600', 'зайнято іншим документом: чек 5600'],
    ['inTransit', 'on its way: ', 'у дорозі: '],
    ['returnedToSupplier', 'back at the supplier: ', 'повернуто постачальнику: '],
    ['assembled', 'part of a set: ', 'у складі набору: '],
    ['writtenOff', 'written off: ', 'списано: '],
  ] as const)('[SC4] notes a unit that is %s, and leaves it so', (state, en, uk) => {
    const judgement = found(state);
    expect(told(judgement)).toEqual(['SC4 warn line-watch 0']);
    expect(said(judgement)[0]).toContain(`Serial W1 is here, but on record it is ${en}`);
    expect(said(judgement, 'uk')[0]).toContain(`Серійний номер W1 тут, але за обліком ${uk}`);
    expect(judgement.actions).toEqual([]);
  });

  test('[DO6] is not asked: a unit in a clerk’s open draft lies on the shelf all the same', () => {
    const claims = { [W1.key]: { draftId: 'other', register: 'r7', at: '2026-11-23T11:00:00.000Z' } };
    const world = { units: [unit('inStock', [W1])], claims };
    expect(count([watches(W1)], world)).toMatchObject({ verdict: { outcome: 'accept' }, actions: [{ to: 'inStock' }] });
    const recognition = {
      raw: 'W1',
      candidates: [{ scheme: 'serial', value: 'W1', raw: 'W1' }],
      problem: null,
    } as const;
    const open = document('stockCount', [line('watch', [], { quantity: 1 })]);
    expect(place(recognition, open, null, facts(world))).toMatchObject({ placed: true });
    const sale = document('sale', [line('watch', [], { quantity: 1 })]);
    expect(place(recognition, sale, null, facts(world))).toMatchObject({ placed: false, reason: { rule: 'DO6' } });
  });

  describe('what is missing', () => {
    const shelf = { units: W.map((one) => unit('inStock', [one])) };

    test('[SC5] lists it, and leaves it as it is', () => {
      const judgement = count([watches(W1, W2)], shelf);
      expect(told(judgement)).toEqual(['SC5 warn - -', 'SC5 warn - -']);
      expect(judgement.verdict.reasons.map((reason) => reason.facts.identifier)).toEqual(['W3', 'W4']);
      expect(said(judgement)[0]).toBe('Serial W3, Watch, should be here and was not found. Look for it.');
      expect(said(judgement, 'uk')[0]).toBe('Серійний номер W3, Watch, має бути тут, але не знайдено. Пошукайте його.');
      expect(judgement.actions).toHaveLength(2);
    });

    test('[SC5] is lost if the paper says so', () => {
      const life = new Life();
      life.post(life.paper('goodsReceipt', [watches(W1, W2)]));
      const { actions } = life.post(life.paper('stockCount', [watches(W1)], { details: { missing: 'lost' } }));
      expect(actions).toMatchObject([
        { to: 'inStock' },
        { to: 'lost', lineKey: '', adds: [], before: { state: 'inStock', location: 'main' } },
      ]);
      expect(life.unit('W2')).toMatchObject({ state: 'lost', episodes: [{ left: { kind: 'stockCount' } }] });
    });

    test('[SC5] an empty shelf is a count too', () => {
      const judgement = count([], shelf, { missing: 'lost' });
      expect(told(judgement)).toEqual(Array(4).fill('SC5 warn - -'));
      expect(judgement.actions.map(({ to }) => to)).toEqual(Array(4).fill('lost'));
      expect(count([], {})).toEqual({ verdict: { outcome: 'accept', reasons: [] }, actions: [] });
    });

    test('[SC5] expects nothing that is held, sold or elsewhere', () => {
      const units = [unit('reserved', [W1]), unit('sold', [W2]), unit('inStock', [W3], { location: 'podil' })];
      expect(told(count([], { units }))).toEqual([]);
    });

    test('[SC5] a unit that was scanned is not missing, whatever else is wrong with it', () => {
      const lenient = policy('lenient', ['serial']);
      const world = { ...shelf, policies: { watch: lenient, drill: lenient } };
      const mixed = line('watch', [[W1, W2], [W3], [W3]]);
      const judgement = count([mixed, watches(id('serial', 'W4'))], world, { missing: 'lost' });
      expect(told(judgement)).toEqual(['ID14 warn line-watch 0', 'DO5 warn line-watch 2']);
      expect(judgement.actions.map(({ to }) => to)).toEqual(['inStock', 'inStock']);
      const tooMany = count([{ ...watches(...W), quantity: 1 }], world, { missing: 'lost' });
      expect(told(tooMany)).toEqual(['DO4 warn line-watch -']);
      expect(tooMany.actions).toHaveLength(1);
    });
  });

  test('[SC6] what was lost and is found is in stock again, as if it had never left', () => {
    const life = new Life();
    life.post(life.paper('goodsReceipt', [watches(W1)]));
    const before = life.unit('W1').episodes;
    life.post(life.paper('writeOff', [watches(W1)], { details: { cause: 'lost' } }));
    const { judgement, units } = life.post(life.paper('stockCount', [watches(W1)]));
    expect(told(judgement)).toEqual(['SC6 warn line-watch 0']);
    expect(said(judgement)[0]).toMatch(
      /^Serial W1 was recorded as lost or stolen: write-off .* Now it is found, and recorded here\.$/u,
    );
    expect(said(judgement, 'uk')[0]).toMatch(
      /^Серійний номер W1 було загублено або вкрадено: списання .* Тепер знайдено й записано тут\.$/u,
    );
    expect(units[0]).toMatchObject({ state: 'inStock' });
    expect(units[0]?.episodes).toEqual(before);
  });

  test('[SC6] what a customer had returned before it was lost is not put on the shelf unseen', () => {
    const life = new Life({ settings: { returnNeedsReceipt: false } });
    life.post(life.paper('goodsReceipt', [watches(W1)]));
    life.post(life.paper('sale', [watches(W1)]));
    life.post(life.paper('customerReturn', [watches(W1)]));
    const before = life.unit('W1').episodes;
    life.post(life.paper('writeOff', [watches(W1)], { details: { cause: 'stolen' } }));
    expect(life.post(life.paper('stockCount', [watches(W1)])).units).toMatchObject([{ state: 'quarantine' }]);
    expect(life.unit('W1').episodes).toEqual(before);
  });

  describe('of some products', () => {
    const units = [unit('inStock', [W1]), unit('inStock', [W2]), unit('inStock', [D1], { productId: 'drill' })];
    const drills = line('drill', [[D1]]);

    test('[SC5] misses nothing of the others', () => {
      const judgement = count([watches(W1)], { units }, { products: ['watch'], missing: 'lost' });
      expect(told(judgement)).toEqual(['SC5 warn - -']);
      expect(factsOf(judgement, 'SC5')).toMatchObject({ identifier: 'W2' });
      expect(judgement.actions).toMatchObject([{ to: 'inStock' }, { unitId: 'unit-W2', to: 'lost' }]);
    });

    test('[SC7] notes one of another product', () => {
      const judgement = count([watches(W1, W2), drills], { units }, { products: ['watch'] });
      expect(told(judgement)).toEqual(['SC7 warn line-drill 0']);
      expect(said(judgement)).toEqual(['Serial D1 is Drill, which is not part of this count.']);
      expect(said(judgement, 'uk')).toEqual(['Серійний номер D1 — це Drill, у цій інвентаризації такого не рахують.']);
    });

    test('[SC3] [SC6] [SC7] may all be true of one unit, and are all said', () => {
      const lost = unit('lost', [D1], { productId: 'drill', location: 'podil' });
      const judgement = count([drills], { units: [lost] }, { products: ['watch'] });
      expect(told(judgement)).toEqual(['SC7 warn line-drill 0', 'SC6 warn line-drill 0', 'SC3 warn line-drill 0']);
      expect(judgement.actions).toMatchObject([{ to: 'inStock', location: 'main' }]);
    });
  });

  test.each(['lenient', 'unchecked'] as const)(
    '[SC1] [SC2] [SC4] are noted on a %s line as on a strict one',
    (kind) => {
      const unchecked = policy('none', ['serial'], { capture: 'required' });
      const policies = { watch: kind === 'lenient' ? policy('lenient', ['serial']) : unchecked };
      const units = [unit('sold', [W1]), unit('reserved', [W2])];
      expect(told(count([watches(W1, W2, W3)], { units, policies }))).toEqual([
        'SC2 warn line-watch 0',
        'SC4 warn line-watch 1',
        'SC1 warn line-watch 2',
      ]);
    },
  );
});
