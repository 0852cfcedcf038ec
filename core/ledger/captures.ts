import type { CapturedUnit } from '../model/document';
import { type Identifier, possibleKeys } from '../model/identifier';
import type { LineCapture } from './rows';

/** Pure changes of what a draft captured. Each gives back the same list when it changes nothing. */
export type Captures = readonly LineCapture[];

/** A line as the captures see it: the same line with another product is another place. */
export interface LinePlace {
  readonly line: string;
  readonly productId: string;
}

/**
 * A line that left the page keeps its captures this long (milliseconds) where only the tab names the document: long
 * enough for a page that draws itself anew, too short for the next customer's paper to inherit them. Where the page has
 * its own document key they stay as long as the draft.
 */
export const PARKED_FOR = 5 * 60 * 1000;

const EMPTY: Omit<LineCapture, keyof LinePlace> = { units: [], onPage: [], dismissed: [], parkedAt: null };

export function captureAt(captures: Captures, place: LinePlace): LineCapture {
  return captures.find((capture) => isAt(capture, place)) ?? { ...place, ...EMPTY };
}

/** Puts identifiers on a unit of a line; an index past the end makes a new unit. */
export function withIdentifiers(
  captures: Captures,
  place: LinePlace,
  unit: number,
  adds: readonly Identifier[],
): Captures {
  const capture = captureAt(captures, place);
  const units = [...capture.units];
  const index = Math.min(unit, units.length);
  const present = units[index]?.identifiers ?? [];
  const fresh = adds.filter((add) => !present.some((identifier) => identifier.key === add.key));
  if (fresh.length === 0) return captures;
  units[index] = { identifiers: [...present, ...fresh] };
  return withCapture(captures, { ...capture, units });
}

/** Takes one identifier off a unit, or (null) the whole unit. */
export function withoutIdentifier(captures: Captures, place: LinePlace, unit: number, key: string | null): Captures {
  const capture = captureAt(captures, place);
  const target = capture.units[unit];
  if (!target) return captures;
  const gone = target.identifiers.filter((identifier) => key === null || identifier.key === key);
  if (gone.length === 0) return captures;
  const left = target.identifiers.filter((identifier) => !gone.includes(identifier));
  const units = left.length > 0 ? capture.units.with(unit, { identifiers: left }) : capture.units.toSpliced(unit, 1);
  const goneKeys = gone.map((identifier) => identifier.key);
  const onPage = capture.onPage.filter((seen) => !goneKeys.includes(seen));
  const dismissed = goneKeys.filter((seen) => capture.onPage.includes(seen));
  return withCapture(captures, { ...capture, units, onPage, dismissed: [...capture.dismissed, ...dismissed] });
}

/** Takes the unit that carries a key off wherever it is. */
export function withoutUnitOf(captures: Captures, key: string): Captures {
  for (const capture of captures) {
    const unit = capture.units.findIndex((one) => one.identifiers.some((identifier) => identifier.key === key));
    if (unit >= 0) return withoutIdentifier(captures, capture, unit, null);
  }
  return captures;
}

/** What is left when a paper was booked: units without its keys, on lines that the page shows. */
export function withoutKeys(captures: Captures, booked: ReadonlySet<string>): Captures {
  return captures
    .filter((capture) => capture.parkedAt === null)
    .map((capture) => ({
      ...capture,
      units: capture.units.filter((unit) => !unit.identifiers.some(({ key }) => booked.has(key))),
      onPage: capture.onPage.filter((key) => !booked.has(key)),
      dismissed: [],
    }))
    .filter((capture) => capture.units.length > 0);
}

export function withCapture(captures: Captures, next: LineCapture): Captures {
  if (captures.includes(next)) return captures;
  const empty = next.units.length === 0 && next.dismissed.length === 0;
  if (!captures.some((capture) => isAt(capture, next))) return empty ? captures : [...captures, next];
  if (empty) return captures.filter((capture) => !isAt(capture, next));
  return captures.map((capture) => (isAt(capture, next) ? next : capture));
}

/** Parks what the page does not show now, brings back what it shows again, drops what was parked too long. */
export function park(captures: Captures, shown: readonly LinePlace[], now: string, byTab: boolean): Captures {
  const visible = new Set(shown.map(nameOf));
  let changed = false;
  const next: LineCapture[] = [];
  for (const capture of captures) {
    const gone = !visible.has(nameOf(capture));
    if (capture.parkedAt !== null && byTab && Date.parse(now) - Date.parse(capture.parkedAt) > PARKED_FOR) {
      changed = true;
    } else if (gone === (capture.parkedAt !== null)) {
      next.push(capture);
    } else {
      changed = true;
      next.push({ ...capture, parkedAt: gone ? now : null });
    }
  }
  return changed ? next : captures;
}

export function keysOf(units: readonly CapturedUnit[]): string[] {
  return units.flatMap((unit) => unit.identifiers.map((identifier) => identifier.key));
}

/** Every captured key, on the page or parked. */
export function everyKeyOf(captures: Captures): string[] {
  return captures.flatMap((capture) => keysOf(capture.units));
}

/** For a captured key: the other keys under which the ledger could know its unit, had the uniqueness been another then. */
export function otherKeys(captures: Captures): (key: string) => readonly string[] {
  let others: Map<string, string[]> | undefined;
  return (key) => {
    others ??= new Map(
      captures.flatMap(({ units, productId }) =>
        units.flatMap((unit) => unit.identifiers.map((own) => [own.key, possibleKeys(own, productId)] as const)),
      ),
    );
    return others.get(key) ?? [];
  };
}

/** Keys that stand on the draft now: those of lines that the page shows. */
export function claimedKeys(captures: Captures): string[] {
  return captures.filter((capture) => capture.parkedAt === null).flatMap((capture) => keysOf(capture.units));
}

function isAt(capture: LineCapture, place: LinePlace): boolean {
  return capture.line === place.line && capture.productId === place.productId;
}

function nameOf(place: LinePlace): string {
  return JSON.stringify([place.line, place.productId]);
}
