import { expect, test, vi } from 'vitest';
import { createActions, type Hands } from '../../core/gate/actions';
import { Desk } from '../../core/gate/desk';
import type { DraftView, ScanRefusal, Till } from '../../core/ledger/till';
import { draftView, fakePage, fakeTill } from './fake-page';

function refusal(rule: string, view: DraftView): ScanRefusal {
  const reason = { rule, facts: {}, severity: 'refuse', line: null, unit: null } as const;
  return { placed: false, reason, sentence: `said ${rule}`, view };
}

/** A desk where a scan was refused, and a ledger that gives another view at each look. */
async function refused(whyNot: Till['whyNot']) {
  const page = fakePage();
  const first = draftView();
  const look = async () => draftView();
  const till = fakeTill({ look, whyNot, scan: async () => refusal('DO6', first) });
  const nothing = () => undefined;
  const desk = new Desk(page.adapter, till, () => null, nothing);
  const hands: Hands = { activeLine: null, lastScan: null, notice: null, saved: null };
  const actions = createActions(
    desk,
    hands,
    nothing,
    async () => undefined,
    async () => undefined,
  );
  await actions.scan('A1', '1');
  return { desk, hands, actions };
}

async function lookAnew(desk: Desk): Promise<void> {
  desk.forget();
  await desk.look();
}

test('what was said of a refused scan is asked anew when the ledger says something else of the paper', async () => {
  const whyNot = vi.fn<Till['whyNot']>(async () => refusal('SA2', draftView()));
  const { desk, hands, actions } = await refused(whyNot);
  await actions.recheck();
  expect(whyNot).not.toHaveBeenCalled();
  await lookAnew(desk);
  await actions.recheck();
  expect(whyNot).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'A1', '1', 'DO6');
  expect(hands.lastScan).toMatchObject({ sentence: 'said SA2' });
  await actions.recheck();
  expect(whyNot).toHaveBeenCalledOnce();
});

test('a refusal that holds stays the very same, and one that does not is gone', async () => {
  let now: ScanRefusal | null = refusal('DO6', draftView());
  const { desk, hands, actions } = await refused(async () => now);
  const told = hands.lastScan;
  await lookAnew(desk);
  await actions.recheck();
  expect(hands.lastScan).toBe(told);
  now = null;
  await lookAnew(desk);
  await actions.recheck();
  expect(hands.lastScan).toBeNull();
});

test('a unit that was refused where its product may come along is fetched when it is taken over', async () => {
  const page = fakePage();
  const entered: string[] = [];
  const enterItem = (code: string) => entered.push(code) > 0;
  const { reason, ...refused } = refusal('DO6', draftView());
  const result = { ...refused, reason: { ...reason, facts: { key: 'serial:a1' } } };
  const fetchUnit = vi.fn<Till['fetchUnit']>(async (_, __, ___, takes) =>
    takes ? { answer: 'enter', code: 'PHONE', view: draftView() } : { answer: 'scanned', result },
  );
  const takeOver = vi.fn<Till['takeOver']>(async () => draftView());
  const nothing = () => undefined;
  const till = fakeTill({ fetchUnit, takeOver, look: async () => draftView() });
  const desk = new Desk({ ...page.adapter, enterItem }, till, () => null, nothing);
  const actions = createActions(
    desk,
    { activeLine: null, lastScan: null, notice: null, saved: null },
    nothing,
    async () => undefined,
    async () => undefined,
  );
  await actions.fetchUnit('A1', null);
  await actions.takeOver('serial:another');
  expect([takeOver.mock.calls.length, entered]).toEqual([1, []]);
  await actions.takeOver('serial:a1');
  expect(fetchUnit).toHaveBeenLastCalledWith(expect.anything(), 'A1', null, true);
  expect([takeOver.mock.calls.length, entered]).toEqual([1, ['PHONE']]);
});

test('a ledger that does not answer leaves what was said', async () => {
  const { desk, hands, actions } = await refused(() => Promise.reject(new Error('gone')));
  await lookAnew(desk);
  await actions.recheck();
  expect(hands.lastScan).toMatchObject({ sentence: 'said DO6' });
});
