import type { StockDocument } from '../model/document';
import { RETURN_STATE, UNIT_STATES, type UnitState } from '../model/unit';
import type { Movement } from './movement';
import type { RuleId } from './rule-id';

/** Where a unit can stand when a paper meets it. */
export type Standing = UnitState | 'unknown';

/** Where a movement takes a unit, if not to one state: where the paper says, where it was before, or nowhere. */
type Target = UnitState | 'asChosen' | 'asCause' | 'asBefore' | 'asFound' | 'asIs';

/** What a movement may do to a unit: take it to a state, do so only with the clerk's reason, or break a rule. */
export type Step =
  | { readonly to: Target }
  | { readonly to: Target; readonly unexplained: RuleId }
  | { readonly rule: RuleId };

type Row = Readonly<Record<Standing, Step>>;

/** A row in which everything that is not named breaks `elsewhere`; a customer's own unit is as good as unknown. */
function row(elsewhere: RuleId, unknown: Step, named: Partial<Row>): Row {
  const other = { rule: elsewhere };
  return {
    unknown,
    foreign: unknown,
    inStock: other,
    reserved: { rule: 'DO7' },
    inTransit: other,
    sold: other,
    quarantine: other,
    inRepair: other,
    returnedToSupplier: other,
    assembled: other,
    replaced: other,
    writtenOff: other,
    lost: other,
    ...named,
  };
}

/**
 * The heart of the rules: every movement against every state a unit can be in. `DO7` becomes `DO8` when the paper that reserves it
 * is unresolved.
 */
export const TRANSITIONS: Readonly<Record<Movement, Row>> = {
  goodsReceipt: row(
    'GR1',
    { to: 'inStock' },
    {
      inTransit: { rule: 'GR2' },
      sold: { to: 'inStock', unexplained: 'GR3' },
      quarantine: { rule: 'GR4' },
      inRepair: { rule: 'GR5' },
      returnedToSupplier: { to: 'inStock', unexplained: 'GR11' },
      assembled: { rule: 'GR7' },
      replaced: { rule: 'GR8' },
      writtenOff: { rule: 'GR9' },
      lost: { rule: 'GR10' },
    },
  ),
  sale: row(
    'SA2',
    { rule: 'SA1' },
    {
      inStock: { to: 'sold' },
      inTransit: { rule: 'SA3' },
      quarantine: { rule: 'SA4' },
      inRepair: { rule: 'SA5' },
      returnedToSupplier: { rule: 'SA6' },
      assembled: { rule: 'SA7' },
      replaced: { rule: 'SA8' },
      writtenOff: { rule: 'SA9' },
      lost: { rule: 'SA10' },
    },
  ),
  customerReturn: row(
    'CR5',
    { rule: 'CR1' },
    {
      inStock: { rule: 'CR2' },
      sold: { to: 'asChosen' },
      quarantine: { rule: 'CR3' },
      inRepair: { rule: 'CR4' },
    },
  ),
  supplierReturn: row(
    'SR2',
    { rule: 'SR1' },
    {
      inStock: { to: 'returnedToSupplier' },
      quarantine: { to: 'returnedToSupplier' },
      replaced: { to: 'returnedToSupplier' },
    },
  ),
  transferShip: row('TR2', { rule: 'TR1' }, { inStock: { to: 'inTransit' } }),
  transferReceive: row('TR4', { rule: 'TR1' }, { inTransit: { to: 'inStock' } }),
  transferCancel: row('TR4', { rule: 'TR1' }, { inTransit: { to: 'inStock' } }),
  assemblyComponent: row('AS2', { rule: 'AS1' }, { inStock: { to: 'assembled' } }),
  // A set that was taken apart can be put together again under its old number.
  assemblyKit: row('AS4', { to: 'inStock' }, { writtenOff: { to: 'inStock' } }),
  disassemblyComponent: row('DI2', { rule: 'DI2' }, { assembled: { to: 'inStock' } }),
  disassemblyKit: row('DI1', { rule: 'DI1' }, { inStock: { to: 'writtenOff' } }),
  writeOff: row(
    'WO2',
    { rule: 'WO1' },
    { inStock: { to: 'asCause' }, quarantine: { to: 'asCause' }, replaced: { to: 'writtenOff' } },
  ),
  stockCount: row(
    'SC4',
    { rule: 'SC1' },
    {
      inStock: { to: 'asIs' },
      quarantine: { to: 'asIs' },
      inRepair: { to: 'asIs' },
      replaced: { to: 'asIs' },
      reserved: { rule: 'SC4' },
      sold: { rule: 'SC2' },
      lost: { to: 'asFound' },
    },
  ),
  repairIntake: row(
    'RE2',
    { to: 'inRepair' },
    {
      inStock: { to: 'inRepair' },
      sold: { to: 'inRepair' },
      quarantine: { to: 'inRepair' },
      inRepair: { rule: 'RE1' },
    },
  ),
  repairStep: row('RE3', { rule: 'RE3' }, { inRepair: { to: 'inRepair' } }),
  repairHandOut: row('RE3', { rule: 'RE3' }, { inRepair: { to: 'asBefore' } }),
  replacementOld: row('WR2', { rule: 'WR1' }, { sold: { to: 'replaced' }, inRepair: { to: 'replaced' } }),
  replacementNew: row('WR4', { rule: 'WR3' }, { inStock: { to: 'sold' } }),
  buyBack: row('BB1', { to: 'asChosen' }, { sold: { to: 'asChosen' }, returnedToSupplier: { rule: 'BB2' } }),
  openingStock: row('OB1', { to: 'inStock' }, {}),
  openingSold: row('OB1', { to: 'sold' }, {}),
  correction: { ...everywhere({ to: 'asIs' }), reserved: { rule: 'DO7' }, unknown: { rule: 'CO1' } },
};

function everywhere(step: Step): Row {
  return Object.fromEntries([...UNIT_STATES, 'unknown'].map((standing) => [standing, step])) as unknown as Row;
}

/** What decides where a movement takes a unit. */
export interface Moved {
  readonly document: Pick<StockDocument, 'returnTo' | 'details'>;
  readonly movement: Movement;
  readonly state: Standing;
  /** The clerk said why. */
  readonly explained: boolean;
  /** The state it had before it came in for repair, or was lost. */
  readonly before?: UnitState | undefined;
}

/** Reads the table for one unit of a document. */
export function stepOf(moved: Moved): { readonly to: UnitState } | { readonly rule: RuleId } {
  const step = TRANSITIONS[moved.movement][moved.state];
  if ('rule' in step) return step;
  if ('unexplained' in step && !moved.explained) return { rule: step.unexplained };
  return { to: stateFor(step.to, moved) };
}

function stateFor(target: Target, { document, state, before }: Moved): UnitState {
  switch (target) {
    case 'asChosen':
      return RETURN_STATE[document.returnTo];
    case 'asCause':
      return document.details?.cause === 'lost' || document.details?.cause === 'stolen' ? 'lost' : 'writtenOff';
    case 'asBefore':
      return handedOut(before ?? 'foreign', document);
    case 'asFound':
      return before ?? 'inStock';
    case 'asIs':
      return state === 'unknown' ? 'foreign' : state;
    default:
      return target;
  }
}

/** What came back from a customer and is repaired can be sold again; unrepaired it stays apart. */
function handedOut(before: UnitState, { details }: Moved['document']): UnitState {
  return before === 'quarantine' && details?.stage === 'handedOut' ? 'inStock' : before;
}

/** Where a manager's override takes a unit that the table turns away; null: no word of hers can. */
export function forcedState({ movement, document }: Pick<Moved, 'movement' | 'document'>): UnitState | null {
  switch (movement) {
    case 'goodsReceipt':
      return 'inStock';
    case 'sale':
      return 'sold';
    case 'customerReturn':
    case 'buyBack':
      return RETURN_STATE[document.returnTo];
    case 'supplierReturn':
      return 'returnedToSupplier';
    default:
      return null;
  }
}
