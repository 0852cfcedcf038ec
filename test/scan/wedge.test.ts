import { describe, expect, test } from 'vitest';
import { createWedge, type WedgeAnswer, type WedgeScan } from '../../core/scan/wedge';
import type { WedgeKey } from '../../core/scan/wedge-text';
import { keyOf, typed } from './wedge-keys';

function run(keys: readonly WedgeKey[], accepts: (scan: WedgeScan) => boolean = () => true): WedgeAnswer[] {
  const wedge = createWedge({ accepts });
  return keys.map((key) => wedge.feed(key));
}

const scans = (answers: readonly WedgeAnswer[]) => answers.flatMap(({ scan }) => (scan ? [scan.text] : []));
const IMEI = '356938035643809';
const fast = () => 12;

describe('a scan', () => {
  test('is its text without the Enter, and only the Enter is swallowed', () => {
    const answers = run(typed(IMEI, fast));
    expect(scans(answers)).toEqual([IMEI]);
    expect(answers.map(({ action }) => action)).toEqual([...IMEI].map(() => 'pass').concat('swallow'));
    expect(answers.map(({ begins }) => begins)).toEqual([true, ...[...IMEI].map(() => false)]);
  });

  test('may end with Tab, the keypad Enter, or Ctrl+J', () => {
    const lineFeed = { ...keyOf('j', 12 * 15), ctrl: true };
    expect(run(typed(IMEI, fast, { end: ['Tab'] })).at(-1)?.scan).toMatchObject({ text: IMEI, end: 'Tab' });
    const keypad = { ...keyOf('Enter', 12 * 15), code: 'NumpadEnter' };
    expect(scans(run([...typed(IMEI, fast, { end: [] }), keypad]))).toEqual([IMEI]);
    expect(scans(run([...typed(IMEI, fast, { end: [] }), lineFeed]))).toEqual([IMEI]);
  });

  test('is read by key position, so that a Ukrainian layout does not matter; what was written is kept', () => {
    const [answer] = run(typed('SNax1234/Z', fast, { layout: 'ukrainian' })).slice(-1);
    expect(answer?.scan).toEqual({ text: 'SNax1234/Z', alternative: 'ІТфч1234.Я', end: 'Enter', cut: false });
  });

  test('takes the capitals that a remote desktop sends without Shift', () => {
    const keys = typed('AB12CD34', fast).map((key) => ({ ...key, shift: false }));
    expect(scans(run(keys))).toEqual(['AB12CD34']);
  });

  test('keeps capitals and signs whatever CapsLock says', () => {
    const keys = typed('Ab-C(1)9', fast).map((key) => ({
      ...key,
      caps: true,
      key: key.shift ? key.key.toLowerCase() : key.key.length === 1 ? key.key.toUpperCase() : key.key,
    }));
    expect(scans(run(keys))).toEqual(['Ab-C(1)9']);
  });

  test('falls back to what was written where the keys have no code', () => {
    const keys = typed('AB123456', fast).map((key) => (key.key === 'Enter' ? key : { ...key, code: '' }));
    expect(scans(run(keys))).toEqual(['AB123456']);
  });

  test('keeps a group separator and swallows its Ctrl+]', () => {
    const answers = run(typed('21AB12\u001d10XY', fast));
    expect(scans(answers)).toEqual(['21AB12\u001d10XY']);
    expect(answers[6]?.action).toBe('swallow');
  });

  test('that is not ours passes whole, Enter too', () => {
    const answers = run(typed(IMEI, fast), () => false);
    expect(answers.every(({ action, scan }) => action === 'pass' && scan === null)).toBe(true);
  });

  test('repeated by a bouncing trigger is one scan, and its second Enter is swallowed too', () => {
    const answers = run([...typed(IMEI, fast), ...typed(IMEI, fast, { start: 400 })]);
    expect(scans(answers)).toEqual([IMEI]);
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(2);
  });

  test('is no bounce when the pointer was pressed since', () => {
    const wedge = createWedge({ accepts: () => true });
    const first = typed(IMEI, fast).map((key) => wedge.feed(key));
    wedge.pressed();
    const second = typed(IMEI, fast, { start: 400 }).map((key) => wedge.feed(key));
    expect(scans([...first, ...second])).toEqual([IMEI, IMEI]);
  });

  test('made twice on purpose is two scans', () => {
    expect(scans(run([...typed(IMEI, fast), ...typed(IMEI, fast, { start: 1200 })]))).toEqual([IMEI, IMEI]);
  });

  test('may follow another without a pause', () => {
    const keys = [...typed('AAAA1111', fast), ...typed('BBBB2222', fast, { start: 8 * 12 + 20 })];
    expect(scans(run(keys))).toEqual(['AAAA1111', 'BBBB2222']);
  });

  test('with CR LF has both ends swallowed, and a later Enter passes', () => {
    const keys = [...typed(IMEI, fast, { end: ['Enter', 'Enter'] }), keyOf('Enter', 2000)];
    expect(
      run(keys)
        .map(({ action }) => action)
        .slice(-3),
    ).toEqual(['swallow', 'swallow', 'pass']);
  });
});

describe('not a scan', () => {
  test.each([
    ['too short', typed('12345', fast)],
    ['typed by a person', typed(IMEI, () => 90)],
    ['without an end', typed(IMEI, fast, { end: [] })],
    ['with an Enter that comes late', [...typed(IMEI, fast, { end: [] }), keyOf('Enter', 14 * 12 + 250)]],
    ['made by a script', typed(IMEI, fast).map((key) => ({ ...key, isTrusted: false }))],
    [
      'from a key held down',
      typed('1111111111', fast).map((key, index) => ({ ...key, repeat: index > 0 && key.key === '1' })),
    ],
    [
      'with a Backspace inside',
      [...typed('123456', fast, { end: ['Backspace'] }), ...typed('7890', fast, { start: 84 })],
    ],
    ['with an Alt code inside', typed(IMEI, fast).map((key, index) => ({ ...key, alt: index === 3 }))],
    ['from an input method', typed(IMEI, fast).map((key) => ({ ...key, isComposing: key.key !== 'Enter' }))],
  ])('%s passes whole', (_, keys) => {
    expect(run(keys).every(({ action, scan }) => action === 'pass' && scan === null)).toBe(true);
  });

  test('the tail of a scan that was interrupted: it would be a plausible serial without its head', () => {
    const head = typed('35693803', fast, { end: [] });
    const tail = typed('5643809', fast, { start: 7 * 12 + 450 });
    expect(scans(run([...head, ...tail]))).toEqual([]);
    expect(scans(run([...head, ...tail, ...typed(IMEI, fast, { start: 3000 })]))).toEqual([IMEI]);
  });

  test('Shift pressed before a capital is no key of its own', () => {
    const shift = { ...keyOf('Shift', 5), shift: true };
    const [first, ...rest] = typed('AB123456', fast);
    expect(scans(run(first ? [first, shift, ...rest] : []))).toEqual(['AB123456']);
  });
});

describe('a scan that begins as soon as the page can hear keys', () => {
  const heard = (text: string, start: number, deafUntil = 1000) => {
    const wedge = createWedge({ accepts: () => true, deafUntil: () => deafUntil });
    return typed(text, fast, { start }).map((key) => wedge.feed(key));
  };

  test('may lack its beginning, and says so', () => {
    expect(heard(IMEI, 1040).at(-1)?.scan).toMatchObject({ text: IMEI, cut: true });
    expect(heard(IMEI, 990).at(-1)?.scan).toMatchObject({ cut: true });
  });

  test('is whole when a silence longer than any inside a scan stands before it', () => {
    expect(heard(IMEI, 1201).at(-1)?.scan).toMatchObject({ text: IMEI, cut: false });
  });

  test('is a scan however little of it has arrived: nobody types that fast that soon', () => {
    expect(heard('09', 1040).at(-1)).toMatchObject({ action: 'swallow', scan: { text: '09', cut: true } });
    expect(heard('09', 1201).at(-1)).toMatchObject({ action: 'pass', scan: null });
  });

  test('is typing when it is as slow as typing', () => {
    const wedge = createWedge({ accepts: () => true, deafUntil: () => 1000 });
    const answers = typed('0912', () => 90, { start: 1040 }).map((key) => wedge.feed(key));
    expect(answers.at(-1)).toMatchObject({ action: 'pass', scan: null });
  });
});

test('knows whether it is in the middle of a scan', () => {
  const wedge = createWedge({ accepts: () => true });
  for (const key of typed('356938', fast, { end: [] })) wedge.feed(key);
  expect(wedge.isMidway(100)).toBe(true);
  expect(wedge.isMidway(400)).toBe(false);
  wedge.feed(keyOf('Enter', 420));
  expect(wedge.isMidway(430)).toBe(false);
});
