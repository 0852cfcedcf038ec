import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OpenPapers } from '../../core/gate/open-papers';
import type { OpenDocument } from '../../core/ledger/till';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function paper(id: string, state: OpenDocument['state'], age: number): OpenDocument {
  const openedAt = new Date(Date.now() - age).toISOString();
  const name = { draftId: id, documentKey: null, definition: 'sale' };
  return { ...name, id, kind: 'sale', state, openedAt, unitCount: 1, mine: true };
}

test('a paper that the POS has not answered is told after a while, an unresolved one at once', async () => {
  const open = [paper('quick', 'pending', 0), paper('slow', 'pending', 2_000), paper('lost', 'unresolved', 0)];
  const due = vi.fn();
  const papers = new OpenPapers({ openDocuments: async () => open }, due);
  await papers.read();
  expect(papers.told.map(({ id }) => id)).toEqual(['lost']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(due).toHaveBeenCalledOnce();
  expect(papers.told.map(({ id }) => id)).toEqual(['slow', 'lost']);
  await papers.read();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(due).toHaveBeenCalledTimes(2);
  expect(papers.told).toHaveLength(3);
});

test('a paper that is settled is told no more', async () => {
  let open = [paper('slow', 'pending', 5_000)];
  const papers = new OpenPapers({ openDocuments: async () => open }, () => undefined);
  await papers.read();
  expect(papers.told).toHaveLength(1);
  open = [];
  await papers.read();
  expect(papers.told).toEqual([]);
});
