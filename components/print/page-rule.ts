import type { SheetSize } from '../../core/model/sheet-size';

const MM_PER_PIXEL = 25.4 / 96;

/** The CSS rule that tells the printer its page. `height`: of the tallest sheet in CSS pixels; only a roll asks for it. */
export function pageRule(size: SheetSize, height: number): string {
  // A millimetre more than measured: a page that is a hair too short puts its last line on one of its own.
  const page = size === 'roll80' ? `80mm ${Math.ceil(height * MM_PER_PIXEL) + 1}mm` : `${size} portrait`;
  return `@page { size: ${page}; margin: 0; }`;
}
