import type { Placement } from '../model/facts';
import { withIdentifiers } from './captures';
import type { Consultation } from './consultation';
import { refused, type Scanned } from './scan-into';

/**
 * What stands against a text that was refused by a rule before, as the page and the ledger are now; null: nothing. The consultation is not to
 * be saved afterwards: to see what the rules say of the unit it is put on the paper.
 */
export async function refusalNow(
  consultation: Consultation,
  raw: string,
  activeLine: string | null,
  rule: string,
): Promise<Extract<Scanned, { placed: false }> | null> {
  const { rules, page } = consultation;
  const recognition = rules.recognise(raw);
  await consultation.loadFor(recognition);
  const document = consultation.document('');
  const here = rules.place(recognition, document, activeLine, consultation.facts());
  if (!here.placed && here.reason.rule === rule) return refused(consultation, here.reason);
  const known = page.kind === 'goodsReceipt' ? [] : await consultation.unitsNamed(recognition);
  if (known.length === 0) return here.placed ? brokenBy(consultation, here) : refused(consultation, here.reason);
  const brought = rules.bring(recognition, known, document, activeLine, consultation.facts());
  if ('brings' in brought) return brought.otherwise.rule === rule ? refused(consultation, brought.otherwise) : null;
  return brought.placed ? brokenBy(consultation, brought) : refused(consultation, brought.reason);
}

/** What the rules would say of the unit at its place. */
async function brokenBy(consultation: Consultation, { line, unit, adds }: Extract<Placement, { placed: true }>) {
  const known = consultation.tracked.find((one) => one.line === line);
  if (!known) return null;
  await consultation.capture(withIdentifiers(consultation.draft.captures, known, unit, adds));
  const { reasons } = consultation.judge(consultation.document('')).verdict;
  const broken = reasons.find((one) => one.line === line && one.unit === unit && one.severity === 'refuse');
  return broken ? refused(consultation, { ...broken, unit: null }) : null;
}
