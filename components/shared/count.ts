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

/** For a sentence. Of a quantity that cannot be counted in units nobody knows how many are needed. */
export function inWords({ done, needed }: Count): { readonly done: number; readonly needed: number | '?' } {
  return { done, needed: needed === 0 ? '?' : needed };
}

/** Over all tracked lines. Units beyond what their line needs make up for nothing: they are counted by themselves. */
export function countDraft({ lines }: Pick<DraftView, 'lines'>): Count & { readonly surplus: number } {
  let [done, needed, surplus] = [0, 0, 0];
  for (const line of lines) {
    const here = countLine(line).done;
    done += Math.min(here, line.needed);
    needed += line.needed;
    if (line.needed > 0) surplus += Math.max(0, here - line.needed);
  }
  return { done, needed, surplus };
}
