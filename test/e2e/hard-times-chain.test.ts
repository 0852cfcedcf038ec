import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../core/model/entry';
import { papersOf, stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive, sell } from '../tour/errands';
import { FIRST, SECOND } from '../tour/goods';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';

describe('somebody was at the ledger with the browser’s tools', () => {
  let stage: Stage;
  let manager: Page;
  let entries: LedgerEntry[];
  let register: string;

  beforeAll(async () => {
    stage = await setStage();
    const clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await receive(clerk, [FIRST, SECOND]);
    await until(
      () => papersOf(stage.office),
      ([paper]) => paper === 'G-118 posted',
      'the receipt must be posted',
    );
    await sell(clerk, FIRST);
    await until(
      () => stateOf(stage.office, FIRST),
      (state) => state === 'sold',
      'the phone must be sold',
    );
    entries = await stage.office.entries(null, 100);
    ({ register } = await stage.office.settings());
    manager = await stage.browser.openManager('#/trust');
  });
  afterAll(() => stage.close());
  afterEach(() => write(entries));

  /** Puts entries into the ledger past everything that guards it; without a content: takes the one with this number out. */
  async function write(changed: readonly (LedgerEntry | number)[]): Promise<void> {
    await manager.evaluate(
      async ([rows, own]) => {
        const open = indexedDB.open('serialgate');
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          open.onsuccess = () => resolve(open.result);
          open.onerror = () => reject(open.error);
        });
        const transaction = db.transaction('entries', 'readwrite');
        const store = transaction.objectStore('entries');
        for (const row of rows) {
          if (typeof row === 'number') store.delete([own, row]);
          else store.put(row);
        }
        await new Promise((resolve) => transaction.addEventListener('complete', resolve));
        db.close();
      },
      [changed, register] as const,
    );
  }

  const at = (n: number) => entries[n - 1] as LedgerEntry;

  it.each([
    ['nobody changed anything', () => [], /All 4 entries|intact/u, null],
    [
      'the sale was given to another clerk',
      () => [{ ...at(3), by: 'Somebody else' }],
      'The chain is broken at entry 3 (',
      'Its content does not match its hash',
    ],
    [
      'the receipt has another number',
      () => [{ ...at(2), number: 'G-999' } as LedgerEntry],
      'The chain is broken at entry 2 (',
      'Its content does not match its hash',
    ],
    ['an entry in the middle is gone', () => [2], 'The chain is broken at entry 3 (', 'An entry before it is missing'],
    ['the last entry is gone', () => [4], 'The chain is broken at entry 3 (', 'later entries were removed'],
    [
      'an entry was put behind the end',
      () => [{ ...at(4), n: 5, prev: at(4).hash }],
      'The chain is broken at entry 5 (',
      'It stands behind the end of the chain',
    ],
  ])('%s: the check says so and names the place', async (_, change, says, problem) => {
    await write(change());
    await manager.getByRole('button', { name: 'Check the chain' }).click();
    const verdict = manager.locator('.verdict').filter({ hasText: says });
    await verdict.waitFor();
    const text = await verdict.innerText();
    if (problem !== null) {
      expect(text).toContain('Till 1');
      expect(text).toContain(problem);
      expect(text).toContain('Do not clear anything.');
    }
  });
});
