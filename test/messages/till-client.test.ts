import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ContentMessage } from '../../core/messages/protocol';
import { createTillClient } from '../../core/messages/till-client';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function client(send: (message: ContentMessage) => Promise<unknown>, alive = () => true) {
  return createTillClient({ send, alive, patience: 1000 });
}

test('an answer is its value', async () => {
  const sent: unknown[] = [];
  const { till } = client(async (message) => {
    sent.push(message);
    return { ok: true, value: [] };
  });
  expect(await till.openDocuments()).toEqual([]);
  expect(sent).toEqual([{ type: 'till', method: 'openDocuments', args: [] }]);
});

test('an error is thrown in the worker’s words', async () => {
  const { till } = client(async () => ({ ok: false, error: 'The disk is full.', retryable: true }));
  await expect(till.openDocuments()).rejects.toMatchObject({ message: 'The disk is full.', retryable: true });
});

test('no answer in time is an error that may be tried again', async () => {
  const { till } = client(() => new Promise(() => undefined));
  const failed = expect(till.openDocuments()).rejects.toMatchObject({ retryable: true });
  await vi.advanceTimersByTimeAsync(1000);
  await failed;
});

test('something that is no answer is an error', async () => {
  const { till } = client(async () => undefined);
  await expect(till.openDocuments()).rejects.toThrow('no answer');
});

test('a worker that dies in the middle is asked once more where that does no harm', async () => {
  let tries = 0;
  const { till } = client(async () => {
    tries += 1;
    if (tries === 1) throw new Error('message channel closed');
    return { ok: true, value: [] };
  });
  expect(await till.openDocuments()).toEqual([]);
  expect(tries).toBe(2);
});

test('a scan is never sent twice', async () => {
  let tries = 0;
  const { till } = client(async () => {
    tries += 1;
    throw new Error('message channel closed');
  });
  await expect(till.scan({} as never, 'A1', null)).rejects.toMatchObject({ retryable: true });
  expect(tries).toBe(1);
});

test('after an update of the extension nothing is sent, and the clerk is told to reload', async () => {
  let tries = 0;
  const { till } = client(
    async () => {
      tries += 1;
    },
    () => false,
  );
  await expect(till.openDocuments()).rejects.toThrow('reload this page');
  expect(tries).toBe(0);
});
