/** One row of a pasted or saved list, with its number in the text from 1. */
export interface ListRow {
  readonly row: number;
  readonly text: string;
}

/** Columns whose head says that they name units. */
const OF_UNIT = /^(?:IMEI|MEID|EID|ICCID|MAC|S\/?N\b|SERIAL|С\/?Н|СЕР)/iu;
const SEPARATORS = ['\t', ';', ','] as const;

/**
 * The texts of a list, each as if it had been scanned: one a line, or the columns of a table whose head names them, joined to one text
 * for each unit. Without a head a line with several columns stays as it is: nobody knows what they mean.
 */
export function readList(text: string): ListRow[] {
  const rows = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|[\r\n\u2028]/u)
    .map((line, at) => ({ row: at + 1, text: line.trim() }))
    .filter((row) => row.text !== '');
  const [head, ...body] = rows;
  if (!head) return [];
  const separator = SEPARATORS.find((one) => head.text.includes(one)) ?? '\t';
  const names = cellsOf(head.text, separator);
  const isHead = names.some((name) => OF_UNIT.test(name)) && !names.some((name) => /\d{4}/u.test(name));
  if (!isHead)
    return rows.length === 1 ? onOneLine(head, separator) : rows.map((row) => ({ ...row, text: bare(row.text) }));
  return body.map(({ row, text: line }) => ({ row, text: labelled(names, cellsOf(line, separator)) }));
}

/** A list on one line: `A1, A2, A3`. */
function onOneLine({ row, text }: ListRow, separator: string): ListRow[] {
  const cells = cellsOf(text, separator).filter((cell) => cell !== '');
  // Texts with labels are the codes of one box.
  if (cells.length < 3 || cells.some((cell) => /[:=]/u.test(cell))) return [{ row, text }];
  return cells.map((cell) => ({ row, text: cell }));
}

function labelled(names: readonly string[], cells: readonly string[]): string {
  return names
    .map((name, at) => ({ name, cell: cells[at] ?? '' }))
    .filter(({ name, cell }) => OF_UNIT.test(name) && cell !== '')
    .map(({ name, cell }) => `${name}: ${cell}`)
    .join('; ');
}

function cellsOf(line: string, separator: string): string[] {
  return line.split(separator).map((cell) => bare(cell));
}

/** What spreadsheets put around a number so that it stays a text: `"0012"`, `="0012"`, `'0012`. */
function bare(cell: string): string {
  return cell
    .trim()
    .replace(/^=?"(.*)"$/su, '$1')
    .replace(/^'/u, '')
    .replaceAll('""', '"')
    .trim();
}
