import type { Step } from './panel-model';

/** Milliseconds of shaking and rest. */
const PATTERNS: Readonly<Record<NonNullable<Step['sound']>, number[]>> = {
  good: [40],
  done: [40, 60, 40],
  bad: [160, 80, 160],
};

/** A telephone or hand-held computer in a loud shop says it to the hand as well. Others have nothing to shake, or do not let us. */
export function shake(navigator: Navigator, sound: NonNullable<Step['sound']>): void {
  if ('vibrate' in navigator) navigator.vibrate(PATTERNS[sound]);
}
