import { expect, test } from 'vitest';
import type { DocumentLine } from '../../core/model/document';
import { openShop, pageDraft, pageLine } from './shop';
import { tinyRules } from './tiny-rules';

test.each([
  ['that nobody can read', Number.NaN, 0, true],
  ['of half a unit', 0.5, 0.5, undefined],
  ['less than nothing', -1, -1, undefined],
])('a quantity %s is judged as what it is, and no unit is needed', async (_, written, judged, unread) => {
  const seen: DocumentLine[] = [];
  const shop = await openShop({
    judge(document, facts) {
      seen.push(...document.lines);
      return tinyRules.judge(document, facts);
    },
  });
  const view = await shop.till().look(pageDraft('sale', { lines: [pageLine({ quantity: written })] }));
  expect(seen[0]).toMatchObject({ quantity: judged });
  expect(seen[0]?.unread).toBe(unread);
  expect(view.lines[0]?.needed).toBe(0);
});

test('one and a half is not one: nobody knows how many are needed', async () => {
  const shop = await openShop();
  const view = await shop.till().look(pageDraft('sale', { lines: [pageLine({ quantity: 1.5 })] }));
  expect(view.lines[0]?.needed).toBe(0);
});
