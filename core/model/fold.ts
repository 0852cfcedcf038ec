import type { DocumentRecord, DraftTakenOverEntry, LedgerEntry, PendingEntry, ReversedEntry } from './entry';
import { nextEpisodes } from './episodes';
import type { Identifier } from './identifier';
import type { Action, EntryRef, PaperRef, Unit } from './unit';
import type { Reason } from './verdict';
import { warrantyOf } from './warranty';

/**
 * What an entry makes of one unit. `action` is the unit's action in the pending entry of the same document.
 * Undefined: the unit is not (or no longer) there. An entry that does not concern the unit's reservation changes nothing.
 */
export function applyEntry(unit: Unit | undefined, entry: LedgerEntry, action: Action): Unit | undefined {
  switch (entry.kind) {
    case 'pending':
      return reserve(unit, entry, action);
    case 'posted':
    case 'voided':
    case 'unresolved': {
      if (unit?.reservation?.paper.documentId !== entry.documentId) return unit;
      const touched = { ...unit, history: [...unit.history, refOf(entry)] };
      if (entry.kind === 'unresolved') return touched;
      return entry.kind === 'voided' ? releaseUnit(touched, action) : post(touched, action, entry.number);
    }
    case 'reversed':
      return unit?.paper?.documentId === entry.documentId ? reverse(unit, entry) : unit;
    default:
      return unit;
  }
}

/** A clerk took the unit out of another's draft: nothing of it changes, but it is part of its life. */
export function noteTakeOver(unit: Unit, entry: DraftTakenOverEntry): Unit {
  return { ...unit, history: [...unit.history, refOf(entry)] };
}

/** The unit as it was before the paper that reserves it; undefined if that paper brought it. */
export function releaseUnit(unit: Unit, action: Action): Unit | undefined {
  const from = unit.reservation?.from;
  if (from === undefined) return unit;
  if (from === null) return undefined;
  return { ...unit, state: from, reservation: null, identifiers: without(unit.identifiers, action.adds) };
}

/** What an entry makes of its document's record. A settled document stays as it is, with a doubt that came later beside it. */
export function applyToDocument(record: DocumentRecord | undefined, entry: LedgerEntry): DocumentRecord | undefined {
  if (entry.kind === 'pending') return record ?? openRecord(entry);
  if (entry.kind === 'reversed') return record?.state === 'posted' ? reversedRecord(record, entry) : record;
  if (entry.kind !== 'posted' && entry.kind !== 'voided' && entry.kind !== 'unresolved') return record;
  if (!record) return record;
  const history = [...record.history, refOf(entry)];
  if (record.state === 'posted' || record.state === 'voided') {
    return entry.kind === 'unresolved'
      ? { ...record, message: entry.message ?? record.message, ...(entry.cause && { cause: entry.cause }), history }
      : record;
  }
  const { cause: _, ...bare } = record;
  return {
    ...bare,
    state: entry.kind,
    number: entry.number ?? record.number,
    message: entry.message,
    ...(entry.cause && { cause: entry.cause }),
    settledAt: entry.kind === 'unresolved' ? null : entry.at,
    history,
  };
}

function reversedRecord(record: DocumentRecord, entry: ReversedEntry): DocumentRecord {
  const history = [...record.history, refOf(entry)];
  return { ...record, state: 'voided', message: entry.reason, settledAt: entry.at, history };
}

export function refOf(entry: LedgerEntry): EntryRef {
  return [entry.register, entry.n];
}

function openRecord(entry: PendingEntry): DocumentRecord {
  const { document, actions, override, shadow, warnings, warranties } = entry;
  const { stage, follows } = document.details ?? {};
  return {
    id: document.id,
    kind: document.kind,
    state: 'pending',
    number: document.number,
    origin: document.origin,
    profileId: document.profileId,
    draftId: document.draftId,
    partyId: document.partyId,
    reference: document.reference,
    register: entry.register,
    openedAt: entry.at,
    settledAt: null,
    unitCount: actions.length,
    unitIds: actions.map((action) => action.unitId),
    message: null,
    ...(stage !== undefined && { stage }),
    ...(follows !== undefined && { follows }),
    ...(override && { override }),
    ...(shadow && { shadow: refusing(warnings) }),
    ...(warranties && { covered: true as const }),
    history: [refOf(entry)],
  };
}

function refusing(warnings: readonly Reason[]): string[] {
  return [...new Set(warnings.filter(({ severity }) => severity === 'refuse').map(({ rule }) => rule))];
}

function reserve(unit: Unit | undefined, entry: PendingEntry, action: Action): Unit {
  const { document } = entry;
  const paper: PaperRef = {
    documentId: document.id,
    kind: document.kind,
    number: document.number,
    at: entry.at,
    register: entry.register,
    partyId: document.partyId,
    price: action.price,
  };
  if (!unit) {
    return {
      id: action.unitId,
      productId: action.productId,
      productName: action.productName,
      state: 'reserved',
      location: action.location,
      identifiers: action.adds,
      reservation: { paper, from: null },
      episodes: [],
      history: [refOf(entry)],
    };
  }
  return {
    ...unit,
    state: 'reserved',
    identifiers: action.adds.length > 0 ? [...unit.identifiers, ...action.adds] : unit.identifiers,
    reservation: { paper, from: unit.state },
    history: [...unit.history, refOf(entry)],
  };
}

function post(unit: Unit, action: Action, number: string | null): Unit {
  const reserved = unit.reservation;
  if (!reserved) return unit;
  const paper = number === null ? reserved.paper : { ...reserved.paper, number };
  const { coveredUntil: _, ...rest } = unit;
  const posted: Unit = {
    ...rest,
    state: action.to,
    location: action.location,
    identifiers: without(unit.identifiers, action.drops ?? []),
    reservation: null,
    paper,
    episodes: nextEpisodes(unit.episodes, paper, action),
  };
  const until = warrantyOf(posted)?.endsOn;
  const covered = until === undefined ? posted : { ...posted, coveredUntil: until };
  return withFacets(covered, { ...stayOfOld(unit, action, paper), ...action.sets });
}

/** Version 1 of the entries took a unit back into repair and knew no stay there: it could never be handed out. */
function stayOfOld({ repair }: Unit, { to }: Action, { documentId }: PaperRef): NonNullable<Action['sets']> {
  if (to !== 'inRepair' || repair) return {};
  return { repair: { documentId, stage: 'intake', from: 'quarantine' }, repairs: 1 };
}

/** The unit as it was before a posted paper; undefined if that paper brought it. */
function reverse(unit: Unit, entry: ReversedEntry): Unit | undefined {
  const before = entry.before[unit.id];
  return before && { ...before, history: [...unit.history, refOf(entry)] };
}

/** Null takes a facet away. */
function withFacets(unit: Unit, sets: NonNullable<Action['sets']>): Unit {
  if (Object.keys(sets).length === 0) return unit;
  const kept = Object.entries(unit).filter(([name]) => !(name in sets));
  const set = Object.entries(sets).filter(([, value]) => value !== null);
  return Object.fromEntries([...kept, ...set]) as unknown as Unit;
}

function without(identifiers: readonly Identifier[], gone: readonly Identifier[]): readonly Identifier[] {
  if (gone.length === 0) return identifiers;
  const keys = new Set(gone.map((identifier) => identifier.key));
  return identifiers.filter((identifier) => !keys.has(identifier.key));
}
