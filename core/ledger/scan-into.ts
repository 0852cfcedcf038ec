import type { Placement } from '../model/facts';
import type { Reason } from '../model/verdict';
import { withIdentifiers } from './captures';
import type { Consultation } from './consultation';
import { LedgerError } from './ledger-error';
import type { FetchResult, ScanResult } from './till';
import { isWaiting, withoutWaiting, withWaiting } from './waiting';

/** What a call answers, without the view that is made when everything is saved. */
type Bare<T> = T extends unknown ? Omit<T, 'view'> : never;
export type Scanned = Bare<ScanResult>;
export type FetchAnswer = Bare<Exclude<FetchResult, { answer: 'scanned' }>> | { answer: 'scanned'; result: Scanned };

/** Places a scanned text on the draft, or says why it has no place. Either way it waits no more. */
export async function scanInto(consultation: Consultation, raw: string, activeLine: string | null): Promise<Scanned> {
  const { rules, draft } = consultation;
  const recognition = consultation.recognise(raw);
  await consultation.loadFor(recognition);
  const document = consultation.document('');
  // Of a unit that waited for its line in vain, that is what must be said.
  const known = isWaiting(draft, raw) ? await consultation.unitsNamed(recognition) : [];
  const placement =
    known.length > 0
      ? rules.bring(recognition, known, document, activeLine, consultation.facts())
      : rules.place(recognition, document, activeLine, consultation.facts());
  consultation.draft = withoutWaiting(consultation.draft, raw);
  return 'brings' in placement ? refused(consultation, placement.otherwise) : put(consultation, raw, placement);
}

/** The same, but a unit whose product must come onto the paper first waits for it. */
export async function fetchInto(
  consultation: Consultation,
  raw: string,
  activeLine: string | null,
): Promise<FetchAnswer> {
  const { rules, place, reading } = consultation;
  const recognition = consultation.recognise(raw);
  const known = (await isProduct(consultation, raw)) ? [] : await consultation.unitsNamed(recognition);
  if (known.length === 0) return { answer: 'stranger' };
  await consultation.loadFor(recognition);
  const placement = rules.bring(recognition, known, consultation.document(''), activeLine, consultation.facts());
  if (!('brings' in placement)) return { answer: 'scanned', result: await put(consultation, raw, placement) };
  const { brings: unit, otherwise } = placement;
  const product = await place.db.products.get(unit.productId);
  const code = product?.sku ?? product?.gtin;
  if (code === undefined) return { answer: 'scanned', result: refused(consultation, otherwise) };
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

async function put(consultation: Consultation, raw: string, placement: Placement): Promise<Scanned> {
  if (!placement.placed) return refused(consultation, placement.reason);
  const { tracked, draft } = consultation;
  const line = tracked.find((one) => one.line === placement.line);
  const { candidates } = consultation.recognise(raw);
  const scanned = placement.adds.find((add) => candidates.some((found) => found.value === add.value));
  const identifier = scanned ?? placement.adds[0];
  if (!line || !identifier) throw new LedgerError('failed', `The rules placed “${raw}” on no line.`, false);
  // With another unit in its place, the one that was taken over is nobody's news any more.
  const taken = draft.taken?.filter((one) => one.line !== line.line);
  if (taken) consultation.draft = { ...draft, taken };
  await consultation.capture(withIdentifiers(consultation.draft.captures, line, placement.unit, placement.adds));
  const adds = placement.adds.map(({ key }) => key);
  return { placed: true, line: placement.line, unit: placement.unit, identifier, adds };
}

function refused(consultation: Consultation, reason: Reason): Scanned {
  const { rules, reading } = consultation;
  const sentence = rules.sentence(reason, reading.settings.language);
  return { placed: false, reason, sentence };
}
