import type { DocumentRecord } from '../model/entry';
import { BYTE_ORDER_MARK, type Cell, csvRow, type Delimiter } from './csv';

/** Stable names: programs of the shop's accountant depend on them. New ones are only ever added at the end. */
export const EXCEPTION_COLUMNS = [
  'at',
  'document_kind',
  'document_number',
  'document_id',
  'document_state',
  'site',
  'register',
  'manager',
  'reason',
  'rule',
  'rule_text',
] as const;

/** Papers that a manager let pass, or that strict would have refused: one row for each of their rules. */
export function* exceptionsCsv(
  records: readonly DocumentRecord[],
  ruleText: (rule: string) => string,
  delimiter: Delimiter,
): Generator<string, void> {
  const header = EXCEPTION_COLUMNS.map((word) => ({ word }));
  yield BYTE_ORDER_MARK + csvRow(header, delimiter);
  for (const record of records) {
    const rules = record.override?.rules ?? record.shadow ?? [];
    yield rules.map((rule) => csvRow(cellsOf(record, rule, ruleText(rule)), delimiter)).join('');
  }
}

function cellsOf(record: DocumentRecord, rule: string, text: string): Cell[] {
  const cells: Record<(typeof EXCEPTION_COLUMNS)[number], Cell> = {
    at: { text: record.openedAt },
    document_kind: { word: record.kind },
    document_number: { text: record.number },
    document_id: { text: record.id },
    document_state: { word: record.state },
    site: { text: record.origin },
    register: { text: record.register },
    manager: { text: record.override?.by ?? null },
    reason: { text: record.override?.reason ?? null },
    rule: { text: rule },
    rule_text: { text },
  };
  return EXCEPTION_COLUMNS.map((column) => cells[column]);
}
