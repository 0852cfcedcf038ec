import { describe, expect, test } from 'vitest';
import { countDraft, countLine } from '../../components/shared/count';
import { sayIn } from '../../components/shared/say';
import { statusOf } from '../../components/till/status';
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
    ['changed', 'press again', 'warn'],
    ['released', 'waiting for the POS', 'work'],
    ['unanswered', 'cannot check', 'bad'],
    ['drift', 'page changed', 'warn'],
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
    const saved = { kind: 'sale', number: 'S-5501', units: 2, offersCards: true } as const;
    const shown = (more: object) => statusOf({ ...statesOpen, phase: 'watching', saved: { ...saved, ...more } }, say);
    expect(shown({})).toEqual({ icon: 'check', tone: 'good', text: 'Saved: S-5501, 2 units' });
    expect(shown({ units: 0 }).text).toBe('Saved: S-5501');
    expect(shown({ number: null, units: 1 }).text).toBe('Saved: 1 unit');
    expect(shown({ number: null, units: 0 }).text).toBe('Saved');
  });
});

const statesOpen = {
  phase: 'open',
  view: null,
  activeLine: null,
  lastScan: null,
  unresolved: [],
  saved: null,
  detail: [],
} as const;

describe('the count', () => {
  const half = unitOf([imei(1)], ['imei', 'serial']);
  const whole = unitOf([identifier('serial', 'A1')]);

  test('takes complete units only', () => {
    expect(countLine({ units: [half, whole, unitOf([])], needed: 3 })).toEqual({ done: 1, needed: 3 });
  });

  test('of a paper does not let one line’s surplus hide another’s want', () => {
    const lines = [lineOf('a', 'A', 1, { units: [whole, whole] }), lineOf('b', 'B', 2)];
    expect(countDraft({ lines })).toEqual({ done: 1, needed: 3 });
  });
});
