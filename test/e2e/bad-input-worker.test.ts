import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { papersOf, stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { GALAXY } from '../tour/goods';
import { imeiOf } from '../tour/imei';
import { SpaClerk } from '../tour/spa-clerk';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';
import { hangAfterWrite, lockLedger, workerKiller } from './hard-times';
import { inIsolatedWorld } from './isolated-world';

// One for each test, and for each time that a starved one runs again.
const PHONES = Array.from({ length: 24 }, (_, at) => imeiOf(`356938035643${`${at}`.padStart(2, '0')}`));

describe('the worker is killed between the hold and the verdict', () => {
  let stage: Stage;
  let kill: () => Promise<void>;
  let phone: string;
  /** Papers of the POS before the sale at hand. */
  let before: number;
  let left = PHONES;
  let release = async () => {};

  beforeAll(async () => {
    stage = await setStage();
    kill = await workerKiller(stage.manager);
    const clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await receive(clerk, PHONES);
    await until(
      () => papersOf(stage.office),
      ([paper]) => paper === 'G-118 posted',
      'the receipt must be posted',
    );
    await clerk.page.close();
  });
  afterAll(() => stage.close());
  afterEach(() => release());
  beforeEach(() => {
    release = async () => {};
    [phone = '', ...left] = left;
    before = stage.shop.control.documents.length;
  });

  async function classicCart(): Promise<ClassicClerk> {
    const clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await clerk.open('register');
    await clerk.item(GALAXY.barcode);
    await clerk.scan(phone);
    await clerk.kept(phone);
    await clerk.panel.shows('1 of 1');
    return clerk;
  }

  async function spaCart(): Promise<SpaClerk> {
    const clerk = await SpaClerk.at(await stage.browser.context.newPage(), stage.tills.spa, 'sale');
    await clerk.item(GALAXY.barcode, GALAXY.sku);
    await clerk.scan(phone);
    await clerk.panel.shows('1 of 1');
    return clerk;
  }

  /** Sold once: one paper of the POS, one posted in the ledger, and nothing left in the air. */
  async function soldOnce(clerk: ClassicClerk | SpaClerk): Promise<void> {
    expect(await clerk.receipt()).toBe(`S-${5500 + before}`);
    await expect.poll(() => stateOf(stage.office, phone)).toBe('sold');
    expect(stage.shop.control.documents).toHaveLength(before + 1);
    const papers = await papersOf(stage.office);
    expect(papers.filter((paper) => paper.endsWith(' posted'))).toHaveLength(before + 1);
    expect(papers.filter((paper) => /pending|unresolved/u.test(paper))).toEqual([]);
    expect((await stage.office.verify()).intact).toBe(true);
    await clerk.page.close();
  }

  const TILLS = [
    ['the till that reloads', classicCart],
    ['the single-page till', spaCart],
  ] as const;

  /** Where the clerk's click was let through on a standing verdict, its request is what waits. */
  const WAITS = /checking…|waiting for the POS/u;
  const HELD = 'The serials could not be checked, so the paper waits here.';

  /** The sale passes by itself when another worker was quick enough; else it is held, and passes at the next press. */
  async function passes(clerk: ClassicClerk | SpaClerk): Promise<void> {
    const slip = clerk.receipt().then(() => 'passed');
    slip.catch(() => undefined);
    const held = clerk.panel.shows(HELD).then(
      () => 'held',
      () => slip,
    );
    if ((await Promise.race([slip, held])) === 'held') {
      await clerk.panel.click('Try again');
      await clerk.panel.hides('cannot check');
      await clerk.finish();
    }
    await soldOnce(clerk);
  }

  it.each(TILLS)('at %s: another worker answers, and the sale passes once', async (_, cart) => {
    const clerk = await cart();
    release = await lockLedger(stage.manager);
    await clerk.finish();
    await clerk.panel.shows(WAITS);
    await kill();
    expect(stage.shop.control.documents).toHaveLength(before);
    await release();
    await passes(clerk);
  });

  it.each(TILLS)('at %s, again and again: it is held with words, and passes once after Try again', async (_, cart) => {
    const clerk = await cart();
    release = await lockLedger(stage.manager);
    await clerk.finish();
    await clerk.panel.shows(WAITS);
    await kill();
    await kill();
    await clerk.panel.shows(HELD);
    await clerk.panel.shows(/SerialGate’s worker stopped before it answered|did not answer within 5 seconds/u);
    expect(stage.shop.control.documents).toHaveLength(before);
    await release();
    await clerk.panel.click('Try again');
    await clerk.panel.hides('cannot check');
    await clerk.panel.shows('1 of 1');
    await clerk.finish();
    await soldOnce(clerk);
  });

  /** Kinds of the entries in the chain from this one on. */
  async function entriesSince(count: number): Promise<string[]> {
    return (await stage.office.entries(null, 1_000)).slice(count).map(({ kind }) => kind);
  }

  /** A question put behind all that the page has said so far: it is lost with the worker and asked of the next, as the rest is. */
  async function answeredByAnother({ page }: ClassicClerk | SpaClerk): Promise<unknown> {
    const ask = `chrome.runtime.sendMessage({ type: 'till', method: 'openDocuments', args: [] })`;
    return inIsolatedWorld(page, await page.context().newCDPSession(page), `${ask}.catch(() => ${ask})`);
  }

  it.each(TILLS)('at %s, right after the reservation is written: asked again, it is booked once', async (_, cart) => {
    const clerk = await cart();
    const entries = await stage.office.entryCount();
    await hangAfterWrite(await stage.browser.worker());
    await clerk.finish();
    await expect.poll(() => stateOf(stage.office, phone)).toBe('reserved');
    expect(stage.shop.control.documents).toHaveLength(before);
    await kill();
    await passes(clerk);
    expect((await entriesSince(entries)).filter((kind) => kind === 'posted')).toHaveLength(1);
  });

  it.each(TILLS)('at %s, right after the outcome is written: told again, nothing is added', async (_, cart) => {
    const clerk = await cart();
    const entries = await stage.office.entryCount();
    const answer = stage.shop.control.hangNext('afterSave');
    await clerk.finish();
    await answer.reached;
    await hangAfterWrite(await stage.browser.worker());
    answer.release();
    await expect.poll(() => stateOf(stage.office, phone)).toBe('sold');
    const heard = answeredByAnother(clerk);
    await kill();
    await heard;
    await soldOnce(clerk);
    expect(await entriesSince(entries)).toEqual(['pending', 'posted']);
  });

  it.each([0, 1, 2, 3])('at whatever instant (round %i): never sold twice, never lost', async () => {
    const clerk = await classicCart();
    await Promise.all([clerk.finish(), kill()]);
    await passes(clerk);
  });
});
