import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../core/ledger/open-ledger';
import type { DocumentKind } from '../../core/model/document';
import type { PaperDetails } from '../../core/model/paper-details';
import { RULES } from '../../entrypoints/shared/rules';
import { REVERSIBLE } from './life';

let shops = 0;

/** Watches with a serial, and papers of our own, each posted at once. */
async function shop(language: 'en' | 'uk' = 'en') {
  const now = () => new Date('2026-11-03T10:00:00.000Z');
  const { office, papers } = await openLedger({ ...RULES, now, name: `void ${++shops}` });
  await office.saveProductType({ id: 'watches', name: 'Watches', capture: 'required', verify: 'refuse' });
  await office.saveProduct({ id: 'watch', name: 'Watch', typeId: 'watches', refs: [] });
  await office.saveSettings({ language, registerName: 'Till 1', returnNeedsReceipt: false, returnTo: 'inStock' });
  const post = async (kind: DocumentKind, details: PaperDetails = {}) => {
    const lines = [{ key: 'l', productId: 'watch', quantity: null, priceMinor: null }];
    const { paper } = await papers.open(kind, { lines, details });
    const scanned = await papers.scan(paper.id, 'W1', 'l');
    if (!scanned.placed) throw new Error(scanned.sentence);
    const posted = await papers.post(paper.id);
    if (!posted.posted) throw new Error(posted.view.sentences.join(' '));
    return posted.documentId;
  };
  const unit = async () => (await office.units({ part: 'W1', state: null, productId: null }, null)).rows[0] ?? null;
  return { office, post, unit };
}

describe('a void of a posted paper', () => {
  test('takes back what it did, if nothing else has happened', async () => {
    const { office, post, unit } = await shop();
    await post('goodsReceipt');
    const before = await unit();
    const sale = await post('sale');
    await office.reverse(sale, 'rung up twice', 'Olha');
    expect({ ...(await unit()), history: before?.history }).toEqual(before);
    expect((await office.document(sale))?.record).toMatchObject({ state: 'voided', message: 'rung up twice' });
  });

  test.each([
    ['en', 'Serial W1 has been on another paper since: receipt SA-1, 3 Nov, Till 1. Undo that one first.'],
    ['uk', 'Серійний номер W1 відтоді є в іншому документі: чек SA-1, 3 лист., Till 1. Спершу скасуйте той.'],
  ] as const)(
    '[VO1] is refused while another paper stands on one of its units, which is named in %s',
    async (language, sentence) => {
      const { office, post, unit } = await shop(language);
      const receipt = await post('goodsReceipt');
      const sale = await post('sale');
      const code = 'refused';
      await expect(office.reverse(receipt, 'a mistake', 'Olha')).rejects.toMatchObject({ code, message: sentence });
      await office.reverse(sale, 'a mistake', 'Olha');
      await office.reverse(receipt, 'a mistake', 'Olha');
      expect(await unit()).toBeNull();
    },
  );

  test.each([
    ['en', 'This paper cannot be voided. Write the opposite paper instead.'],
    ['uk', 'Цей документ не можна анулювати. Оформіть зворотний.'],
  ] as const)('[VO2] is refused for a paper that another one undoes, in %s', async (language, message) => {
    const { office, post } = await shop(language);
    await post('goodsReceipt');
    const shipment = await post('transfer', { stage: 'ship', toLocation: 'podil' });
    expect(REVERSIBLE).not.toContain('transfer');
    await expect(office.reverse(shipment, 'a mistake', 'Olha')).rejects.toMatchObject({ code: 'refused', message });
  });

  test.each([
    ['en', 'Only a posted paper can be voided; this one is not posted.'],
    ['uk', 'Анулювати можна лише проведений документ; цей не проведено.'],
  ] as const)('[VO3] is refused a second time, in %s', async (language, message) => {
    const { office, post } = await shop(language);
    await post('goodsReceipt');
    const sale = await post('sale');
    await office.reverse(sale, 'a mistake', 'Olha');
    await expect(office.reverse(sale, 'a mistake', 'Olha')).rejects.toMatchObject({ code: 'refused', message });
  });

  test.each(REVERSIBLE)('a %s can be voided', async (kind) => {
    const { office, post, unit } = await shop();
    const earlier: Partial<Record<DocumentKind, readonly DocumentKind[]>> = {
      sale: ['goodsReceipt'],
      customerReturn: ['goodsReceipt', 'sale'],
      supplierReturn: ['goodsReceipt'],
      writeOff: ['goodsReceipt'],
      buyBack: ['goodsReceipt', 'sale'],
    };
    for (const one of earlier[kind] ?? []) await post(one);
    const before = await unit();
    const cause = kind === 'writeOff' ? 'damaged' : 'unsold';
    const paper = await post(kind, { cause });
    expect(await unit()).not.toEqual(before);
    await office.reverse(paper, 'a mistake', 'Olha');
    const after = await unit();
    expect(after && { ...after, history: [] }).toEqual(before && { ...before, history: [] });
  });
});
