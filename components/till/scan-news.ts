import type { DraftView, ScanResult } from '../../core/ledger/till';
import { remedyOf } from './remedy';
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

/** Whether the last scan is still news on this paper: not of the paper before, not mended or undone since. */
export function isNews(result: ScanResult, view: DraftView): boolean {
  if (result.view.draftId !== view.draftId) return false;
  if (result.placed) return isOn(result.identifier.key, view);
  const key = remedyOf(result.reason)?.key;
  return key === undefined || !isOn(key, view);
}

function isOn(key: string, { lines }: DraftView): boolean {
  return lines.some(({ units }) => units.some(({ identifiers }) => identifiers.some((one) => one.key === key)));
}
