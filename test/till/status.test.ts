import { describe, expect, test } from 'vitest';
import { countDraft, countLine, inWords } from '../../components/shared/count';
import { sayIn } from '../../components/shared/say';
import { statusOf } from '../../components/till/status';
import type { SurfaceState } from '../../core/gate/surface';
import { draftOf, identifier, imei, lineOf, refusal, unitOf, warning } from './preview/paper';
import { samples } from './preview/samples';

const say = sayIn('en');
const states = samples('en');
const statusFor = (name: string) => {
  const state = states[name];
  if (!state) throw new Error(`no sample ${name}`);
  return statusOf(state, say);
};

describe('the status', () => {
  test.each([
    ['starting', 'starting…', 'quiet'],
    ['watching', 'on watch', 'quiet'],
    ['unresolved', '2 papers to settle', 'warn'],
    ['open', '2 of 4', 'work'],
    ['complete', '3 of 3', 'good'],
    ['held', '3 of 3', 'good'],
    ['refused', 'refused', 'bad'],
    ['saved', 'Saved: S-5501, 2 units', 'good'],
    ['savedUnnumbered', 'Saved, 5 units', 'good'],
    ['changed', 'press again', 'warn'],
    ['unsaved', 'press again', 'warn'],
    ['cut', 'scan again', 'warn'],
    ['released', 'waiting for the POS', 'work'],
    ['unanswered', 'cannot check', 'bad'],
    ['drift', 'page changed', 'warn'],
    ['partial', 'lines missing', 'warn'],
    ['orphaned', 'reload needed', 'bad'],
  ])('of %s is “%s”', (name, text, tone) => {
    expect(statusFor(name)).toMatchObject({ text, tone });
  });

  test('never says by colour alone: no two tones share a symbol with the same words', () => {
    const seen = new Map<string, string>();
    for (const name of Object.keys(states)) {
      const { icon, text, tone } = statusFor(name);
      const looks = `${icon} ${text}`;
      expect(seen.get(looks) ?? tone).toBe(tone);
      seen.set(looks, tone);
    }
  });

  test('of a full paper follows its verdict', () => {
    const line = lineOf('a', 'Phone', 1, { units: [unitOf([imei(1)])] });
    const open = (view: ReturnType<typeof draftOf>) => statusOf({ ...statesOpen, view }, say).tone;
    expect(open(draftOf('sale', [line]))).toBe('good');
    expect(open(draftOf('sale', [line], [warning('SA4', 'a', 0, '')]))).toBe('warn');
    expect(open(draftOf('sale', [line], [refusal('SA2', 'a', 0, '')]))).toBe('bad');
  });

  test('of a page without tracked lines is on watch', () => {
    expect(statusOf({ ...statesOpen, view: draftOf('sale', []) }, say).text).toBe('on watch');
    expect(statusOf({ ...statesOpen, view: null }, say).text).toBe('on watch');
  });

  test('says what was saved last while nothing else is to be said', () => {
    const saved = { id: 'd', number: 'S-5501', unitCount: 2, cards: 2, offersCards: true } as const;
    const shown = (more: object) => statusOf({ ...statesOpen, phase: 'watching', saved: { ...saved, ...more } }, say);
    expect(shown({})).toEqual({ icon: 'check', tone: 'good', text: 'Saved: S-5501, 2 units' });
    expect(shown({ unitCount: 0 }).text).toBe('Saved: S-5501');
    expect(shown({ number: null, unitCount: 1 }).text).toBe('Saved, 1 unit');
    expect(shown({ number: null, unitCount: 0 }).text).toBe('Saved');
  });
});

const statesOpen: SurfaceState = {
  phase: 'open',
  view: null,
  activeLine: null,
  lastScan: null,
  notice: null,
  unresolved: [],
  saved: null,
  detail: [],
  trouble: null,
};

test('a saved document is told before papers that still wait for an answer, with the plural of the language', () => {
  const { unresolved } = states.unresolved ?? statesOpen;
  const uk = (unitCount: number) =>
    statusOf(
      { ...statesOpen, unresolved, saved: { id: 'd', number: 'S-5501', unitCount, cards: 0, offersCards: false } },
      sayIn('uk'),
    ).text;
  expect([1, 3, 5].map(uk)).toEqual([
    'Збережено: S-5501, 1 одиниця',
    'Збережено: S-5501, 3 одиниці',
    'Збережено: S-5501, 5 одиниць',
  ]);
});

test('a saved document is told no more once the clerk has scanned something that waits or went nowhere', () => {
  const saved = { id: 'd', number: 'S-5501', unitCount: 1, cards: 0, offersCards: false };
  const wait = { raw: '1', productId: 'p', productName: 'P', since: '2026-11-23T12:00:00.000Z' };
  const waiting = { ...draftOf('sale', []), waiting: [wait] };
  expect(statusOf({ ...statesOpen, saved, view: waiting }, say).text).toBe('waiting for the POS');
  expect(statusOf({ ...statesOpen, saved, notice: { kind: 'cut' } }, say).text).toBe('scan again');
  expect(statusOf({ ...statesOpen, saved, view: draftOf('sale', []) }, say).text).toBe('Saved: S-5501, 1 unit');
});

describe('the count', () => {
  const half = unitOf([imei(1)], ['imei', 'serial']);
  const whole = unitOf([identifier('serial', 'A1')]);

  test('takes complete units only', () => {
    expect(countLine({ units: [half, whole, unitOf([])], needed: 3 })).toEqual({ done: 1, needed: 3 });
  });

  test('of a paper does not let one line’s surplus hide another’s want', () => {
    const lines = [lineOf('a', 'A', 1, { units: [whole, whole] }), lineOf('b', 'B', 2)];
    expect(countDraft({ lines })).toMatchObject({ done: 1, needed: 3 });
  });
});

describe('a paper with too many on one line and too few on another', () => {
  const [one, two] = [unitOf([imei(1)]), unitOf([imei(2)])];
  const lines = [lineOf('a', 'Phone', 1, { units: [one, two] }), lineOf('b', 'Watch', 1)];

  test('counts only what is needed and there, and shows the surplus', () => {
    expect(countDraft({ lines })).toEqual({ done: 1, needed: 2, surplus: 1 });
    const view = draftOf('sale', lines, [refusal('DO4', 'a', null, '')]);
    expect(statusOf({ ...statesOpen, view }, say)).toMatchObject({ text: '1 of 2, 1 too many', tone: 'work' });
    expect(statusOf({ ...statesOpen, view }, sayIn('uk')).text).toBe('1 з 2, зайвих: 1');
  });
});

test('of a quantity that cannot be counted in units nobody says that nothing is needed', () => {
  const view = draftOf(
    'sale',
    [lineOf('a', 'Phone', 0, { units: [unitOf([imei(1)])] })],
    [refusal('DO1', 'a', null, '')],
  );
  expect(statusOf({ ...statesOpen, view }, say)).toMatchObject({ text: '0 of ?', tone: 'bad' });
  expect(inWords({ done: 1, needed: 0 })).toEqual({ done: 1, needed: '?' });
});
