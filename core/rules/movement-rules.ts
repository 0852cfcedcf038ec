import { assemblyDocument, assemblyRules } from './assembly';
import type { Broken, UnitCase } from './broken';
import { correctionDocument, correctionRules } from './correction';
import { customerReturnRules } from './customer-return';
import { disassemblyDocument, disassemblyRules } from './disassembly';
import type { DocumentBroken, DocumentCase } from './document-case';
import { goodsReceiptRules } from './goods-receipt';
import { kindOf } from './movement';
import { openingDocument } from './opening-balance';
import { repairDocument, repairRules } from './repair';
import { saleRules } from './sale';
import { stockCountDocument, stockCountRules } from './stock-count';
import { supplierReturnDocument, supplierReturnRules } from './supplier-return';
import { transferDocument, transferRules } from './transfer';
import { replacementDocument, replacementRules } from './warranty-replacement';
import { writeOffDocument, writeOffRules } from './write-off';

/** What a movement asks of one unit beyond the table: the one switch over the kinds. */
export function movementRules(unitCase: UnitCase): Broken[] {
  switch (kindOf(unitCase.movement)) {
    case 'goodsReceipt':
    case 'buyBack':
    case 'openingBalance':
      return goodsReceiptRules(unitCase);
    case 'sale':
      return saleRules(unitCase);
    case 'customerReturn':
      return customerReturnRules(unitCase);
    case 'supplierReturn':
      return supplierReturnRules(unitCase);
    case 'transfer':
      return transferRules(unitCase);
    case 'assembly':
      return assemblyRules(unitCase);
    case 'disassembly':
      return disassemblyRules(unitCase);
    case 'writeOff':
      return writeOffRules(unitCase);
    case 'stockCount':
      return stockCountRules(unitCase);
    case 'repair':
      return repairRules(unitCase);
    case 'warrantyReplacement':
      return replacementRules(unitCase);
    case 'correction':
      return correctionRules(unitCase);
  }
}

/** What a paper asks as a whole. */
export function documentRules(documentCase: DocumentCase): DocumentBroken[] {
  switch (documentCase.document.kind) {
    case 'supplierReturn':
      return supplierReturnDocument(documentCase);
    case 'transfer':
      return transferDocument(documentCase);
    case 'assembly':
      return assemblyDocument(documentCase);
    case 'disassembly':
      return disassemblyDocument(documentCase);
    case 'writeOff':
      return writeOffDocument(documentCase);
    case 'stockCount':
      return stockCountDocument(documentCase);
    case 'repair':
      return repairDocument(documentCase);
    case 'warrantyReplacement':
      return replacementDocument(documentCase);
    case 'openingBalance':
      return openingDocument(documentCase);
    case 'correction':
      return correctionDocument(documentCase);
    default:
      return [];
  }
}
