import type { Office, Period } from '../../../core/ledger/office';
import type { DocumentRecord } from '../../../core/model/entry';

/** The papers of a period that were let pass, newest first. */
export async function readMarked(
  office: Pick<Office, 'letPass'>,
  mark: 'override' | 'shadow',
  { from, to }: Period,
): Promise<DocumentRecord[]> {
  const found: DocumentRecord[] = [];
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<Office['letPass']>> = await office.letPass(mark, after);
    found.push(...page.rows.filter(({ openedAt }) => openedAt >= from && openedAt < to));
    if (page.next === null) return found;
    after = page.next;
  }
}
