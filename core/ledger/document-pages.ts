import Dexie from 'dexie';
import type { DocumentRecord, DocumentState } from '../model/entry';
import type { DocumentRow, LedgerDatabase } from './database';
import { PAGE_ROWS } from './find-units';
import type { Page } from './office';

/** Documents in a state, or all, oldest first; `after`: those older than this one. */
export function documentRows({ documents }: LedgerDatabase, state: DocumentState | null, after: string | null) {
  if (state === null) return after === null ? documents.orderBy(':id') : documents.where(':id').below(after);
  const range = documents.where('[state+id]');
  return range.between([state, Dexie.minKey], [state, after ?? Dexie.maxKey], true, false);
}

export function pageOf(rows: readonly DocumentRow[]): Page<DocumentRecord> {
  return { rows: rows.map(withoutKey), next: rows.length === PAGE_ROWS ? (rows.at(-1)?.id ?? null) : null };
}

/** As the rest of the house knows it: without what only the store looks by. */
export function withoutKey({ numberKey: _, marks: __, ...record }: DocumentRow): DocumentRecord {
  return record;
}
