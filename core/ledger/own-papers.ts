import type { PageDraft, PageLine } from '../model/document';
import { draftId, OWN_ORIGIN } from '../model/document';
import { captureAt } from './captures';
import type { LineCapture, PaperRow } from './rows';
import type { Caller } from './till';

/** Whose drafts the papers are that are written in SerialGate itself. */
export const OWN_CALLER: Caller = { origin: OWN_ORIGIN, tab: 'own' };
const OWN_PROFILE = 'own';

/** Key of the draft that holds what was scanned for a paper of our own. */
export function draftIdOf(row: PaperRow): string {
  return draftId(OWN_CALLER.origin, pageOf(row, []), OWN_CALLER.tab);
}

/**
 * What a POS page would show of a paper of our own. A line without a quantity has as many units as were scanned, and one more while
 * the next is being scanned.
 */
export function pageOf(row: PaperRow, captures: readonly LineCapture[], scanning = false): PageDraft {
  const lines = row.lines.map(({ key, productId, quantity, priceMinor, role }): PageLine => {
    const scanned = captureAt(captures, { line: key, productId }).units.length;
    return {
      key,
      product: { id: productId },
      quantity: quantity ?? Math.max(1, scanned + (scanning ? 1 : 0)),
      pack: 1,
      priceMinor,
      serials: null,
      ...(role && { role }),
    };
  });
  const { id, kind, details, reference, party } = row;
  const names = { profileId: OWN_PROFILE, definition: kind, documentKey: id, number: null, reference, party };
  return { kind, ...names, lines, details };
}
