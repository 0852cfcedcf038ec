import type { DocumentRecord, LedgerEntry, PendingEntry } from './entry';
import type { Identifier } from './identifier';
import type { Action, EntryRef, Episode, PaperRef, Unit } from './unit';

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
    default:
      return unit;
  }
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

export function refOf(entry: LedgerEntry): EntryRef {
  return [entry.register, entry.n];
}

function openRecord(entry: PendingEntry): DocumentRecord {
  const { document, actions } = entry;
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
    history: [refOf(entry)],
  };
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
  return {
    ...unit,
    state: action.to,
    location: action.location,
    reservation: null,
    episodes: nextEpisodes(unit.episodes, paper),
  };
}

/**
 * A receipt opens an episode. A sale or a return fills the current one; where that place is taken (a returned unit sold
 * again) a new one opens under the same receipt, so nothing is overwritten. A unit first met on another paper than a
 * receipt (a lenient policy allows it) names that paper as its receipt.
 */
function nextEpisodes(episodes: readonly Episode[], paper: PaperRef): Episode[] {
  if (paper.kind === 'goodsReceipt') return [...episodes, { received: paper, sold: null, returned: null }];
  const slot = paper.kind === 'sale' ? 'sold' : 'returned';
  const last = episodes.at(-1) ?? { received: paper, sold: null, returned: null };
  const taken = last[slot] !== null || (slot === 'sold' && last.returned !== null);
  if (taken) return [...episodes, { received: last.received, sold: null, returned: null, [slot]: paper }];
  return [...episodes.slice(0, -1), { ...last, [slot]: paper }];
}

function without(identifiers: readonly Identifier[], gone: readonly Identifier[]): readonly Identifier[] {
  if (gone.length === 0) return identifiers;
  const keys = new Set(gone.map((identifier) => identifier.key));
  return identifiers.filter((identifier) => !keys.has(identifier.key));
}
