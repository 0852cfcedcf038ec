import type { CapturedUnit } from '../model/document';
import type { Identifier } from '../model/identifier';
import { everyKeyOf, keysOf, withoutUnitOf } from './captures';
import type { Consultation } from './consultation';
import { releaseClaims } from './drafts';
import { append, authorOf } from './journal';
import { Placing } from './placing';
import type { DraftRow } from './rows';

/**
 * Moves the unit that carries a key from another open draft to this one, on record. Nothing moves when no other draft
 * claims the key or when this document has no place for it.
 */
export async function takeOver(consultation: Consultation, key: string): Promise<void> {
  const { place, reading, draft } = consultation;
  const { store, settings } = reading;
  await store.load([key]);
  const claim = store.claim(key);
  if (!claim || claim.draftId === draft.id) return;
  const other = await place.db.drafts.get(claim.draftId);
  const unit = unitOn(other, key);
  const keys = [key, ...keysOf(unit ? [unit] : [])];
  await store.load(keys);
  // The rules look at every identifier of a unit: none of them may still seem taken when its place is looked for.
  for (const one of keys) if (store.claim(one)?.draftId === claim.draftId) store.dropClaim(one);
  const identifier = unit?.identifiers.find((own) => own.key === key);
  if (!everyKeyOf(draft.captures).includes(key) && !(identifier && (await putHere(consultation, identifier)))) return;
  if (other) await takeFrom(consultation, other, key);
  await place.db.claims.delete(key);
  const unitId = store.unitOf(key)?.id;
  const moved = { fromDraft: claim.draftId, toDraft: draft.id, key, ...(unitId !== undefined && { unitId }) };
  await append(place, authorOf(settings), [{ kind: 'draftTakenOver', ...moved }]);
}

function unitOn(draft: DraftRow | undefined, key: string): CapturedUnit | undefined {
  const units = draft?.captures.flatMap((capture) => capture.units) ?? [];
  return units.find((unit) => unit.identifiers.some((identifier) => identifier.key === key));
}

async function putHere(consultation: Consultation, identifier: Identifier): Promise<boolean> {
  await consultation.load(consultation.keysFor([identifier]));
  const placing = new Placing(consultation);
  const { placed } = placing.place({ raw: identifier.raw, candidates: [identifier], problem: null }, null);
  if (placed) await consultation.capture(placing.captures());
  return placed;
}

/** Takes the unit off the other draft and frees all its keys. */
async function takeFrom(consultation: Consultation, other: DraftRow, key: string): Promise<void> {
  const { db, now } = consultation.place;
  const { store } = consultation.reading;
  const captures = withoutUnitOf(other.captures, key);
  const left = new Set(everyKeyOf(captures));
  const freed = everyKeyOf(other.captures).filter((one) => !left.has(one));
  for (const one of await releaseClaims(db, other.id, freed)) store.dropClaim(one);
  const at = now();
  const revision = Math.max(other.revision + 1, at.getTime());
  await db.drafts.put({ ...other, captures, revision, updatedAt: at.toISOString() });
}
