/** The reader that `core/decisions/0002-csv-cells.md` describes, written from that page alone. */
export function readCsv(file: string): string[][] {
  const text = file.startsWith('\u{FEFF}') ? file.slice(1) : file;
  const firstEnd = text.indexOf('"', 1) + 1;
  return fields(text, text[firstEnd] ?? ',').map((record) => record.map(unguarded));
}

export function unguarded(cell: string): string {
  if (!cell.startsWith("'")) return cell;
  return cell.slice(1).replace(/([,;\t\r\n])'(?=[\s"']*[=+\-@＝＋－＠])/gu, '$1');
}

/** RFC 4180 fields, as any spreadsheet with this list separator cuts them. */
export function fields(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] ?? '';
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[i + 1] === '"') {
        field += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"' && field === '') quoted = true;
    else if (char === delimiter) {
      record.push(field);
      field = '';
    } else if (char === '\r' && text[i + 1] === '\n') {
      records.push([...record, field]);
      record = [];
      field = '';
      i += 1;
    } else field += char;
  }
  if (field !== '' || record.length > 0) records.push([...record, field]);
  return records;
}
