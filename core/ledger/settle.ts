import type { DocumentState, PendingEntry, SettlementEntry } from '../model/entry';
import type { ShopSettings } from '../model/settings';
import { everyKeyOf, keysOf, withoutKeys } from './captures';
import type { EntryContent } from './chain';
import { type DocumentRow, numberKey } from './database';
import { releaseClaims } from './drafts';
import { append, authorOf, type Workplace } from './journal';
import { LedgerError } from './ledger-error';
import { withoutName } from './parties';
import { Projection } from './projection';

const MESSAGE_LENGTH = 500;

/** What somebody says became of a document. */
export interface Settlement {
  readonly state: 'posted' | 'voided' | 'unresolved';
  readonly number: string | null;
  readonly message: string | null;
  readonly source: SettlementEntry['source'];
}

/**
 * Settles a document inside the caller's transaction. A settled one stays as it is. A number that another document of
 * the same kind was posted under is not booked a second time: the document stays unresolved and says so.
 */
export async function settle(
  place: Workplace,
  settings: ShopSettings,
  record: DocumentRow,
  settlement: Settlement,
  by?: string,
): Promise<DocumentState> {
  if (record.state === 'posted' || record.state === 'voided') return record.state;
  const { db } = place;
  const number = settlement.number?.trim() || record.number;
  const taken = settlement.state === 'posted' && number !== null ? await holderOf(place, record, number) : undefined;
  if (taken && settlement.source === 'manager') {
    throw new LedgerError('numberTaken', `Another document is already posted under number ${number}.`, false);
  }
  const state = taken ? 'unresolved' : settlement.state;
  const message = taken
    ? `The number ${number} is already posted as document ${taken.id}.`
    : await cleanMessage(place, record, settlement.message);
  if (state === record.state && message === record.message) return state;
  const content: EntryContent = {
    kind: state,
    documentId: record.id,
    number: state === 'posted' ? number : null,
    source: settlement.source,
    message,
  };
  const projection = new Projection(db);
  await append(place, by ? { ...authorOf(settings), by } : authorOf(settings), [content], projection);
  if (state === 'unresolved') return state;
  await db.submissions.delete(record.id);
  await settleDraft(place, record, { ...settlement, state }, projection.pendingOf(record.id));
  return state;
}

async function holderOf({ db }: Workplace, record: DocumentRow, number: string): Promise<DocumentRow | undefined> {
  const holder = await db.documents.where('numberKey').equals(numberKey(record, number)).first();
  return holder?.id === record.id ? undefined : holder;
}

/** The POS may answer with the customer's name; the chain must not hold it. */
async function cleanMessage({ db }: Workplace, record: DocumentRow, message: string | null): Promise<string | null> {
  if (message === null) return null;
  const party = record.partyId === null ? undefined : await db.parties.get(record.partyId);
  return (party ? withoutName(message, party.name) : message).slice(0, MESSAGE_LENGTH);
}

/**
 * A posted document takes its captures off its draft; what was scanned for the next paper meanwhile stays. A voided one
 * leaves them, so the clerk can go on. When a person voids it, its page is likely gone: the units are free for others, until a
 * page that still shows the draft looks again.
 */
async function settleDraft(
  place: Workplace,
  record: DocumentRow,
  { state, source }: Pick<Settlement, 'state' | 'source'>,
  opened: PendingEntry | undefined,
): Promise<void> {
  const { db } = place;
  const draft = await db.drafts.get(record.draftId);
  if (!draft || draft.documentId !== record.id) return;
  if (state === 'voided') {
    await db.drafts.put({ ...draft, documentId: null });
    if (source !== 'page') await releaseClaims(db, draft.id, everyKeyOf(draft.captures));
    return;
  }
  const booked = new Set(opened?.document.lines.flatMap((line) => keysOf(line.units)));
  const captures = withoutKeys(draft.captures, booked);
  const left = new Set(everyKeyOf(captures));
  const free = everyKeyOf(draft.captures).filter((key) => !left.has(key));
  await releaseClaims(db, draft.id, free);
  if (left.size === 0) {
    await db.drafts.delete(draft.id);
    return;
  }
  const revision = Math.max(draft.revision + 1, place.now().getTime());
  await db.drafts.put({ ...draft, captures, receiptReasons: {}, returnTo: null, revision, documentId: null });
}
