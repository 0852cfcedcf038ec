import { append, authorOf, type Workplace } from './journal';
import { foldName } from './parties';
import { readSettings } from './settings';

/** Forgets a person, and whatever of hers stands on papers that are still being written; the chain says only that it was done. */
export async function eraseParty(place: Workplace, id: string): Promise<void> {
  const { db } = place;
  const party = await db.parties.get(id);
  if (!party) return;
  await db.parties.delete(id);
  await db.papers
    .filter((paper) => paper.party !== null && foldName(paper.party) === party.folded)
    .modify({ party: null, contact: null });
  await append(place, authorOf(await readSettings(db)), [{ kind: 'partyErased', partyId: id }]);
}
