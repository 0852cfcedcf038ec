import { describe, expect, test, vi } from 'vitest';
import { Memory, type Shelf } from '../../core/messages/memory';
import type { Start } from '../../core/messages/protocol';
import demoSpa from '../../core/pos/profiles/demo-spa.json';

const SITE = 'https://till.example';
const START: Start = {
  profile: demoSpa as never,
  settings: { language: 'uk', sound: true, onDrift: 'hold', settleAtTill: true, scanners: [] },
  waiting: false,
};
const full = () => Promise.reject(Object.assign(new Error('The disk is full.'), { code: 'full' }));
const ledgerOf = (register: string) => ({ office: { settings: async () => ({ register }) } });

function setUp() {
  let items: Record<string, unknown> = {};
  const set = vi.fn(async (more: Record<string, unknown>) => {
    items = { ...items, ...more };
  });
  const shelf: Shelf = {
    get: async (key) => (key in items ? { [key]: items[key] } : {}),
    set,
    async remove(key) {
      delete items[key];
    },
  };
  const log = vi.fn<(problem: string) => void>();
  const memory = new Memory(shelf, log);
  return { set, log, memory, open: (register: string) => memory.open(async () => ledgerOf(register)) };
}

describe('the register', () => {
  test('of the ledger that was here is handed to whoever opens it', async () => {
    const { memory } = setUp();
    const open = vi.fn(async (_: string | null) => ledgerOf('K7'));
    await memory.open(open);
    await memory.open(open);
    expect(open.mock.calls).toEqual([[null], ['K7']]);
  });

  test('stays known while the ledger cannot be opened, until it is given up', async () => {
    const { memory, open } = setUp();
    await open('K7');
    await expect(memory.open(full)).rejects.toThrow('The disk is full.');
    const known = vi.fn(async (_: string | null) => ledgerOf('K7'));
    await memory.open(known);
    await memory.forget();
    await memory.open(known);
    expect(known.mock.calls).toEqual([['K7'], [null]]);
  });
});

describe('a site', () => {
  const yes = async () => true;

  test('is what the ledger says', async () => {
    const { memory, open } = setUp();
    await open('K7');
    expect(await memory.granted(SITE, yes)).toBe(true);
    expect(await memory.granted(SITE, async () => false)).toBe(false);
    expect(await memory.start(SITE, async () => START)).toBe(START);
  });

  test('begins as the last time when the ledger cannot be asked, and something may wait', async () => {
    const { memory, open } = setUp();
    await open('K7');
    await memory.start(SITE, async () => START);
    expect(await memory.granted(SITE, full)).toBe(true);
    expect(await memory.start(SITE, full)).toEqual({ ...START, waiting: true });
  });

  test('that nobody knows is not made up', async () => {
    const { memory, open } = setUp();
    await open('K7');
    await expect(memory.granted(SITE, full)).rejects.toThrow('The disk is full.');
    await expect(memory.start(SITE, full)).rejects.toThrow('The disk is full.');
  });

  test('that was taken back is forgotten', async () => {
    const { memory, open } = setUp();
    await open('K7');
    await memory.start(SITE, async () => START);
    await memory.granted(SITE, async () => false);
    await expect(memory.granted(SITE, full)).rejects.toThrow('The disk is full.');
  });

  test('whose profile is broken is told so, though an older one is known', async () => {
    const { memory, open } = setUp();
    await open('K7');
    await memory.start(SITE, async () => START);
    const broken = () => Promise.reject(new Error('The profile is not valid.'));
    await expect(memory.start(SITE, broken)).rejects.toThrow('The profile is not valid.');
  });

  test('is among those that need their scripts, though the ledger cannot name them', async () => {
    const { memory, open } = setUp();
    expect(await memory.sites(async () => [{ origin: SITE }])).toEqual([{ origin: SITE }]);
    expect(await memory.sites(full)).toEqual([]);
    await open('K7');
    await memory.start(SITE, async () => START);
    expect(await memory.sites(full)).toEqual([{ origin: SITE }]);
  });

  test('is written down only when something changed', async () => {
    const { memory, open, set } = setUp();
    await open('K7');
    await memory.start(SITE, async () => START);
    set.mockClear();
    await open('K7');
    await memory.start(SITE, async () => ({ ...START, waiting: true }));
    await memory.granted(SITE, yes);
    expect(set).not.toHaveBeenCalled();
  });

  test('begins although there is no space to remember it', async () => {
    const { memory, open, set, log } = setUp();
    await open('K7');
    set.mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    expect(await memory.start(SITE, async () => START)).toBe(START);
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('QUOTA_BYTES'));
  });
});
