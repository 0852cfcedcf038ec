import { describe, expect, test, vi } from 'vitest';
import { createActions, type Hands } from '../../core/gate/actions';
import { answerCamera } from '../../core/gate/camera-desk';
import type { Departure } from '../../core/gate/departure';
import { Desk } from '../../core/gate/desk';
import { Errands } from '../../core/gate/errands';
import type { DraftView, FetchResult, ScanResult, Till } from '../../core/ledger/till';
import { draftView, fakePage, fakeTill, lineView } from './fake-page';

const PHONE = '356938035643809';
const IDENTIFIER = { scheme: 'imei', value: PHONE, raw: PHONE, key: `imei:${PHONE}` } as const;
const FULL = draftView({ lines: [lineView({ units: [{ identifiers: [IDENTIFIER], missing: [] }] })] });
const WAITING = draftView({
  waiting: [{ raw: PHONE, productId: 'phone-1', productName: 'Phone One', since: new Date().toISOString() }],
  lines: [],
});

async function cameraWith(till: Partial<Till>, itemBox = false) {
  const page = fakePage();
  if (itemBox) Object.assign(page.adapter, { itemField: () => ({}), enterItem: vi.fn(() => true) });
  const show = () => errands.look(desk.lastView);
  const desk: Desk = new Desk(page.adapter, fakeTill({ look: async () => draftView(), ...till }), () => null, show);
  const hands: Hands = { activeLine: null, lastScan: null, notice: null, saved: null };
  const nothing = async () => undefined;
  const actions = createActions(desk, hands, show, nothing, nothing);
  const errands: Errands = new Errands(
    page.adapter,
    actions,
    { underWay: false, stays: async () => true } as Departure,
    new AbortController().signal,
  );
  await desk.look();
  return { page, desk, answer: answerCamera(desk, actions, errands, hands) };
}
const placed = (view: DraftView = FULL): ScanResult => ({
  placed: true,
  line: '1',
  unit: 0,
  identifier: IDENTIFIER,
  view,
});
const refused: ScanResult = {
  placed: false,
  reason: { rule: 'SA1', line: null, unit: null, facts: {} } as never,
  sentence: 'It is sold.',
  view: draftView(),
};

describe('the camera’s window', () => {
  test('sees which paper is shown, and how far it is', async () => {
    const { answer } = await cameraWith({});
    expect(await answer({ ask: 'see' })).toEqual({ paper: { kind: 'sale', done: 0, needed: 1 }, result: null });
  });

  test('sees none where none is shown, and brings nothing there', async () => {
    const scan = vi.fn(async () => placed());
    const { answer, page } = await cameraWith({ scan });
    page.draft = null;
    expect(await answer({ ask: 'scan', text: PHONE })).toEqual({ paper: null, result: null });
    expect(await answer({ ask: 'find', text: PHONE })).toEqual({ paper: null, result: null });
    expect(scan).not.toHaveBeenCalled();
  });

  test('is told what became of a code: placed, or why not', async () => {
    const { answer } = await cameraWith({ scan: async () => placed() });
    const paper = { kind: 'sale', done: 1, needed: 1 };
    const became = { became: 'placed', identifier: PHONE, product: 'Phone One' };
    expect(await answer({ ask: 'scan', text: PHONE })).toEqual({ paper, result: became });
    const other = await cameraWith({ scan: async () => refused });
    expect((await other.answer({ ask: 'scan', text: PHONE })).result).toEqual({
      became: 'refused',
      sentence: 'It is sold.',
    });
  });

  test('is told when the ledger does not answer', async () => {
    const { answer } = await cameraWith({ scan: () => Promise.reject(new Error('stopped')) });
    expect((await answer({ ask: 'scan', text: PHONE })).result).toBeNull();
  });

  test('waits until the POS has put the product of a unit on the paper', async () => {
    const enter: FetchResult = { answer: 'enter', code: 'PHONE-1', view: WAITING };
    const { answer, page, desk } = await cameraWith({ fetchUnit: async () => enter }, true);
    const asked = answer({ ask: 'scan', text: PHONE });
    await vi.waitFor(() => expect(page.adapter.enterItem).toHaveBeenCalledWith('PHONE-1'));
    // The line has come, and the unit stands on it.
    if (page.draft) desk.note(page.draft, FULL);
    expect((await asked).result).toEqual({ became: 'placed', identifier: PHONE, product: 'Phone One' });
  });

  test('takes a code off again, and says when it was not there', async () => {
    const remove = vi.fn(async () => draftView());
    const { answer } = await cameraWith({ scan: async () => placed(), remove });
    await answer({ ask: 'scan', text: PHONE });
    expect((await answer({ ask: 'undo', text: PHONE })).result).toEqual({ became: 'undone' });
    expect(remove).toHaveBeenCalledExactlyOnceWith(expect.anything(), '1', 0, IDENTIFIER.key);
    expect((await answer({ ask: 'undo', text: PHONE })).result).toEqual({ became: 'nothing' });
  });

  test('finds again what it had brought when the page came anew', async () => {
    const { answer } = await cameraWith({ look: async () => FULL });
    expect((await answer({ ask: 'find', text: PHONE })).result).toMatchObject({ became: 'placed' });
    expect((await answer({ ask: 'find', text: 'SN1' })).result).toEqual({ became: 'nothing' });
  });
});
