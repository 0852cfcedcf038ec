import type { Recognition } from '../model/facts';
import type { Consultation } from './consultation';
import { Placing } from './placing';
import { takeAway, withoutTaken } from './take-over';
import type { FetchResult, Scanned } from './till';
import { isWaiting, withoutWaiting, withWaiting } from './waiting';

/** What a call answers, without the view that is made when everything is saved. */
type Bare<T> = T extends unknown ? Omit<T, 'view'> : never;
export type FetchAnswer = Bare<Exclude<FetchResult, { answer: 'scanned' }>> | { answer: 'scanned'; result: Scanned };

/** Puts a scanned, typed or picked text where the rules say it belongs on a draft, or says why it has no place. Either way it waits no more. */
export async function scanInto(consultation: Consultation, raw: string, activeLine: string | null): Promise<Scanned> {
  const { rules, draft } = consultation;
  const recognition = rules.recognise(raw);
  // Of a unit that waited for its line in vain, that is what must be said.
  const known = isWaiting(draft, raw) ? await consultation.unitsNamed(recognition) : [];
  const placing = await placingFor(consultation, recognition);
  const scanned =
    known.length > 0 ? placing.bring(recognition, known, activeLine) : placing.place(recognition, activeLine);
  consultation.draft = withoutWaiting(consultation.draft, raw);
  return 'brings' in scanned ? scanned.otherwise : put(consultation, placing, scanned);
}

/** The same, but a unit whose product must come onto the paper first waits for it. `takes`: from another open draft, too. */
export async function fetchInto(
  consultation: Consultation,
  raw: string,
  activeLine: string | null,
  takes: boolean,
): Promise<FetchAnswer> {
  const { rules, place, reading } = consultation;
  const recognition = rules.recognise(raw);
  const known = (await isProduct(consultation, raw)) ? [] : await consultation.unitsNamed(recognition);
  if (known.length === 0) return { answer: 'stranger' };
  const [only, ...others] = known;
  if (takes && only && others.length === 0) for (const { key } of only.identifiers) await takeAway(consultation, key);
  const placing = await placingFor(consultation, recognition);
  const scanned = placing.bring(recognition, known, activeLine);
  if (!('brings' in scanned)) return { answer: 'scanned', result: await put(consultation, placing, scanned) };
  const { brings: unit, otherwise } = scanned;
  const product = await place.db.products.get(unit.productId);
  const code = product?.sku ?? product?.gtin;
  if (code === undefined) return { answer: 'scanned', result: otherwise };
  const { productId, productName } = unit;
  consultation.draft = withWaiting(consultation.draft, { raw, productId, productName, since: reading.now });
  return { answer: 'enter', code };
}

/** A code by which the POS knows a product is the POS's own, whatever unit has it too. */
async function isProduct({ place }: Consultation, raw: string): Promise<boolean> {
  const code = raw.trim().toUpperCase();
  const refs = [`sku:${code}`, `gtin:${code.padStart(14, '0')}`];
  return (await place.db.productRefs.bulkGet(refs)).some((ref) => ref !== undefined);
}

export async function placingFor(consultation: Consultation, { candidates }: Recognition): Promise<Placing> {
  await consultation.load(consultation.keysFor(candidates));
  return new Placing(consultation);
}

async function put(consultation: Consultation, placing: Placing, scanned: Scanned): Promise<Scanned> {
  if (!scanned.placed) return scanned;
  consultation.draft = withoutTaken(consultation.draft, new Set([scanned.line]));
  await consultation.capture(placing.captures());
  return scanned;
}
