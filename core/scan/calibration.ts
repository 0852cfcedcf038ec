import { ANY_SCANNER, type Scanner } from '../model/scanner';
import { burstOf, median } from './wedge';
import { GS, type WedgeKey } from './wedge-text';

/** What the test code says: capitals, a small letter, signs that move between keyboard layouts, and a group separator. */
export const TEST_CODE = `SGAa1-/${GS}Z9`;
const [BEFORE = '', AFTER = ''] = TEST_CODE.split(GS);

/** One scan of the test code. Times in milliseconds. */
export interface Sample {
  readonly prefix: string;
  readonly suffix: string;
  /** What came for the group separator. */
  readonly separator: string;
  readonly end: 'Enter' | 'Tab' | null;
  readonly medianGap: number;
  readonly maxGap: number;
}

/** Why a scan says nothing of the scanner: it was of another code (or typed), or Caps Lock turned its letters round. */
export type NoSample = 'otherCode' | 'capsLock';

/** Slower than this, a scan looks like typing, unless something marks it. */
const SLOWEST = 65;
const SLOWEST_MARKED = 150;
const LONGEST_GAP = 600;

/** Reads the keys of one scan of the test code, its end among them. */
export function readSample(keys: readonly WedgeKey[]): Sample | NoSample {
  const last = keys.findIndex(({ key }) => key === 'Enter' || key === 'Tab');
  const typed = last < 0 ? keys : keys.slice(0, last);
  const { text, gaps } = burstOf(typed);
  const at = text.indexOf(BEFORE);
  const to = text.lastIndexOf(AFTER);
  if (at < 0 || to < at + BEFORE.length) {
    return text.toUpperCase().includes(BEFORE.toUpperCase()) ? 'capsLock' : 'otherCode';
  }
  const end = keys[last];
  const before = typed.at(-1);
  return {
    prefix: text.slice(0, at),
    suffix: text.slice(to + AFTER.length),
    separator: text.slice(at + BEFORE.length, to),
    end: end ? (end.key === 'Tab' ? 'Tab' : 'Enter') : null,
    medianGap: median(gaps),
    maxGap: Math.max(...gaps, end && before ? end.timeStamp - before.timeStamp : 0),
  };
}

/** Whether a scanner as slow as this would be taken for a fast typist: it must be told to send a prefix. */
export function isTooSlow(samples: readonly Sample[]): boolean {
  return marksOf(samples).prefix === '' && slowest(samples) > SLOWEST;
}

/** The scanner that made these samples. */
export function scannerOf(samples: readonly Sample[], name: string): Scanner {
  const { prefix, suffix } = marksOf(samples);
  const separators = new Set(samples.map(({ separator }) => separator));
  const separator = separators.size === 1 ? (samples[0]?.separator ?? '') : '';
  const most = prefix === '' ? SLOWEST : SLOWEST_MARKED;
  return {
    name,
    medianGap: Math.min(most, Math.max(ANY_SCANNER.medianGap, Math.round(slowest(samples) * 1.5))),
    maxGap: Math.min(LONGEST_GAP, Math.max(ANY_SCANNER.maxGap, Math.round(longest(samples) * 2))),
    prefix,
    suffix,
    separator: separator === GS ? '' : separator,
    endless: samples.every(({ end }) => end === null),
  };
}

/** What stands before and after each sample; a character typed by chance stands beside one of them only. */
function marksOf(samples: readonly Sample[]): { readonly prefix: string; readonly suffix: string } {
  const same = (field: 'prefix' | 'suffix') => {
    const first = samples[0]?.[field] ?? '';
    return samples.every((sample) => sample[field] === first) ? first : '';
  };
  return { prefix: same('prefix'), suffix: same('suffix') };
}

function slowest(samples: readonly Sample[]): number {
  return Math.max(...samples.map(({ medianGap }) => medianGap));
}

function longest(samples: readonly Sample[]): number {
  return Math.max(...samples.map(({ maxGap }) => maxGap));
}
