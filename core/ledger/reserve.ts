import type { StockDocument } from '../model/document';
import type { PendingEntry } from '../model/entry';
import type { Judgement } from '../model/verdict';
import { canonicalJson } from './canonical';
import type { EntryContent } from './chain';
import type { Consultation } from './consultation';
import { append, authorOf } from './journal';
import { foldName } from './parties';
import { Projection } from './projection';
import { soundActions } from './sound-actions';
import type { ReserveResult } from './till';
import { viewOf } from './view';

/** Judges for real and, if the rules let it pass, opens the document: all inside the caller's one transaction. */
export async function reserve(consultation: Consultation): Promise<ReserveResult> {
  const document = consultation.document(consultation.place.newId());
  const judgement = consultation.judge(document);
  if (judgement.verdict.outcome === 'refuse') {
    await consultation.save();
    return { reserved: false, view: viewOf(consultation, judgement.verdict) };
  }
  if (consultation.tracked.length === 0) {
    await consultation.save();
    return { reserved: true, documentId: null, view: viewOf(consultation, judgement.verdict) };
  }
  const { own } = consultation.reading;
  if (own && isSamePaper(own.document, document)) {
    await keep(consultation, own.documentId);
    return { reserved: true, documentId: own.documentId, view: viewOf(consultation, judgement.verdict) };
  }
  await openDocument(consultation, document, judgement);
  return { reserved: true, documentId: document.id, view: viewOf(consultation, judgement.verdict) };
}

/** A POS may ask the clerk back and be told the same once more: it stays one document, with the units it has. */
async function keep(consultation: Consultation, documentId: string): Promise<void> {
  await consultation.place.db.submissions.put({ documentId, tab: consultation.caller.tab });
  await consultation.save();
}

function isSamePaper(pending: StockDocument, document: StockDocument): boolean {
  return canonicalJson(pending) === canonicalJson({ ...document, id: pending.id });
}

async function openDocument(
  consultation: Consultation,
  document: StockDocument,
  { verdict, actions }: Judgement,
): Promise<void> {
  const { place, reading, caller } = consultation;
  const { db } = place;
  await storeParty(consultation);
  const sound = soundActions(actions, reading.store);
  const contents: EntryContent[] = [
    ...replaced(consultation, document),
    { kind: 'pending', documentId: document.id, document, actions: sound, warnings: verdict.reasons },
  ];
  const projection = new Projection(db);
  for (const [id, unit] of reading.store.stored()) projection.know(id, unit);
  for (const action of sound) projection.know(action.unitId, undefined);
  await append(place, authorOf(reading.settings), contents, projection);
  await db.submissions.put({ documentId: document.id, tab: caller.tab });
  if (reading.own) await db.submissions.delete(reading.own.documentId);
  consultation.draft = { ...consultation.draft, documentId: document.id };
  await consultation.save();
}

/**
 * What becomes of the draft's earlier pending document. The paper as it is now replaces it. Where only the tab
 * names the paper and not one unit is the same, this is another paper, and what the POS said of the first is not known.
 */
function replaced(consultation: Consultation, document: StockDocument): EntryContent[] {
  const { own } = consultation.reading;
  if (!own) return [];
  const settlement = { documentId: own.documentId, number: null, source: 'page', message: null } as const;
  const other = { documentId: document.id, number: null };
  const sharesUnit = unitKeys(own.document).some((key) => unitKeys(document).includes(key));
  if (consultation.draft.byTab && !sharesUnit && own.actions.length > 0) {
    return [{ ...settlement, kind: 'unresolved', cause: { why: 'pageWentOn', ...other } }];
  }
  return [{ ...settlement, kind: 'voided', cause: { why: 'submittedAgain', ...other } }];
}

function unitKeys(document: PendingEntry['document']): string[] {
  return document.lines.flatMap((line) => line.units.flatMap((unit) => unit.identifiers.map(({ key }) => key)));
}

/** A name met for the first time gets the random id that stands in the document. */
async function storeParty(consultation: Consultation): Promise<void> {
  const { partyId, page, place } = consultation;
  if (partyId === null || page.party === null || (await place.db.parties.get(partyId))) return;
  await place.db.parties.add({ id: partyId, name: page.party.trim(), folded: foldName(page.party) });
}
