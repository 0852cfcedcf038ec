import { draftId, type PageDraft } from '../model/document';
import { claimedKeys, everyKeyOf, type LinePlace } from './captures';
import type { LedgerDatabase } from './database';
import type { FactStore } from './fact-store';
import { deleteMany, deleteMeant } from './read-many';
import type { ClaimRow, DraftRow } from './rows';
import type { Caller } from './till';

/** A closed tab's captures wait this long (milliseconds) for the same page to come back in another tab. */
export const ORPHANED_FOR = 10 * 60 * 1000;

/** The stored draft of a page, or one that has not got its name yet, or an empty one. `base` is what is stored. */
export async function draftFor(
  db: LedgerDatabase,
  id: string,
  stored: DraftRow | undefined,
  caller: Caller,
  page: PageDraft,
  lines: readonly LinePlace[],
  now: string,
): Promise<{ base: DraftRow | undefined; draft: DraftRow }> {
  if (stored) return { base: stored, draft: stored.closedAt === null ? stored : { ...stored, closedAt: null } };
  const byTab = page.documentKey === null;
  const other = byTab ? await orphanFor(db, caller, page, lines, now) : await unnamedFor(db, caller, page, lines);
  if (other) return { base: other, draft: { ...other, id, tab: caller.tab, byTab, closedAt: null } };
  const empty: DraftRow = {
    id,
    origin: caller.origin,
    tab: caller.tab,
    byTab,
    captures: [],
    receiptReasons: {},
    returnTo: null,
    revision: 0,
    documentId: null,
    updatedAt: now,
    closedAt: null,
  };
  return { base: undefined, draft: empty };
}

/** After a crash the browser restores a page under a new tab id: its captures are known by the lines they hang on. */
async function orphanFor(
  db: LedgerDatabase,
  caller: Caller,
  page: PageDraft,
  lines: readonly LinePlace[],
  now: string,
): Promise<DraftRow | undefined> {
  if (lines.length === 0) return undefined;
  const sameForm = await db.drafts
    .where('id')
    .startsWith(draftId(caller.origin, page, ''))
    .toArray();
  return sameForm
    .filter((draft) => draft.byTab && draft.closedAt !== null)
    .filter((draft) => Date.parse(now) - Date.parse(draft.closedAt ?? now) <= ORPHANED_FOR)
    .filter((draft) => draft.captures.some((capture) => capture.units.length > 0))
    .filter((draft) => showsAllOf(lines, draft))
    .sort((a, b) => (a.closedAt ?? '').localeCompare(b.closedAt ?? ''))
    .at(-1);
}

/** A POS that saves a paper for the first time gives it a key: what was captured in this tab before goes along. */
async function unnamedFor(
  db: LedgerDatabase,
  caller: Caller,
  page: PageDraft,
  lines: readonly LinePlace[],
): Promise<DraftRow | undefined> {
  const draft = await db.drafts.get(draftId(caller.origin, { ...page, documentKey: null }, caller.tab));
  const stands = draft !== undefined && claimedKeys(draft.captures).length > 0;
  return stands && draft.closedAt === null && showsAllOf(lines, draft) ? draft : undefined;
}

/** Whether a page with these lines shows every line that stands on the draft. */
function showsAllOf(lines: readonly LinePlace[], { captures }: DraftRow): boolean {
  const shown = new Set(lines.map((line) => JSON.stringify([line.line, line.productId])));
  return captures.every(
    (capture) => capture.parkedAt !== null || shown.has(JSON.stringify([capture.line, capture.productId])),
  );
}

/** How the claims of a draft must change. */
export interface ClaimChange {
  readonly add: readonly string[];
  readonly release: readonly string[];
}

/** Claims what stands on the draft and is free, releases what left it. All keys must be loaded in the store. */
export function claimChange(store: FactStore, base: DraftRow | undefined, draft: DraftRow): ClaimChange {
  const wanted = new Set(claimedKeys(draft.captures));
  const owners = new Set([draft.id, base?.id]);
  const before = new Set([...everyKeyOf(base?.captures ?? []), ...everyKeyOf(draft.captures)]);
  const add = [...wanted].filter((key) => {
    const claim = store.claim(key);
    return !claim || (claim.draftId === base?.id && base.id !== draft.id);
  });
  const release = [...before].filter((key) => {
    const claim = store.claim(key);
    return claim !== undefined && owners.has(claim.draftId) && !wanted.has(key);
  });
  return { add, release };
}

/** Writes a draft that changed, with its claims. Gives back the draft as stored. */
export async function writeDraft(
  db: LedgerDatabase,
  base: DraftRow | undefined,
  draft: DraftRow,
  claims: ClaimChange,
  register: string,
  now: string,
): Promise<DraftRow> {
  const rows: ClaimRow[] = claims.add.map((key) => ({ key, draftId: draft.id, register, at: now }));
  await deleteMany(db.claims, claims.release);
  if (rows.length > 0) await db.claims.bulkPut(rows);
  if (draft === base) return draft;
  if (base && base.id !== draft.id) await db.drafts.delete(base.id);
  const revision = revised(base, draft) ? Math.max(draft.revision + 1, Date.parse(now)) : draft.revision;
  const stored = { ...draft, revision, updatedAt: now };
  await db.drafts.put(stored);
  return stored;
}

/** Frees those of the keys that this draft claims; gives them back. */
export async function releaseClaims(db: LedgerDatabase, id: string, keys: readonly string[]): Promise<string[]> {
  return deleteMeant(db.claims, keys, (claim) => claim.draftId === id);
}

/** The time starts the count, so a draft that begins anew under the same id never repeats a revision. */
function revised(base: DraftRow | undefined, draft: DraftRow): boolean {
  return (
    draft.captures !== base?.captures ||
    draft.receiptReasons !== base.receiptReasons ||
    draft.returnTo !== base.returnTo
  );
}
