import { expect, test } from 'vitest';
import { recall, remember, tabStorage } from '../../components/till/remembered';

function storage(more: Partial<Storage> = {}): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    ...more,
  };
}

test('what the clerk chose is found again, and the ordinary leaves nothing behind', () => {
  const tab = storage();
  remember(tab, { keptSmall: true, corner: 'topLeft' });
  expect(recall(tab)).toEqual({ keptSmall: true, corner: 'topLeft' });
  remember(tab, { keptSmall: false, corner: 'bottomRight' });
  expect(tab.length).toBe(0);
});

test('a foreign value or a storage that is full or forbidden gives the ordinary', () => {
  expect(recall(storage({ getItem: () => 'nonsense' }))).toEqual({ keptSmall: false, corner: 'bottomRight' });
  const full = storage({
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  remember(full, { keptSmall: true, corner: 'topLeft' });
  expect(recall(full)).toEqual({ keptSmall: false, corner: 'bottomRight' });
  const sandboxed = {
    get sessionStorage(): Storage {
      throw new DOMException('sandboxed', 'SecurityError');
    },
  } as unknown as Window;
  expect(tabStorage(sandboxed)).toBeNull();
  expect(recall(null)).toEqual({ keptSmall: false, corner: 'bottomRight' });
});
