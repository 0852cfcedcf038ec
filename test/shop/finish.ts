import type { ShopControl } from './control.ts';
import type { ShopDocument, ShopDraft } from './document.ts';
import type { ShopState } from './state.ts';

/** The shop's answer to a submission, before a front-end dresses it as HTML or JSON. */
export type FinishAnswer =
  | { readonly outcome: 'saved'; readonly document: ShopDocument }
  | { readonly outcome: 'refused'; readonly message: string }
  | { readonly outcome: 'failed'; readonly status: number };

/** What an ordinary shop insists on. Serial numbers are not among it. */
function problemOf(draft: ShopDraft): string | null {
  if (draft.lines.length === 0) return 'There is nothing in the cart';
  for (const line of draft.lines) {
    if (!(line.quantity > 0)) return `${line.name}: the quantity must be more than zero`;
    if (!(line.price >= 0)) return `${line.name}: the price is not a number`;
  }
  if (draft.kind === 'receiving') {
    if (draft.party === null) return 'Choose a supplier';
    if (draft.otherPaper.trim() === '') return 'Invoice number is missing';
  }
  return null;
}

/** Checks and saves a draft; the one door through which both front-ends submit. */
export async function finish(draft: ShopDraft, state: ShopState, control: ShopControl): Promise<FinishAnswer> {
  const already = state.findByReference(draft.reference);
  if (already) return { outcome: 'saved', document: already };
  const problem = problemOf(draft);
  if (problem !== null) return { outcome: 'refused', message: problem };

  const { hang, refusal, failure } = control.take();
  if (hang?.moment === 'beforeSave') await hang.wait();
  if (refusal !== undefined) return { outcome: 'refused', message: refusal };
  if (failure?.moment === 'beforeSave') return { outcome: 'failed', status: failure.status };
  const document = state.save(draft);
  if (hang?.moment === 'afterSave') await hang.wait();
  if (failure) return { outcome: 'failed', status: failure.status };
  return { outcome: 'saved', document };
}
