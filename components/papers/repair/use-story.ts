import type { Party } from '../../../core/ledger/office';
import type { CapturedUnit } from '../../../core/model/document';
import type { Unit } from '../../../core/model/unit';
import { warrantySale } from '../../../core/model/warranty';
import { type RepairStory, repairsOf } from '../../../core/outputs/repairs-of';
import { timelineOf } from '../../../core/outputs/timeline';
import { useDesk } from '../../manager/desk';
import { type Loaded, useLoaded } from '../../manager/use-loaded';
import { knownUnit } from '../units';

/** What the ledger knows of a unit that somebody brings. */
export interface UnitStory {
  readonly unit: Unit;
  /** Who bought it here; null: nobody named, forgotten, or not bought here. */
  readonly buyer: Party | null;
  /** Oldest first. */
  readonly repairs: readonly RepairStory[];
}

/** The story of a captured unit; null: the ledger has never seen it. */
export function useStory(captured: CapturedUnit): Loaded<UnitStory | null> {
  const { office } = useDesk();
  return useLoaded(async () => {
    const unit = await knownUnit(office, captured);
    if (!unit) return null;
    const partyId = warrantySale(unit)?.partyId ?? null;
    const [entries, buyer] = await Promise.all([
      office.timeline(unit.id),
      partyId === null ? null : office.party(partyId),
    ]);
    return { unit, buyer, repairs: repairsOf(timelineOf(unit, entries)) };
  }, [captured.identifiers[0]?.key ?? null]);
}
