import { describe, expect, test, vi } from 'vitest';
import { SaleCards } from '../../core/gate/sale-cards';
import type { SavedDocument } from '../../core/ledger/till';
import type { TillSettings } from '../../core/model/settings';
import { fakeTill } from './fake-page';

const SALE: SavedDocument = { id: 'd1', number: 'S-1', unitCount: 1, cards: 1 };

async function settled(printCards: TillSettings['printCards'], document: SavedDocument | null = SALE, here = true) {
  const open = vi.fn(async () => undefined);
  const cards = new SaleCards(fakeTill({ saved: async () => document }), { printCards }, here ? open : null);
  await cards.settled('d1');
  return { cards, open, offered: cards.offered(document)?.offersCards };
}

describe('the cards of the document posted last', () => {
  test.each([
    ['ask', 0, true],
    ['always', 1, false],
    ['never', 0, false],
  ] as const)('where the shop says %s', async (mode, prints, offered) => {
    const shown = await settled(mode);
    expect(shown.open).toHaveBeenCalledTimes(prints);
    expect(shown.offered).toBe(offered);
  });

  test.each(['ask', 'always', 'never'] as const)(
    'are neither printed nor offered where there are none: %s',
    async (mode) => {
      const { open, offered } = await settled(mode, { ...SALE, cards: 0 });
      expect(open).not.toHaveBeenCalled();
      expect(offered).toBe(false);
    },
  );

  test.each(['ask', 'always'] as const)('are not offered where there is no page to print them: %s', async (mode) => {
    expect((await settled(mode, SALE, false)).offered).toBe(false);
  });

  test('of another document, or of none, are not printed', async () => {
    expect((await settled('always', { ...SALE, id: 'd2' })).open).not.toHaveBeenCalled();
    const { cards, open } = await settled('always', null);
    expect(open).not.toHaveBeenCalled();
    expect(cards.offered(null)).toBeNull();
  });

  test('that did not come by themselves are offered', async () => {
    const till = fakeTill({ saved: async () => SALE });
    const cards = new SaleCards(till, { printCards: 'always' }, () => Promise.reject(new Error('no tab')));
    await cards.settled('d1');
    expect(cards.offered(SALE)?.offersCards).toBe(true);
  });

  test('are offered until they were printed, and again when that failed', async () => {
    const { cards, open } = await settled('ask');
    open.mockRejectedValueOnce(new Error('no tab'));
    await expect(cards.print(SALE)).rejects.toThrow('no tab');
    expect(cards.offered(SALE)?.offersCards).toBe(true);
    await cards.print(SALE);
    expect(open).toHaveBeenLastCalledWith('d1');
    expect(cards.offered(SALE)?.offersCards).toBe(false);
  });
});
