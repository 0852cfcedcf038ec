import { describe, expect, test } from 'vitest';
import type { DocumentLine, StockDocument } from '../../core/model/document';
import type { Identifier } from '../../core/model/identifier';
import type { UnitState } from '../../core/model/unit';
import { warrantyOf } from '../../core/model/warranty';
import type { Warranty } from '../../core/model/warranty-given';
import { judge } from '../../core/rules/judge';
import { factsOf, Life, said } from './life';
import { document, facts, id, line, policy, RECEIVED, SOLD, told, unit, type World } from './shop';

const [W1, W2] = [id('serial', 'W1'), id('serial', 'W2')];
const old = (...serials: Identifier[]) =>
  line(
    'watch',
    serials.map((one) => [one]),
    { key: 'old', role: 'old' },
  );
const fresh = (...serials: Identifier[]) =>
  line(
    'watch',
    serials.map((one) => [one]),
    { key: 'new', role: 'new' },
  );
const pair = [old(W1), fresh(W2)];

const RUNNING: Warranty = {
  startsOn: '2026-11-03',
  endsOn: '2027-11-03',
  rule: 'period',
  period: { length: 12, unit: 'months' },
  documentId: SOLD.documentId,
  claims: 0,
};
const covered = (warranty: Warranty | null = RUNNING) => ({
  episodes: [{ received: RECEIVED, sold: SOLD, returned: null, ...(warranty && { warranty }) }],
});
const world = (state: UnitState = 'sold', more = {}): World => ({
  units: [unit(state, [W1], { ...covered(), ...more }), unit('inStock', [W2])],
});
const replace = (of: World, lines: readonly DocumentLine[] = pair, more: Partial<StockDocument> = {}) =>
  judge(document('warrantyReplacement', lines, more), facts(of));

/** Sold on 3 November 2026 with twelve months. */
function sold(): Life {
  const watch = policy('strict', ['serial'], { warranty: { length: 12, unit: 'months' } });
  const life = new Life({ policies: { watch }, settings: { timeZone: 'Europe/Kyiv' } });
  life.now = '2026-11-03T10:00:00.000Z';
  life.post(life.paper('goodsReceipt', [line('watch', [[W1], [W2], [id('serial', 'W3')]])]));
  life.post(life.paper('sale', [line('watch', [[W1]])]));
  life.now = '2027-06-04T10:00:00.000Z';
  return life;
}

describe('a warranty replacement', () => {
  test('links the pair: the old one is replaced for good, the new one is sold', () => {
    const life = sold();
    const { actions } = life.post(life.paper('warrantyReplacement', pair));
    const [one, two] = [life.unit('W1'), life.unit('W2')];
    expect(actions).toMatchObject([
      { to: 'replaced', before: { state: 'sold' }, sets: { replacedBy: two.id } },
      { to: 'sold', before: { state: 'inStock' }, sets: { replaces: one.id } },
    ]);
    expect(actions[0]).not.toHaveProperty('warranty');
    expect(one).toMatchObject({ state: 'replaced', replacedBy: two.id, paper: { kind: 'warrantyReplacement' } });
    expect(one.episodes).toMatchObject([{ sold: { kind: 'sale' }, left: { kind: 'warrantyReplacement' } }]);
    expect(two).toMatchObject({
      state: 'sold',
      replaces: one.id,
      episodes: [{ sold: { kind: 'warrantyReplacement' } }],
    });
    expect(warrantyOf(one)).toBeNull();
  });

  test('[SA8] [CR5] [BB1] the old unit is not sold, not returned for money and not bought again by accident', () => {
    const life = sold();
    life.post(life.paper('warrantyReplacement', pair));
    const watch = [line('watch', [[W1]])];
    expect(told(life.judge(life.paper('sale', watch)))).toEqual(['SA8 refuse line-watch 0']);
    expect(told(life.judge(life.paper('customerReturn', watch, { reference: 'sale-2' })))).toEqual([
      'CR5 refuse line-watch 0',
    ]);
    expect(told(life.judge(life.paper('buyBack', watch)))).toEqual(['BB1 refuse line-watch 0']);
  });

  test('the old unit goes back to its supplier, and has left only once', () => {
    const life = sold();
    life.post(life.paper('warrantyReplacement', pair));
    const before = life.unit('W1').episodes;
    life.post(life.paper('supplierReturn', [line('watch', [[W1]])], { details: { cause: 'defective' } }));
    expect(life.unit('W1')).toMatchObject({ state: 'returnedToSupplier', defective: true });
    expect(life.unit('W1').episodes).toEqual(before);
  });

  test('the new unit can be returned like any other, on the paper that handed it out', () => {
    const life = sold();
    const { document: paper } = life.post(life.paper('warrantyReplacement', pair));
    const back = life.paper('customerReturn', [line('watch', [[W2]])], { reference: paper.id });
    expect(life.judge(back).verdict.outcome).toBe('accept');
  });

  test('takes the old unit out of the repair that gave it up', () => {
    const life = sold();
    life.post(life.paper('repair', [line('watch', [[W1]])], { details: { problem: 'dead' } }));
    const { actions } = life.post(life.paper('warrantyReplacement', pair));
    expect(actions[0]).toMatchObject({ to: 'replaced', before: { state: 'inRepair' }, sets: { repair: null } });
    expect(life.unit('W1')).toMatchObject({ state: 'replaced', repairs: 1 });
    expect(life.unit('W1')).not.toHaveProperty('repair');
    expect(warrantyOf(life.unit('W2'))).toMatchObject({ endsOn: '2027-11-03' });
  });

  test('[WR1] refuses an old unit that we never sold', () => {
    const judgement = replace({ units: [unit('inStock', [W2])] });
    expect(told(judgement)).toEqual(['WR1 refuse old 0']);
    expect(said(judgement)).toEqual([
      'Serial W1 was never sold by us, so no warranty of ours covers it. Do not replace it.',
    ]);
    expect(said(judgement, 'uk')).toEqual([
      'Серійний номер W1 ми не продавали, тож нашої гарантії немає. Не замінюйте.',
    ]);
    expect(judgement.actions).toEqual([]);
  });

  test.each([
    'inStock',
    'inTransit',
    'quarantine',
    'returnedToSupplier',
    'assembled',
    'replaced',
    'writtenOff',
    'lost',
  ] as const)('[WR2] refuses an old unit that is %s', (state) => {
    expect(told(replace(world(state)))).toEqual(['WR2 refuse old 0']);
  });

  test('[WR2] says what the unit is, and of those in repair takes only a customer’s', () => {
    const stay = (from: UnitState) => ({ repair: { documentId: 'intake-1', stage: 'back', from } });
    for (const from of ['inStock', 'quarantine', 'foreign'] as const) {
      expect(told(replace(world('inRepair', stay(from)))), from).toEqual(['WR2 refuse old 0']);
    }
    expect(said(replace(world('inRepair', stay('inStock'))))[0]).toBe(
      'Serial W1 is not a customer’s, it is in repair: receipt 5521, 3 Nov, register r2. Scan the unit that the customer brought.',
    );
    expect(said(replace(world('inRepair', stay('inStock'))), 'uk')[0]).toBe(
      'Серійний номер W1 у ремонті: чек 5521, 3 лист., каса r2. Відскануйте те, що приніс покупець.',
    );
    expect(replace(world('inRepair', stay('sold'))).verdict.outcome).toBe('accept');
  });

  test('[WR2] stops our own stock in repair even where it only warns', () => {
    const watch = policy('lenient', ['serial']);
    const repaired = world('inRepair', { repair: { documentId: 'intake-1', stage: 'back', from: 'inStock' } });
    const judgement = replace({ ...repaired, policies: { watch } });
    expect(told(judgement)).toEqual(['WR2 warn old 0']);
    expect(judgement.actions.map(({ lineKey }) => lineKey)).toEqual(['new']);
  });

  test('[WR3] refuses a new unit never received', () => {
    const judgement = replace({ units: [unit('sold', [W1], covered())] });
    expect(told(judgement)).toEqual(['WR3 refuse new 0']);
    expect(said(judgement)).toEqual(['Serial W2 was never received. Receive it first, or use another unit.']);
  });

  test.each(['sold', 'inTransit', 'quarantine', 'inRepair', 'assembled', 'replaced', 'lost'] as const)(
    '[WR4] hands out no unit that is %s',
    (state) => {
      const judgement = replace({ units: [unit('sold', [W1], covered()), unit(state, [W2])] });
      expect(told(judgement)).toEqual(['WR4 refuse new 0']);
      expect(said(judgement)[0]).toMatch(/^Serial W2 cannot be handed out, it is .*: .* Use another unit\.$/u);
      expect(said(judgement, 'uk')[0]).toMatch(/^Серійний номер W2 .*: .* Видати не можна, візьміть інший\.$/u);
    },
  );

  test('[WR5] hands out a unit only where it is', () => {
    const elsewhere = unit('inStock', [W2], { location: 'podil' });
    const judgement = replace({ units: [unit('sold', [W1], covered()), elsewhere] });
    expect(told(judgement)).toEqual(['WR5 refuse new 0']);
    expect(factsOf(judgement, 'WR5')).toMatchObject({ there: 'podil', here: 'main' });
    // Where the old one was sold does not matter.
    expect(replace(world('sold', { location: 'podil' })).verdict.outcome).toBe('accept');
  });

  test('[WR6] refuses when the warranty is over, on the day after its last', () => {
    const ended = { ...RUNNING, endsOn: '2026-11-22' };
    const judgement = replace(world('sold', covered(ended)));
    expect(told(judgement)).toEqual(['WR6 refuse old 0']);
    expect(said(judgement)).toEqual([
      'Serial W1: the warranty ended on 22 Nov, receipt 5521, 3 Nov, register r2. Call the manager.',
    ]);
    expect(said(judgement, 'uk')).toEqual([
      'Серійний номер W1: гарантія закінчилася 22 лист., чек 5521, 3 лист., каса r2. Покличте керівника.',
    ]);
    expect(replace(world('sold', covered({ ...RUNNING, endsOn: '2026-11-23' }))).verdict.outcome).toBe('accept');
  });

  test('[WR6] goes by the calendar of the shop', () => {
    const lastDay = { ...RUNNING, endsOn: '2026-11-22' };
    const settings = { timeZone: 'America/New_York' };
    const late = { ...facts({ ...world('sold', covered(lastDay)), settings }), now: '2026-11-23T04:30:00.000Z' };
    expect(judge(document('warrantyReplacement', pair), late).verdict.outcome).toBe('accept');
    expect(
      judge(document('warrantyReplacement', pair), { ...late, now: '2026-11-23T05:30:00.000Z' }).verdict.outcome,
    ).toBe('refuse');
  });

  test('[WR7] one old unit for one new one', () => {
    const units = ['W1', 'W3'].map((one) => unit('sold', [id('serial', one)], covered()));
    const both = { units: [...units, unit('inStock', [W2])] };
    const two = replace(both, [old(W1, id('serial', 'W3')), fresh(W2)]);
    expect(told(two)).toEqual(['WR7 refuse - -']);
    expect(said(two)).toEqual([
      'A replacement is one old unit and one new one: 2 old and 1 new are on this paper. Scan one of each.',
    ]);
    expect(told(replace(both, [old(W1)]))).toEqual(['WR7 refuse - -']);
    expect(told(replace(both, [fresh(W2)]))).toEqual(['WR7 refuse - -']);
  });

  test('[WR7] goes by what was scanned: a unit that is refused is not also missing', () => {
    expect(told(replace({ units: [] }))).toEqual(['WR1 refuse old 0', 'WR3 refuse new 0']);
  });

  test('[WR8] refuses a unit that was sold without a warranty', () => {
    const judgement = replace(world('sold', covered(null)));
    expect(told(judgement)).toEqual(['WR8 refuse old 0']);
    expect(said(judgement)).toEqual([
      'Serial W1 was sold without a warranty: receipt 5521, 3 Nov, register r2. Call the manager.',
    ]);
    expect(said(judgement, 'uk')).toEqual([
      'Серійний номер W1 продано без гарантії: чек 5521, 3 лист., каса r2. Покличте керівника.',
    ]);
  });

  test('[DO5] no unit replaces itself', () => {
    expect(told(replace(world(), [old(W1), fresh(W1)]))).toEqual(['DO5 refuse new 0']);
  });
});
