import type { DraftView, LineView, UnitView } from '../../core/ledger/till';

/** Complete units and units needed. */
export interface Count {
  readonly done: number;
  readonly needed: number;
}

/** Whether a unit carries all that is asked of it. */
export function isComplete({ identifiers, missing }: UnitView): boolean {
  return identifiers.length > 0 && missing.length === 0;
}

export function countLine({ units, needed }: Pick<LineView, 'units' | 'needed'>): Count {
  return { done: units.filter(isComplete).length, needed };
}

/** Over all tracked lines. A line with too many units counts no more than it needs. */
export function countDraft({ lines }: Pick<DraftView, 'lines'>): Count {
  let done = 0;
  let needed = 0;
  for (const line of lines) {
    done += Math.min(countLine(line).done, line.needed);
    needed += line.needed;
  }
  return { done, needed };
}
