import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../core/model/document';
import type { Identifier } from '../../core/model/identifier';
import { place } from '../../core/rules/place';
import { Life, said } from './life';
import { document, id, imei, line, told } from './shop';

const W1 = id('serial', 'W1');
const watch = (role?: 'kit' | 'component' | 'old' | 'new' | 'sold') => [line('watch', [[W1]], role ? { role } : {})];

/** W1 is a customer's own: repaired here once, and handed out. */
function afterRepair(): Life {
  const life = new Life();
  life.post(life.paper('repair', watch(), { details: { problem: 'dead' } }));
  life.post(life.paper('repair', watch(), { details: { stage: 'handedOut' } }));
  return life;
}

describe('a customer’s own unit', () => {
  test.each([
    ['sale', undefined, 'SA1'],
    ['customerReturn', undefined, 'CR1'],
    ['supplierReturn', undefined, 'SR1'],
    ['transfer', undefined, 'TR1'],
    ['assembly', 'component', 'AS1'],
    ['disassembly', 'component', 'DI2'],
    ['disassembly', 'kit', 'DI1'],
    ['writeOff', undefined, 'WO1'],
    ['stockCount', undefined, 'SC1'],
    ['warrantyReplacement', 'old', 'WR1'],
    ['warrantyReplacement', 'new', 'WR3'],
  ] as const)('on a %s (%s) is as good as unknown: [%s]', (kind, role, rule) => {
    const life = afterRepair();
    const judgement = life.judge(life.paper(kind, watch(role), { details: { cause: 'unsold', toLocation: 'podil' } }));
    expect(told(judgement)).toContain(`${rule} ${rule === 'SC1' ? 'warn' : 'refuse'} line-watch 0`);
    expect(judgement.actions).toEqual([]);
  });

  test.each([
    ['goodsReceipt', {}, 'inStock'],
    ['buyBack', { returnTo: 'quarantine' }, 'quarantine'],
    ['openingBalance', {}, 'inStock'],
  ] as const)('taken in by a %s it stays the same unit, and its first episode begins', (kind, more, state) => {
    const life = afterRepair();
    const before = life.unit('W1');
    expect(before).toMatchObject({ state: 'foreign', episodes: [], repairs: 1 });
    const { actions } = life.post(life.paper(kind, watch(), more));
    expect(actions).toMatchObject([{ adds: [], before: { state: 'foreign' } }]);
    const after = life.unit('W1');
    expect(after).toMatchObject({ id: before.id, state, repairs: 1, location: 'main' });
    expect(after.episodes).toMatchObject([{ received: { kind }, sold: null }]);
    expect(after.episodes).toHaveLength(1);
  });

  test('sold before tracking began, as it turns out, it has a sale', () => {
    const life = afterRepair();
    life.post(life.paper('openingBalance', watch('sold'), { details: { soldOn: '2026-01-05' }, reference: '12' }));
    expect(life.unit('W1')).toMatchObject({ state: 'sold', episodes: [{ sold: { kind: 'sale', number: '12' } }] });
  });

  test('counted while it is in repair it is still nobody’s purchase', () => {
    const life = new Life();
    life.post(life.paper('repair', watch(), { details: { problem: 'dead' } }));
    life.post(life.paper('stockCount', watch()));
    expect(life.unit('W1')).toMatchObject({ state: 'inRepair', episodes: [] });
  });

  test('may give a set its number', () => {
    const life = afterRepair();
    const paper = life.paper('assembly', watch('kit'));
    expect(told(life.judge(paper, { kits: { watch: [{ productId: 'cable', quantity: 1 }] } }))).toEqual([]);
  });

  test('[RE5] comes for repair again, and its earlier repair is named', () => {
    const life = afterRepair();
    const { judgement, units } = life.post(life.paper('repair', watch(), { details: { problem: 'dead again' } }));
    expect(told(judgement)).toEqual(['RE5 warn line-watch 0']);
    expect(said(judgement)[0]).toContain('its last paper: repair repair-2');
    expect(units).toMatchObject([{ state: 'inRepair', repair: { from: 'foreign' }, repairs: 2, episodes: [] }]);
  });

  test('[ID16] its IMEI stays with the product it came as', () => {
    const life = new Life();
    const own: Identifier = id('imei', imei(1), 'tablet');
    life.post(life.paper('repair', [line('tablet', [[own]])], { details: { problem: 'dead' } }));
    life.post(life.paper('repair', [line('tablet', [[own]])], { details: { stage: 'handedOut' } }));
    const policies = { pad: life.facts().policyOf('tablet') };
    const paper = life.paper('buyBack', [line('pad', [[{ ...own }]])]);
    expect(told(life.judge(paper, { policies }))).toEqual(['ID16 refuse line-pad 0']);
  });

  test('is placed by a scan like any unit the ledger knows', () => {
    const life = afterRepair();
    const recognition = {
      raw: 'W1',
      candidates: [{ scheme: 'serial', value: 'W1', raw: 'W1' }],
      problem: null,
    } as const;
    for (const kind of DOCUMENT_KINDS) {
      const open = document(kind, [line('watch', [], { quantity: 1 })]);
      expect(place(recognition, open, null, life.facts()), kind).toMatchObject({ placed: true, line: 'line-watch' });
    }
  });
});
