import { describe, expect, test } from 'vitest';
import type { TakenUnit } from '../../core/model/facts';
import { judge } from '../../core/rules/judge';
import { document, facts, id, line, NOW, policy, told, unit } from './shop';

const [W1, W2] = [id('serial', 'W1'), id('serial', 'W2')];
const units = [unit('inStock', [W1]), unit('inStock', [W2])];
const taken = (identifier: TakenUnit['identifier'], key = 'line-watch', productId = 'watch'): TakenUnit => ({
  line: key,
  productId,
  identifier,
  register: 'r2',
  at: '2026-11-23T10:00:00.000Z',
});

describe('a unit that another paper took over', () => {
  test('[DO9] is told on its line, with who took it', () => {
    const judgement = judge(
      document('sale', [line('watch', [], { quantity: 1 })]),
      facts({ units, taken: [taken(W1)] }),
    );
    expect(told(judgement)).toEqual(['DO9 refuse line-watch -', 'DO2 refuse line-watch -']);
    expect(judgement.verdict.reasons[0]?.facts).toEqual({
      scheme: 'serial',
      identifier: 'W1',
      key: W1.key,
      otherRegister: 'r2',
      otherDate: '2026-11-23T10:00:00.000Z',
      now: NOW,
    });
  });

  test('[DO9] is told no more when the line lacks nothing, nor on another line or product', () => {
    const full = document('sale', [line('watch', [[W2]])]);
    expect(told(judge(full, facts({ units, taken: [taken(W1)] })))).toEqual([]);
    const other = document('sale', [line('watch', [], { quantity: 1 })]);
    const elsewhere = [taken(W1, 'line-phone'), taken(W1, 'line-watch', 'phone')];
    expect(told(judge(other, facts({ units, taken: elsewhere })))).toEqual(['DO2 refuse line-watch -']);
  });

  test('[DO9] only of the last ones, as many as the line lacks', () => {
    const lacking = document('sale', [line('watch', [], { quantity: 1 })]);
    const { verdict } = judge(lacking, facts({ units, taken: [taken(W1), taken(W2)] }));
    expect(verdict.reasons.filter(({ rule }) => rule === 'DO9').map(({ facts: { identifier } }) => identifier)).toEqual(
      ['W2'],
    );
  });
});

test('[DO9] [DO6] a paper in another tab of this till is told as such', () => {
  const sameRegister = { ...taken(W1), register: 'r1' };
  const lacking = judge(
    document('sale', [line('watch', [], { quantity: 1 })]),
    facts({ units, taken: [sameRegister] }),
  );
  expect(lacking.verdict.reasons[0]?.facts).toMatchObject({ otherRegister: 'r1', sameRegister: 1 });
  const claims = { [W1.key]: { draftId: 'other', register: 'r1', at: NOW } };
  const claimed = judge(document('sale', [line('watch', [[W1]])]), facts({ units, claims }));
  expect(claimed.verdict.reasons[0]).toMatchObject({ rule: 'DO6', facts: { sameRegister: 1 } });
});

describe('a page that is out of date', () => {
  const sale = document('sale', [line('watch', [[W1]])]);

  test('[DO10] is refused', () => {
    expect(told(judge(sale, facts({ units, newerPage: { verify: 'refuse' } })))).toEqual(['DO10 refuse - -']);
    expect(judge(sale, facts({ units, newerPage: { verify: 'refuse' } })).actions).toEqual([]);
  });

  test('[DO10] as the strictest check of a line on it or on the newer page says', () => {
    const policies = { watch: policy('none', [], { capture: 'optional', verify: 'warn' }) };
    const lenient = (verify: 'off' | 'warn' | 'refuse') =>
      told(judge(sale, facts({ units, policies, newerPage: { verify } })));
    expect(lenient('off')).toEqual(['DO10 warn - -']);
    expect(lenient('refuse')).toEqual(['DO10 refuse - -']);
  });

  test('[DO10] also where it shows nothing tracked, but the newer page does', () => {
    const cables = document('sale', [line('cable', [])]);
    const policies = { cable: policy('none') };
    expect(told(judge(cables, facts({ policies, newerPage: { verify: 'refuse' } })))).toEqual(['DO10 refuse - -']);
    expect(told(judge(cables, facts({ policies, newerPage: { verify: 'off' } })))).toEqual([]);
  });
});
