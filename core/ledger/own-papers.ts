import type { PageDraft, PageLine } from '../model/document';
import { draftId, OWN_ORIGIN } from '../model/document';
import type { PaperDetails } from '../model/paper-details';
import { withoutName } from './parties';
import type { PaperRow } from './rows';
import type { Caller } from './till';

/** Whose drafts the papers are that are written in SerialGate itself. */
export const OWN_CALLER: Caller = { origin: OWN_ORIGIN, tab: 'own' };
const OWN_PROFILE = 'own';

/** Key of the draft that holds what was scanned for a paper of our own. */
export function draftIdOf(row: PaperRow): string {
  return draftId(OWN_CALLER.origin, pageOf(row), OWN_CALLER.tab);
}

/** What a POS page would show of a paper of our own. */
export function pageOf(row: PaperRow): PageDraft {
  const lines = row.lines.map(
    ({ key, productId, quantity, priceMinor, role }): PageLine => ({
      key,
      product: { id: productId },
      quantity: quantity ?? 1,
      ...(quantity === null && { asScanned: true }),
      pack: 1,
      priceMinor,
      serials: null,
      ...(role && { role }),
    }),
  );
  const { id, kind, reference } = row;
  // Who leaves only a phone number is known by it.
  const party = row.party?.trim() || row.contact?.trim() || null;
  const details = withoutNames(row.details, [row.party, row.contact]);
  return {
    kind,
    profileId: OWN_PROFILE,
    definition: kind,
    documentKey: id,
    number: null,
    reference,
    party,
    lines,
    details,
  };
}

/** What people write in their own words goes into the chain, where nothing can be erased: a customer's name and number do not. */
function withoutNames(details: PaperDetails, names: readonly (string | null)[]): PaperDetails {
  const clean = (text: string) => names.reduce<string>((left, name) => withoutName(left, name ?? ''), text);
  const { note, problem, accessories } = details;
  return {
    ...details,
    ...(note !== undefined && { note: clean(note) }),
    ...(problem !== undefined && { problem: clean(problem) }),
    ...(accessories !== undefined && { accessories: clean(accessories) }),
  };
}
