import { describe, expect, test } from 'vitest';
import type { StockDocument } from '../../core/model/document';
import type { PaperDetails, RepairStage } from '../../core/model/paper-details';
import type { UnitState } from '../../core/model/unit';
import { judge } from '../../core/rules/judge';
import { place } from '../../core/rules/place';
import { factsOf, Life, said } from './life';
import { document, facts, id, line, told, unit, type World } from './shop';

const W1 = id('serial', 'W1');
const watch = () => [line('watch', [[W1]])];
const repair = (world: World, details: PaperDetails, more: Partial<StockDocument> = {}) =>
  judge(document('repair', watch(), { details, ...more }), facts(world));
const intake = (world: World, more: Partial<StockDocument> = {}) => repair(world, { problem: 'dead' }, more);
const DEAD = { details: { problem: 'does not switch on' } } as const;
const step = (life: Life, stage: RepairStage, follows?: string) =>
  life.post(life.paper('repair', watch(), { details: { stage, ...(follows && { follows }) } }));
/** In repair at a stage, for whoever had it. */
const staying = (stage: RepairStage, from: UnitState = 'sold') =>
  unit('inRepair', [W1], { repair: { documentId: 'intake-1', stage, from } });

describe('a repair', () => {
  test('goes its steps, and gives the customer back what she brought', () => {
    const life = new Life();
    life.post(life.paper('goodsReceipt', watch()));
    life.post(life.paper('sale', watch()));
    const sold = life.unit('W1').episodes;
    const taken = life.post(life.paper('repair', watch(), DEAD));
    const stay = { documentId: taken.document.id, stage: 'intake', from: 'sold' };
    expect(taken.judgement.verdict.outcome).toBe('accept');
    expect(taken.actions).toMatchObject([
      { to: 'inRepair', before: { state: 'sold' }, sets: { repair: stay, repairs: 1 } },
    ]);
    expect(taken.units[0]).toMatchObject({ state: 'inRepair', repair: stay, repairs: 1 });
    const follows = taken.document.id;
    for (const stage of ['sent', 'back', 'sent', 'back', 'ready'] as const) {
      expect(step(life, stage, follows).units[0]).toMatchObject({ state: 'inRepair', repair: { ...stay, stage } });
    }
    const out = step(life, 'handedOut', follows);
    expect(out.actions).toMatchObject([{ to: 'sold', sets: { repair: null } }]);
    expect(out.units[0]).toMatchObject({ state: 'sold', repairs: 1 });
    expect(out.units[0]).not.toHaveProperty('repair');
    expect(out.units[0]?.episodes).toEqual(sold);
  });

  test('a step is written wherever the clerk is; the unit is where it was until it is handed out', () => {
    const life = new Life();
    life.post(life.paper('repair', watch(), DEAD));
    life.post(life.paper('repair', watch(), { details: { stage: 'ready' }, location: 'podil' }));
    expect(life.unit('W1')).toMatchObject({ location: 'main', repair: { stage: 'ready' } });
    life.post(life.paper('repair', watch(), { details: { stage: 'handedOut' }, location: 'podil' }));
    expect(life.unit('W1')).toMatchObject({ location: 'podil', state: 'foreign' });
  });

  test('takes a stranger’s unit as a customer’s own, and is rid of it when it is handed out', () => {
    const life = new Life();
    const taken = life.post(life.paper('repair', watch(), DEAD));
    expect(taken.actions).toMatchObject([
      { to: 'inRepair', adds: [W1], sets: { repair: { from: 'foreign' }, repairs: 1 } },
    ]);
    expect(taken.units[0]).toMatchObject({ state: 'inRepair', episodes: [] });
    const out = step(life, 'refused');
    expect(out.units[0]).toMatchObject({ state: 'foreign', episodes: [], repairs: 1 });
    expect(told(life.judge(life.paper('sale', watch())))).toEqual(['SA1 refuse line-watch 0']);
    expect(told(life.judge(life.paper('repair', watch(), DEAD)))).toEqual(['RE5 warn line-watch 0']);
  });

  test.each(['handedOut', 'refused'] as const)('our own stock goes back to stock when it is %s', (stage) => {
    const life = new Life();
    life.post(life.paper('goodsReceipt', watch()));
    const before = life.unit('W1').episodes;
    life.post(life.paper('repair', watch(), DEAD));
    expect(told(life.judge(life.paper('sale', watch())))).toEqual(['SA5 refuse line-watch 0']);
    expect(step(life, stage).units[0]).toMatchObject({ state: 'inStock', location: 'main' });
    expect(life.unit('W1').episodes).toEqual(before);
    life.post(life.paper('sale', watch()));
  });

  test.each([
    ['handedOut', 'inStock'],
    ['refused', 'quarantine'],
  ] as const)('what a customer returned into repair is ours, and when it is %s it is %s', (stage, state) => {
    const life = new Life();
    life.post(life.paper('goodsReceipt', watch()));
    const { document: sale } = life.post(life.paper('sale', watch()));
    const back = life.paper('customerReturn', watch(), { reference: sale.id, returnTo: 'inRepair' });
    const { actions } = life.post(back);
    const stay = { documentId: back.id, stage: 'intake', from: 'quarantine' };
    expect(actions).toMatchObject([{ to: 'inRepair', sets: { repair: stay, repairs: 1 } }]);
    expect(step(life, 'sent', back.id).units[0]).toMatchObject({ repair: { ...stay, stage: 'sent' } });
    expect(step(life, stage, back.id).units[0]).toMatchObject({ state });
    expect(life.unit('W1')).not.toHaveProperty('repair');
  });

  test('[RE1] takes no unit in twice', () => {
    const judgement = intake({ units: [staying('sent')] });
    expect(told(judgement)).toEqual(['RE1 refuse line-watch 0']);
    expect(said(judgement)).toEqual([
      'Serial W1 is in repair already: return 77, 10 Nov, register r2. Open that repair.',
    ]);
    expect(said(judgement, 'uk')).toEqual([
      'Серійний номер W1 уже в ремонті: повернення 77, 10 лист., каса r2. Відкрийте той ремонт.',
    ]);
  });

  test.each([
    ['inTransit', 'on its way', 'у дорозі'],
    ['returnedToSupplier', 'back at the supplier', 'повернуто постачальнику'],
    ['assembled', 'part of a set', 'у складі набору'],
    ['replaced', 'replaced under warranty', 'замінено за гарантією'],
    ['writtenOff', 'written off', 'списано'],
    ['lost', 'lost or stolen', 'загублено або вкрадено'],
  ] as const)('[RE2] takes in no unit that is %s', (state, en, uk) => {
    const judgement = intake({ units: [unit(state, [W1])] });
    expect(told(judgement)).toEqual(['RE2 refuse line-watch 0']);
    expect(said(judgement)[0]).toContain(`Serial W1 cannot be taken for repair, it is ${en}: `);
    expect(said(judgement, 'uk')[0]).toContain(`Серійний номер W1 ${uk}: `);
    expect(said(judgement, 'uk')[0]).toMatch(/У ремонт прийняти не можна, покличте керівника\.$/u);
  });

  test.each(['inStock', 'sold', 'quarantine'] as const)('[RE2] takes in a unit that is %s', (state) => {
    const judgement = intake({ units: [unit(state, [W1])] });
    expect(judgement.verdict.outcome).toBe('accept');
    expect(judgement.actions).toMatchObject([{ to: 'inRepair', sets: { repair: { from: state } } }]);
  });

  test.each(['sent', 'back', 'ready', 'handedOut', 'refused'] as const)(
    '[RE3] %s: refuses what is in no repair',
    (stage) => {
      const judgement = repair({ units: [unit('sold', [W1])] }, { stage });
      expect(told(judgement)).toEqual(['RE3 refuse line-watch 0']);
      expect(said(judgement)).toEqual([
        'Serial W1 is not on this repair, it is sold: receipt 5521, 3 Nov, register r2. Remove it here.',
      ]);
      expect(said(judgement, 'uk')).toEqual([
        'Серійний номер W1 не за цим ремонтом: продано, чек 5521, 3 лист., каса r2. Приберіть його звідси.',
      ]);
      expect(told(repair({}, { stage }))).toEqual(['RE3 refuse line-watch 0']);
    },
  );

  test('[RE3] refuses what is on another repair, where the paper names its own', () => {
    const world = { units: [staying('intake')] };
    expect(told(repair(world, { stage: 'sent', follows: 'intake-2' }))).toEqual(['RE3 refuse line-watch 0']);
    expect(repair(world, { stage: 'sent', follows: 'intake-1' }).verdict.outcome).toBe('accept');
    expect(repair(world, { stage: 'sent' }).verdict.outcome).toBe('accept');
  });

  test('[RE3] is said whole where a stranger is scanned', () => {
    const open = document('repair', [line('watch', [], { quantity: 1 })], { details: { stage: 'sent' } });
    const recognition = { raw: 'X', candidates: [{ scheme: 'serial', value: 'X', raw: 'X' }], problem: null } as const;
    const placement = place(recognition, open, null, facts());
    if (placement.placed) throw new Error('nobody knows X');
    const verdict = { outcome: 'refuse', reasons: [placement.reason] } as const;
    expect(said({ verdict, actions: [] })).toEqual([
      'Serial X is not on this repair, it is unknown: no paper on record. Remove it here.',
    ]);
  });

  const FOLLOWS: Readonly<Record<string, readonly RepairStage[]>> = {
    intake: ['sent', 'ready', 'handedOut', 'refused'],
    sent: ['back', 'handedOut', 'refused'],
    back: ['sent', 'ready', 'handedOut', 'refused'],
    ready: ['sent', 'handedOut', 'refused'],
  };
  test.each(Object.entries(FOLLOWS))('[RE4] after %s come %o and nothing else', (stage, after) => {
    const world = { units: [staying(stage as RepairStage)] };
    for (const next of ['sent', 'back', 'ready', 'handedOut', 'refused'] as const) {
      const expected = after.includes(next) ? [] : ['RE4 refuse line-watch 0'];
      expect(told(repair(world, { stage: next })), `${stage}, ${next}`).toEqual(expected);
    }
  });

  test('[RE4] says where the repair stands', () => {
    const judgement = repair({ units: [staying('sent')] }, { stage: 'ready' });
    expect(said(judgement)).toEqual([
      'Serial W1 is “sent to the service”: this step cannot come next. Choose another one.',
    ]);
    expect(said(judgement, 'uk')).toEqual([
      'Серійний номер W1: зараз «відправлено в сервіс», після цього такого кроку немає. Оберіть інший.',
    ]);
  });

  test.each([
    [1, 'has been in repair once before', 'уже ремонтували 1 раз,'],
    [2, 'has been in repair 2 times before', 'уже ремонтували 2 рази,'],
    [5, 'has been in repair 5 times before', 'уже ремонтували 5 разів,'],
  ])('[RE5] notes that it was in repair %i times before', (repairs, en, uk) => {
    const judgement = intake({ units: [unit('sold', [W1], { repairs })] });
    expect(told(judgement)).toEqual(['RE5 warn line-watch 0']);
    expect(said(judgement)[0]).toContain(`Serial W1 ${en}, its last paper: receipt 5521`);
    expect(said(judgement, 'uk')[0]).toContain(`Серійний номер W1 ${uk} останній документ: чек 5521`);
    expect(judgement.actions).toMatchObject([{ sets: { repairs: repairs + 1 }, before: { state: 'sold' } }]);
  });

  test('[RE6] asks at the intake what is wrong, and never later', () => {
    const world = { units: [unit('sold', [W1])] };
    for (const details of [{}, { problem: '  ' }, { stage: 'intake' }] as const) {
      expect(told(repair(world, details))).toEqual(['RE6 refuse - -']);
    }
    expect(said(repair(world, {}))).toEqual(['Write what is wrong with the unit.']);
    expect(intake(world).verdict.outcome).toBe('accept');
    expect(repair({ units: [staying('intake')] }, { stage: 'ready' }).verdict.outcome).toBe('accept');
  });

  test('[RE7] takes our own stock in where it is; a customer may come to any shop', () => {
    for (const state of ['inStock', 'quarantine'] as const) {
      const units = [unit(state, [W1], { location: 'podil' })];
      const judgement = intake({ units });
      expect(told(judgement), state).toEqual(['RE7 refuse line-watch 0']);
      expect(factsOf(judgement, 'RE7')).toMatchObject({ there: 'podil', here: 'main' });
      expect(said(judgement)[0]).toMatch(/Take it in there, or transfer it first\.$/u);
      expect(intake({ units }, { location: 'podil' }).verdict.outcome).toBe('accept');
    }
    expect(intake({ units: [unit('sold', [W1], { location: 'podil' })] }).verdict.outcome).toBe('accept');
  });

  test('[CR4] no money is given back for a unit in repair', () => {
    const judgement = judge(
      document('customerReturn', watch(), { reference: '5521' }),
      facts({ units: [staying('back')] }),
    );
    expect(told(judgement)).toEqual(['CR4 refuse line-watch 0']);
    expect(said(judgement)[0]).toMatch(/^Serial W1 is with us, in repair: .* Finish that repair first\.$/u);
  });
});
