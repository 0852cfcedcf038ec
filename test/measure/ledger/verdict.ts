import { LedgerDatabase } from '../../../core/ledger/database';
import type { Ledger } from '../../../core/ledger/ledger';
import type { Till } from '../../../core/ledger/till';
import { draftId, type PageDraft } from '../../../core/model/document';
import { productKeys } from '../../../core/model/product';
import { lineOf, ORIGIN, pageOf } from './pages';
import { openRaw, rawRead, type Wanted } from './raw';
import { productId, type SeededUnit } from './seed';

export const LINES = 20;

/** One sale of twenty lines, captured and ready to be judged, with the keys that judging it reads. */
export interface Bench {
  readonly name: string;
  readonly till: Till;
  readonly papers: readonly { readonly page: PageDraft; readonly wanted: readonly Wanted[] }[];
  readonly raw: IDBDatabase;
}

export async function prepareVerdicts(ledger: Ledger, name: string, units: readonly SeededUnit[]): Promise<Bench> {
  const till = ledger.till({ origin: ORIGIN, tab: 'bench' });
  const db = new LedgerDatabase(name);
  const papers = [];
  for (let at = 0; at + LINES <= units.length; at += LINES) {
    const own = units.slice(at, at + LINES);
    const page = pageOf(
      'sale',
      `cart ${at}`,
      own.map((unit, i) => lineOf(`l${i}`, unit.product, 1)),
    );
    for (const [i, unit] of own.entries()) {
      const result = await till.scan(page, unit.identifiers[0]?.raw ?? '', `l${i}`);
      if (!result.placed) throw new Error(result.sentence);
    }
    const view = await till.look(page);
    if (view.verdict.outcome !== 'accept') throw new Error(JSON.stringify(view.verdict.reasons));
    papers.push({ page, wanted: await wantedBy(db, page, own) });
  }
  db.close();
  return { name, till, papers, raw: await openRaw(name) };
}

/** What a verdict reads, in the three steps in which its keys become known. */
async function wantedBy(db: LedgerDatabase, page: PageDraft, units: readonly SeededUnit[]): Promise<Wanted[]> {
  const keys = units.flatMap((unit) => unit.identifiers.map((identifier) => identifier.key));
  const rows = await db.identifiers.bulkGet(keys);
  return [
    {
      settings: ['shop'],
      productTypes: null,
      productRefs: [...new Set(page.lines.flatMap((line) => productKeys(line.product, ORIGIN).slice(0, 1)))],
      drafts: [draftId(ORIGIN, page, 'bench')],
    },
    { products: [...new Set(units.map((unit) => productId(unit.product)))], identifiers: keys, claims: keys },
    { units: rows.flatMap((row) => row?.unitId ?? []) },
  ];
}

/** Milliseconds per paper of its verdict, of the raw reads of the same keys, and of those all asked for at once. */
export async function timeVerdicts(bench: Bench): Promise<{ verdict: number; raw: number; atOnce: number }> {
  let verdict = 0;
  let raw = 0;
  let atOnce = 0;
  for (const [i, { page, wanted }] of bench.papers.entries()) {
    const judge = async () => {
      const start = performance.now();
      const view = await bench.till.look(page);
      verdict += performance.now() - start;
      if (view.verdict.outcome !== 'accept') throw new Error('a bench paper was refused');
    };
    const read = async () => {
      const start = performance.now();
      await rawRead(bench.raw, wanted);
      raw += performance.now() - start;
    };
    // Whoever goes second finds warm pages, so they take turns.
    if (i % 2 === 0) await judge();
    await read();
    if (i % 2 === 1) await judge();
    const start = performance.now();
    await rawRead(bench.raw, [Object.assign({}, ...wanted)]);
    atOnce += performance.now() - start;
  }
  const papers = bench.papers.length;
  return { verdict: verdict / papers, raw: raw / papers, atOnce: atOnce / papers };
}
