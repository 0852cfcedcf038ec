/** Bounds of what a page may say. A page that needs more is broken or hostile. */
export const LIMITS = {
  lines: 2_000,
  word: 500,
  text: 10_000,
  serials: 1_000,
  sightings: 500,
  units: 1_000_000,
  scans: 100,
} as const;
