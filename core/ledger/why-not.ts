import type { Consultation } from './consultation';
import type { Placing } from './placing';
import { placingFor } from './scan-into';
import type { Scanned } from './till';

type Refused = Extract<Scanned, { placed: false }>;

/**
 * What stands against a text that was refused by a rule before, as the page and the ledger are now; null: nothing. The consultation is not to
 * be saved afterwards: to see what the rules say of the unit it is put on the paper.
 */
export async function refusalNow(
  consultation: Consultation,
  raw: string,
  activeLine: string | null,
  rule: string,
): Promise<Refused | null> {
  const { rules, page } = consultation;
  const recognition = rules.recognise(raw);
  const placing = await placingFor(consultation, recognition);
  const here = placing.place(recognition, activeLine);
  if (!here.placed && here.reason.rule === rule) return here;
  const known = page.kind === 'goodsReceipt' ? [] : await consultation.unitsNamed(recognition);
  if (known.length === 0) return here.placed ? brokenBy(consultation, placing, here) : here;
  const bringing = await placingFor(consultation, recognition);
  const brought = bringing.bring(recognition, known, activeLine);
  if ('brings' in brought) return brought.otherwise.reason.rule === rule ? brought.otherwise : null;
  return brought.placed ? brokenBy(consultation, bringing, brought) : brought;
}

/** What the rules would say of the unit at its place. */
async function brokenBy(
  consultation: Consultation,
  placing: Placing,
  { line, unit }: Extract<Scanned, { placed: true }>,
): Promise<Refused | null> {
  await consultation.capture(placing.captures());
  const { reasons } = consultation.judge(consultation.document('')).verdict;
  const broken = reasons.find((one) => one.line === line && one.unit === unit && one.severity === 'refuse');
  if (!broken) return null;
  const reason = { ...broken, unit: null };
  const { rules, reading } = consultation;
  return { placed: false, reason, sentence: rules.sentence(reason, reading.settings.language) };
}
