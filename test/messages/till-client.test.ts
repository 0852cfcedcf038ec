import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ContentMessage } from '../../core/messages/protocol';
import { createTillClient } from '../../core/messages/till-client';
import { pageDraft } from '../gate/page-draft';

type Send = (message: ContentMessage) => Promise<unknown>;

function clientWith(send: Send, alive = () => true) {
  const sent = vi.fn(send);
  return { sent, client: createTillClient({ send: sent, alive, patience: 1000 }) };
}

const lost = new Error('The message port closed before a response was received.');

describe('a call', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is one message, and its answer the value', async () => {
    const { sent, client } = clientWith(async () => ({ ok: true, value: 3 }));
    const rows = [{ kind: 'sale', definition: 'd', documentKey: 'k', number: '1' }] as const;
    expect(await client.till.sighted(rows)).toBe(3);
    expect(sent).toHaveBeenCalledExactlyOnceWith({ type: 'till', method: 'sighted', args: [rows] });
  });

  test('rejects with the worker’s words', async () => {
    const { client } = clientWith(async () => ({
      ok: false,
      error: 'The disk is full.',
      retryable: true,
      code: 'full',
    }));
    await expect(client.till.look(pageDraft())).rejects.toMatchObject({
      message: 'The disk is full.',
      retryable: true,
      code: 'full',
    });
  });

  test('gives up in words after its patience', async () => {
    const { client } = clientWith(() => new Promise(() => undefined));
    const asked = expect(client.till.reserve(pageDraft())).rejects.toMatchObject({
      message: 'SerialGate’s worker did not answer within 1 seconds.',
      retryable: true,
    });
    await vi.advanceTimersByTimeAsync(1000);
    await asked;
  });

  test('leaves no timer behind', async () => {
    const { client } = clientWith(async () => ({ ok: true, value: [] }));
    await client.till.openDocuments();
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each(['look', 'reserve'] as const)(
    '%s asks a new worker when the old one died in the middle',
    async (method) => {
      const { sent, client } = clientWith(async () => Promise.reject(lost));
      sent.mockRejectedValueOnce(lost).mockResolvedValueOnce({ ok: true, value: 'view' });
      expect(await client.till[method](pageDraft())).toBe('view');
      expect(sent).toHaveBeenCalledTimes(2);
    },
  );

  test('a scan is not sent twice: the first may have been placed', async () => {
    const { sent, client } = clientWith(async () => Promise.reject(lost));
    const asked = client.till.scan(pageDraft(), 'SN1', null);
    await expect(asked).rejects.toMatchObject({
      message: expect.stringContaining('stopped before it answered'),
      retryable: true,
    });
    expect(sent).toHaveBeenCalledOnce();
  });

  test('does not ask for ever', async () => {
    const { sent, client } = clientWith(async () => Promise.reject(lost));
    await expect(client.till.look(pageDraft())).rejects.toMatchObject({ retryable: true });
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test.each([undefined, null, 'yes', {}, { ok: 'true' }])('an answer of %o is no answer', async (answer) => {
    const { client } = clientWith(async () => answer);
    await expect(client.till.openDocuments()).rejects.toMatchObject({ message: 'SerialGate’s worker gave no answer.' });
  });

  test('says so when the extension was updated under the page', async () => {
    const { sent, client } = clientWith(
      async () => ({ ok: true, value: null }),
      () => false,
    );
    await expect(client.start()).rejects.toMatchObject({
      message: expect.stringContaining('reload'),
      retryable: false,
    });
    expect(sent).not.toHaveBeenCalled();
  });

  test('an update in the middle of a call is not tried again', async () => {
    let alive = true;
    const { sent, client } = clientWith(
      async () => {
        alive = false;
        throw new Error('Extension context invalidated.');
      },
      () => alive,
    );
    await expect(client.till.look(pageDraft())).rejects.toThrow('reload');
    expect(sent).toHaveBeenCalledOnce();
  });
});
