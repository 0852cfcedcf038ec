import type { DocumentKind, StockDocument } from '../model/document';
import type { Override, PendingEntry } from '../model/entry';
import type { Judgement, Reason } from '../model/verdict';
import { canonicalJson } from './canonical';
import type { EntryContent } from './chain';
import type { Consultation } from './consultation';
import { authorOf, record } from './journal';
import { foldName, withoutName } from './parties';
import { Projection } from './projection';
import { noteRefusal } from './refusals';
import { soundActions } from './sound-actions';
import { isRecorded } from './view';

/** Papers whose units make sense only together. One that strict would refuse moves nothing in shadow mode: half a set is no set. */
const TIED: readonly DocumentKind[] = ['assembly', 'disassembly', 'warrantyReplacement'];

/** How a paper is posted in the very moment in which it is reserved: there is no POS to wait for. */
export interface Posting {
  numberFor(document: StockDocument): Promise<string>;
  /** Whose word it is; null: the till's own. */
  readonly by: string | null;
}

/** Whether a document was opened, and what the rules said. No id: it is none of the ledger's business. */
export type Reserved =
  | { readonly reserved: true; readonly documentId: string | null; readonly judgement: Judgement }
  | { readonly reserved: false; readonly judgement: Judgement };

/** Judges for real and, if the rules let it pass, opens the document: all inside the caller's one transaction. */
export async function reserve(consultation: Consultation, posting: Posting | null = null): Promise<Reserved> {
  const document = consultation.document(consultation.place.newId());
  const judgement = consultation.judge(document);
  const { verdict } = judgement;
  const { outcome } = verdict;
  const shadow = outcome === 'refuse' && consultation.reading.shop.shadow;
  if (outcome === 'refuse' && !shadow) {
    await consultation.save();
    await refused(consultation, verdict.reasons);
    return { reserved: false, judgement };
  }
  if (!isRecorded(consultation, judgement)) {
    await consultation.save();
    return { reserved: true, documentId: null, judgement };
  }
  const { own } = consultation.reading;
  if (own && isSamePaper(own.document, document)) {
    await keep(consultation, own.documentId);
    return { reserved: true, documentId: own.documentId, judgement };
  }
  await storeParty(consultation);
  await openDocument(consultation, document, judgement, shadow, posting);
  if (!posting) await awaitOutcome(consultation, document.id);
  return { reserved: true, documentId: document.id, judgement };
}

/** A gate may ask again about the very same thing: that is one refusal. */
async function refused({ place, draft, caller, page }: Consultation, reasons: readonly Reason[]): Promise<void> {
  const rules = reasons.map(({ rule }) => rule).join(' ');
  const id = `${draft.id} ${draft.revision} ${rules}`;
  await noteRefusal(place, { kind: page.kind, origin: caller.origin, what: 'submission' }, reasons, id);
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
  { verdict, actions, warranties }: Judgement,
  shadow: boolean,
  posting: Posting | null,
): Promise<void> {
  const { place, reading } = consultation;
  const sound = shadow && TIED.includes(document.kind) ? [] : soundActions(actions, reading.store);
  const opened: EntryContent = {
    kind: 'pending',
    documentId: document.id,
    document,
    actions: sound,
    warnings: verdict.reasons,
    ...overrideOf(consultation, verdict.reasons),
    ...(shadow && { shadow: true as const }),
    ...(warranties && { warranties }),
  };
  const author = authorOf(reading.settings);
  const entries = await record(place, author, [...replaced(consultation, document), opened]);
  if (posting) {
    const number = await posting.numberFor(document);
    const posted = { kind: 'posted', documentId: document.id, number, source: 'form', message: null } as const;
    entries.push(...(await record(place, { ...author, by: posting.by ?? author.by }, [posted])));
  }
  const projection = new Projection(place.db);
  for (const [id, unit] of reading.store.stored()) projection.know(id, unit);
  for (const action of sound) if (!action.before) projection.know(action.unitId, undefined);
  await projection.carry(entries);
  await projection.flush();
}

/** The draft stays, and its tab is known, until the POS has answered. */
async function awaitOutcome(consultation: Consultation, documentId: string): Promise<void> {
  const { place, reading, caller } = consultation;
  await place.db.submissions.put({ documentId, tab: caller.tab });
  if (reading.own) await place.db.submissions.delete(reading.own.documentId);
  consultation.draft = { ...consultation.draft, documentId };
  await consultation.save();
}

function overrideOf({ approval, page }: Consultation, reasons: readonly Reason[]): { override?: Override } {
  const rules = [...new Set(reasons.flatMap(({ rule, overridden }) => (overridden ? [rule] : [])))];
  if (!approval || rules.length === 0) return {};
  return { override: { by: approval.by, reason: withoutName(approval.reason, page.party ?? ''), rules } };
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
