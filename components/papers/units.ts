import type { Office, UnitQuery } from '../../core/ledger/office';
import type { DraftView } from '../../core/ledger/till';
import type { CapturedUnit } from '../../core/model/document';
import type { Unit } from '../../core/model/unit';

/** All units that a query finds, page after page. */
export async function everyUnit(office: Pick<Office, 'units'>, query: UnitQuery): Promise<Unit[]> {
  const units: Unit[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Office['units']>> = await office.units(query, after);
    units.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return units;
}

/** The unit of the ledger that a captured one is; null: it is known by none of its identifiers. */
export async function knownUnit(office: Pick<Office, 'units'>, { identifiers }: CapturedUnit): Promise<Unit | null> {
  for (const { key, value } of identifiers) {
    const { rows } = await office.units({ part: value, productId: null, state: null }, null);
    const unit = rows.find((one) => one.identifiers.some((own) => own.key === key));
    if (unit) return unit;
  }
  return null;
}

/** Keys of everything that is on a paper. */
export function keysOn({ lines }: DraftView): ReadonlySet<string> {
  return new Set(lines.flatMap(({ units }) => units.flatMap(({ identifiers }) => identifiers.map(({ key }) => key))));
}

export function isOn(keys: ReadonlySet<string>, unit: Unit): boolean {
  return unit.identifiers.some(({ key }) => keys.has(key));
}

/** Units scanned so far. */
export function unitCount({ lines }: DraftView): number {
  return lines.reduce((sum, { units }) => sum + units.filter(({ identifiers }) => identifiers.length > 0).length, 0);
}

/** The identifier that names a unit best: not a bare serial, which other products may share. */
export function bestName(unit: Unit): string | null {
  const { identifiers } = unit;
  return (identifiers.find(({ scheme }) => scheme !== 'serial') ?? identifiers[0])?.value ?? null;
}
