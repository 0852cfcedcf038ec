import type { CapturedUnit } from '../model/document';
import type { TakenUnit } from '../model/facts';
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
  const held = await heldElsewhere(consultation, key);
  if (!held) return;
  const identifier = held.unit?.identifiers.find((own) => own.key === key);
  const stands = everyKeyOf(consultation.draft.captures).includes(key);
  if (stands || (identifier && (await putHere(consultation, identifier)))) await take(consultation, held, key);
}

/** Frees the unit that carries a key from another open draft, on record: its place here is still to come. */
export async function takeAway(consultation: Consultation, key: string): Promise<void> {
  const held = await heldElsewhere(consultation, key);
  if (held) await take(consultation, held, key);
}

/** Another draft that claims a key, with the unit on it. */
interface Held {
  readonly draftId: string;
  readonly other: DraftRow | undefined;
  readonly unit: CapturedUnit | undefined;
}

async function heldElsewhere({ place, reading, draft }: Consultation, key: string): Promise<Held | null> {
  const { store } = reading;
  await store.load([key]);
  const claim = store.claim(key);
  if (!claim || claim.draftId === draft.id) return null;
  const { draftId } = claim;
  const other = await place.db.drafts.get(draftId);
  const unit = unitOn(other, key);
  const keys = [key, ...keysOf(unit ? [unit] : [])];
  await store.load(keys);
  // The rules look at every identifier of a unit: none of them may still seem taken when its place is looked for.
  for (const one of keys) if (store.claim(one)?.draftId === draftId) store.dropClaim(one);
  return { draftId, other, unit };
}

async function take(consultation: Consultation, { draftId, other }: Held, key: string): Promise<void> {
  const { place, reading, draft } = consultation;
  if (other) await takeFrom(consultation, other, key);
  const { taken } = consultation.draft;
  if (taken) consultation.draft = { ...consultation.draft, taken: taken.filter((one) => one.identifier.key !== key) };
  await place.db.claims.delete(key);
  const unitId = reading.store.unitOf(key)?.id;
  const moved = { fromDraft: draftId, toDraft: draft.id, key, ...(unitId !== undefined && { unitId }) };
  await append(place, authorOf(reading.settings), [{ kind: 'draftTakenOver', ...moved }]);
}

/** With other units on these lines, those that were taken over from there are nobody's news any more. */
export function withoutTaken(draft: DraftRow, lines: ReadonlySet<string>): DraftRow {
  const { taken = [] } = draft;
  const left = taken.filter(({ line }) => !lines.has(line));
  return left.length === taken.length ? draft : { ...draft, taken: left };
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
  const updatedAt = at.toISOString();
  const taken = [...(other.taken ?? []), ...takenUnit(other, key, consultation.reading.settings.register, updatedAt)];
  await db.drafts.put({ ...other, captures, revision, updatedAt, taken });
}

/** What the other clerk is told. */
function takenUnit({ captures }: DraftRow, key: string, register: string, at: string): TakenUnit[] {
  for (const { line, productId, units } of captures) {
    const identifier = units.flatMap(({ identifiers }) => identifiers).find((one) => one.key === key);
    if (identifier) return [{ line, productId, identifier, register, at }];
  }
  return [];
}
