import type { DocumentKind, LineRole, StockDocument } from '../model/document';
import type { RepairStage } from '../model/paper-details';

/**
 * What a paper does with the units of a line: its kind, and where a kind does several things, which of them. The rows of the
 * transition table.
 */
export const MOVEMENTS = [
  'goodsReceipt',
  'sale',
  'customerReturn',
  'supplierReturn',
  'transferShip',
  'transferReceive',
  'transferCancel',
  'assemblyComponent',
  'assemblyKit',
  'disassemblyComponent',
  'disassemblyKit',
  'writeOff',
  'stockCount',
  'repairIntake',
  'repairStep',
  'repairHandOut',
  'replacementOld',
  'replacementNew',
  'buyBack',
  'openingStock',
  'openingSold',
  'correction',
] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** The movement of a line of a paper. */
export function movementOf(document: Pick<StockDocument, 'kind' | 'details'>, role?: LineRole): Movement {
  const { kind, details } = document;
  switch (kind) {
    case 'transfer':
      if (details?.stage === 'receive') return 'transferReceive';
      return details?.stage === 'cancel' ? 'transferCancel' : 'transferShip';
    case 'assembly':
      return role === 'kit' ? 'assemblyKit' : 'assemblyComponent';
    case 'disassembly':
      return role === 'kit' ? 'disassemblyKit' : 'disassemblyComponent';
    case 'repair':
      return repairMovement(details?.stage as RepairStage | undefined);
    case 'warrantyReplacement':
      return role === 'new' ? 'replacementNew' : 'replacementOld';
    case 'openingBalance':
      return role === 'sold' ? 'openingSold' : 'openingStock';
    default:
      return kind;
  }
}

function repairMovement(stage: RepairStage | undefined): Movement {
  if (stage === undefined || stage === 'intake') return 'repairIntake';
  return stage === 'handedOut' || stage === 'refused' ? 'repairHandOut' : 'repairStep';
}

/** The kind of paper that a movement belongs to. */
export function kindOf(movement: Movement): DocumentKind {
  return KINDS[movement];
}

const KINDS: Readonly<Record<Movement, DocumentKind>> = {
  goodsReceipt: 'goodsReceipt',
  sale: 'sale',
  customerReturn: 'customerReturn',
  supplierReturn: 'supplierReturn',
  transferShip: 'transfer',
  transferReceive: 'transfer',
  transferCancel: 'transfer',
  assemblyComponent: 'assembly',
  assemblyKit: 'assembly',
  disassemblyComponent: 'disassembly',
  disassemblyKit: 'disassembly',
  writeOff: 'writeOff',
  stockCount: 'stockCount',
  repairIntake: 'repair',
  repairStep: 'repair',
  repairHandOut: 'repair',
  replacementOld: 'warrantyReplacement',
  replacementNew: 'warrantyReplacement',
  buyBack: 'buyBack',
  openingStock: 'openingBalance',
  openingSold: 'openingBalance',
  correction: 'correction',
};
