import { BYTE_ORDER_MARK, csvRow, type Delimiter } from './csv';

export const REFUSAL_COLUMNS = ['rule', 'rule_text', 'by', 'scans', 'submissions'] as const;

interface Counted {
  readonly rule: string;
  readonly by: string;
  readonly scans: number;
  readonly submissions: number;
}

/** How often each rule turned somebody away. */
export function* refusalsCsv(
  rows: readonly Counted[],
  ruleText: (rule: string) => string,
  delimiter: Delimiter,
): Generator<string, void> {
  const header = REFUSAL_COLUMNS.map((word) => ({ word }));
  yield BYTE_ORDER_MARK + csvRow(header, delimiter);
  for (const { rule, by, scans, submissions } of rows) {
    const texts = [rule, ruleText(rule), by].map((text) => ({ text }));
    yield csvRow([...texts, { whole: scans }, { whole: submissions }], delimiter);
  }
}
