import { describe, expect, test } from 'vitest';
import { takeOversOf, timelineOf } from '../../core/outputs/timeline';
import { Chain, identifier, type Phone } from './entries';

const imei = identifier('imei', '356938035643809');
const phone: Phone = { id: 'u1', identifiers: [imei] };
const known: Phone = { ...phone, known: true };
const other: Phone = { id: 'u2', identifiers: [identifier('imei', '490154203237518')] };
const unit = { id: 'u1', identifiers: [imei] };

describe('the timeline of a unit', () => {
  test('one step per document: what it was, its number, who, what it cost', () => {
    const chain = new Chain();
    const entries = [
      chain.open('goodsReceipt', 'd1', [phone, other], { partyId: 'supplier', reference: 'N-7' }),
      chain.settle('posted', 'd1', { number: '118' }),
      chain.open('sale', 'd2', [known]),
      chain.settle('posted', 'd2', { number: '5521', by: 'Olena', source: 'manager' }),
    ];
    expect(timelineOf(unit, entries)).toMatchObject([
      {
        kind: 'goodsReceipt',
        state: 'posted',
        number: '118',
        reference: 'N-7',
        partyId: 'supplier',
        price: { minor: 1_200_000, currency: 'UAH' },
        to: 'inStock',
        adds: [imei],
        openedAt: '2026-11-02T09:00:00.000Z',
        settledAt: '2026-11-02T10:00:00.000Z',
        settledBy: { by: 'Till 1', source: 'page' },
      },
      { kind: 'sale', number: '5521', adds: [], settledBy: { by: 'Olena', source: 'manager' } },
    ]);
  });

  test('a voided attempt stays, with the words of the POS, and an unclear one waits', () => {
    const chain = new Chain();
    const entries = [
      chain.open('goodsReceipt', 'd1', [phone], { number: 'draft 3' }),
      chain.settle('voided', 'd1', { message: 'invoice number is missing' }),
      chain.open('goodsReceipt', 'd2', [phone]),
      chain.settle('unresolved', 'd2', { source: 'tabClosed' }),
    ];
    expect(timelineOf(unit, entries)).toMatchObject([
      { state: 'voided', number: 'draft 3', message: 'invoice number is missing' },
      { state: 'unresolved', number: null, settledBy: { source: 'tabClosed' } },
    ]);
  });

  test('a pending document has nobody who settled it', () => {
    expect(timelineOf(unit, [new Chain().open('sale', 'd1', [known])])).toMatchObject([
      { state: 'pending', settledAt: null, settledBy: null },
    ]);
  });

  test('why a sold unit was received again is known even though the paper adds no identifier', () => {
    const chain = new Chain();
    const again = chain.open('goodsReceipt', 'd3', [known, other], { receiptReasons: { [imei.key]: 'boughtBack' } });
    expect(timelineOf(unit, [again])).toMatchObject([{ receiptReason: 'boughtBack' }]);
    expect(timelineOf({ id: 'u2', identifiers: other.identifiers }, [again])).toMatchObject([{ receiptReason: null }]);
  });

  test('warnings of another line and papers without the unit are not its story', () => {
    const chain = new Chain();
    const sale = chain.open('sale', 'd1', [known]);
    const warning = { rule: 'SA1', severity: 'warn', unit: null, facts: {} } as const;
    const warnings = [
      { ...warning, line: 'l1' },
      { ...warning, rule: 'SA2', line: 'l2' },
      { ...warning, rule: 'DO3', line: null },
    ];
    const [step] = timelineOf(unit, [{ ...sale, warnings }, chain.open('sale', 'd9', [other])]);
    expect(step?.warnings.map((reason) => reason.rule)).toEqual(['SA1', 'DO3']);
  });

  test('a clock that ran backwards is flagged, not reordered', () => {
    const chain = new Chain();
    const receipt = chain.open('goodsReceipt', 'd1', [phone]);
    const late = { ...chain.settle('posted', 'd1'), at: '2026-11-01T00:00:00.000Z', clockBehind: true } as const;
    const steps = timelineOf(unit, [receipt, late, chain.open('sale', 'd2', [known])]);
    expect(steps.map((step) => [step.documentId, step.clockBehind])).toEqual([
      ['d1', true],
      ['d2', false],
    ]);
  });

  test('taken over from another draft, in its place among the papers, whatever the clock says', () => {
    const chain = new Chain();
    const receipt = chain.open('goodsReceipt', 'd1', [phone]);
    const posted = chain.settle('posted', 'd1');
    const { v, register, by, prev, hash } = posted;
    const base = { v, register, by, prev, hash, n: 3, at: '2026-01-01T00:00:00.000Z' };
    const taken = { fromDraft: 'a', toDraft: 'b', key: imei.key, unitId: 'u1' };
    const takeOver = { ...base, ...taken, id: 't1', kind: 'draftTakenOver' } as const;
    const entries = [receipt, posted, takeOver, chain.open('sale', 'd2', [known])];
    expect(takeOversOf(entries)).toEqual([
      { id: 't1', at: '2026-01-01T00:00:00.000Z', by: 'Till 1', register: 'R1', stepsBefore: 1 },
    ]);
    expect(timelineOf(unit, entries).map(({ documentId }) => documentId)).toEqual(['d1', 'd2']);
  });
});
