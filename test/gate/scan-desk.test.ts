import { describe, expect, test, vi } from 'vitest';
import { createActions } from '../../core/gate/actions';
import { Desk } from '../../core/gate/desk';
import { ScanDesk } from '../../core/gate/scan-desk';
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
  const hands = { activeLine: null as string | null, lastScan: null, unresolved: [] };
  const actions = createActions(
    desk,
    hands,
    () => undefined,
    async () => undefined,
    async () => undefined,
  );
  await desk.look();
  const document = { activeElement: null } as unknown as Document;
  return { page, scan, desk, hands, actions, scans: new ScanDesk(desk, actions, document) };
}

const scanned = (text: string) => ({ text, alternative: null });

describe('a scan', () => {
  test.each([
    ['an IMEI', '356938035643809'],
    ['a serial', 'C02XK1FYJGH5'],
    ['a number without a product’s check digit', '4820000100150'],
  ])('of %s is ours while a unit is wanted', async (_, text) => {
    const { scans } = await deskWith(draftView());
    expect(scans.accepts(scanned(text))).toBe(true);
  });

  test.each([
    ['an EAN-13', '4820000100151'],
    ['an EAN-8', '96385074'],
    ['a UPC-A', '036000291452'],
    ['the line’s own code', 'phone-1'],
  ])('of %s is the page’s', async (_, text) => {
    const { scans } = await deskWith(draftView());
    expect(scans.accepts(scanned(text))).toBe(false);
  });

  test('is the page’s where every unit is complete, but for an IMEI, which is told', async () => {
    const { scans } = await deskWith(FULL);
    expect(scans.accepts(scanned('C02XK1FYJGH5'))).toBe(false);
    expect(scans.accepts(scanned('356938035643809'))).toBe(true);
  });

  test('is the page’s where nothing is tracked, or no document is shown', async () => {
    const { scans } = await deskWith(draftView({ lines: [] }));
    expect(scans.accepts(scanned('356938035643809'))).toBe(false);
    const none = await deskWith(draftView());
    none.page.draft = null;
    expect(none.scans.accepts(scanned('356938035643809'))).toBe(false);
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
    expect(desk.trouble).toBe('The disk is full.');
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
