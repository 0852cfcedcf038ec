import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../core/messages/protocol';
import { papersOf, stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { FIRST, GALAXY } from '../tour/goods';
import { SpaClerk } from '../tour/spa-clerk';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';
import { inIsolatedWorld } from './isolated-world';

const DRAFT = {
  kind: 'sale',
  profileId: 'demo-classic',
  definition: 'register',
  documentKey: 'forged',
  number: null,
  reference: null,
  party: null,
  lines: [{ key: '1', product: { sku: GALAXY.sku }, quantity: 1, pack: 1, priceMinor: 100, serials: [FIRST] }],
};
const till = (method: string, ...args: unknown[]) => JSON.stringify({ type: 'till', method, args });
const draft = (change: object) => ({ ...DRAFT, ...change });

/** As JSON, since what is not JSON never leaves a page; the places are those of the message. */
const MALFORMED: [what: string, json: string, says: RegExp][] = [
  ['nothing', 'null', /^The message is malformed/u],
  ['a text', '"reserve"', /^The message is malformed/u],
  ['a list', '[]', /^The message is malformed/u],
  ['a call of the office', JSON.stringify({ type: 'office', method: 'saveSettings' }), /malformed at type/u],
  ['a method of every object', till('__proto__'), /malformed at method/u],
  [
    'another origin claimed beside the call',
    '{"type":"till","method":"openDocuments","args":[],"origin":"http://a.b"}',
    /at origin/u,
  ],
  ['another tab claimed beside the call', '{"type":"till","method":"openDocuments","args":[],"tab":"7"}', /at tab/u],
  ['another origin claimed in the draft', till('look', draft({ origin: 'http://a.b' })), /at 0\.origin/u],
  ['5,000 lines', till('reserve', draft({ lines: Array(5_000).fill(DRAFT.lines[0]) })), /at 0\.lines/u],
  ['a line that is null', till('reserve', draft({ lines: [null] })), /at 0\.lines\.0/u],
  ['a word of a million letters', till('reserve', draft({ party: 'x'.repeat(1_000_000) })), /at 0\.party/u],
  ['a serial that is an object', till('scan', DRAFT, { toString: 1 }, null), /“scan” is malformed at 1/u],
  ['a prototype in the message', '{"__proto__":{"type":"till"},"method":"openDocuments","args":[]}', /malformed/u],
  [
    'a prototype in the draft',
    till('look', DRAFT).replace('"lines"', '"__proto__":{"isAdmin":true},"lines"'),
    /at 0\.__proto__/u,
  ],
];

describe('a malformed message from the content script’s world', () => {
  let stage: Stage;
  let clerk: ClassicClerk;
  let session: CDPSession;

  beforeAll(async () => {
    stage = await setStage();
    clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await receive(clerk, [FIRST]);
    await until(
      () => papersOf(stage.office),
      ([paper]) => paper === 'G-118 posted',
      'the receipt must be posted',
    );
    await clerk.open('register');
    session = await stage.browser.context.newCDPSession(clerk.page);
  });
  afterAll(() => stage.close());

  const send = (json: string, from = clerk.page, by = session) =>
    inIsolatedWorld<Answer<unknown>>(from, by, `chrome.runtime.sendMessage(JSON.parse(${JSON.stringify(json)}))`);

  /** All that the ledger holds, drafts included. */
  async function contents(): Promise<string> {
    const tables = await stage.manager.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('serialgate');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const names = [...db.objectStoreNames];
      const transaction = db.transaction(names);
      const all = await Promise.all(
        names.map(
          (name) =>
            new Promise<unknown>((resolve, reject) => {
              const request = transaction.objectStore(name).getAll();
              request.onsuccess = () => resolve([name, request.result]);
              request.onerror = () => reject(request.error);
            }),
        ),
      );
      db.close();
      return JSON.stringify(all);
    });
    return tables;
  }

  it.each(MALFORMED)('%s: answered with an error that names the place, and nothing changed', async (_, json, says) => {
    const before = await contents();
    const answer = await send(json);
    expect(answer).toMatchObject({ ok: false, retryable: false });
    expect(answer.ok ? '' : answer.error).toMatch(says);
    expect(await contents()).toBe(before);
  });

  it('cannot be sent at all by the page’s own code', async () => {
    expect(await clerk.page.evaluate(() => 'chrome' in window && 'runtime' in (window.chrome as object))).toBe(false);
  });

  it('of another site settles no document of this one', async () => {
    await clerk.item(GALAXY.barcode);
    await clerk.scan(FIRST);
    await clerk.kept(FIRST);
    const hang = stage.shop.control.hangNext('afterSave');
    await clerk.finish();
    await hang.reached;
    const { rows } = await stage.office.documents('pending', null);
    const id = rows[0]?.id ?? '';
    const other = await SpaClerk.at(await stage.browser.context.newPage(), stage.tills.spa, 'sale');
    const by = await stage.browser.context.newCDPSession(other.page);
    const answer = await send(till('settle', id, { state: 'voided', number: null, message: null }), other.page, by);
    expect(answer).toMatchObject({ ok: false, error: 'This document is not one of this page.', retryable: false });
    expect(await stateOf(stage.office, FIRST)).toBe('reserved');
    await other.page.close();
    hang.release();
    expect(await clerk.receipt()).toBe('S-5501');
    await expect.poll(() => papersOf(stage.office)).toEqual(['G-118 posted', 'S-5501 posted']);
  });

  it('of a site that was taken back is told so, and the ledger is whole after all of it', async () => {
    const site = new URL(stage.tills.spa).origin;
    const other = await SpaClerk.at(await stage.browser.context.newPage(), stage.tills.spa, 'sale');
    const by = await stage.browser.context.newCDPSession(other.page);
    await stage.office.removeSite(site);
    const before = await contents();
    expect(await send(till('reserve', DRAFT), other.page, by)).toEqual({
      ok: false,
      error: `${site} is not a site that SerialGate was given.`,
      retryable: false,
    });
    expect(await contents()).toBe(before);
    expect((await stage.office.verify()).intact).toBe(true);
  });
});
