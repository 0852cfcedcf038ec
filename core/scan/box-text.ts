import { normaliseText } from '../model/normalise';
import { fitsLabel } from './fits-label';
import { splitAtLabels, splitLabel } from './label';
import type { UnitCode } from './unit-code';

/** The labels of one box in one text, e.g. `IMEI1:…;IMEI2:…;SN:…`; null: fewer than two, or a value that no label explains. */
export function readBoxText(raw: string): UnitCode | null {
  const pieces = splitAtLabels(normaliseText(raw));
  if (pieces.length < 2) return null;
  const parts = pieces.map((piece) => splitLabel(piece, fitsLabel));
  if (parts.some(({ label }) => label === null)) return null;
  const gtin = parts.find(({ label, value }) => label === 'product' && /^\d{8,14}$/u.test(value))?.value ?? null;
  return { gtin, parts: parts.filter(({ label, value }) => label !== 'product' && value !== '') };
}
