import type { DocumentKind } from './document';
import type { Action, Episode, PaperRef, UnitState } from './unit';

/** Where a posted paper stands in the ownership of a unit; null: it moves the unit, and nobody else owns it by that. */
type Slot = 'received' | 'sold' | 'returned' | 'left' | null;

const GONE: readonly UnitState[] = ['returnedToSupplier', 'writtenOff', 'lost', 'replaced'];
const HERE: readonly UnitState[] = ['inStock', 'quarantine'];
const NEVER_OWNED: readonly DocumentKind[] = ['transfer', 'repair', 'correction'];

function slotOf(kind: DocumentKind, to: UnitState): Slot {
  if (NEVER_OWNED.includes(kind)) return null;
  if (kind === 'goodsReceipt' || kind === 'buyBack') return 'received';
  if (kind === 'customerReturn') return 'returned';
  // A set put together is a set received, be it under the number of one that was taken apart.
  if (kind === 'assembly') return to === 'inStock' ? 'received' : null;
  // A count looks at what has left long ago; only what it misses leaves by it.
  if (kind === 'stockCount') return to === 'lost' ? 'left' : null;
  if (to === 'sold') return 'sold';
  return GONE.includes(to) ? 'left' : null;
}

/**
 * A receipt opens an episode. A sale or a return fills the current one; where that place is taken (a returned unit sold
 * again) a new one opens under the same receipt, so nothing is overwritten. What has left leaves no second time: a replaced unit that
 * goes back to its supplier left with the replacement. A unit first met on another paper than a receipt (an opening balance, a lenient
 * policy) names that paper as its receipt.
 */
export function nextEpisodes(episodes: readonly Episode[], paper: PaperRef, action: Action): readonly Episode[] {
  const slot = slotOf(paper.kind, action.to);
  if (slot === 'received') return [...episodes, begun(paper)];
  const known = episodes.at(-1);
  // A customer's own: nobody received it, and to look at it or to repair it is no receipt.
  if (!known && !slot && paper.kind !== 'openingBalance') return episodes;
  const last = known ?? begun(paper);
  const earlier = episodes.slice(0, -1);
  const given = { ...(action.warranty && { warranty: action.warranty }), ...costsOf(last, action) };
  if (!slot) return [...earlier, { ...(HERE.includes(action.to) ? found(last) : last), ...given }];
  if (slot === 'left' && last.left) return episodes;
  const filled = { [slot]: slot === 'sold' && action.sale ? { ...paper, ...action.sale } : paper, ...given };
  const taken = last[slot] != null || (slot === 'sold' && (last.returned !== null || last.left !== undefined));
  return taken ? [...episodes, { ...again(last), ...filled }] : [...earlier, { ...last, ...filled }];
}

/** The latest of the papers that the episodes name. */
export function latestPaperOf(episodes: readonly Episode[]): PaperRef | null {
  const last = episodes.at(-1);
  if (!last) return null;
  const papers = [last.received, last.sold, last.returned, last.left].filter((paper) => paper != null);
  return papers.reduce((latest, paper) => (paper.at >= latest.at ? paper : latest));
}

function begun(received: PaperRef): Episode {
  return { received, sold: null, returned: null };
}

/** The same purchase once more, at what it has cost until now. */
function again({ received, costs }: Episode): Episode {
  return { ...begun(received), ...(costs && { costs }) };
}

/** A lost unit that turns up again has not left. */
function found({ left: _, ...kept }: Episode): Episode {
  return kept;
}

function costsOf(last: Episode, { cost }: Action): Pick<Episode, 'costs'> | undefined {
  return cost && { costs: [...(last.costs ?? []), cost] };
}
