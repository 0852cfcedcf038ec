import { usCharacter, type WedgeKey } from './wedge-text';

/** A text that came from a keyboard-wedge scanner. */
export interface WedgeScan {
  /** By key position on a US keyboard, which is what scanners send. */
  readonly text: string;
  /** As the computer's layout wrote it, when that differs; null when it does not. */
  readonly alternative: string | null;
  /** The key that ended it; a line feed counts as Enter. */
  readonly end: 'Enter' | 'Tab';
  /** It began as soon as the page could hear keys, so keys before it may be missing. */
  readonly cut: boolean;
}

/** Times in milliseconds. The defaults accepted no truncated and no typed text in the simulation of `wedge.test.ts`. */
export interface WedgeOptions {
  /** Whether a scan is for us; asked at its Enter, so synchronous. A scan that is not ours stays with the page. */
  readonly accepts: (scan: WedgeScan) => boolean;
  readonly minLength?: number;
  /** Silence that ends a burst. */
  readonly idle?: number;
  readonly medianGap?: number;
  readonly maxGap?: number;
  /** When the page could hear keys at the latest, on the clock of `timeStamp`: keys pressed before then reached nobody. */
  readonly deafUntil?: () => number;
}

/** What to do with a keydown. */
export interface WedgeAnswer {
  /** `swallow`: neither the page nor the browser may act on it. */
  readonly action: 'pass' | 'swallow';
  /** This key begins a burst: what fields hold now is what they held before the scan. */
  readonly begins: boolean;
  /** An accepted scan that ends with this key; null also for the bounce of a trigger that repeats it. */
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
}

interface Burst {
  readonly text: string;
  readonly written: string;
  readonly gaps: readonly number[];
  readonly first: number;
  readonly last: number;
  /** It holds a key that gives no character, or is the tail of an interrupted scan: never a scan, not even in part. */
  readonly broken: boolean;
}

const PASS: WedgeAnswer = { action: 'pass', begins: false, scan: null, accepted: false };
const BEGIN: WedgeAnswer = { ...PASS, begins: true };
const SWALLOW: WedgeAnswer = { ...PASS, action: 'swallow' };

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'CapsLock', 'NumLock']);
/** A trigger that bounces sends the same code twice. */
const BOUNCE = 700;
/** Scanners set to CR LF end a scan with two keys. */
const SECOND_TERMINATOR = 100;
/** A scan cut by a silence may go on this long after it; what follows would be a plausible serial without its head. */
const INTERRUPTED = 1000;

/**
 * Tells a scanner from a person by the timing of the whole burst. A burst is never cut at an inner gap: a head lost that way
 * leaves a wrong but plausible serial.
 */
export function createWedge(options: WedgeOptions): Wedge {
  const { accepts, minLength = 6, idle = 300, medianGap = 35, maxGap = 200 } = options;
  const deafUntil = options.deafUntil ?? (() => Number.NEGATIVE_INFINITY);
  let burst: Burst | null = null;
  let lastScan: { readonly text: string; readonly at: number } | null = null;

  const isFast = ({ gaps }: Burst) => gaps.length >= 2 && median(gaps) <= medianGap;

  const isInterrupted = (before: Burst | null, at: number) =>
    before !== null && at - before.last <= INTERRUPTED && isFast(before);

  /** What a terminator ends. */
  function end(ended: Burst, { key, timeStamp: at }: WedgeKey): WedgeAnswer {
    const gaps = [...ended.gaps, at - ended.last];
    const steady = !ended.broken && median(gaps) <= medianGap && gaps.every((gap) => gap <= maxGap);
    // What is missing would have come no longer before it than a gap inside a scan.
    const cut = ended.first - deafUntil() <= maxGap;
    // However short: nobody types that soon after a page came, and that fast.
    if (!steady || !(cut || ended.text.length >= minLength)) return PASS;
    const alternative = ended.written === ended.text ? null : ended.written;
    const scan: WedgeScan = { text: ended.text, alternative, end: key === 'Tab' ? 'Tab' : 'Enter', cut };
    if (!accepts(scan)) return PASS;
    const bounced = lastScan?.text === scan.text && at - lastScan.at <= BOUNCE;
    lastScan = { text: scan.text, at };
    return { action: 'swallow', begins: false, scan: bounced ? null : scan, accepted: true };
  }

  return {
    pressed() {
      lastScan = null;
    },
    isMidway: (at) => burst !== null && at - burst.last < idle && isFast(burst),
    feed(key) {
      if (!key.isTrusted || key.repeat || MODIFIERS.has(key.key)) return PASS;
      const at = key.timeStamp;
      const before = burst;
      const running = before !== null && at - before.last < idle ? before : null;
      if (isTerminator(key)) {
        burst = null;
        if (running !== null) return end(running, key);
        return lastScan !== null && at - lastScan.at <= SECOND_TERMINATOR ? SWALLOW : PASS;
      }
      const character = characterOf(key);
      burst = {
        text: (running?.text ?? '') + (character ?? ''),
        written: (running?.written ?? '') + (key.ctrl ? (character ?? '') : key.key),
        gaps: running === null ? [] : [...running.gaps, at - running.last],
        first: running?.first ?? at,
        last: at,
        broken: character === null || (running === null ? isInterrupted(before, at) : running.broken),
      };
      if (running === null) return BEGIN;
      // Inside a scan Ctrl+] is a separator, not a shortcut.
      return key.ctrl && character !== null && isFast(burst) ? SWALLOW : PASS;
    },
  };
}

/** Alt codes and input methods give characters that cannot be known from the key alone: such a burst is left to the page. */
function characterOf(key: WedgeKey): string | null {
  return key.alt || key.meta || key.isComposing ? null : usCharacter(key);
}

/** Enter, Tab, or the line feed that some scanners add as Ctrl+J. */
function isTerminator({ code, key, shift, ctrl, alt, meta }: WedgeKey): boolean {
  if (alt || meta || shift) return false;
  if (ctrl) return code === 'KeyJ' || code === 'KeyM';
  return key === 'Enter' || key === 'Tab';
}

function median(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
