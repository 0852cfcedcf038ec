import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFINITION } from './fake-page';
import { setUp, VOIDED } from './followed';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('nothing was sent', () => {
  const gone = { state: 'voided', number: null, message: null };

  test('when the page shows another paper for five seconds', async () => {
    const { outcomes, follow, told } = setUp();
    follow();
    outcomes.look(true);
    await vi.advanceTimersByTimeAsync(4900);
    expect(told()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(told()).toEqual([['doc', gone]]);
  });

  test('when the page is back where it was before the press', async () => {
    const { page, outcomes, follow, told } = setUp();
    page.mark = VOIDED;
    follow();
    outcomes.look(false);
    page.mark = null;
    outcomes.look(false);
    expect(told()).toEqual([]);
    page.mark = VOIDED;
    outcomes.look(false);
    expect(told()).toEqual([['doc', gone]]);
  });

  test('within a minute, though the POS may take ten to answer; what leaves in time has them all', async () => {
    const { page, outcomes, follow, told } = setUp();
    page.definition = { ...DEFINITION, outcome: { ...DEFINITION.outcome, timeoutSeconds: 600 } };
    follow('kept', { draftId: 'a' });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(told()).toEqual([]);
    outcomes.sent('kept', 1);
    follow('given up', { draftId: 'b' });
    await vi.advanceTimersByTimeAsync(60_100);
    expect(told()).toEqual([['given up', gone]]);
    await vi.advanceTimersByTimeAsync(539_000);
    expect(told()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told()[1]).toMatchObject(['kept', { state: 'unresolved' }]);
  });

  test('when the page goes away', () => {
    const { outcomes, follow, told } = setUp();
    follow();
    outcomes.leave();
    expect(told()).toEqual([['doc', gone]]);
  });

  test('but what is on its way is left to the next page', () => {
    const { outcomes, follow, told } = setUp();
    follow();
    outcomes.sent('doc', null);
    outcomes.leave();
    expect(told()).toEqual([]);
  });

  test('cannot be known where a page submits without any form: leaving may be the submission', () => {
    const { page, outcomes, follow, told } = setUp();
    page.definition = { ...DEFINITION, gate: { ...DEFINITION.gate, navigates: true } };
    follow();
    outcomes.leave();
    expect(told()).toEqual([]);
  });

  test('is not assumed where no rule would see it leave', async () => {
    const { page, outcomes, follow, told } = setUp();
    page.definition = { ...DEFINITION, id: 'unruled' };
    follow();
    outcomes.leave();
    await vi.advanceTimersByTimeAsync(20_100);
    expect(told()).toEqual([['doc', { state: 'unresolved', number: null, message: null }]]);
  });
});
