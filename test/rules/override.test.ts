import { describe, expect, test } from 'vitest';
import { judge } from '../../core/rules/judge';
import { OVERRIDABLE } from '../../core/rules/overridable';
import { factsOf, Life } from './life';
import { document, facts, id, imei, line, paper, policy, told, unit, type World } from './shop';

const [W1, W2] = [id('serial', 'W1'), id('serial', 'W2')];
const sell = (world: World, ...units: (typeof W1)[][]) => judge(document('sale', [line('watch', units)]), facts(world));

describe('a manager’s word', () => {
  test('[SA2] turns a refusal into a warning that says so, and the paper does what it means to', () => {
    const judgement = sell({ units: [unit('sold', [W1])], overridden: ['SA2'] }, [W1]);
    expect(judgement.verdict).toMatchObject({
      outcome: 'warn',
      reasons: [{ rule: 'SA2', severity: 'warn', overridden: true, facts: { paperNumber: '5521' } }],
    });
    expect(judgement.actions).toMatchObject([{ to: 'sold', before: { state: 'sold' } }]);
  });

  test('[SA2] the second sale is a new episode, and can be taken back', () => {
    const life = new Life();
    life.post(life.paper('goodsReceipt', [line('watch', [[W1]])]));
    life.post(life.paper('sale', [line('watch', [[W1]])]));
    life.post(life.paper('sale', [line('watch', [[W1]])]), { overridden: ['SA2'] });
    expect(life.unit('W1').episodes).toMatchObject([
      { received: { kind: 'goodsReceipt' }, sold: { documentId: 'sale-2' } },
      { received: { kind: 'goodsReceipt' }, sold: { documentId: 'sale-3' } },
    ]);
  });

  test.each([
    ['SA3', 'inTransit', { transit: { documentId: 't', from: 'podil', to: 'main' } }, 'transit'],
    ['SA5', 'inRepair', { repair: { documentId: 'i', stage: 'sent', from: 'inStock' } }, 'repair'],
    ['SA7', 'assembled', { kitId: 'kit' }, 'kitId'],
  ] as const)('[%s] what a unit outgrows goes with the sale', (rule, state, facet, name) => {
    const last = paper('transfer', 'TR-1');
    const life = new Life({ units: [unit(state, [W1], { ...facet, location: '', paper: last })] });
    const { actions, units } = life.post(life.paper('sale', [line('watch', [[W1]])]), { overridden: [rule] });
    expect(actions).toMatchObject([{ to: 'sold', sets: { [name]: null }, before: { state, location: '' } }]);
    expect(units[0]).not.toHaveProperty(name);
  });

  test('[GR6] [GR1] [CR1] [SR1] each kind of paper takes the unit where it means to', () => {
    const on = (kind: Parameters<typeof document>[0], world: World) =>
      judge(
        document(kind, [line('watch', [[W1]])], { reference: '5521', details: { cause: 'defective' } }),
        facts(world),
      ).actions.map(({ to }) => to);
    const back = unit('returnedToSupplier', [W1], { defective: true });
    expect(on('goodsReceipt', { units: [back], overridden: ['GR6'] })).toEqual(['inStock']);
    expect(on('goodsReceipt', { units: [unit('inStock', [W1])], overridden: ['GR1'] })).toEqual(['inStock']);
    expect(on('customerReturn', { overridden: ['CR1'] })).toEqual(['quarantine']);
    expect(on('supplierReturn', { overridden: ['SR1'] })).toEqual(['returnedToSupplier']);
    expect(on('sale', { overridden: ['SA1'] })).toEqual(['sold']);
  });

  test('holds for what refused, not for what else is wrong', () => {
    const world = { units: [unit('sold', [W1])], overridden: ['SA2'] };
    const judgement = sell(world, [W1], [W2]);
    expect(told(judgement)).toEqual(['SA2 warn line-watch 0', 'SA1 refuse line-watch 1']);
    expect(judgement.actions).toEqual([]);
  });

  test('[SA1] [WL1] she is told of the watch list too, and must pass over both', () => {
    const stolen = { kind: 'stolen', scheme: 'serial', from: 'W1', to: 'W1' } as const;
    const watch = [{ ...stolen, id: 'e', note: 'case 12', addedAt: '' }];
    const first = sell({ watch, overridden: ['SA1'] }, [W1]);
    expect(told(first)).toEqual(['WL1 refuse line-watch 0', 'SA1 warn line-watch 0']);
    expect(first.actions).toEqual([]);
    const second = sell({ watch, overridden: ['SA1', 'WL1'] }, [W1]);
    expect(told(second)).toEqual(['WL1 warn line-watch 0', 'SA1 warn line-watch 0']);
    expect(second.actions).toMatchObject([{ to: 'sold', adds: [W1] }]);
  });

  test('[GR1] [ID15] [ID16] [DO3] a receipt let pass still asks who the unit is and for its whole set', () => {
    const phone = [id('imei', imei(1), 'phone'), id('imei', imei(2), 'phone'), id('serial', 'S1', 'phone')];
    const known = unit('inStock', phone.slice(0, 2), { productId: 'phone' });
    const receive = (productId: string, identifiers: readonly (typeof W1)[], of = known) =>
      judge(document('goodsReceipt', [line(productId, [identifiers])]), facts({ units: [of], overridden: ['GR1'] }));
    expect(told(receive('phone', phone.slice(0, 2)))).toEqual(['GR1 warn line-phone 0', 'DO3 refuse line-phone 0']);
    const tablet = receive('tablet', [id('imei', imei(1), 'tablet')]);
    expect(told(tablet)).toEqual(['GR1 warn line-tablet 0', 'ID16 refuse line-tablet 0']);
    const full = unit('inStock', phone, { productId: 'phone' });
    const other = [phone[0] ?? W1, id('serial', 'S2', 'phone')];
    expect(told(receive('phone', other, full))).toEqual(['GR1 warn line-phone 0', 'ID15 refuse line-phone 0']);
    expect(receive('phone', phone, full).actions).toMatchObject([{ to: 'inStock' }]);
  });

  test('[DO2] [SA11] rules that stop no unit are passed over as they are', () => {
    const short = document('sale', [line('watch', [[W1]], { quantity: 2 })]);
    const elsewhere = unit('inStock', [W1], { location: 'podil' });
    const judgement = judge(short, facts({ units: [elsewhere], overridden: ['DO2', 'SA11'] }));
    expect(told(judgement)).toEqual(['DO2 warn line-watch -', 'SA11 warn line-watch 0']);
    expect(judgement.actions).toMatchObject([{ to: 'sold', location: 'main' }]);
  });

  test('[SA11] where a unit that was sold or lost was last is asked of nobody', () => {
    for (const [state, rule] of [
      ['sold', 'SA2'],
      ['lost', 'SA10'],
    ] as const) {
      const judgement = sell({ units: [unit(state, [W1], { location: 'podil' })], overridden: [rule] }, [W1]);
      expect(told(judgement)).toEqual([`${rule} warn line-watch 0`]);
    }
  });

  test('[SA2] leaves a lenient unit of the same paper where its own rule stops it', () => {
    const C1 = id('serial', 'C1', 'charger');
    const units = [unit('sold', [W1]), unit('sold', [C1], { productId: 'charger' })];
    const sale = document('sale', [line('charger', [[C1]]), line('watch', [[W1]])]);
    const judgement = judge(sale, facts({ units, overridden: ['SA2'] }));
    expect(told(judgement)).toEqual(['SA2 warn line-charger 0', 'SA2 warn line-watch 0']);
    expect(judgement.verdict.reasons[0]).not.toHaveProperty('overridden');
    expect(judgement.actions.map(({ unitId }) => unitId)).toEqual(['unit-W1']);
  });

  test('[SA2] nor one that nobody checks', () => {
    const policies = { watch: policy('none', ['serial'], { capture: 'required' }) };
    const judgement = sell({ units: [unit('sold', [W1])], policies, overridden: ['SA2'] }, [W1]);
    expect(judgement).toEqual({ verdict: { outcome: 'accept', reasons: [] }, actions: [] });
  });

  describe('reaches no further', () => {
    const all = {
      overridden: ['DO5', 'DO7', 'DO8', 'ID12', 'ID14', 'ID15', 'ID16', 'TR2', 'AS2', 'WO2', 'WR7', 'SR5'],
    };

    test('[DO5] [DO7] not to one unit twice, nor to one that another paper holds', () => {
      const twice = sell({ units: [unit('inStock', [W1])], ...all }, [W1], [W1]);
      expect(told(twice)).toEqual(['DO5 refuse line-watch 1']);
      const held = sell({ units: [unit('reserved', [W1])], ...all }, [W1]);
      expect(told(held)).toEqual(['DO7 refuse line-watch 0']);
      expect(held.actions).toEqual([]);
    });

    test('[ID14] [ID12] not to two units under one number', () => {
      const mixed = sell({ units: [unit('inStock', [W1]), unit('inStock', [W2])], ...all }, [W1, W2]);
      expect(told(mixed)).toEqual(['ID14 refuse line-watch 0']);
      expect(told(sell({ units: [unit('inStock', [W1])], ...all }, [W1, W1]))).toEqual(['ID12 refuse line-watch 0']);
    });

    test('[SR5] [WO2] [TR2] not to a paper that lacks what it stands for, nor to kinds that no word moves', () => {
      const on = (kind: Parameters<typeof document>[0], state: Parameters<typeof unit>[0], details = {}) =>
        told(
          judge(document(kind, [line('watch', [[W1]])], { details }), facts({ units: [unit(state, [W1])], ...all })),
        );
      expect(on('supplierReturn', 'inStock')).toEqual(['SR5 refuse - -']);
      expect(on('writeOff', 'sold', { cause: 'lost' })).toEqual(['WO2 refuse line-watch 0']);
      expect(on('transfer', 'sold', { stage: 'ship', toLocation: 'podil' })).toEqual(['TR2 refuse line-watch 0']);
    });

    test('the list is closed: whatever a shop’s settings say', () => {
      expect(OVERRIDABLE).not.toContain('DO7');
      const judgement = sell({ units: [unit('reserved', [W1])], overridden: ['DO7'] }, [W1]);
      expect(factsOf(judgement, 'DO7')).toMatchObject({ paperNumber: '5600' });
      expect(judgement.verdict.outcome).toBe('refuse');
    });
  });
});
