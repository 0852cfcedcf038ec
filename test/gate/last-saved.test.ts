import { describe, expect, test, vi } from 'vitest';
import type { Sight } from '../../core/gate/desk';
import { LastSaved } from '../../core/gate/last-saved';
import type { SavedDocument } from '../../core/ledger/till';
import type { TillSettings } from '../../core/model/settings';
import { fakeTill } from './fake-page';

const SALE: SavedDocument = { id: 'd1', kind: 'sale', number: 'S-1', units: 1, cards: 1 };
const sight = (key: string | null): Sight => ({ reading: { shows: 'nothing' }, key });

async function saved(printCards: TillSettings['printCards'], document: SavedDocument | null = SALE, here = true) {
  const print = vi.fn(async () => undefined);
  const till = fakeTill({ saved: async () => document });
  const last = new LastSaved(till, { printCards }, here ? print : null);
  await last.settled('d1', () => sight('a'));
  return { last, print, offered: last.shown(sight('a'))?.offersCards };
}

describe('the document posted last', () => {
  test.each([
    ['ask', 0, true],
    ['always', 1, false],
    ['never', 0, false],
  ] as const)('with cards, where the shop says %s', async (mode, prints, offered) => {
    const shown = await saved(mode);
    expect(shown.print).toHaveBeenCalledTimes(prints);
    expect(shown.offered).toBe(offered);
  });

  test.each(['ask', 'always', 'never'] as const)('without cards prints and offers none: %s', async (mode) => {
    const { print, offered } = await saved(mode, { ...SALE, cards: 0 });
    expect(print).not.toHaveBeenCalled();
    expect(offered).toBe(false);
  });

  test('is told without cards where there is no page to print them', async () => {
    expect((await saved('ask', SALE, false)).offered).toBe(false);
  });

  test('that was not posted is nothing', async () => {
    const { last } = await saved('ask', null);
    expect(last.shown(sight('a'))).toBeNull();
  });

  test('is told while its page or no paper is shown, and gone with the next paper', async () => {
    const { last } = await saved('ask');
    expect(last.shown(sight(null))).toEqual({ kind: 'sale', number: 'S-1', units: 1, offersCards: true });
    expect(last.shown(sight('b'))).toBeNull();
    expect(last.shown(sight('a'))).toBeNull();
  });

  test('offers the cards that did not come by themselves', async () => {
    const till = fakeTill({ saved: async () => SALE });
    const last = new LastSaved(till, { printCards: 'always' }, () => Promise.reject(new Error('no tab')));
    await last.settled('d1', () => sight(null));
    expect(last.shown(sight(null))?.offersCards).toBe(true);
  });

  test('offers its cards until they were printed, and again when that failed', async () => {
    const { last, print } = await saved('ask');
    print.mockRejectedValueOnce(new Error('no tab'));
    await expect(last.printCards()).rejects.toThrow('no tab');
    expect(last.shown(sight('a'))?.offersCards).toBe(true);
    await last.printCards();
    expect(print).toHaveBeenLastCalledWith('d1');
    expect(last.shown(sight('a'))?.offersCards).toBe(false);
  });
});
