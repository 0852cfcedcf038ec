import { afterAll, describe, expect, test } from 'vitest';
import { ANY_SCANNER, type Scanner } from '../../core/model/scanner';
import { createWedge } from '../../core/scan/wedge';
import type { WedgeKey } from '../../core/scan/wedge-text';
import { chance, typed } from './wedge-keys';

const SCANS = 4_000;
const LINES = 1_000;
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghkmnp-';
const WORDS =
  'receipt 12 phone black for Olena call tomorrow 0671234567 return box without charger 5521 paid cash'.split(' ');

type Chance = () => number;
type Gap = (random: Chance) => number;

interface Profile {
  readonly name: string;
  readonly gap: Gap;
  /** Share of scans that must arrive whole; 0 where timing cannot tell them from typing and the field's own check takes over. */
  readonly atLeast: number;
  /** As its calibration would have it; absent: nobody calibrated it. */
  readonly scanner?: Scanner;
}

const between = (low: number, high: number) => (random: Chance) => low + random() * (high - low);
/** A log-normal spread around a median, as radio links have. */
const around = (median: number, sigma: number) => (random: Chance) =>
  median * Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
const nowAndThen = (share: number, rare: Gap, often: Gap) => (random: Chance) =>
  random() < share ? rare(random) : often(random);

const SLOW: Scanner = { ...ANY_SCANNER, name: 'slow', medianGap: 65, maxGap: 400 };
const SLOW_MARKED: Scanner = { ...SLOW, name: 'slow, marked', medianGap: 150, maxGap: 600, prefix: '-' };

const SCANNERS: Profile[] = [
  { name: 'USB, 1 to 18 ms', gap: between(1, 18), atLeast: 1 },
  {
    name: 'USB with hiccups of 40 to 160 ms in one gap of twenty',
    gap: nowAndThen(0.05, between(40, 160), between(1, 18)),
    atLeast: 0.99,
  },
  {
    name: 'USB that stops for 250 to 900 ms in one gap of sixty',
    gap: nowAndThen(1 / 60, between(250, 900), between(1, 18)),
    atLeast: 0.7,
  },
  { name: 'Bluetooth, median 25 ms', gap: around(25, 0.5), atLeast: 0.9 },
  { name: 'slow Bluetooth, median 55 ms', gap: around(55, 0.5), atLeast: 0 },
  { name: 'slow Bluetooth, median 55 ms, calibrated', gap: around(55, 0.5), atLeast: 0.7, scanner: SLOW },
  { name: 'slow Bluetooth, median 55 ms, marked', gap: around(55, 0.5), atLeast: 0.99, scanner: SLOW_MARKED },
  { name: 'a telephone as scanner, median 90 ms', gap: around(90, 0.5), atLeast: 0 },
  { name: 'a telephone as scanner, median 90 ms, marked', gap: around(90, 0.5), atLeast: 0.9, scanner: SLOW_MARKED },
];

const PEOPLE: Pick<Profile, 'name' | 'gap'>[] = [
  { name: 'typing at 190 ms', gap: around(190, 0.4) },
  { name: 'typing fast, 100 ms', gap: around(100, 0.3) },
  { name: 'on the keypad, 130 ms', gap: around(130, 0.3) },
];

const figures: string[] = [];
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
afterAll(() => console.log(figures.join('\n')));

interface Heard {
  readonly sent: ReadonlySet<string>;
  /** Accepted as whole. */
  readonly whole: readonly string[];
  /** Told as incomplete. */
  readonly cut: number;
}

/** What the wedge makes of texts that follow each other after the silence that `pause` gives. */
function hear(texts: Iterable<string>, gap: Gap, pause: Gap, seed: number, scanners: readonly Scanner[] = []): Heard {
  const random = chance(seed);
  const whole: string[] = [];
  const sent = new Set<string>();
  const wedge = createWedge({ accepts: () => true, scanners: () => scanners });
  let cut = 0;
  let at = 0;
  for (const text of texts) {
    const prefix = scanners[0]?.prefix ?? '';
    const keys: WedgeKey[] = typed(prefix + text, () => gap(random), {
      start: at,
      layout: random() < 0.5 ? 'us' : 'ukrainian',
    });
    sent.add(text);
    for (const key of keys) {
      const { scan } = wedge.feed(key);
      if (scan?.cut) cut++;
      else if (scan) whole.push(scan.text);
      at = key.timeStamp;
    }
    at += pause(random);
  }
  return { sent, whole, cut };
}

/** Texts of 8 to 20 characters. */
function* codes(seed: number): Generator<string> {
  const random = chance(seed);
  for (let index = 0; index < SCANS; index++) {
    const length = 8 + Math.floor(random() * 13);
    yield Array.from({ length }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');
  }
}

/** Lines of 2 to 8 words, as a clerk types them. */
function* lines(seed: number): Generator<string> {
  const random = chance(seed);
  for (let index = 0; index < LINES; index++) {
    const words = Array.from(
      { length: 2 + Math.floor(random() * 7) },
      () => WORDS[Math.floor(random() * WORDS.length)],
    );
    yield words.join('-');
  }
}

describe.each(SCANNERS)('$name', ({ name, gap, atLeast, scanner }) => {
  test.each([
    ['with a second between scans', between(1000, 3000)],
    ['scan upon scan', between(20, 250)],
  ])('%s: nothing truncated is taken', (what, pause) => {
    const { sent, whole, cut } = hear(codes(7), gap, pause, 7, scanner ? [scanner] : []);
    const truncated = whole.filter((text) => !sent.has(text));
    figures.push(
      `${name}, ${what}: accepted ${percent(whole.length, SCANS)}, "incomplete" ${percent(cut, SCANS)}, truncated accepted ${truncated.length}`,
    );
    expect(truncated).toEqual([]);
    expect(whole.length / SCANS).toBeGreaterThanOrEqual(atLeast);
  });
});

describe.each(PEOPLE)('a person $name', ({ name, gap }) => {
  test.each([
    ['no scanner calibrated', []],
    ['a slow scanner calibrated', [SLOW]],
  ])('is never taken for a scanner, %s', (what, scanners) => {
    const { whole, cut } = hear(lines(11), gap, between(400, 3000), 11, scanners);
    figures.push(`${name}, ${what}: ${whole.length} of ${LINES} lines taken for a scan, ${cut} for half of one`);
    expect([whole.length, cut]).toEqual([0, 0]);
  });
});

test('a page that stands still for four seconds tells a person from a scanner all the same', () => {
  // Keys carry the time at which they were pressed, whenever the page hears of them: the handler's clock plays no part.
  const { whole, cut } = hear(lines(13), around(190, 0.4), between(400, 3000), 13);
  const scans = hear(codes(13), between(1, 18), between(300, 400), 13);
  figures.push(
    `freeze of 4 s: ${whole.length} of ${LINES} lines taken for a scan, scans accepted ${percent(scans.whole.length, SCANS)}`,
  );
  expect([whole.length, cut, scans.whole.length]).toEqual([0, 0, SCANS]);
});
