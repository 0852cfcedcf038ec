import type { Calibration } from '../model/scanner';
import { isTooSlow, type NoSample, readSample, type Sample, scannerOf } from './calibration';
import type { WedgeKey } from './wedge-text';

/** A silence after which a scan is over, however slow the scanner; milliseconds. */
const OVER = 700;
/** A scanner set to CR LF sends two keys. */
const SECOND_KEY = 120;
/** Fewer keys are a person's. */
const FEWEST = 4;

/** So many scans of the test code are one calibration. */
const SCANS = 3;

/** Hears scans of the test code into an element that has the focus, until three said what the scanner is. */
export function calibrate(
  element: HTMLElement,
  signal: AbortSignal,
  onHeard: (calibration: Calibration) => void,
): void {
  const samples: Sample[] = [];
  listenForSamples(element, signal, (heard) => {
    if (samples.length === SCANS) return;
    if (typeof heard !== 'string') samples.push(heard);
    const problem = typeof heard === 'string' ? heard : null;
    const done = samples.length === SCANS;
    onHeard({
      left: SCANS - samples.length,
      problem,
      scanner: done ? scannerOf(samples, '') : null,
      tooSlow: done && isTooSlow(samples),
      separates: samples.every(({ separator }) => separator !== ''),
    });
  });
}

/** Hears scans into an element that has the focus; nothing is typed there, and no key but a lone Tab leaves it. */
function listenForSamples(
  element: HTMLElement,
  signal: AbortSignal,
  onSample: (sample: Sample | NoSample) => void,
): void {
  let keys: WedgeKey[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function over(): void {
    const heard = keys;
    keys = [];
    if (heard.length >= FEWEST) onSample(readSample(heard));
  }

  function keydown(event: KeyboardEvent): void {
    const { code, key, shiftKey: shift, ctrlKey: ctrl, altKey: alt, metaKey: meta } = event;
    const { timeStamp, isTrusted, isComposing, repeat } = event;
    const lone = keys.length < FEWEST;
    if (key === 'Escape' || meta || (lone && (key === 'Tab' || (ctrl && code !== 'BracketRight')))) return;
    event.preventDefault();
    const caps = event.getModifierState('CapsLock');
    keys.push({ code, key, shift, ctrl, alt, caps, meta, timeStamp, isTrusted, isComposing, repeat });
    clearTimeout(timer);
    timer = setTimeout(over, key === 'Enter' || key === 'Tab' ? SECOND_KEY : OVER);
  }

  element.addEventListener('keydown', keydown, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
