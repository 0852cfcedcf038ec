import { describe, expect, test, vi } from 'vitest';
import { createActions } from '../../core/gate/actions';
import type { Departure } from '../../core/gate/departure';
import { Desk } from '../../core/gate/desk';
import { Errands } from '../../core/gate/errands';
import { ScanDesk } from '../../core/gate/scan-desk';
import type { HeardScan } from '../../core/gate/scans';
import type { Notice } from '../../core/gate/surface';
import type { DraftView, ScanResult, Till, UnitView } from '../../core/ledger/till';
import { draftView, fakePage, fakeTill, lineView } from './fake-page';
import { pageDraft, pageLine } from './page-draft';

const IDENTIFIER = {
  scheme: 'imei',
  value: '356938035643809',
  raw: '356938035643809',
  key: 'imei:356938035643809',
} as const;
const COMPLETE: UnitView = { identifiers: [IDENTIFIER], missing: [] };
const FULL = draftView({ lines: [lineView({ units: [COMPLETE] })] });

async function deskWith(view: DraftView) {
  const page = fakePage();
  const placed: ScanResult = { placed: true, line: '1', unit: 0, identifier: IDENTIFIER, view: FULL };
  const scan = vi.fn<Till['scan']>(async () => placed);
  const till = fakeTill({ look: async () => view, scan, remove: async () => view });
  const desk = new Desk(
    page.adapter,
    till,
    () => null,
    () => undefined,
  );
  const hands = { activeLine: null as string | null, lastScan: null, notice: null, unresolved: [], saved: null };
  const actions = createActions(
    desk,
    hands,
    () => undefined,
    async () => undefined,
    async () => undefined,
  );
  await desk.look();
  const document = { activeElement: null } as unknown as Document;
  const { signal } = new AbortController();
  const stays = { underWay: false } as Departure;
  const errands = new Errands(page.adapter, actions, stays, signal);
  const told: (Notice | null)[] = [];
  const scans = new ScanDesk(desk, actions, errands, stays, document, (notice) => told.push(notice));
  return { page, scan, desk, hands, actions, scans, told };
}

const scanned = (text: string, change: Partial<HeardScan> = {}): HeardScan => ({
  ...{ text, alternative: null, end: 'Enter', cut: false, field: null, own: false },
  ...change,
});

describe('a scan', () => {
  test.each([
    ['an IMEI', '356938035643809'],
    ['a serial', 'C02XK1FYJGH5'],
    ['a number without a product’s check digit', '4820000100150'],
  ])('of %s is ours while a unit is wanted', async (_, text) => {
    const { scans } = await deskWith(draftView());
    expect(scans.concerns(scanned(text))).toBe(true);
  });

  test.each([
    ['an EAN-13', '4820000100151'],
    ['an EAN-8', '96385074'],
    ['a UPC-A', '036000291452'],
    ['the line’s own code', 'phone-1'],
  ])('of %s is the page’s', async (_, text) => {
    const { scans } = await deskWith(draftView());
    expect(scans.concerns(scanned(text))).toBe(false);
  });

  test('is the page’s where every unit is complete, but for an IMEI, which is told', async () => {
    const { scans } = await deskWith(FULL);
    expect(scans.concerns(scanned('C02XK1FYJGH5'))).toBe(false);
    expect(scans.concerns(scanned('356938035643809'))).toBe(true);
  });

  test('is the page’s where nothing is tracked, or no document is shown', async () => {
    const { scans } = await deskWith(draftView({ lines: [] }));
    expect(scans.concerns(scanned('356938035643809'))).toBe(false);
    const none = await deskWith(draftView());
    none.page.draft = null;
    expect(none.scans.concerns(scanned('356938035643809'))).toBe(false);
  });
});

describe('before the ledger has said anything of a document', () => {
  test('a scan waits; of one that only changed since, what it said last counts', async () => {
    const { scans, page } = await deskWith(draftView({ lines: [] }));
    expect(scans.concerns(scanned('C02XK1FYJGH5'))).toBe(false);
    page.draft = pageDraft({ lines: [pageLine({ quantity: 2 })] });
    expect(scans.concerns(scanned('C02XK1FYJGH5'))).toBe(false);
    page.draft = pageDraft({ documentKey: 'the next customer' });
    expect(scans.concerns(scanned('C02XK1FYJGH5'))).toBe(true);
    expect(scans.concerns(scanned('4820000100151'))).toBe(false);
  });
});

describe('a scan whose beginning may be missing', () => {
  const cut = { cut: true };

  test('is never taken, and the clerk is told', async () => {
    const { scans, scan, told } = await deskWith(draftView());
    expect(scans.concerns(scanned('XK1FYJGH5', cut))).toBe(true);
    expect(await scans.take(scanned('XK1FYJGH5', cut))).toBe(true);
    expect(scan).not.toHaveBeenCalled();
    expect(told.at(-1)).toEqual({ kind: 'cut' });
  });

  test('does not reach the POS either, where nothing is wanted', async () => {
    const { scans, told } = await deskWith(draftView({ lines: [] }));
    expect(scans.concerns(scanned('15', cut))).toBe(true);
    expect(await scans.take(scanned('15', cut))).toBe(true);
    expect(told.at(-1)).toEqual({ kind: 'cut' });
  });

  test('is whole all the same when it is an IMEI: its length and its check digit say so', async () => {
    const { scans, scan, told } = await deskWith(draftView());
    expect(await scans.take(scanned('356938035643809', cut))).toBe(true);
    expect(scan).toHaveBeenCalledOnce();
    expect(told).toEqual([null]);
    await scans.take(scanned('356938035643808', cut));
    expect(told.at(-1)).toEqual({ kind: 'cut' });
  });
});

describe('an IMEI that the ledger does not know, where units bring their product', () => {
  async function till(change: Partial<DraftView>, fetchUnit: () => Promise<unknown>) {
    const desk = await deskWith(draftView({ lines: [], ...change }));
    Object.assign(desk.page.adapter, { itemField: () => ({}) });
    Object.assign(desk.desk.till, { fetchUnit });
    return desk;
  }
  const stranger = async () => ({ answer: 'stranger', view: draftView({ lines: [] }) });

  test('is told as unknown, and goes to the page', async () => {
    const { scans, told } = await till({}, stranger);
    expect(scans.concerns(scanned('356938035643809'))).toBe(true);
    expect(await scans.take(scanned('356938035643809'))).toBe(false);
    expect(told.at(-1)).toEqual({ kind: 'stranger', text: '356938035643809' });
  });

  test('is not spoken of when it is something else, or when the ledger did not answer', async () => {
    const known = await till({}, stranger);
    for (const text of ['356938035643808', 'C02XK1FYJGH5']) await known.scans.take(scanned(text));
    const silent = await till({}, () => Promise.reject(new Error('gone')));
    await silent.scans.take(scanned('356938035643809'));
    expect([...known.told, ...silent.told].filter((notice) => notice !== null)).toEqual([]);
  });
});

describe('a placed scan', () => {
  test('stands in the page’s own field, and its line goes on', async () => {
    const { actions, page, hands, desk } = await deskWith(draftView());
    await actions.scan('356938035643809', null);
    expect(page.filled).toEqual([['1', ['356938035643809']]]);
    expect(hands.activeLine).toBe('1');
    expect(page.draft && desk.fresh(page.draft)).toEqual(FULL);
  });

  test('comes after the one before it: scanners do not wait', async () => {
    const { actions, scan } = await deskWith(draftView());
    const order: string[] = [];
    scan.mockImplementation(async (_, raw) => {
      order.push(`${raw} begins`);
      await Promise.resolve();
      order.push(`${raw} ends`);
      return { placed: true, line: '1', unit: 0, identifier: IDENTIFIER, view: FULL };
    });
    await Promise.all([actions.scan('A', null), actions.scan('B', null)]);
    expect(order).toEqual(['A begins', 'A ends', 'B begins', 'B ends']);
  });

  test('taken off again leaves the field empty', async () => {
    const { actions, page } = await deskWith(draftView());
    await actions.remove('1', 0, null);
    expect(page.filled).toEqual([['1', []]]);
  });

  test('that the ledger could not take is told, and the next one goes on', async () => {
    const { actions, scan, desk } = await deskWith(draftView());
    scan.mockRejectedValueOnce(new Error('The disk is full.'));
    expect(await actions.scan('A', null)).toBeNull();
    expect(desk.trouble).toEqual({ code: null, text: 'The disk is full.' });
    expect(await actions.scan('B', null)).toMatchObject({ placed: true });
    expect(desk.trouble).toBeNull();
  });
});

describe('the name of what the page shows', () => {
  test('stays over readings that only know more, and changes with the paper or the captures', async () => {
    const { desk, page } = await deskWith(draftView());
    const first = desk.see().key;
    page.draft = pageDraft({ number: '118' });
    expect(desk.see().key).toBe(first);
    page.draft = pageDraft({ lines: [pageLine({ quantity: 2 })] });
    expect(desk.see().key).not.toBe(first);
    page.draft = pageDraft();
    expect(desk.see().key).toBe(first);
    desk.touch();
    expect(desk.see().key).not.toBe(first);
    page.draft = pageDraft({ lines: [] });
    expect(desk.see().key).toBeNull();
  });
});
