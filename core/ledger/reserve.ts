import type { DocumentKind, StockDocument } from '../model/document';
import type { Override, PendingEntry } from '../model/entry';
import type { Judgement, Reason } from '../model/verdict';
import type { EntryContent } from './chain';
import type { Consultation } from './consultation';
import { append, authorOf } from './journal';
import { foldName, withoutName } from './parties';
import { Projection } from './projection';
import { noteRefusal } from './refusals';
import { soundActions } from './sound-actions';
import type { ReserveResult } from './till';
import { viewOf } from './view';

/** Papers whose units make sense only together. One that strict would refuse moves nothing in shadow mode: half a set is no set. */
const TIED: readonly DocumentKind[] = ['assembly', 'disassembly', 'warrantyReplacement'];

/** Judges for real and, if the rules let it pass, opens the document: all inside the caller's one transaction. */
export async function reserve(consultation: Consultation): Promise<ReserveResult> {
  const document = consultation.document(consultation.place.newId());
  const judgement = consultation.judge(document);
  const shadow = judgement.verdict.outcome === 'refuse' && consultation.reading.shop.shadow;
  if (judgement.verdict.outcome === 'refuse' && !shadow) {
    await consultation.save();
    await refused(consultation, judgement.verdict.reasons);
    return { reserved: false, view: viewOf(consultation, judgement.verdict) };
  }
  // A count that found nothing is a paper all the same.
  if (consultation.tracked.length === 0 && !judgement.warranties && document.kind !== 'stockCount') {
    await consultation.save();
    return { reserved: true, documentId: null, view: viewOf(consultation, judgement.verdict) };
  }
  await openDocument(consultation, document, judgement, shadow);
  return { reserved: true, documentId: document.id, view: viewOf(consultation, judgement.verdict) };
}

/** A gate may ask again about the very same thing: that is one refusal. */
async function refused({ place, draft, caller, page }: Consultation, reasons: readonly Reason[]): Promise<void> {
  const rules = reasons.map(({ rule }) => rule).join(' ');
  const id = `${draft.id} ${draft.revision} ${rules}`;
  await noteRefusal(place, { kind: page.kind, origin: caller.origin, what: 'submission' }, reasons, id);
}

async function openDocument(
  consultation: Consultation,
  document: StockDocument,
  { verdict, actions, warranties }: Judgement,
  shadow: boolean,
): Promise<void> {
  const { place, reading, caller } = consultation;
  const { db } = place;
  await storeParty(consultation);
  const sound = shadow && TIED.includes(document.kind) ? [] : soundActions(actions, reading.store);
  const contents: EntryContent[] = [
    ...replaced(consultation, document),
    {
      kind: 'pending',
      documentId: document.id,
      document,
      actions: sound,
      warnings: verdict.reasons,
      ...overrideOf(consultation, verdict.reasons),
      ...(shadow && { shadow: true as const }),
      ...(warranties && { warranties }),
    },
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

function overrideOf({ approval, page }: Consultation, reasons: readonly Reason[]): { override?: Override } {
  const rules = [...new Set(reasons.flatMap(({ rule, overridden }) => (overridden ? [rule] : [])))];
  if (!approval || rules.length === 0) return {};
  return { override: { by: approval.by, reason: withoutName(approval.reason, page.party ?? ''), rules } };
}

/**
 * What becomes of the draft's earlier pending document. The same paper submitted again replaces it. Where only the tab
 * names the paper and not one unit is the same, this is another paper, and what the POS said of the first is not known.
 */
function replaced(consultation: Consultation, document: StockDocument): EntryContent[] {
  const { own } = consultation.reading;
  if (!own) return [];
  const settlement = { documentId: own.documentId, number: null, source: 'page' } as const;
  const sharesUnit = unitKeys(own.document).some((key) => unitKeys(document).includes(key));
  if (consultation.draft.byTab && !sharesUnit && own.actions.length > 0) {
    const message = 'The page went on to another document before the outcome was known.';
    return [{ ...settlement, kind: 'unresolved', message }];
  }
  return [{ ...settlement, kind: 'voided', message: `Submitted again as ${document.id}.` }];
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
