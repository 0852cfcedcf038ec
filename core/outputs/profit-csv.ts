import { BYTE_ORDER_MARK, type Cell, csvRow, type Delimiter } from './csv';
import type { Result } from './results';

/** Stable names: programs of the shop's accountant depend on them. New ones are only ever added at the end. */
export const PROFIT_COLUMNS = [
  'at',
  'event',
  'document_number',
  'document_id',
  'product',
  'product_id',
  'unit_id',
  'identifiers',
  'supplier',
  'revenue_minor',
  'revenue_currency',
  'cost_minor',
  'cost_currency',
  'profit_minor',
  'profit_currency',
  'no_figure_because',
] as const;

const BATCH = 500;

/** What each paper earned or cost with each unit, one row each, in pieces that can be written one by one. */
export function* profitCsv(
  results: readonly Result[],
  supplierName: (id: string) => string | undefined,
  delimiter: Delimiter,
): Generator<string, void> {
  const header = PROFIT_COLUMNS.map((word) => ({ word }));
  yield BYTE_ORDER_MARK + csvRow(header, delimiter);
  for (let from = 0; from < results.length; from += BATCH) {
    const batch = results.slice(from, from + BATCH);
    yield batch.map((result) => csvRow(cellsOf(result, supplierName), delimiter)).join('');
  }
}

function cellsOf(result: Result, supplierName: (id: string) => string | undefined): Cell[] {
  const { unit, paper, revenue, cost, profit, supplierId } = result;
  const cells: Record<(typeof PROFIT_COLUMNS)[number], Cell> = {
    at: { text: paper.at },
    event: { word: result.kind },
    document_number: { text: paper.number },
    document_id: { text: paper.documentId },
    product: { text: unit.productName },
    product_id: { text: unit.productId },
    unit_id: { text: unit.id },
    identifiers: { text: unit.identifiers.map(({ scheme, value }) => `${scheme}:${value}`).join(' ') },
    supplier: { text: supplierId === null ? null : (supplierName(supplierId) ?? null) },
    revenue_minor: { whole: revenue?.minor ?? null },
    revenue_currency: { text: revenue?.currency ?? null },
    cost_minor: { whole: cost?.minor ?? null },
    cost_currency: { text: cost?.currency ?? null },
    profit_minor: { whole: profit?.minor ?? null },
    profit_currency: { text: profit?.currency ?? null },
    no_figure_because: { word: result.why },
  };
  return PROFIT_COLUMNS.map((column) => cells[column]);
}
