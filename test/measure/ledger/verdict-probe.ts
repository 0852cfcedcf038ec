import { LedgerDatabase } from '../../../core/ledger/database';
import { openLedger } from '../../../core/ledger/open-ledger';
import { seedEntries, seedProducts } from './seed';
import { LINES, prepareVerdicts, timeVerdicts } from './verdict';
import { RULES } from '../../../entrypoints/shared/rules';
self.onmessage = async () => {
  try {
    const ledger = await openLedger({ ...RULES, sentence: () => '', name: 'few' });
    await seedProducts(ledger);
    const { register } = await ledger.office.settings();
    const db = new LedgerDatabase('few');
    const units = await seedEntries(db, register, 2000, 8 * LINES, () => undefined);
    db.close();
    const bench = await prepareVerdicts(ledger, 'few', units.slice(0, 8 * LINES));
    await timeVerdicts(bench); await timeVerdicts(bench);
    const r: number[] = []; const v: number[] = [];
    for (let i = 0; i < 40; i++) { const t = await timeVerdicts(bench); r.push(t.verdict / t.raw); v.push(t.verdict); }
    const med = (a: number[]) => a.toSorted((x, y) => x - y)[a.length >> 1];
    postMessage({ type: 'figures', figures: { ratio: med(r), ms: med(v) } });
  } catch (e) { postMessage({ type: 'failed', error: (e as Error).stack }); }
};
