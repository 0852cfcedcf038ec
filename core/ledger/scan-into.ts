import type { Consultation } from './consultation';
import { Placing } from './placing';
import type { Scanned } from './till';

/** Puts a scanned, typed or picked text where the rules say it belongs on a draft. Saves nothing. */
export async function scanInto(consultation: Consultation, raw: string, activeLine: string | null): Promise<Scanned> {
  const recognition = consultation.rules.recognise(raw);
  await consultation.load(consultation.keysFor(recognition.candidates));
  const placing = new Placing(consultation);
  const scanned = placing.place(recognition, activeLine);
  await consultation.capture(placing.captures());
  return scanned;
}
