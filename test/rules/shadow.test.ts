import { describe, expect, test } from 'vitest';
import { judge } from '../../core/rules/judge';
import { Life } from './life';
import { document, facts, id, line, told, unit, type World } from './shop';

const [W1, W2, W3] = [id('serial', 'W1'), id('serial', 'W2'), id('serial', 'W3')];
const sale = (...units: (typeof W1)[][]) => document('sale', [line('watch', units)]);

describe('shadow mode', () => {
  const world: World = {
    units: [unit('inStock', [W1]), unit('sold', [W2]), unit('inStock', [W3], { location: 'podil' })],
  };

  test('judges as strict does, word for word', () => {
    const paper = sale([W1], [W2], [W3]);
    expect(judge(paper, facts({ ...world, shadow: true })).verdict).toEqual(judge(paper, facts(world)).verdict);
  });

  test('[SA2] [SA11] does what can be done: a unit that its own rule stops stays where it is', () => {
    const judgement = judge(sale([W1], [W2], [W3]), facts({ ...world, shadow: true }));
    expect(told(judgement)).toEqual(['SA2 refuse line-watch 1', 'SA11 refuse line-watch 2']);
    expect(judgement.actions.map(({ unitId, to }) => `${unitId} ${to}`)).toEqual(['unit-W1 sold', 'unit-W3 sold']);
    expect(judge(sale([W1], [W2], [W3]), facts(world)).actions).toEqual([]);
  });

  test('[DO1] [DO4] [DO5] moves no more than the quantity says, and nothing twice', () => {
    const three = { units: [W1, W2, W3].map((one) => unit('inStock', [one])), shadow: true };
    const many = judge(document('sale', [line('watch', [[W1], [W2], [W3]], { quantity: 2 })]), facts(three));
    expect(many.actions).toHaveLength(2);
    expect(judge(document('sale', [line('watch', [[W1]], { quantity: 1.5 })]), facts(three)).actions).toEqual([]);
    expect(judge(sale([W1], [W1]), facts(three)).actions).toHaveLength(1);
  });

  test('[DO7] [ID14] never takes a unit from another paper, nor mixes two', () => {
    const held = judge(sale([W1]), facts({ units: [unit('reserved', [W1])], shadow: true }));
    expect(held.actions).toEqual([]);
    const mixed = judge(sale([W1, W2]), facts({ ...world, shadow: true }));
    expect(told(mixed)).toEqual(['ID14 refuse line-watch 0']);
    expect(mixed.actions).toEqual([]);
  });

  test('[CO2] [CO5] [DI1] a rule of a kind that stops a unit stops it here too', () => {
    const correction = { what: 'identifier', wrong: W1.key, right: 'W2' } as const;
    const paper = document('correction', [line('watch', [[W1]])], { details: { note: 'x', correction } });
    const judgement = judge(paper, facts({ ...world, shadow: true }));
    expect(told(judgement)).toEqual(['CO2 refuse line-watch 0']);
    expect(judgement.actions).toEqual([]);
    const apart = document('disassembly', [line('watch', [[W1]], { role: 'kit' })]);
    expect(judge(apart, facts({ ...world, shadow: true })).actions).toEqual([]);
  });

  test('a unit sold twice in shadow mode has one sale', () => {
    const life = new Life({ shadow: true });
    life.post(life.paper('goodsReceipt', [line('watch', [[W1]])]));
    life.post(life.paper('sale', [line('watch', [[W1]])]), { shadow: true });
    const again = life.post(life.paper('sale', [line('watch', [[W1]])]), { shadow: true });
    expect(again.judgement.verdict.outcome).toBe('refuse');
    expect(again.actions).toEqual([]);
    expect(life.unit('W1').episodes).toMatchObject([{ sold: { documentId: 'sale-2' } }]);
  });

  test('what is in order is accepted as ever', () => {
    const judgement = judge(sale([W1]), facts({ ...world, shadow: true }));
    expect(judgement.verdict).toEqual({ outcome: 'accept', reasons: [] });
  });
});
