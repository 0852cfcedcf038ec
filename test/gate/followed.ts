import { vi } from 'vitest';
import { Outcomes } from '../../core/gate/outcomes';
import type { Trouble } from '../../core/gate/surface';
import type { Outcome, Till } from '../../core/ledger/till';
import type { SeenOutcome } from '../../core/pos/adapter';
import { DEFINITION, fakePage, fakeTill } from './fake-page';

export const POSTED: SeenOutcome = { state: 'posted', number: '118', message: null, documentKey: null };
export const VOIDED: SeenOutcome = { state: 'voided', number: null, message: 'No paper number', documentKey: null };
/** The answer is to tell. */
const POSTED_BY = { response: { rule: 'submit', where: [] } };
export const TELLING = { ...DEFINITION, outcome: { ...DEFINITION.outcome, posted: POSTED_BY } };
export const RESPONSE = { rule: 'submit', status: 200, body: '' };

export function setUp() {
  const page = fakePage();
  const settle = vi.fn<Till['settle']>(async (_, { state }) => state);
  const settled = vi.fn<(id: string, trouble: Trouble | null) => void>();
  const outcomes = new Outcomes(page.adapter, fakeTill({ settle }), settled, new AbortController().signal);
  const follow = (documentId = 'doc', change: object = {}) =>
    outcomes.follow({
      documentId,
      definition: page.definition,
      kind: 'sale',
      draftId: 'draft-1',
      documentKey: 'cart-1',
      baseline: outcomes.mark(page.definition),
      ...change,
    });
  const told = (): [string, Outcome][] => settle.mock.calls.map(([id, outcome]) => [id, outcome]);
  return { page, settle, settled, outcomes, follow, told };
}
