import type { DocumentRow, LedgerDatabase, Mark } from './database';
import { PAGE_ROWS } from './find-units';
import type { Period, Refusal, ShadowReport } from './office';

/** Documents that were let pass, newest first: ids grow with time, and an index keeps equal keys in the order of the ids. */
export async function markedDocuments(db: LedgerDatabase, mark: Mark, after: string | null): Promise<DocumentRow[]> {
  const marked = db.documents.where('marks').equals(mark).reverse();
  return marked
    .filter(({ id }) => after === null || id < after)
    .limit(PAGE_ROWS)
    .toArray();
}

export async function shadowReport(db: LedgerDatabase, period: Period): Promise<ShadowReport> {
  const marked = await db.documents.where('marks').equals('shadow').toArray();
  const rows = marked.filter(({ openedAt }) => openedAt >= period.from && openedAt < period.to);
  const counts = new Map<string, number>();
  for (const rule of rows.flatMap(({ shadow = [] }) => shadow)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].map(([rule, documents]) => ({ rule, documents }));
  return { documents: rows.length, rules: rules.sort((a, b) => b.documents - a.documents || byRule(a, b)) };
}

export async function refusalReport(db: LedgerDatabase, period: Period): Promise<Refusal[]> {
  const rows = await db.refusals.where('at').between(period.from, period.to, true, false).toArray();
  const counts = new Map<string, Refusal>();
  for (const { by, rules, what } of rows) {
    for (const rule of rules) {
      const key = JSON.stringify([rule, by]);
      const known = counts.get(key) ?? { rule, by, scans: 0, submissions: 0 };
      const counted = what === 'scan' ? { scans: known.scans + 1 } : { submissions: known.submissions + 1 };
      counts.set(key, { ...known, ...counted });
    }
  }
  const total = ({ scans, submissions }: Refusal) => scans + submissions;
  return [...counts.values()].sort((a, b) => total(b) - total(a) || byRule(a, b));
}

function byRule(a: { readonly rule: string }, b: { readonly rule: string }): number {
  return a.rule.localeCompare(b.rule);
}
