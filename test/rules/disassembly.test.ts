import { describe, expect, test } from 'vitest';
import type { Identifier } from '../../core/model/identifier';
import { factsOf, Life, said } from './life';
import { id, line, policy, told } from './shop';

const watch = (n: number) => id('serial', `W${n}`);
const kit = (n: number) => id('serial', `K${n}`, 'starter');
const set = (...numbers: Identifier[]) =>
  line(
    'starter',
    numbers.map((one) => [one]),
    { role: 'kit' },
  );
const parts = (...serials: Identifier[]) =>
  line(
    'watch',
    serials.map((one) => [one]),
    { role: 'component' },
  );

/** Two sets of two watches each: K1 of W1 and W2, K2 of W3 and W4; W5 is loose. */
function shop(): Life {
  const life = new Life({
    policies: { starter: policy('strict', ['serial']) },
    kits: { starter: [{ productId: 'watch', quantity: 2 }] },
  });
  life.post(
    life.paper('goodsReceipt', [
      line(
        'watch',
        [1, 2, 3, 4, 5].map((n) => [watch(n)]),
      ),
    ]),
  );
  life.post(life.paper('assembly', [set(kit(1)), parts(watch(1), watch(2))]));
  life.post(life.paper('assembly', [set(kit(2)), parts(watch(3), watch(4))]));
  return life;
}
const apart = (life: Life, lines: ReturnType<typeof set>[], location = 'main') =>
  life.judge(life.paper('disassembly', lines, { location }));

describe('taking a set apart', () => {
  test('gives the parts back and ends the set', () => {
    const life = shop();
    const { actions } = life.post(life.paper('disassembly', [set(kit(1)), parts(watch(1), watch(2))]));
    expect(actions.map(({ to, sets }) => ({ to, sets }))).toEqual([
      { to: 'writtenOff', sets: { components: null } },
      { to: 'inStock', sets: { kitId: null } },
      { to: 'inStock', sets: { kitId: null } },
    ]);
    expect(actions[0]?.before).toEqual({ state: 'inStock', location: 'main' });
    expect(life.unit('K1')).toMatchObject({ state: 'writtenOff', episodes: [{ left: { kind: 'disassembly' } }] });
    expect(life.unit('K1')).not.toHaveProperty('components');
    expect(life.unit('W1')).toMatchObject({ state: 'inStock', location: 'main' });
    expect(life.unit('W1')).not.toHaveProperty('kitId');
    life.post(life.paper('sale', [line('watch', [[watch(1)]])]));
  });

  test('a set put together again under its number begins anew, and its first life stays written', () => {
    const life = shop();
    life.post(life.paper('disassembly', [set(kit(1)), parts(watch(1), watch(2))]));
    const id = life.unit('K1').id;
    life.post(life.paper('assembly', [set(kit(1)), parts(watch(1), watch(5))]));
    expect(life.unit('K1')).toMatchObject({ id, state: 'inStock' });
    expect(life.unit('K1').components).toEqual([life.unit('W1').id, life.unit('W5').id]);
    expect(life.unit('K1').episodes).toMatchObject([
      { received: { kind: 'assembly' }, left: { kind: 'disassembly' } },
      { received: { kind: 'assembly' }, sold: null },
    ]);
  });

  test('[DI1] takes apart no unit that is no set in stock', () => {
    const life = shop();
    const loose = apart(life, [line('watch', [[watch(5)]], { role: 'kit' })]);
    expect(told(loose)).toEqual(['DI1 refuse line-watch 0']);
    expect(said(loose)[0]).toMatch(/^Serial W5 is no set in our stock: goods receipt goodsReceipt-1/u);
    expect(said(loose, 'uk')[0]).toMatch(/^Серійний номер W5 — це не набір на нашому складі: прихід/u);
    expect(told(apart(life, [set(kit(9))]))).toEqual(['DI1 refuse line-starter 0']);
    life.post(life.paper('sale', [line('starter', [[kit(1)]])]));
    expect(told(apart(life, [set(kit(1)), parts(watch(1), watch(2))]))).toEqual(['DI1 refuse line-starter 0']);
  });

  test('[DI2] takes out of a set only what is in it, and says which unit is not', () => {
    const life = shop();
    const other = apart(life, [set(kit(1)), parts(watch(1), watch(2), watch(3))]);
    expect(told(other)).toEqual(['DI2 refuse line-watch 2']);
    expect(factsOf(other, 'DI2')).toMatchObject({ identifier: 'W3', state: 'assembled', paperKind: 'assembly' });
    expect(said(other)[0]).toMatch(/^Serial W3 is no part of this set: assembly assembly-3/u);
    expect(told(apart(life, [set(kit(1)), parts(watch(1), watch(2), watch(5))]))).toEqual(['DI2 refuse line-watch 2']);
    expect(told(apart(life, [set(kit(1)), parts(watch(1), watch(2), watch(9))]))).toEqual(['DI2 refuse line-watch 2']);
    expect(apart(life, [set(kit(1)), parts(watch(1), watch(2))]).verdict.outcome).toBe('accept');
  });

  test('[DI3] asks for every part that is in the set, by its number', () => {
    const life = shop();
    const judgement = apart(life, [set(kit(1)), parts(watch(1))]);
    expect(told(judgement)).toEqual(['DI3 refuse line-starter -']);
    expect(said(judgement)).toEqual(['Serial W2, Watch, is part of this set and is not scanned yet. Scan it too.']);
    expect(said(judgement, 'uk')).toEqual([
      'Серійний номер W2, Watch, входить до цього набору, але ще не відскановано. Відскануйте і його.',
    ]);
    expect(told(apart(life, [set(kit(1))]))).toEqual(['DI3 refuse line-starter -', 'DI3 refuse line-starter -']);
  });

  test('[DI3] a part that a manager let out of the set is not asked for', () => {
    const life = shop();
    life.post(life.paper('sale', [line('watch', [[watch(2)]])]), { overridden: ['SA7'] });
    expect(life.unit('W2')).toMatchObject({ state: 'sold' });
    expect(life.unit('W2')).not.toHaveProperty('kitId');
    expect(told(apart(life, [set(kit(1)), parts(watch(1), watch(2))]))).toEqual(['DI2 refuse line-watch 1']);
    const { actions } = life.post(life.paper('disassembly', [set(kit(1)), parts(watch(1))]));
    expect(actions).toHaveLength(2);
  });

  test('[DI4] takes a set apart where it is', () => {
    const life = shop();
    const ship = { details: { stage: 'ship', toLocation: 'podil' } } as const;
    life.post(life.paper('transfer', [line('starter', [[kit(1)]])], ship));
    life.post(
      life.paper('transfer', [line('starter', [[kit(1)]])], { details: { stage: 'receive' }, location: 'podil' }),
    );
    const lines = [set(kit(1)), parts(watch(1), watch(2))];
    const judgement = apart(life, lines);
    expect(told(judgement)).toEqual(['DI4 refuse line-starter 0']);
    expect(said(judgement)[0]).toMatch(
      /is recorded in “podil”, not in “Main shop”: transfer .* Take it apart there, or transfer it first\.$/u,
    );
    expect(said(judgement, 'uk')[0]).toMatch(/Розберіть його там або спершу перемістіть\.$/u);
    life.post(life.paper('disassembly', lines, { location: 'podil' }));
    expect(life.unit('W1')).toMatchObject({ state: 'inStock', location: 'podil' });
  });

  test('[AS6] takes one set apart at a time', () => {
    const life = shop();
    const two = apart(life, [set(kit(1), kit(2)), parts(watch(1), watch(2), watch(3), watch(4))]);
    expect(told(two)).toContain('AS6 refuse - -');
    expect(two.actions).toEqual([]);
    expect(told(apart(life, [parts(watch(1), watch(2))]))).toEqual(['AS6 refuse - -']);
  });
});
