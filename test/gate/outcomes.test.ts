import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFINITION } from './fake-page';
import { POSTED, RESPONSE, setUp, TELLING, VOIDED } from './followed';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an answer of the POS', () => {
  test('posts the document whose request it answers, with the number', async () => {
    const { page, outcomes, follow, told, settled } = setUp();
    page.answer = () => POSTED;
    follow('first', { draftId: 'a' });
    follow('second', { draftId: 'b' });
    outcomes.sent('first', 1);
    outcomes.sent('second', 2);
    expect(outcomes.responded(1, RESPONSE)).toBeNull();
    await vi.advanceTimersByTimeAsync(0);
    expect(told()).toEqual([['first', { state: 'posted', number: '118', message: null }]]);
    expect(settled).toHaveBeenCalledExactlyOnceWith('first', null);
  });

  test('that refuses voids it in the POS’s own words', async () => {
    const { page, outcomes, follow, told } = setUp();
    page.answer = () => VOIDED;
    follow();
    outcomes.sent('doc', 1);
    outcomes.responded(1, RESPONSE);
    expect(told()).toEqual([['doc', { state: 'voided', number: null, message: 'No paper number' }]]);
  });

  test('without a mark says nothing; after the time it is unresolved', async () => {
    const { outcomes, follow, told } = setUp();
    follow();
    outcomes.sent('doc', 1);
    expect(outcomes.responded(1, { ...RESPONSE, status: 500 })).toBe('doc');
    await vi.advanceTimersByTimeAsync(19_900);
    expect(told()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(told()).toEqual([['doc', { state: 'unresolved', number: null, message: null }]]);
  });

  test('that comes before the reservation is known is kept for it', () => {
    const { page, outcomes, follow, told } = setUp();
    page.answer = () => POSTED;
    expect(outcomes.responded(1, RESPONSE)).toBeNull();
    follow();
    outcomes.sent('doc', 1);
    expect(told()).toHaveLength(1);
  });

  test('is heard though the time was over, and though something else was believed before', async () => {
    const { page, outcomes, follow, told } = setUp();
    page.answer = () => POSTED;
    follow();
    for (const request of [1, 2, 3]) outcomes.sent('doc', request);
    await vi.advanceTimersByTimeAsync(20_100);
    outcomes.responded(1, RESPONSE);
    page.answer = () => VOIDED;
    outcomes.responded(2, RESPONSE);
    page.answer = () => null;
    expect(outcomes.responded(3, { ...RESPONSE, status: 0 })).toBeNull();
    expect(told().map(([, { state }]) => state)).toEqual(['unresolved', 'posted', 'voided']);
  });

  test('to a request of nobody’s document settles nothing', () => {
    const { page, outcomes, follow, told } = setUp();
    page.answer = () => POSTED;
    follow();
    outcomes.sent('doc', 1);
    outcomes.responded(2, RESPONSE);
    expect(told()).toEqual([]);
  });
});

describe('a mark on the page', () => {
  test('posts once something was sent', async () => {
    const { page, outcomes, follow, told } = setUp();
    follow();
    page.mark = POSTED;
    outcomes.look(false);
    expect(told()).toEqual([]);
    outcomes.sent('doc', null);
    outcomes.look(false);
    expect(told()).toEqual([['doc', { state: 'posted', number: '118', message: null }]]);
  });

  test.each([POSTED, VOIDED])('counts only when the POS has answered: $state', async (mark) => {
    const { page, outcomes, follow, told } = setUp();
    follow();
    outcomes.sent('doc', 1);
    outcomes.sent('doc', 2);
    page.mark = mark;
    outcomes.look(false);
    outcomes.responded(1, RESPONSE);
    await vi.advanceTimersByTimeAsync(2000);
    expect(told()).toEqual([]);
    outcomes.responded(2, RESPONSE);
    await vi.advanceTimersByTimeAsync(0);
    expect(told().map(([, { state }]) => state)).toEqual([mark.state]);
  });

  test('that shows before the answer stays a guess where the answer was to tell', async () => {
    const { page, outcomes, follow, told } = setUp();
    page.definition = TELLING;
    follow();
    outcomes.sent('doc', 1);
    page.mark = POSTED;
    outcomes.look(false);
    outcomes.responded(1, { ...RESPONSE, status: 500 });
    await vi.advanceTimersByTimeAsync(20_100);
    expect(told()).toEqual([['doc', { state: 'unresolved', number: null, message: null }]]);
  });

  test('that shows with the answer counts though the answer itself does not tell', async () => {
    const { page, outcomes, follow, told } = setUp();
    page.definition = TELLING;
    follow();
    outcomes.sent('doc', 1);
    page.mark = POSTED;
    outcomes.responded(1, RESPONSE);
    await vi.advanceTimersByTimeAsync(0);
    expect(told()).toHaveLength(1);
  });

  test('that was there before the release says nothing of it, until it has been away', () => {
    const { page, outcomes, follow, told } = setUp();
    page.mark = POSTED;
    follow();
    outcomes.sent('doc', null);
    outcomes.look(false);
    expect(told()).toEqual([]);
    page.mark = null;
    outcomes.look(false);
    page.mark = POSTED;
    outcomes.look(false);
    expect(told()).toHaveLength(1);
  });

  test('of another document is not its own', () => {
    const { page, outcomes, follow, told } = setUp();
    follow();
    outcomes.sent('doc', null);
    page.mark = { ...POSTED, documentKey: 'cart-2' };
    outcomes.look(false);
    expect(told()).toEqual([]);
  });

  test('the same refusal again counts a second after the POS has answered', async () => {
    const { page, outcomes, follow, told } = setUp();
    page.mark = VOIDED;
    follow();
    outcomes.sent('doc', 1);
    outcomes.responded(1, RESPONSE);
    outcomes.look(false);
    expect(told()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told()).toEqual([['doc', { state: 'voided', number: null, message: 'No paper number' }]]);
  });

  test('that shows while the reservation was on its way is seen though the page never changes again', async () => {
    const { page, outcomes, follow, told } = setUp();
    const baseline = outcomes.mark(page.definition);
    page.mark = POSTED;
    follow('doc', { baseline });
    outcomes.sent('doc', null);
    await vi.advanceTimersByTimeAsync(0);
    expect(told()).toHaveLength(1);
  });
});

describe('the same draft submitted again', () => {
  test('takes the place of what was answered without a mark', async () => {
    const { outcomes, follow, told } = setUp();
    follow('old');
    outcomes.sent('old', 1);
    outcomes.responded(1, { ...RESPONSE, status: 0 });
    follow('new');
    outcomes.sent('new', 2);
    await vi.advanceTimersByTimeAsync(20_100);
    expect(told().map(([id]) => id)).toEqual(['new']);
  });
});

describe('the ledger', () => {
  test('that does not answer is told again', async () => {
    const { page, settle, outcomes, follow, told, settled } = setUp();
    settle.mockRejectedValueOnce(new Error('stopped')).mockRejectedValueOnce(new Error('stopped'));
    page.answer = () => POSTED;
    follow();
    outcomes.sent('doc', 1);
    outcomes.responded(1, RESPONSE);
    await vi.advanceTimersByTimeAsync(3100);
    expect(told()).toHaveLength(3);
    expect(settled).toHaveBeenCalledExactlyOnceWith('doc', null);
  });

  test('that never answers is given up after a minute, in its words', async () => {
    const { settle, outcomes, settled } = setUp();
    settle.mockRejectedValue(new Error('The disk is full.'));
    void outcomes.drop('doc');
    await vi.advanceTimersByTimeAsync(64_000);
    expect(settled).toHaveBeenCalledExactlyOnceWith('doc', { code: null, text: 'The disk is full.' });
  });
});

describe('a receipt of another kind of paper', () => {
  test('posts nothing: the document waits, and is unresolved in the end', async () => {
    const { page, outcomes, follow, told } = setUp();
    follow();
    outcomes.sent('doc', null);
    page.mark = { ...POSTED, kind: 'customerReturn' };
    outcomes.look(false);
    await vi.advanceTimersByTimeAsync(19_900);
    expect(told()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(told()).toEqual([['doc', { state: 'unresolved', number: null, message: null }]]);
  });

  test('nor after a load; one of its own kind does', () => {
    const { page, outcomes, told } = setUp();
    const document = { id: 'doc', kind: 'sale', state: 'pending', draftId: 'd', documentKey: null } as const;
    const openedAt = new Date().toISOString();
    outcomes.resume({ ...document, definition: 'script', openedAt, unitCount: 1, mine: true }, DEFINITION);
    page.mark = { ...POSTED, kind: 'customerReturn' };
    outcomes.look(false);
    expect(told()).toEqual([]);
    page.mark = { ...POSTED, kind: 'sale' };
    outcomes.look(false);
    expect(told()).toMatchObject([['doc', { state: 'posted' }]]);
  });
});

describe('after a load', () => {
  test('the rest of the time counts from the reservation', async () => {
    const { outcomes, told } = setUp();
    const openedAt = new Date(Date.now() - 15_000).toISOString();
    const document = { id: 'doc', kind: 'sale', state: 'pending', draftId: 'd', documentKey: null } as const;
    outcomes.resume({ ...document, definition: 'script', openedAt, unitCount: 1, mine: true }, DEFINITION);
    await vi.advanceTimersByTimeAsync(4900);
    expect(told()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(told()).toEqual([['doc', { state: 'unresolved', number: null, message: null }]]);
  });
});
