import type { DraftRow } from './rows';
import type { WaitingUnit } from './till';

/** Whoever waits longer than this (milliseconds) waits for a page that nobody came back to. */
const FORGOTTEN_AFTER = 60_000;

export function withWaiting(draft: DraftRow, unit: WaitingUnit): DraftRow {
  return { ...draft, waiting: [...(withoutWaiting(draft, unit.raw).waiting ?? []), unit] };
}

export function withoutWaiting(draft: DraftRow, raw: string): DraftRow {
  return isWaiting(draft, raw)
    ? { ...draft, waiting: (draft.waiting ?? []).filter((unit) => unit.raw !== raw) }
    : draft;
}

export function isWaiting({ waiting = [] }: DraftRow, raw: string): boolean {
  return waiting.some((unit) => unit.raw === raw);
}

/** Without those whom everybody has forgotten. */
export function stillWaiting(draft: DraftRow, now: string): DraftRow {
  const { waiting = [] } = draft;
  const left = waiting.filter(({ since }) => Date.parse(now) - Date.parse(since) <= FORGOTTEN_AFTER);
  return left.length === waiting.length ? draft : { ...draft, waiting: left };
}
