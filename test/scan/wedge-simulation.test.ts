import { describe, expect, test } from 'vitest';
import { createWedge } from '../../core/scan/wedge';
import { chance, typed } from './wedge-keys';

const SCANS = 4_000;
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghkmnp-';

interface Profile {
  readonly name: string;
  readonly gap: (random: () => number) => number;
  /** Share of scans that must arrive whole; 0 where timing cannot tell them from typing and the field's own check takes over. */
  readonly atLeast: number;
}

const between = (low: number, high: number) => (random: () => number) => low + random() * (high - low);
/** A log-normal spread around a median, as radio links have. */
const around = (median: number, sigma: number) => (random: () => number) =>
  median * Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));

const SCANNERS: Profile[] = [
  { name: 'USB, 1 to 18 ms', gap: between(1, 18), atLeast: 1 },
  {
    name: 'USB with hiccups of 40 to 160 ms in one gap of twenty',
    gap: (random) => (random() < 0.05 ? between(40, 160)(random) : between(1, 18)(random)),
    atLeast: 0.99,
  },
  { name: 'Bluetooth, median 25 ms', gap: around(25, 0.5), atLeast: 0.9 },
  { name: 'slow Bluetooth, median 55 ms', gap: around(55, 0.5), atLeast: 0 },
  { name: 'a telephone as scanner, median 90 ms', gap: around(90, 0.5), atLeast: 0 },
];

const PEOPLE: Pick<Profile, 'name' | 'gap'>[] = [
  { name: 'typing at 190 ms', gap: around(190, 0.4) },
  { name: 'typing fast, 100 ms', gap: around(100, 0.3) },
  { name: 'on the keypad, 130 ms', gap: around(130, 0.3) },
];

/** Texts of 8 to 20 characters with their Enter, each after the silence that `pause` gives. */
function simulate(gap: Profile['gap'], pause: (random: () => number) => number, seed: number) {
  const random = chance(seed);
  const found: string[] = [];
  const sent: string[] = [];
  const wedge = createWedge({ accepts: () => true });
  let at = 0;
  for (let index = 0; index < SCANS; index += 1) {
    const length = 8 + Math.floor(random() * 13);
    const text = Array.from({ length }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');
    const layout = random() < 0.5 ? 'us' : 'ukrainian';
    const keys = typed(text, () => gap(random), { start: at, layout });
    sent.push(text);
    for (const key of keys) {
      const { scan } = wedge.feed(key);
      if (scan) found.push(scan.text);
      at = key.timeStamp;
    }
    at += pause(random);
  }
  return { sent: new Set(sent), found };
}

describe.each(SCANNERS)('$name', ({ gap, atLeast }) => {
  test.each([
    ['with a second between scans', between(1000, 3000)],
    ['scan upon scan', between(20, 250)],
  ])('%s: nothing truncated is taken', (_, pause) => {
    const { sent, found } = simulate(gap, pause, 7);
    expect(found.filter((text) => !sent.has(text))).toEqual([]);
    expect(found.length / SCANS).toBeGreaterThanOrEqual(atLeast);
  });
});

describe.each(PEOPLE)('a person $name', ({ gap }) => {
  test('is never taken for a scanner', () => {
    expect(simulate(gap, between(400, 3000), 11).found).toEqual([]);
  });
});
