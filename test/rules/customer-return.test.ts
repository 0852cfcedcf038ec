import { describe, expect, test } from 'vitest';
import type { StockDocument } from '../../core/model/document';
import { judge } from '../../core/rules/judge';
import { document, facts, id, line, paper, told, unit, type World } from './shop';

const W1 = id('serial', 'W1');
const sold = (sale = paper('sale', '5521')) =>
  unit('sold', [W1], { episodes: [{ received: paper('goodsReceipt', '118'), sold: sale, returned: null }] });
const back = (more: Partial<StockDocument>, world: World) =>
  judge(document('customerReturn', [line('watch', [[W1]])], more), facts(world));

describe('a customer return', () => {
  test('takes back a sold unit on the receipt it was sold on', () => {
    const judgement = back({ reference: '5521', location: 'podil' }, { units: [sold()] });
    expect(judgement.verdict.outcome).toBe('accept');
    expect(judgement.actions).toMatchObject([{ unitId: 'unit-W1', to: 'quarantine', location: 'podil', adds: [] }]);
  });

  test('[CR1] refuses a unit we never had', () => {
    expect(told(back({ reference: '5521' }, {}))).toEqual(['CR1 refuse line-watch 0']);
  });

  const refusals = [
    ['[CR2] refuses a unit that is in our own stock', 'inStock', 'CR2'],
    ['[CR3] refuses a unit that has come back already', 'quarantine', 'CR3'],
    ['[CR4] refuses a unit that is with us in repair', 'inRepair', 'CR4'],
    ['[CR5] refuses a unit in transit', 'inTransit', 'CR5'],
    ['[CR5] refuses a unit sent back to the supplier', 'returnedToSupplier', 'CR5'],
    ['[CR5] refuses a part of a set', 'assembled', 'CR5'],
    ['[CR5] refuses a unit replaced under warranty', 'replaced', 'CR5'],
    ['[CR5] refuses a unit written off', 'writtenOff', 'CR5'],
    ['[CR5] refuses a unit lost or stolen', 'lost', 'CR5'],
  ] as const;
  test.each(refusals)('%s', (_title, state, rule) => {
    expect(told(back({ reference: '5521' }, { units: [unit(state, [W1])] }))).toEqual([`${rule} refuse line-watch 0`]);
  });

  test('[CR6] asks for the receipt when the return names none', () => {
    for (const reference of [null, '', '  ']) {
      expect(told(back({ reference }, { units: [sold()] }))).toEqual(['CR6 refuse line-watch 0']);
    }
  });

  test('[CR7] refuses the receipt of another sale and names both', () => {
    const judgement = back({ reference: ' 5498 ' }, { units: [sold()] });
    expect(told(judgement)).toEqual(['CR7 refuse line-watch 0']);
    expect(judgement.verdict.reasons[0]?.facts).toMatchObject({
      paperNumber: '5521',
      paperDate: '2026-11-03T10:00:00.000Z',
      reference: '5498',
    });
  });

  test.each(['№ 5521', '#5521', ' 5521 ', '５５２１'])('[CR7] takes %s for the same receipt', (reference) => {
    expect(back({ reference }, { units: [sold()] }).verdict.outcome).toBe('accept');
  });

  test('[CR7] does not take a longer or shorter number for the same', () => {
    for (const reference of ['552', '55210', '05521']) {
      expect(told(back({ reference }, { units: [sold()] }))).toEqual(['CR7 refuse line-watch 0']);
    }
  });

  test('[CR6] [CR7] ask nothing when the shop does not, or when the sale has no number', () => {
    const lax = { returnNeedsReceipt: false };
    expect(back({ reference: '1' }, { units: [sold()], settings: lax }).verdict.outcome).toBe('accept');
    expect(back({ reference: null }, { units: [sold(paper('sale', null))] }).verdict.outcome).toBe('accept');
  });

  const customers = { returnNeedsCustomer: true };
  const toAnna = () => sold(paper('sale', '5521', { partyId: 'anna' }));

  test('[CR8] asks who brings it back', () => {
    const judgement = back({ reference: '5521' }, { units: [toAnna()], settings: customers });
    expect(told(judgement)).toEqual(['CR8 refuse line-watch 0']);
    expect(JSON.stringify(judgement)).not.toContain('anna');
  });

  test('[CR9] refuses another customer, without a name', () => {
    const judgement = back({ reference: '5521', partyId: 'ivan' }, { units: [toAnna()], settings: customers });
    expect(told(judgement)).toEqual(['CR9 refuse line-watch 0']);
    expect(JSON.stringify(judgement)).not.toMatch(/anna|ivan/u);
  });

  test('[CR8] [CR9] let the buyer and the buyer of a sale to nobody pass', () => {
    const buyer = { reference: '5521', partyId: 'anna' };
    expect(back(buyer, { units: [toAnna()], settings: customers }).verdict.outcome).toBe('accept');
    expect(back(buyer, { units: [sold()], settings: customers }).verdict.outcome).toBe('accept');
    expect(back({ reference: '5521' }, { units: [toAnna()] }).verdict.outcome).toBe('accept');
  });

  test('[CR7] looks at the current episode: an old receipt does not bring the unit back twice', () => {
    const first = {
      received: paper('goodsReceipt', '1'),
      sold: paper('sale', '100'),
      returned: paper('customerReturn', '7'),
    };
    const second = { received: paper('goodsReceipt', '2'), sold: paper('sale', '200'), returned: null };
    const world = { units: [unit('sold', [W1], { episodes: [first, second] })] };
    expect(told(back({ reference: '100' }, world))).toEqual(['CR7 refuse line-watch 0']);
    expect(back({ reference: '200' }, world).verdict.outcome).toBe('accept');
  });
});
