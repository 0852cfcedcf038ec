import { describe, expect, test } from 'vitest';
import { ANY_SCANNER, type Scanner } from '../../core/model/scanner';
import { createWedge, SILENCE, type WedgeAnswer, type WedgeScan } from '../../core/scan/wedge';
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

  test('Shift pressed before a capital is no key of its own', () => {
    const shift = { ...keyOf('Shift', 5), shift: true };
    const [first, ...rest] = typed('AB123456', fast);
    expect(scans(run(first ? [first, shift, ...rest] : []))).toEqual(['AB123456']);
  });
});

describe('a scan with a silence in it that no scanner makes', () => {
  const HEAD = 'C02XK1FY';
  const TAIL = 'JGH5';
  const head = typed(HEAD, fast, { end: [] });
  const tailAt = (start: number, text = TAIL) => typed(text, fast, { start });

  test('is all that came of it, and incomplete; its Enter is swallowed', () => {
    for (const start of [400, 1000, 3000]) {
      const answers = run([...head, ...tailAt(start)]);
      expect(answers.at(-1), `${start}`).toMatchObject({ action: 'swallow', scan: { text: HEAD + TAIL, cut: true } });
      expect(answers.filter(({ begins }) => begins)).toHaveLength(1);
    }
  });

  test('is incomplete however little comes after the silence, but not when a person types it', () => {
    expect(run([...head, ...tailAt(500, '5')]).at(-1)).toMatchObject({ scan: { text: `${HEAD}5`, cut: true } });
    const slow = typed('56', () => 90, { start: 500 });
    expect(run([...head, ...slow]).at(-1)).toMatchObject({ action: 'pass', scan: null });
  });

  test('is incomplete too when the silence ends no burst', () => {
    const keys = [...typed(HEAD, fast, { end: [] }), ...tailAt(7 * 12 + 260)];
    expect(run(keys).at(-1)).toMatchObject({ scan: { text: HEAD + TAIL, cut: true } });
  });

  test('is whole when it was scanned anew from its beginning', () => {
    const again = run([...head, ...tailAt(900, HEAD + TAIL)]);
    expect(again.at(-1)).toMatchObject({ scan: { text: HEAD + TAIL, cut: false }, accepted: true });
  });

  test('is not taken for one scanned anew because it repeats itself', () => {
    const zeros = [...typed('000', fast, { end: [] }), ...tailAt(500, '000123456')];
    expect(run(zeros).at(-1)?.scan).toMatchObject({ text: '000000123456', cut: true });
  });

  test('after its first key cannot be told from a person’s key before a scan: either way it is asked for again', () => {
    expect(run([...typed('C', fast, { end: [] }), ...tailAt(900, IMEI)]).at(-1)?.scan).toMatchObject({ cut: true });
    expect(run([...typed('C', fast, { end: [] }), ...tailAt(1100, IMEI)]).at(-1)?.scan).toMatchObject({ cut: false });
  });

  test('is forgotten after a while', () => {
    expect(run([...head, ...tailAt(4000, IMEI)]).at(-1)).toMatchObject({ scan: { text: IMEI, cut: false } });
  });
});

describe('an Alt code', () => {
  const plain = {
    shift: false,
    ctrl: false,
    caps: false,
    meta: false,
    isTrusted: true,
    isComposing: false,
    repeat: false,
  };
  /** What a scanner in Alt mode presses for one character. */
  const altCode = (character: string, start: number, gap = 4): WedgeKey[] => [
    { ...plain, code: 'AltLeft', key: 'Alt', alt: true, timeStamp: start },
    ...[...String(character.charCodeAt(0)).padStart(4, '0')].map((digit, at) => ({
      ...plain,
      ...{ code: `Numpad${digit}`, key: digit, alt: true, timeStamp: start + (at + 1) * gap },
    })),
  ];

  test('is the separator that it stands for', () => {
    const keys = [...typed('21AB12', fast, { end: [] }), ...altCode('', 72), ...typed('10XY', fast, { start: 100 })];
    expect(scans(run(keys))).toEqual(['21AB1210XY']);
  });

  test('for each character makes a whole text', () => {
    const text = 'aB-0012';
    const keys = [...text].flatMap((character, at) => altCode(character, at * 24));
    expect(scans(run([...keys, keyOf('Enter', text.length * 24)]))).toEqual([text]);
  });

  test('of no ASCII character is left to the page', () => {
    const keys = [...typed('21AB12', fast, { end: [] }), ...altCode('é', 72), ...typed('10XY', fast, { start: 100 })];
    expect(scans(run(keys))).toEqual([]);
  });
});

describe('a scanner of the shop', () => {
  const scanner = (change: Partial<Scanner>): Scanner => ({ ...ANY_SCANNER, ...change });
  const heard = (keys: readonly WedgeKey[], ...scanners: Scanner[]) => {
    const wedge = createWedge({ accepts: () => true, scanners: () => scanners });
    return keys.map((key) => wedge.feed(key));
  };

  test('may be as slow as it was when it was calibrated, and no slower', () => {
    const slow = scanner({ medianGap: 65, maxGap: 400 });
    const keys = typed(IMEI, () => 60);
    expect(scans(heard(keys))).toEqual([]);
    expect(scans(heard(keys, slow))).toEqual([IMEI]);
    expect(
      scans(
        heard(
          typed(IMEI, () => 90),
          slow,
        ),
      ),
    ).toEqual([]);
    const late = keys.map((key, at) => ({ ...key, timeStamp: key.timeStamp + (at > 8 ? 330 : 0) }));
    expect(heard(late, slow).at(-1)?.scan).toMatchObject({ text: IMEI, cut: false });
  });

  test('that marks its scans may send short ones; the marks are taken off', () => {
    const marked = scanner({ prefix: '-', suffix: '/' });
    expect(scans(heard(typed('-AB12/', fast), marked))).toEqual(['AB12']);
    expect(scans(heard(typed('-AB1/', fast), marked))).toEqual([]);
    expect(scans(heard(typed(IMEI, fast), marked))).toEqual([IMEI]);
  });

  test('may send another character for the separator', () => {
    expect(scans(heard(typed('21AB12/10XY', fast), scanner({ separator: '/' })))).toEqual(['21AB1210XY']);
  });

  test('may end a scan with no key: then the silence after it does', () => {
    const ended = (scanners: Scanner[], at: number) => {
      const wedge = createWedge({ accepts: () => true, scanners: () => scanners });
      for (const key of typed(IMEI, fast, { end: [] })) wedge.feed(key);
      return wedge.silence(at);
    };
    expect(ended([scanner({ endless: true })], 14 * 12 + SILENCE)).toMatchObject({
      scan: { text: IMEI },
      accepted: true,
    });
    expect(ended([scanner({ endless: true })], 14 * 12 + SILENCE - 1)).toMatchObject({ scan: null });
    expect(ended([scanner({})], 14 * 12 + SILENCE)).toMatchObject({ scan: null });
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
