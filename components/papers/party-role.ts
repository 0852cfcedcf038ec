import type { DocumentKind, StockDocument } from '../../core/model/document';

/** What the person or firm on a paper is to it; also the key of its word. */
export function partyRole(kind: DocumentKind, document: StockDocument | undefined): 'supplier' | 'customer' | 'seller' {
  switch (kind) {
    case 'goodsReceipt':
    case 'supplierReturn':
      return 'supplier';
    case 'buyBack':
      return 'seller';
    case 'openingBalance':
      return document?.details?.soldOn === undefined ? 'supplier' : 'customer';
    default:
      return 'customer';
  }
}
