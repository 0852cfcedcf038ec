import Dexie from 'dexie';
import type { RepairStage } from '../model/paper-details';
import type { DocumentRow, LedgerDatabase } from './database';
import type { OpenRepair } from './office';

/**
 * Units in repair, the latest intake first. Few are at any time, and the index over the states finds them; one that a paper holds just
 * now is at the counter, not on the board.
 */
export async function openRepairs(db: LedgerDatabase, stage: RepairStage | null): Promise<OpenRepair<DocumentRow>[]> {
  const range = db.units.where('[state+productId+id]').between(['inRepair'], ['inRepair', Dexie.maxKey]);
  const units = await range
    .filter(({ repair }) => repair !== undefined && (stage ?? repair.stage) === repair.stage)
    .toArray();
  const intakes = await db.documents.bulkGet(units.map(({ repair }) => repair?.documentId ?? ''));
  const opened = await db.entries.bulkGet(
    intakes.flatMap((intake) => (intake?.history[0] ? [[...intake.history[0]]] : [])) as [string, number][],
  );
  const details = new Map(
    opened.flatMap((entry) => (entry?.kind === 'pending' ? [[entry.documentId, entry.document.details] as const] : [])),
  );
  const rows = units.flatMap((unit, i): OpenRepair<DocumentRow>[] => {
    const intake = intakes[i];
    if (!unit.repair || !intake) return [];
    const { problem = null, accessories = null } = details.get(intake.id) ?? {};
    return [{ unit, stage: unit.repair.stage, intake, problem, accessories }];
  });
  return rows.sort((a, b) => (a.intake.id < b.intake.id ? 1 : -1));
}
