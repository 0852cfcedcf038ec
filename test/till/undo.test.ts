import { describe, expect, test, vi } from 'vitest';
import { undo } from '../../components/till/undo';
import type { ScanResult } from '../../core/ledger/till';
import { draftOf, identifier, lineOf, unitOf } from './preview/paper';

const first = identifier('imei', '356938035643809');
const second = identifier('serial', 'S1');

describe('undoing a scan', () => {
  async function removed(change: Partial<Extract<ScanResult, { placed: true }>>) {
    const view = draftOf('sale', [lineOf('a', 'Phone', 1, { units: [unitOf([first, second])] })]);
    const remove = vi.fn(async () => undefined);
    await undo({ placed: true, line: 'a', unit: 0, identifier: second, view, ...change }, { remove });
    return remove.mock.calls;
  }

  test('takes off the one identifier that it put there', async () => {
    expect(await removed({})).toEqual([['a', 0, second.key]]);
    expect(await removed({ adds: [second.key] })).toEqual([['a', 0, second.key]]);
  });

  test('takes the whole unit off when all of it came with the scan', async () => {
    expect(await removed({ adds: [first.key, second.key] })).toEqual([['a', 0, null]]);
  });
});
