import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measureLedger } from './ledger';
import { measurePageCode } from './page-code';
import { holds, type Row } from './row';

const OUT = join(import.meta.dirname, '..', '..', '.output');

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map((row) => row.id.length));
  return rows
    .map((row) => {
      const value = `${Number(row.value.toFixed(2))} ${row.unit}`;
      const bar = `${row.direction === 'atMost' ? '≤' : '≥'} ${row.bar} ${row.unit}`;
      return `${row.id.padEnd(width)}  ${value.padStart(14)}  ${bar.padEnd(14)}  ${holds(row) ? 'holds' : 'MISSED'}`;
    })
    .join('\n');
}

const rows = [...(await measurePageCode()), ...(await measureLedger())];
await mkdir(OUT, { recursive: true });
await writeFile(join(OUT, 'bench.json'), `${JSON.stringify(rows, null, 2)}\n`);
console.log(table(rows));
process.exitCode = rows.every(holds) ? 0 : 1;
