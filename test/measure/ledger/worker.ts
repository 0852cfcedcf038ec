import { LedgerDatabase } from '../../../core/ledger/database';
import { openLedger } from '../../../core/ledger/open-ledger';
import { RULES } from '../../../entrypoints/shared/rules';
import { type PaperBench, timePaper, timePaste } from './own-papers';
import { prepareReceipts, RECEIPTS, timeReceipt } from './receipt';
import { type SeededUnit, seedEntries, seedProducts } from './seed';
import { type Bench, LINES, prepareVerdicts, timeVerdicts } from './verdict';

/** What the page asks of the worker, and what it answers. */
export interface Order {
  readonly entries: number;
  readonly few: number;
  readonly rounds: number;
}
export type Report =
  | { readonly type: 'progress'; readonly text: string }
  | { readonly type: 'figures'; readonly figures: Figures }
  | { readonly type: 'failed'; readonly error: string };
/** Median milliseconds and, per row of the benchmark, the median of the ratios of each round. */
export interface Figures {
  readonly seconds: number;
  readonly verdictAtMany: number;
  readonly rawAtMany: number;
  readonly verdictToRaw: number;
  readonly manyToFew: number;
  readonly receiptToRaw: number;
  readonly receipt: number;
  /** For comparison only, against the least that any program could do. */
  readonly verdictToAtOnce: number;
  readonly receiptToFinal: number;
  readonly transferToRaw: number;
  readonly countToRaw: number;
  readonly openingToRaw: number;
  /** Of one text among many to one among few, pasted into a count. */
  readonly pasteManyToFew: number;
  /** One scan into a count of many, in milliseconds. */
  readonly scan: number;
}

type Times = Awaited<ReturnType<typeof timeVerdicts>>;

const PAPERS = 8;
const FEW_TEXTS = 500;
const MANY_TEXTS = 5_000;

async function openSeeded(name: string, entries: number): Promise<Bench> {
  const ledger = await openLedger({ ...RULES, sentence: () => '', name });
  await seedProducts(ledger);
  const { register } = await ledger.office.settings();
  const db = new LedgerDatabase(name);
  const units: SeededUnit[] = await seedEntries(db, register, entries, PAPERS * LINES, (done) => {
    if (done % 100_000 < 2000) report({ type: 'progress', text: `${name}: ${done} entries` });
  });
  db.close();
  return prepareVerdicts(ledger, name, units.slice(0, PAPERS * LINES));
}

async function measure({ entries, few, rounds }: Order): Promise<Figures> {
  const start = performance.now();
  const small = await openSeeded('few', few);
  const big = await openSeeded('many', entries);
  const seconds = (performance.now() - start) / 1000;
  report({ type: 'progress', text: `seeded in ${seconds.toFixed(0)} s` });
  await timeVerdicts(small);
  await timeVerdicts(big);
  const many: Times[] = [];
  const little: Times[] = [];
  for (let round = 0; round < rounds; round++) {
    many.push(await timeVerdicts(big));
    little.push(await timeVerdicts(small));
  }
  const receipts = await measureReceipts(Math.max(3, Math.floor(rounds / 4)));
  return {
    seconds,
    verdictAtMany: median(many.map((time) => time.verdict)),
    rawAtMany: median(many.map((time) => time.raw)),
    verdictToRaw: median(many.map((time) => time.verdict / time.raw)),
    manyToFew: median(many.map((time, i) => time.verdict / (little[i]?.verdict ?? Number.NaN))),
    receiptToRaw: median(receipts.map((time) => time.receipt / time.raw)),
    receipt: median(receipts.map((time) => time.receipt)),
    verdictToAtOnce: median(many.map((time) => time.verdict / time.atOnce)),
    receiptToFinal: median(receipts.map((time) => time.receipt / time.final)),
    ...(await measurePapers(Math.max(3, Math.floor(rounds / 5)))),
  };
}

type PaperFigures = Pick<Figures, 'transferToRaw' | 'countToRaw' | 'openingToRaw' | 'pasteManyToFew' | 'scan'>;

async function measurePapers(rounds: number): Promise<PaperFigures> {
  const toRaw = async (bench: PaperBench, times = rounds) => {
    const ratios = [];
    for (let round = 0; round <= times; round++) {
      const { post, raw } = await timePaper(bench, round);
      report({ type: 'progress', text: `${bench.kind} ${round}: ${JSON.stringify({ post, raw })}` });
      // The first warms up.
      if (round > 0) ratios.push(post / raw);
    }
    return median(ratios);
  };
  // It is over in a moment, so one round says little.
  const transferToRaw = await toRaw({ kind: 'transfer', units: 1_000, known: true }, rounds * 3);
  const countToRaw = await toRaw({ kind: 'stockCount', units: 5_000, known: true });
  const openingToRaw = await toRaw({ kind: 'openingBalance', units: 10_000, known: false });
  const pastes = [];
  for (let round = 0; round < rounds; round++) {
    pastes.push(await timePaste(FEW_TEXTS, MANY_TEXTS, round));
    report({ type: 'progress', text: `paste ${round}: ${JSON.stringify(pastes.at(-1))}` });
  }
  const pasteManyToFew = median(pastes.map(({ few, many }) => many / few));
  return { transferToRaw, countToRaw, openingToRaw, pasteManyToFew, scan: median(pastes.map(({ scan }) => scan)) };
}

async function measureReceipts(rounds: number) {
  const ledger = await openLedger({ ...RULES, sentence: () => '', name: RECEIPTS });
  await seedProducts(ledger);
  await prepareReceipts();
  await timeReceipt(ledger, 0);
  const times = [];
  for (let round = 1; round <= rounds; round++) {
    times.push(await timeReceipt(ledger, round));
    report({ type: 'progress', text: `receipt ${round}: ${JSON.stringify(times.at(-1))}` });
  }
  return times;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function report(message: Report): void {
  postMessage(message);
}

self.onmessage = async ({ data }: MessageEvent<Order>) => {
  try {
    report({ type: 'figures', figures: await measure(data) });
  } catch (error) {
    report({ type: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
};
