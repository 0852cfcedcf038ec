import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../core/model/document';
import type { PaperDetails } from '../../core/model/paper-details';
import type { UnitState } from '../../core/model/unit';
import { repairsOf } from '../../core/outputs/repairs-of';
import type { TimelineStep } from '../../core/outputs/timeline';

let day = 0;
function step(kind: DocumentKind, to: UnitState, details: PaperDetails = {}, more: Partial<TimelineStep> = {}) {
  day += 1;
  const openedAt = new Date(Date.UTC(2026, 0, day)).toISOString();
  return { documentId: `d${day}`, kind, state: 'posted', to, details, openedAt, ...more } as TimelineStep;
}
const intake = (problem: string, more: Partial<TimelineStep> = {}) =>
  step('repair', 'inRepair', { stage: 'intake', problem, accessories: 'box' }, more);

describe('the repairs of a unit', () => {
  test('each is an intake with what came after it, and how it ended', () => {
    const first = intake('dead');
    const sent = step('repair', 'inRepair', { stage: 'sent', note: 'no. 88' });
    const out = step('repair', 'sold', { stage: 'handedOut', note: 'new screen' });
    const again = intake('dead again');
    const steps = [step('goodsReceipt', 'inStock'), step('sale', 'sold'), first, sent, out, again];
    expect(repairsOf(steps)).toEqual([
      {
        intake: first,
        problem: 'dead',
        accessories: 'box',
        stage: 'handedOut',
        since: out.openedAt,
        notes: ['no. 88', 'new screen'],
        ended: 'handedOut',
      },
      {
        intake: again,
        problem: 'dead again',
        accessories: 'box',
        stage: 'intake',
        since: again.openedAt,
        notes: [],
        ended: null,
      },
    ]);
  });

  test('handed out unrepaired, or replaced, it is over as well', () => {
    expect(repairsOf([intake('dead'), step('repair', 'foreign', { stage: 'refused' })])[0]?.ended).toBe('refused');
    const replaced = [
      intake('dead'),
      step('warrantyReplacement', 'replaced'),
      step('supplierReturn', 'returnedToSupplier'),
    ];
    expect(repairsOf(replaced)).toMatchObject([{ ended: 'replaced', stage: 'intake', since: replaced[1]?.openedAt }]);
  });

  test('what a customer returned into repair is in repair, though nobody asked what is wrong', () => {
    const back = step('customerReturn', 'inRepair');
    expect(repairsOf([step('sale', 'sold'), back])).toMatchObject([{ intake: back, problem: null, accessories: null }]);
  });

  test('a correction meanwhile changes nothing of it, and a paper that was never posted is none', () => {
    const first = intake('dead');
    expect(repairsOf([first, step('correction', 'inRepair', { note: 'wrong label' })])).toMatchObject([
      { stage: 'intake', since: first.openedAt, notes: [], ended: null },
    ]);
    expect(repairsOf([intake('dead', { state: 'voided' }), intake('dead', { state: 'pending' })])).toEqual([]);
  });
});
