import type { Identifier } from '../model/identifier';
import type { Unit } from '../model/unit';
import { daysLeft, warrantyOf } from '../model/warranty';
import { BYTE_ORDER_MARK, type Cell, csvRow, type Delimiter } from './csv';

/** Stable names: programs depend on them. New ones are only ever added at the end. */
export const WARRANTY_COLUMNS = [
  'product',
  'imei',
  'imei_2',
  'serial',
  'other_identifiers',
  'sale_number',
  'sold_at',
  'warranty_from',
  'warranty_until',
  'days_left',
  'rule',
  'unit_id',
] as const;

export function warrantiesHead(delimiter: Delimiter): string {
  return (
    BYTE_ORDER_MARK +
    csvRow(
      WARRANTY_COLUMNS.map((word) => ({ word })),
      delimiter,
    )
  );
}

/** A row for each unit that a customer has under warranty. `today`: calendar day of the shop. */
export function warrantyRows(units: readonly Unit[], today: string, delimiter: Delimiter): string {
  return units.map((unit) => rowOf(unit, today, delimiter)).join('');
}

function rowOf(unit: Unit, today: string, delimiter: Delimiter): string {
  const warranty = warrantyOf(unit);
  if (!warranty) return '';
  const sold = unit.episodes.at(-1)?.sold ?? null;
  const cells: Record<(typeof WARRANTY_COLUMNS)[number], Cell> = {
    product: { text: unit.productName },
    ...identifierCells(unit.identifiers),
    sale_number: { text: sold?.number ?? null },
    sold_at: { text: sold?.at ?? null },
    warranty_from: { text: warranty.startsOn },
    warranty_until: { text: warranty.endsOn },
    days_left: { whole: daysLeft(warranty.endsOn, today) },
    rule: { word: warranty.rule },
    unit_id: { text: unit.id },
  };
  return csvRow(
    WARRANTY_COLUMNS.map((column) => cells[column]),
    delimiter,
  );
}

function identifierCells(identifiers: readonly Identifier[]) {
  const of = (scheme: Identifier['scheme']) => identifiers.filter((one) => one.scheme === scheme);
  const [imei, second, ...more] = of('imei');
  const [serial, ...serials] = of('serial');
  const others = identifiers.filter(({ scheme }) => scheme !== 'imei' && scheme !== 'serial');
  const rest = [...more, ...serials, ...others].map(({ scheme, value }) => `${scheme} ${value}`);
  return {
    imei: { text: imei?.value ?? null },
    imei_2: { text: second?.value ?? null },
    serial: { text: serial?.value ?? null },
    other_identifiers: { text: rest.join('; ') || null },
  };
}
