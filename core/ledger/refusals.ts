import type { Reason } from '../model/verdict';
import { authorOf, type Workplace } from './journal';
import type { RefusalRow } from './rows';
import { readSettings } from './settings';

/** Most refusals that are kept; the oldest tenth goes when there are more. */
export const MOST_REFUSALS = 10_000;

/** Notes that something was turned away, inside the caller's transaction. Nothing is noted where no rule refused. */
export async function noteRefusal(
  place: Workplace,
  refused: Pick<RefusalRow, 'kind' | 'origin' | 'what'>,
  reasons: readonly Reason[],
  id: string,
): Promise<void> {
  const rules = [...new Set(reasons.filter(({ severity }) => severity === 'refuse').map(({ rule }) => rule))];
  if (rules.length === 0) return;
  const { db } = place;
  if (await db.refusals.get(id)) return;
  const { by } = authorOf(await readSettings(db));
  await db.refusals.add({ id, at: place.now().toISOString(), by, ...refused, rules });
  if ((await db.refusals.count()) <= MOST_REFUSALS) return;
  const oldest = await db.refusals
    .orderBy('at')
    .limit(MOST_REFUSALS / 10)
    .primaryKeys();
  await db.refusals.bulkDelete(oldest);
}
