import type { Office, Period } from '../../../core/ledger/office';
import { type Result, resultsOf } from '../../../core/outputs/results';

/** Everything that earned or cost something in a period, newest first, and the names of the suppliers. */
export interface PeriodResults {
  readonly results: readonly Result[];
  readonly suppliers: ReadonlyMap<string, string>;
}

export async function readResults(office: Office, period: Period): Promise<PeriodResults> {
  const results: Result[] = [];
  for (let after: string | null = null; ; ) {
    const chunk: Awaited<ReturnType<Office['earnings']>> = await office.earnings(period, after);
    const documents = new Set(chunk.documentIds);
    const known = new Map([...chunk.units, ...chunk.parts].map((unit) => [unit.id, unit]));
    const all = chunk.units.flatMap((unit) => resultsOf(unit, (id) => known.get(id)));
    results.push(...all.filter(({ paper }) => documents.has(paper.documentId)));
    if (chunk.next === null) break;
    after = chunk.next;
  }
  const ids = [...new Set(results.flatMap(({ supplierId }) => supplierId ?? []))];
  const parties = await Promise.all(ids.map((id) => office.party(id)));
  const suppliers = new Map(parties.flatMap((party) => (party ? [[party.id, party.name] as const] : [])));
  return { results: results.sort((a, b) => (a.paper.at < b.paper.at ? 1 : -1)), suppliers };
}
