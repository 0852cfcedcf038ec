import type { ScanResult } from '../../core/ledger/till';
import { tell } from './told';

/** Whether a scan is good news: placed, and nothing wrong with that unit. */
export function isGood(result: ScanResult): boolean {
  return result.placed && problemsOf(result).length === 0;
}

/** What is wrong with the unit a text was placed on, in words. */
export function problemsOf(result: ScanResult): string[] {
  if (!result.placed) return [result.sentence];
  return tell(result.view, false)
    .filter(({ reason }) => reason.line === result.line && reason.unit === result.unit && reason.severity === 'refuse')
    .map(({ text }) => text);
}
