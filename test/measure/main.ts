import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { comparisons, ledgerRows, measureInBrowser } from './ledger';
import { measurePageCode } from './page-code';
import { holds, type Row } from './row';

const OUT = join(import.meta.dirname, '..', '..', '.output');
/** What the bars are about. */
const ENTRIES = 1_000_000;

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

function count(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} must be a whole number, not “${text}”`);
  return value;
}

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: String(ENTRIES) },
    rounds: { type: 'string', default: '25' },
  },
});
const entries = count(values.entries, 'entries');
const pageCode = await measurePageCode();
const figures = await measureInBrowser({ entries, few: 1_000, rounds: count(values.rounds, 'rounds') });
const rows = [...pageCode, ...ledgerRows(figures)];
console.log(`\n${table(rows)}\n\nFor comparison, without a bar\n${comparisons(figures)}`);
if (entries === ENTRIES) {
  await mkdir(OUT, { recursive: true });
  await writeFile(join(OUT, 'bench.json'), `${JSON.stringify(rows, null, 2)}\n`);
} else {
  console.log(`\nOnly a look: with ${entries} entries, not ${ENTRIES}; .output/bench.json was not written.`);
}
process.exitCode = rows.every(holds) ? 0 : 1;
