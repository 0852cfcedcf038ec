import type { Office, OpenRepair, Party } from '../../../core/ledger/office';
import type { RepairStage } from '../../../core/model/paper-details';
import { dayOf, daysLeft } from '../../../core/model/warranty';
import { type RepairStory, repairsOf } from '../../../core/outputs/repairs-of';
import { timelineOf } from '../../../core/outputs/timeline';

/** The statuses of a unit that is here, in the order in which it goes through them. */
export const HERE_STAGES = ['intake', 'sent', 'back', 'ready'] as const satisfies readonly RepairStage[];

/** A unit on the repairs board. */
export interface BoardRow extends OpenRepair {
  /** Null: nobody was named, or the person was forgotten. */
  readonly customer: Party | null;
  /** ISO 8601: since when it is in its status. */
  readonly since: string;
  /** The repair before this one; null: this is the first. */
  readonly before: RepairStory | null;
}

export async function boardRows(office: Office): Promise<BoardRow[]> {
  const open = await office.repairs(null);
  return Promise.all(
    open.map(async (repair): Promise<BoardRow> => {
      const { partyId, openedAt } = repair.intake;
      const [customer, entries] = await Promise.all([
        partyId === null ? null : office.party(partyId),
        office.timeline(repair.unit.id),
      ]);
      const stories = repairsOf(timelineOf(repair.unit, entries));
      return { ...repair, customer, since: stories.at(-1)?.since ?? openedAt, before: stories.at(-2) ?? null };
    }),
  );
}

/** Whether a row has this text in its number, its unit, its customer or its problem. */
export function fits({ unit, intake, customer, problem }: BoardRow, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const texts = [
    intake.number,
    unit.productName,
    ...unit.identifiers.map(({ value }) => value),
    customer?.name,
    customer?.contact,
    problem,
  ];
  return texts.some((one) => one?.toLowerCase().includes(wanted));
}

/** Calendar days of the shop from an instant until now. */
export function daysSince(instant: string, now: Date, timeZone: string | null): number {
  const day = (at: string) => dayOf(at, timeZone ?? undefined);
  return Math.max(0, daysLeft(day(now.toISOString()), day(instant)));
}
