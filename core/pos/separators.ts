import type { NumberFormat } from './profile';

/** The characters a page writes numbers with; null: not known. Spaces and apostrophes are always grouping. */
export interface Separators {
  readonly decimal: string | null;
  readonly group: string | null;
}

/** How numbers in JSON, forms and attributes of machines are written. */
export const MACHINE: Separators = { decimal: '.', group: '' };
const UNKNOWN: Separators = { decimal: null, group: null };

const known = new Map<string, Separators>();

/** The separators of a profile on a page in this language, as `<html lang>` names it. */
export function separatorsOf(format: NumberFormat, language: string): Separators {
  if (format !== 'auto') return format;
  let found = known.get(language);
  if (!found) {
    found = ofLanguage(language);
    known.set(language, found);
  }
  return found;
}

function ofLanguage(language: string): Separators {
  if (!isSupported(language)) return UNKNOWN;
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(12345678.9);
  const part = (type: Intl.NumberFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return { decimal: part('decimal'), group: part('group') };
}

/** An unknown language would silently get the browser's own format. */
function isSupported(language: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false; // RangeError: `lang` holds no language tag.
  }
}
