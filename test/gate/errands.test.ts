import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Departure } from '../../core/gate/departure';
import { Errands } from '../../core/gate/errands';
import type { DraftView, FetchResult, ScanResult } from '../../core/ledger/till';
import { draftView, fakePage, lineView } from './fake-page';

const NOW = Date.UTC(2026, 10, 3, 12);
const waitsFor = (raw: string) => ({
  raw,
  productId: 'phone-1',
  productName: 'Phone',
  since: new Date(NOW).toISOString(),
});
const waiting = (...raws: string[]) => draftView({ lines: [], waiting: raws.map(waitsFor) });
const arrived = (needed: number, ...raws: string[]) =>
  draftView({ lines: [lineView({ needed })], waiting: raws.map(waitsFor) });
const EMPTY = draftView({ lines: [] });

function open() {
  const page = fakePage();
  const entered: string[] = [];
  const adapter = {
    ...page.adapter,
    itemField: () => ({}) as HTMLInputElement,
    enterItem: (code: string) => entered.push(code) > 0,
  };
  const scanned: string[] = [];
  let after: (raw: string) => DraftView | null = () => EMPTY;
  let answer: FetchResult | null = null;
  const departure = { stays: () => Promise.resolve(true) };
  const hands = {
    fetchUnit: async () => answer,
    async scan(raw: string): Promise<ScanResult | null> {
      scanned.push(raw);
      const view = after(raw);
      if (view) errands.look(view);
      return view && ({ placed: true, view } as ScanResult);
    },
  };
  const errands = new Errands(adapter, hands, departure as unknown as Departure, new AbortController().signal);
  return {
    errands,
    entered,
    scanned,
    departure,
    adapter,
    answers: (next: FetchResult | null) => {
      answer = next;
    },
    leaves: (next: (raw: string) => DraftView | null) => {
      after = next;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a unit that brings its product', () => {
  test('only on a paper to which units of the ledger go, and where the page has an item box', () => {
    const { errands, adapter } = open();
    const reading = adapter.read();
    expect(errands.canFetch(reading)).toBe(true);
    expect(errands.canFetch({ shows: 'nothing' })).toBe(false);
    if (reading.shows === 'document') {
      const receipt = { ...reading, draft: { ...reading.draft, kind: 'goodsReceipt' as const } };
      expect(errands.canFetch(receipt)).toBe(false);
    }
  });

  test('has its code entered; of what the ledger does not know, or cannot say, nothing is entered', async () => {
    const { errands, entered, answers } = open();
    answers({ answer: 'enter', code: 'PHONE-1', view: waiting('A1') });
    expect(await errands.fetch('A1', null)).toMatchObject({ answer: 'enter' });
    expect(entered).toEqual(['PHONE-1']);
    for (const unknown of [null, { answer: 'stranger', view: EMPTY } as const]) {
      answers(unknown);
      expect(await errands.fetch('X', null)).toBeNull();
    }
    expect(entered).toHaveLength(1);
  });

  test('is scanned once its line is there, and whoever comes after it waits until then', async () => {
    const { errands, scanned } = open();
    errands.look(waiting('A1'));
    let done = false;
    const after = errands.done().then(() => {
      done = true;
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect([scanned, done]).toEqual([[], false]);
    errands.look(arrived(1, 'A1'));
    await after;
    expect(scanned).toEqual(['A1']);
  });

  test('and the next one, each when it has room', async () => {
    const { errands, scanned, leaves } = open();
    leaves((raw) => (raw === 'A1' ? arrived(2, 'A2') : EMPTY));
    errands.look(arrived(2, 'A1', 'A2'));
    await vi.advanceTimersByTimeAsync(0);
    expect(scanned).toEqual(['A1', 'A2']);
  });

  test('is scanned all the same when the POS takes too long: that says why it has no place', async () => {
    const { errands, scanned } = open();
    errands.look(waiting('A1'));
    await vi.advanceTimersByTimeAsync(7_900);
    expect(scanned).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(scanned).toEqual(['A1']);
  });

  test('is left in peace on a page that is going away', async () => {
    const { errands, scanned, departure } = open();
    departure.stays = () => new Promise(() => undefined);
    errands.look(arrived(1, 'A1'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(scanned).toEqual([]);
  });

  test('is tried again when the ledger does not answer', async () => {
    const { errands, scanned, leaves } = open();
    leaves(() => null);
    errands.look(arrived(1, 'A1'));
    await vi.advanceTimersByTimeAsync(0);
    expect(scanned).toHaveLength(1);
    leaves(() => EMPTY);
    await vi.advanceTimersByTimeAsync(8_100);
    expect(scanned).toHaveLength(2);
  });
});
