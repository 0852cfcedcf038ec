import { withIdentifiers } from './captures';
import type { Consultation } from './consultation';
import { LedgerError } from './ledger-error';
import type { ScanResult } from './till';

type Placed = { [R in ScanResult as R['placed'] extends true ? 'yes' : 'no']: Omit<R, 'view'> };

/** Puts a scanned, typed or picked text where the rules say it belongs on a draft. Saves nothing. */
export async function scanInto(
  consultation: Consultation,
  raw: string,
  activeLine: string | null,
): Promise<Placed['yes'] | Placed['no']> {
  const { rules, reading } = consultation;
  const recognition = rules.recognise(raw);
  await consultation.loadFor(recognition);
  const placement = rules.place(recognition, consultation.document(''), activeLine, consultation.facts());
  if (!placement.placed) {
    const sentence = rules.sentence(placement.reason, reading.settings.language);
    return { placed: false, reason: placement.reason, sentence };
  }
  const line = consultation.tracked.find((one) => one.line === placement.line);
  const identifier =
    placement.adds.find((add) => recognition.candidates.some((found) => found.value === add.value)) ??
    placement.adds[0];
  if (!line || !identifier) throw new LedgerError('failed', `The rules placed “${raw}” on no line.`, false);
  await consultation.capture(withIdentifiers(consultation.draft.captures, line, placement.unit, placement.adds));
  return { placed: true, line: placement.line, unit: placement.unit, identifier };
}
