import type { DocumentKind, ReceiptReason, ReturnTo } from '../model/document';
import type { DocumentState, LedgerEntry, PendingEntry, SettlementCause } from '../model/entry';
import type { Identifier } from '../model/identifier';
import type { Money } from '../model/money';
import type { PaperDetails } from '../model/paper-details';
import type { Unit, UnitState } from '../model/unit';
import type { Reason } from '../model/verdict';

/** What one document did, or tried to do, to one unit. */
export interface TimelineStep {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly state: DocumentState;
  /** The number it was posted under, else the one it had before. */
  readonly number: string | null;
  /** The other paper it named. */
  readonly reference: string | null;
  readonly partyId: string | null;
  /** ISO 8601: when it reserved the unit. */
  readonly openedAt: string;
  /** ISO 8601: when it was posted or voided, or when it became unclear; null while it is pending. */
  readonly settledAt: string | null;
  readonly by: string;
  readonly register: string;
  readonly location: string;
  readonly price: Money | null;
  /** Added to what the unit cost. */
  readonly cost: Money | null;
  /** State of the unit once it is posted. */
  readonly to: UnitState;
  readonly receiptReason: ReceiptReason | null;
  readonly returnTo: ReturnTo;
  readonly details: PaperDetails;
  /** Identifiers it brought to the unit. */
  readonly adds: readonly Identifier[];
  /** Rules that a lenient policy let pass on this unit's line or on the whole document. */
  readonly warnings: readonly Reason[];
  /** The POS's own words when it refused. */
  readonly message: string | null;
  /** Why the ledger itself settled it so; null: it did not. */
  readonly cause: SettlementCause | null;
  /** Whoever told what became of it. */
  readonly settledBy: { readonly by: string; readonly source: string } | null;
  /** The clock ran backwards at one of its entries. */
  readonly clockBehind: boolean;
}

/** A clerk took the unit out of another's open draft. */
export interface TakeOver {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly register: string;
  /** Its place among the documents of the unit: a clock may be wrong. */
  readonly stepsBefore: number;
}

/** When the unit went from one draft to another, oldest first. */
export function takeOversOf(entries: readonly LedgerEntry[]): TakeOver[] {
  let stepsBefore = 0;
  return entries.flatMap((entry) => {
    if (entry.kind === 'pending') stepsBefore += 1;
    if (entry.kind !== 'draftTakenOver') return [];
    const { id, at, by, register } = entry;
    return [{ id, at, by, register, stepsBefore }];
  });
}

/** The life of one unit from its entries (chain order), oldest step first. */
export function timelineOf(unit: Pick<Unit, 'id' | 'identifiers'>, entries: readonly LedgerEntry[]): TimelineStep[] {
  const steps = new Map<string, TimelineStep>();
  for (const entry of entries) {
    if (entry.kind === 'pending') {
      const step = openStep(unit, entry);
      if (step) steps.set(entry.documentId, step);
    } else if (entry.kind === 'posted' || entry.kind === 'voided' || entry.kind === 'unresolved') {
      const step = steps.get(entry.documentId);
      if (!step) continue;
      steps.set(entry.documentId, {
        ...step,
        state: entry.kind,
        number: entry.number ?? step.number,
        settledAt: entry.at,
        message: entry.message,
        cause: entry.cause ?? null,
        settledBy: { by: entry.by, source: entry.source },
        clockBehind: step.clockBehind || entry.clockBehind === true,
      });
    } else if (entry.kind === 'reversed') {
      const step = steps.get(entry.documentId);
      if (step) steps.set(entry.documentId, { ...step, state: 'voided', settledAt: entry.at, message: entry.reason });
    }
  }
  return [...steps.values()];
}

function openStep(unit: Pick<Unit, 'id' | 'identifiers'>, entry: PendingEntry): TimelineStep | null {
  const action = entry.actions.find((one) => one.unitId === unit.id);
  if (!action) return null;
  const { document } = entry;
  const reasons = [...unit.identifiers, ...action.adds].map(({ key }) => document.receiptReasons[key]);
  return {
    documentId: document.id,
    kind: document.kind,
    state: 'pending',
    number: document.number,
    reference: document.reference,
    partyId: document.partyId,
    openedAt: entry.at,
    settledAt: null,
    by: entry.by,
    register: entry.register,
    location: action.location,
    price: action.price,
    cost: action.cost ?? null,
    to: action.to,
    receiptReason: reasons.find((reason) => reason !== undefined) ?? null,
    returnTo: document.returnTo,
    details: document.details ?? {},
    adds: action.adds,
    warnings: entry.warnings.filter((reason) => reason.line === null || reason.line === action.lineKey),
    message: null,
    cause: null,
    settledBy: null,
    clockBehind: entry.clockBehind === true,
  };
}
