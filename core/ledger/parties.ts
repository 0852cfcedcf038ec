import type { LedgerDatabase } from './database';

/** How two spellings of one name are compared. */
export function foldName(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toUpperCase();
}

/** Random id of the person or firm a page names, if it was met before. */
export async function partyIdOf(db: LedgerDatabase, name: string | null): Promise<string | null> {
  if (name === null || foldName(name) === '') return null;
  const [row] = await db.parties.where('folded').equals(foldName(name)).limit(1).toArray();
  return row?.id ?? null;
}

/** Takes a party's name out of a text that goes into the chain, where nothing can be erased. */
export function withoutName(text: string, name: string): string {
  const wanted = name.trim();
  if (wanted === '') return text;
  const pattern = wanted.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
  return text.replace(new RegExp(pattern, 'giu'), '…');
}
