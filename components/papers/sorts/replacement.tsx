import { ReplacementBody } from '../replacement/ReplacementBody';
import { ReplacementPosted } from '../replacement/ReplacementPosted';
import type { PaperSort } from '../sort';

/** A unit that cannot be mended stays here for good, and the customer leaves with another one from stock. */
export const REPLACEMENT: PaperSort = {
  id: 'replacement',
  kind: 'warrantyReplacement',
  is: () => true,
  begin: () => ({}),
  listed: true,
  meetsNew: false,
  picks: ['inStock'],
  Body: ReplacementBody,
  Posted: ReplacementPosted,
};
