import type { RepairStage } from '../model/paper-details';
import type { Action, UnitState } from '../model/unit';
import type { Movement } from './movement';
import type { Named, Whole } from './named-move';

type Sets = NonNullable<Action['sets']>;

/** What the paper makes of a unit besides its state; null: nothing. */
export function facetsOf(move: Named, whole: Whole): Sets | null {
  const sets = { ...outgrown(move), ...facetsGiven(move, whole) };
  return Object.keys(sets).length > 0 ? sets : null;
}

/** Facets that go with a state go when it goes. */
function outgrown({ known, to }: Named): Sets {
  return {
    ...(known?.transit && to !== 'inTransit' && { transit: null }),
    ...(known?.kitId !== undefined && to !== 'assembled' && { kitId: null }),
    ...(known?.repair && to !== 'inRepair' && { repair: null }),
  };
}

function facetsGiven(move: Named, { document, moves }: Whole): Sets {
  const { movement, known, to } = move;
  const { stage = 'intake', toLocation = '', cause } = document.details ?? {};
  const others = (other: Movement) => moves.filter((one) => one.movement === other).map(({ unitId }) => unitId);
  switch (movement) {
    case 'transferShip':
      return { transit: { documentId: document.id, from: document.location, to: toLocation } };
    case 'assemblyKit':
      return { components: others('assemblyComponent') };
    case 'assemblyComponent':
      return { kitId: others('assemblyKit')[0] ?? null };
    case 'disassemblyKit':
      return { components: null };
    case 'supplierReturn':
      return cause === 'defective' ? { defective: true } : {};
    case 'replacementOld':
      return { replacedBy: others('replacementNew')[0] ?? null };
    case 'replacementNew':
      return { replaces: others('replacementOld')[0] ?? null };
    case 'repairIntake':
      return takenIn(move, document.id, known?.state ?? 'foreign');
    case 'repairStep':
      return known?.repair ? { repair: { ...known.repair, stage: stage as RepairStage } } : {};
    case 'customerReturn':
    case 'buyBack':
      // It is ours now; once repaired it can be sold again.
      return to === 'inRepair' ? takenIn(move, document.id, 'quarantine') : {};
    default:
      return {};
  }
}

function takenIn({ known }: Named, documentId: string, from: UnitState): Sets {
  const repairs = known?.repairs ?? 0;
  return { repair: { documentId, stage: 'intake', from }, repairs: known?.repair ? repairs : repairs + 1 };
}
