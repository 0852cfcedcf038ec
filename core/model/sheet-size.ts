/** What comes out of a shop's printer. `roll80`: a receipt roll of 80 mm, as long as what is printed. */
export const SHEET_SIZES = ['A4', 'A5', 'roll80'] as const;
export type SheetSize = (typeof SHEET_SIZES)[number];

/** What is printed, each on the size that the shop chose last. */
export type PrintedPaper = 'card' | 'receipt';
