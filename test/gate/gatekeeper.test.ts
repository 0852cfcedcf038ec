import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Desk } from '../../core/gate/desk';
import { type Exit, Gatekeeper } from '../../core/gate/gatekeeper';
import type { Way } from '../../core/gate/machine';
import { Outcomes } from '../../core/gate/outcomes';
import { surfaceState } from '../../core/gate/surface-state';
import type { DraftView, ReserveResult, Till } from '../../core/ledger/till';
import { DEFINITION, draftView, fakePage, fakeTill, lineView } from './fake-page';
import { pageDraft, pageLine } from './page-draft';

const RESERVED: ReserveResult = { reserved: true, documentId: 'doc', view: draftView() };
const REFUSED: ReserveResult = {
  reserved: false,
  view: draftView({ verdict: { outcome: 'refuse', reasons: [] }, sentences: ['Sold on 3 Nov.'] }),
};

function setUp() {
  const page = fakePage();
  const reserve = vi.fn<Till['reserve']>(async () => RESERVED);
  const look = vi.fn<Till['look']>(async () => draftView());
  const settle = vi.fn<Till['settle']>(async (_, { state }) => state);
  const till = fakeTill({ reserve, look, settle });
  const desk = new Desk(
    page.adapter,
    till,
    () => null,
    () => undefined,
  );
  const settled = (id: string) => keeper.settled(id);
  const outcomes: Outcomes = new Outcomes(page.adapter, till, settled, new AbortController().signal);
  const words = (_: unknown, view: DraftView | null) => view?.sentences.join(' ') ?? 'no answer';
  const keeper: Gatekeeper = new Gatekeeper(
    desk,
    outcomes,
    () => undefined,
    () => true,
    words,
  );

  function exit(way: Way, change: Partial<Exit> = {}) {
    const made = { went: 0, refused: [] as string[] };
    const given: Exit = {
      way,
      byHand: way === 'click',
      sight: desk.see(),
      request: way === 'request' || way === 'instant' ? ++requests : null,
      stillThere: () => true,
      go: () => made.went++,
      refuse: (said) => made.refused.push(said),
      ...change,
    };
    const reply = keeper.attempt(given);
    return { ...given, reply, made };
  }
  let requests = 0;
  return { page, reserve, look, settle, desk, outcomes, keeper, exit };
}

const settling = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a press', () => {
  test('waits for the ledger, then goes', async () => {
    const { exit } = setUp();
    const click = exit('click');
    expect(click.reply).toBe('wait');
    expect(click.made.went).toBe(0);
    await settling();
    expect(click.made.went).toBe(1);
  });

  test('is asked for once, however often it comes', async () => {
    const { exit, reserve } = setUp();
    const clicks = [exit('click'), exit('click'), exit('click')];
    await settling();
    expect(clicks.map(({ made }) => made.went)).toEqual([1, 0, 0]);
    expect(reserve).toHaveBeenCalledOnce();
  });

  test('that is refused does not go', async () => {
    const { exit, reserve, keeper } = setUp();
    reserve.mockResolvedValue(REFUSED);
    const click = exit('click');
    await settling();
    expect(click.made).toEqual({ went: 0, refused: ['Sold on 3 Nov.'] });
    expect(keeper.state.at).toBe('refused');
  });

  test('on a page that went on is judged anew, once', async () => {
    const { exit, page, reserve, settle, keeper } = setUp();
    const click = exit('click');
    page.draft = pageDraft({ lines: [pageLine({ quantity: 2 })] });
    await settling();
    expect(reserve.mock.calls.map(([draft]) => draft.lines[0]?.quantity)).toEqual([1, 2]);
    expect(settle).toHaveBeenCalledExactlyOnceWith('doc', { state: 'voided', number: null, message: null });
    expect(click.made.went).toBe(1);
    expect(keeper.state.at).toBe('released');
  });

  test('on a page that never stands still is given up', async () => {
    const { exit, page, reserve, keeper } = setUp();
    let quantity = 1;
    reserve.mockImplementation(async () => {
      page.draft = pageDraft({ lines: [pageLine({ quantity: ++quantity })] });
      return RESERVED;
    });
    const click = exit('click');
    await settling();
    expect(click.made.went).toBe(0);
    expect(keeper.state.at).toBe('changed');
    expect(reserve).toHaveBeenCalledTimes(2);
  });

  test('whose control is gone is given up, and its units are given back', async () => {
    const { exit, settle, keeper } = setUp();
    const click = exit('click', { stillThere: () => false });
    await settling();
    expect(click.made.went).toBe(0);
    expect(keeper.state.at).toBe('changed');
    expect(settle).toHaveBeenCalledOnce();
  });

  test('on a paper with nothing tracked passes at once', async () => {
    const { exit, desk, look, reserve } = setUp();
    look.mockResolvedValue(draftView({ lines: [] }));
    await desk.look();
    expect(exit('click').reply).toBe('pass');
    expect(reserve).not.toHaveBeenCalled();
  });

  test('on an empty paper passes at once', () => {
    const { exit, page } = setUp();
    page.draft = pageDraft({ lines: [] });
    expect(exit('click').reply).toBe('pass');
  });
});

describe('a fresh accepting verdict', () => {
  test('lets the press through, and its request waits for the reservation', async () => {
    const { exit, desk } = setUp();
    await desk.look();
    expect(exit('click').reply).toBe('pass');
    const request = exit('request');
    expect(request.reply).toBe('wait');
    await settling();
    expect(request.made.went).toBe(1);
  });

  test('is none where a page is left by the submission', async () => {
    const { exit, desk, page } = setUp();
    page.definition = { ...DEFINITION, gate: { ...DEFINITION.gate, navigates: true } };
    await desk.look();
    expect(exit('click').reply).toBe('wait');
  });

  test('is none any more when the clerk changed the captures', async () => {
    const { exit, desk } = setUp();
    await desk.look();
    desk.touch();
    expect(exit('click').reply).toBe('wait');
  });

  test('does not stand against the ledger’s word', async () => {
    const { exit, desk, reserve } = setUp();
    await desk.look();
    reserve.mockResolvedValue(REFUSED);
    exit('click');
    const request = exit('request');
    await settling();
    expect(request.made).toEqual({ went: 0, refused: ['Sold on 3 Nov.'] });
  });

  test('lets go what cannot wait', async () => {
    const { exit, desk, keeper } = setUp();
    await desk.look();
    expect(exit('instant').reply).toBe('pass');
    expect(exit('instant').reply).toBe('stop');
    await settling();
    expect(keeper.state).toMatchObject({ at: 'released', sent: 'flying' });
  });
});

describe('a request', () => {
  test('that repeats one on its way waits for the POS’s answer, and is judged by itself', async () => {
    const { exit, reserve, outcomes, page } = setUp();
    const first = exit('request');
    await settling();
    expect(first.made.went).toBe(1);
    const second = exit('request');
    expect(second.reply).toBe('wait');
    page.answer = () => ({ state: 'posted', number: '118', message: null, documentKey: null });
    reserve.mockResolvedValue(REFUSED);
    outcomes.responded(first.request ?? 0, { rule: 'submit', status: 200, body: '' });
    await settling();
    expect(second.made).toEqual({ went: 0, refused: ['Sold on 3 Nov.'] });
  });

  test('of an emptied page belongs to what was just released', async () => {
    const { exit, page } = setUp();
    exit('click');
    await settling();
    page.draft = pageDraft({ lines: [] });
    expect(exit('request').reply).toBe('pass');
  });

  test('that the page gave up never goes', async () => {
    const { exit, keeper } = setUp();
    const request = exit('request');
    keeper.abandon(request.request ?? 0);
    await settling();
    expect(request.made.went).toBe(0);
  });
});

describe('a ledger that cannot answer', () => {
  const silent = () => new Promise<never>(() => undefined);

  test('keeps a strict paper, after five seconds in words', async () => {
    const { exit, reserve, desk, keeper } = setUp();
    reserve.mockImplementation(silent);
    const click = exit('click');
    await vi.advanceTimersByTimeAsync(5000);
    expect(click.made.went).toBe(0);
    expect(keeper.state.at).toBe('unanswered');
    expect(desk.trouble).toEqual({ code: 'late', text: 'The serial ledger did not answer within 5 seconds.' });
  });

  test('is still said when an optimistic page emptied itself and brought the paper back', async () => {
    const { page, exit, reserve, desk, keeper } = setUp();
    reserve.mockRejectedValue(Object.assign(new Error('The disk is full.'), { code: 'full' }));
    exit('request');
    await settling();
    const { draft } = page;
    page.draft = pageDraft({ lines: [] });
    keeper.page(desk.see());
    await desk.look();
    const shown = () => {
      const hands = { activeLine: null, lastScan: null, notice: null, unresolved: [], saved: null, orphaned: false };
      return surfaceState(keeper.state, desk, { sight: desk.see(), ...hands, trouble: keeper.trouble });
    };
    expect(shown()).toMatchObject({ phase: 'open', trouble: null });
    page.draft = draft;
    keeper.page(desk.see());
    await desk.look();
    expect(shown()).toMatchObject({ phase: 'unanswered', trouble: { code: 'full', text: 'The disk is full.' } });
    keeper.answering();
    expect(shown()).toMatchObject({ phase: 'open', trouble: null });
  });

  test('lets a paper go that is known to be lenient', async () => {
    const { exit, reserve, look, desk } = setUp();
    look.mockResolvedValue(draftView({ lines: [lineView({ verify: 'warn' })] }));
    await desk.look();
    desk.trouble = null;
    reserve.mockRejectedValue(new Error('The disk is full.'));
    const request = exit('request');
    await settling();
    expect(request.made.went).toBe(1);
  });

  test('lets any paper go where the shop only watches', async () => {
    const { exit, reserve, look, desk } = setUp();
    look.mockResolvedValue(draftView({ lines: [lineView({ verify: 'refuse' })], shadow: true }));
    await desk.look();
    desk.trouble = null;
    reserve.mockRejectedValue(new Error('The disk is full.'));
    const request = exit('request');
    await settling();
    expect(request.made.went).toBe(1);
  });

  test('and answers too late has its reservation given back', async () => {
    const { exit, reserve, settle } = setUp();
    reserve.mockImplementation(() => new Promise((resolve) => setTimeout(() => resolve(RESERVED), 6000)));
    exit('click');
    await vi.advanceTimersByTimeAsync(6000);
    expect(settle).toHaveBeenCalledExactlyOnceWith('doc', { state: 'voided', number: null, message: null });
  });
});

describe('a navigation', () => {
  test('that never comes does not lock the clerk', async () => {
    const { exit, page, reserve } = setUp();
    page.definition = { ...DEFINITION, gate: { ...DEFINITION.gate, navigates: true } };
    exit('click');
    await settling();
    expect(exit('form').reply).toBe('pass');
    expect(exit('click').reply).toBe('stop');
    await vi.advanceTimersByTimeAsync(5000);
    expect(exit('click').reply).toBe('wait');
    await settling();
    expect(reserve).toHaveBeenCalledTimes(2);
  });
});
