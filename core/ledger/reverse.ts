import { REVERSIBLE } from '../model/document';
import type { Reason } from '../model/verdict';
import { append, authorOf, type Workplace } from './journal';
import type { Rules } from './ledger';
import { LedgerError } from './ledger-error';
import { readSettings } from './settings';
import { unitsBefore } from './units-before';

/**
 * Takes a posted document back, inside the caller's transaction: its units are as they were before.
 * @throws LedgerError `refused` with the sentence of [VO1] [VO2] [VO3]
 */
export async function reverse(place: Workplace, rules: Rules, id: string, reason: string, by: string): Promise<void> {
  const { db } = place;
  const [record, settings] = await Promise.all([db.documents.get(id), readSettings(db)]);
  if (!record) throw new LedgerError('unknownDocument', 'The ledger has no such document.', false);
  const refuse = (rule: string, facts: Reason['facts'] = {}): never => {
    const broken: Reason = { rule, facts, severity: 'refuse', line: null, unit: null };
    throw new LedgerError('refused', rules.sentence(broken, settings.language), false);
  };
  if (reason.trim() === '') throw new LedgerError('noReason', 'A void needs a reason.', false);
  if (record.state !== 'posted') return refuse('VO3');
  if (!REVERSIBLE.includes(record.kind)) return refuse('VO2');
  const now = place.now().toISOString();
  const units = (await db.units.bulkGet([...record.unitIds])).filter((unit) => unit !== undefined);
  const moved = units.find((unit) => unit.state === 'reserved' || unit.paper?.documentId !== id);
  const [opened] = record.history;
  if (moved) return refuse('VO1', rules.describe(moved, settings, now));
  if (!opened) throw new LedgerError('failed', 'The document has no entries.', false);
  const before = await unitsBefore(db, units, opened);
  const content = { kind: 'reversed', documentId: id, reason: reason.trim(), before } as const;
  await append(place, { ...authorOf(settings), by }, [content]);
}
