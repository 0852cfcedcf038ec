import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startWith } from '../../core/gate/start-with';
import { TillError } from '../../core/messages/till-error';

const beginnings = () => ({ granted: vi.fn(), notGranted: vi.fn(), failed: vi.fn() });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('asking how to begin', () => {
  test('begins with what the worker says', async () => {
    const told = beginnings();
    await startWith(async () => 'profile', told);
    expect(told.granted).toHaveBeenCalledExactlyOnceWith('profile');
  });

  test('goes away where the site was not granted', async () => {
    const told = beginnings();
    await startWith(async () => null, told);
    expect(told.notGranted).toHaveBeenCalledOnce();
  });

  test('asks a worker that is being replaced again', async () => {
    const told = beginnings();
    const ask = vi.fn(async () => 'profile').mockRejectedValueOnce(new TillError('stopped', true));
    const done = startWith(ask, told);
    await vi.advanceTimersByTimeAsync(500);
    await done;
    expect(told.granted).toHaveBeenCalledExactlyOnceWith('profile');
  });

  test('does not insist where asking again cannot help', async () => {
    const told = beginnings();
    const ask = vi.fn(async () => Promise.reject(new TillError('The browser denies storage.', false)));
    await startWith(ask, told);
    expect(ask).toHaveBeenCalledOnce();
    expect(told.failed).toHaveBeenCalledExactlyOnceWith('The browser denies storage.');
  });

  test('a page waits no longer than three times five seconds', async () => {
    const told = beginnings();
    const done = startWith(() => new Promise<never>(() => undefined), told);
    await vi.advanceTimersByTimeAsync(16_000);
    await done;
    expect(told.failed).toHaveBeenCalledExactlyOnceWith('SerialGate did not answer within 5 seconds.');
  });
});
