import { ANY_SCANNER, type Scanner } from '../model/scanner';
import { GS, usCharacter, type WedgeKey } from './wedge-text';

/** A text that came from a keyboard-wedge scanner. */
export interface WedgeScan {
  /** By key position on a US keyboard, which is what scanners send. */
  readonly text: string;
  /** As the computer's layout wrote it, when that differs; null when it does not. */
  readonly alternative: string | null;
  /** The key that ended it; a line feed counts as Enter. */
  readonly end: 'Enter' | 'Tab';
  /**
   * Keys may be missing: it began as soon as the page could hear any, or a silence stands in it that no scanner makes. `text` is all that came.
   */
  readonly cut: boolean;
}

export interface WedgeOptions {
  /** Whether a scan is for us; asked at its Enter, so synchronous. A scan that is not ours stays with the page. */
  readonly accepts: (scan: WedgeScan) => boolean;
  /** The shop's own scanners, those that mark their scans first; any other is told as well. */
  readonly scanners?: () => readonly Scanner[];
  /** When the page could hear keys at the latest, on the clock of `timeStamp`: keys pressed before then reached nobody. */
  readonly deafUntil?: () => number;
}

/** What to do with a keydown. */
export interface WedgeAnswer {
  /** `swallow`: neither the page nor the browser may act on it. */
  readonly action: 'pass' | 'swallow';
  /** This key begins a burst: what fields hold now is what they held before the scan. */
  readonly begins: boolean;
  /** An accepted scan that ends with this key (or, of a scanner without such a key, with the silence after it); null also for the bounce of a trigger that repeats it. */
  readonly scan: WedgeScan | null;
  /** The swallowed key ends an accepted scan, new or bounced: the page's fields are to be given back. */
  readonly accepted: boolean;
}

export interface Wedge {
  feed(key: WedgeKey): WedgeAnswer;
  /** The pointer was pressed: whatever comes now is no bounce of the last scan. */
  pressed(): void;
  /** Whether at this time a scan is in the middle of its keys. */
  isMidway(at: number): boolean;
  /** To be called `SILENCE` after a key, where a scanner ends its scans with none. */
  silence(at: number): WedgeAnswer;
}

interface Burst {
  readonly text: string;
  readonly written: string;
  readonly gaps: readonly number[];
  readonly first: number;
  readonly last: number;
  /** It holds a key that gives no character: never a scan, not even in part. */
  readonly broken: boolean;
  /** What came of a scan that a silence has cut before this. */
  readonly head: string;
  /** Digits of an Alt code that is not finished. */
  readonly alt: string;
}

const PASS: WedgeAnswer = { action: 'pass', begins: false, scan: null, accepted: false };
const BEGIN: WedgeAnswer = { ...PASS, begins: true };
const SWALLOW: WedgeAnswer = { ...PASS, action: 'swallow' };

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'CapsLock', 'NumLock']);
/** A trigger that bounces sends the same code twice. */
const BOUNCE = 700;
/** Characters of the shortest text that is a scan; fewer where the scanner marks it. */
const SHORTEST = 6;
const SHORTEST_MARKED = 4;
/** Scanners set to CR LF end a scan with two keys. */
const SECOND_TERMINATOR = 100;
/** A scan cut by a silence may go on this long after it; what follows would be a plausible serial without its head. */
const INTERRUPTED = 3000;
/** The same after one or two keys, which may have been a person's: then the next scan is asked for once too often. */
const BARELY_BEGUN = 1000;
/** Silence that ends a burst; longer where a scanner is slower. */
const IDLE = 300;
/** Silence after which a scan without a last key is over. */
export const SILENCE = 150;

/**
 * Tells a scanner from a person by the timing of the whole burst. A burst is never cut at an inner gap: a head lost that way
 * leaves a wrong but plausible serial.
 */
export function createWedge(options: WedgeOptions): Wedge {
  const { accepts, scanners: own = () => [], deafUntil = () => Number.NEGATIVE_INFINITY } = options;
  let burst: Burst | null = null;
  let lastScan: { readonly text: string; readonly at: number } | null = null;

  const scanners = () => [...own(), ANY_SCANNER];
  const isScanners = ({ gaps }: Burst) => scanners().some((one) => median(gaps) <= one.medianGap);
  const isFast = (one: Burst) => one.gaps.length >= 2 && isScanners(one);
  const isCutAt = (one: Burst, at: number) =>
    at - one.last <= (one.gaps.length < 2 ? BARELY_BEGUN : INTERRUPTED) && isScanners(one);
  const runs = ({ last }: Burst, at: number) => at - last < Math.max(IDLE, ...own().map(({ maxGap }) => maxGap + 100));

  /** What a terminator ends, or a silence: then nothing but what scanners without one send. */
  function end(ended: Burst, at: number, last: WedgeScan['end'] | null): WedgeAnswer {
    const { head, text: tail, broken } = withAltCode(ended);
    const gaps = last === null ? ended.gaps : [...ended.gaps, at - ended.last];
    // A scan that was begun anew is whole; a few characters may repeat by themselves.
    const torn = head !== '' && (head.length < SHORTEST || !tail.startsWith(head));
    const text = (torn ? head : '') + tail;
    const isBy = (one: Scanner) =>
      median(gaps) <= one.medianGap &&
      (last !== null || one.endless) &&
      text.startsWith(one.prefix) &&
      text.endsWith(one.suffix);
    const scanner = scanners().find(isBy);
    if (broken || !scanner) return PASS;
    const { prefix, suffix, maxGap, separator } = scanner;
    // A person may press Enter after a scan that ended by itself.
    if (last !== null && at - ended.last > maxGap) return PASS;
    // What is missing would have come no longer before it than a gap inside a scan.
    const deaf = ended.first - deafUntil() <= maxGap;
    const cut = torn || deaf || gaps.some((gap) => gap > maxGap);
    const shortest = prefix === '' ? SHORTEST : SHORTEST_MARKED;
    const bare = text.slice(prefix.length, text.length - suffix.length);
    // However short: nobody types that soon after a page came, or after half a scan, and that fast.
    if (bare.length < shortest && !deaf && !torn) return PASS;
    const scan: WedgeScan = {
      text: separator === '' ? bare : bare.replaceAll(separator, GS),
      alternative: torn || ended.written === text ? null : ended.written,
      end: last ?? 'Enter',
      cut,
    };
    if (!accepts(scan)) return PASS;
    const bounced = lastScan?.text === scan.text && at - lastScan.at <= BOUNCE;
    lastScan = { text: scan.text, at };
    return { action: 'swallow', begins: false, scan: bounced ? null : scan, accepted: true };
  }

  return {
    pressed() {
      lastScan = null;
    },
    isMidway: (at) => burst !== null && runs(burst, at) && isFast(burst),
    silence(at) {
      if (burst === null || at - burst.last < SILENCE) return PASS;
      const answer = end(burst, at, null);
      if (answer.accepted) burst = null;
      return answer;
    },
    feed(key) {
      if (burst !== null && key.key === 'Alt') burst = withAltCode(burst);
      if (!key.isTrusted || key.repeat || MODIFIERS.has(key.key)) return PASS;
      const at = key.timeStamp;
      const before = burst;
      const running = before !== null && runs(before, at) ? before : null;
      if (isTerminator(key)) {
        burst = null;
        if (running !== null) return end(running, at, key.key === 'Tab' ? 'Tab' : 'Enter');
        return lastScan !== null && at - lastScan.at <= SECOND_TERMINATOR ? SWALLOW : PASS;
      }
      const torn = before !== null && running === null && isCutAt(before, at);
      burst = withKey(running ?? emptyBurst(at, torn ? before.head + before.text : ''), key);
      if (running === null) return torn ? PASS : BEGIN;
      // Inside a scan Ctrl+] is a separator, not a shortcut.
      return key.ctrl && !burst.broken && isFast(burst) ? SWALLOW : PASS;
    },
  };
}

function emptyBurst(first: number, head: string): Burst {
  return { text: '', written: '', gaps: [], first, last: first, broken: false, head, alt: '' };
}

function withKey(before: Burst, key: WedgeKey): Burst {
  const at = key.timeStamp;
  const gaps = before.text + before.alt === '' ? [] : [...before.gaps, at - before.last];
  const digit = key.alt ? /^Numpad(\d)$/u.exec(key.code)?.[1] : undefined;
  if (digit !== undefined) return { ...before, gaps, last: at, alt: before.alt + digit };
  const { text, written, broken, ...rest } = withAltCode(before);
  const character = characterOf(key);
  return {
    ...rest,
    text: text + (character ?? ''),
    written: written + (key.ctrl ? (character ?? '') : key.key),
    gaps,
    last: at,
    broken: broken || character === null,
  };
}

/** An Alt code is over when the next key comes, `Alt` itself being one. */
function withAltCode(burst: Burst): Burst {
  if (burst.alt === '') return burst;
  const code = Number(burst.alt);
  const character = String.fromCharCode(code);
  const { text, written } = burst;
  return {
    ...burst,
    alt: '',
    text: text + character,
    written: written + character,
    broken: burst.broken || code === 0 || code > 126,
  };
}

/** Keys that belong together, without what ended them. */
export function burstOf(keys: readonly WedgeKey[]): Pick<Burst, 'text' | 'gaps'> {
  const begun = emptyBurst(keys[0]?.timeStamp ?? 0, '');
  return withAltCode(
    keys.reduce((burst, key) => {
      if (key.key === 'Alt') return withAltCode(burst);
      return MODIFIERS.has(key.key) ? burst : withKey(burst, key);
    }, begun),
  );
}

/** Alt keys and input methods give characters that cannot be known from the key alone: such a burst is left to the page. */
function characterOf(key: WedgeKey): string | null {
  return key.alt || key.meta || key.isComposing ? null : usCharacter(key);
}

/** Enter, Tab, or the line feed that some scanners add as Ctrl+J. */
function isTerminator({ code, key, shift, ctrl, alt, meta }: WedgeKey): boolean {
  if (alt || meta || shift) return false;
  if (ctrl) return code === 'KeyJ' || code === 'KeyM';
  return key === 'Enter' || key === 'Tab';
}

export function median(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
