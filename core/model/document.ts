import type { Identifier } from './identifier';
import type { Money } from './money';
import type { PaperDetails } from './paper-details';
import type { ProductRef } from './product';

/** The papers that move units. One list: the transition table, the profiles and the screens follow it. */
export const DOCUMENT_KINDS = [
  'goodsReceipt',
  'sale',
  'customerReturn',
  'supplierReturn',
  'transfer',
  'assembly',
  'disassembly',
  'writeOff',
  'stockCount',
  'repair',
  'warrantyReplacement',
  'buyBack',
  'openingBalance',
  'correction',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Whose the papers are that are written in SerialGate itself: no page has this origin. */
export const OWN_ORIGIN = 'serialgate:own';

/** Papers that are simply taken back; every other kind has an opposite of its own. */
export const REVERSIBLE: readonly DocumentKind[] = [
  'goodsReceipt',
  'sale',
  'customerReturn',
  'supplierReturn',
  'writeOff',
  'buyBack',
  'openingBalance',
];

/**
 * What the units of a line are to their paper, where a paper holds several sorts: the set and its parts, the old unit of a
 * replacement and the new one, units sold before tracking began on an opening balance.
 */
export type LineRole = 'kit' | 'component' | 'old' | 'new' | 'sold';

/** One physical item as it stands on a draft: the identifiers captured so far. */
export interface CapturedUnit {
  readonly identifiers: readonly Identifier[];
}

/** One line of a paper. */
export interface DocumentLine {
  /** Stable identity of the line on its page; captures hang on it. */
  readonly key: string;
  readonly productId: string;
  readonly productName: string;
  /** Number of units: the page's quantity × pack size, as a positive whole number for tracked products. */
  readonly quantity: number;
  /** The page's quantity could not be read; `quantity` is 0 then. */
  readonly unread?: true;
  /** Price of one unit: purchase price on a goods receipt, selling price elsewhere. Null: the page does not say. */
  readonly price: Money | null;
  readonly units: readonly CapturedUnit[];
  readonly role?: LineRole;
}

/** Why a unit that we sold may be received again. */
export type ReceiptReason = 'returned' | 'boughtBack' | 'repurchased';
/** Where a unit that came back goes. */
export type ReturnTo = 'inStock' | 'quarantine' | 'inRepair';

/** A paper the shop writes. While it is still on the page it is a draft. */
export interface StockDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  /** Origin of the POS page, e.g. `https://till.example`. */
  readonly origin: string;
  readonly profileId: string;
  /** The draft it came from, see `draftId`. */
  readonly draftId: string;
  /** The POS's own number, if it is known before the submission. */
  readonly number: string | null;
  /** The other paper it refers to: the sales receipt of a return, the supplier's delivery note. */
  readonly reference: string | null;
  /** Random id of the customer or supplier in the erasable `parties` store. */
  readonly partyId: string | null;
  readonly register: string;
  readonly location: string;
  readonly lines: readonly DocumentLine[];
  /** Per unit key: the clerk's reason for receiving a unit that we sold. */
  readonly receiptReasons: Readonly<Record<string, ReceiptReason>>;
  readonly returnTo: ReturnTo;
  readonly details?: PaperDetails;
}

/** A line as the page shows it, before products are resolved and captures are joined. */
export interface PageLine {
  readonly key: string;
  readonly product: ProductRef;
  /** As read; may be negative on a return and broken when the page is. Judged, never trusted. */
  readonly quantity: number;
  /** As many units as are scanned, whatever the quantity says; only on papers of our own, never from a page. */
  readonly asScanned?: true;
  /** Units in one pack; 1 where the page has none. */
  readonly pack: number;
  /** Price of one unit in minor units of the shop's currency, or null. */
  readonly priceMinor: number | null;
  /** Texts in the page's own serial field, or null where it has none. */
  readonly serials: readonly string[] | null;
  readonly role?: LineRole;
}

/** Everything a profile can read from the page about one document. */
export interface PageDraft {
  readonly kind: DocumentKind;
  readonly profileId: string;
  /** Which document definition of the profile read it. */
  readonly definition: string;
  /** The page's own key of the document (cart id, order uuid), or null: then the tab is its key. */
  readonly documentKey: string | null;
  readonly number: string | null;
  readonly reference: string | null;
  /** The customer's or supplier's name or code as the page shows it. */
  readonly party: string | null;
  readonly lines: readonly PageLine[];
  /** When the page was loaded (milliseconds since the epoch), where it shows a document that is kept on the POS's server; else absent. */
  readonly loadedAt?: number;
  readonly details?: PaperDetails;
}

const PART = ' ⊃ ';

/** Key of the line that asks for one sort of part of a set on a page's line. */
export function partLineKey(line: string, productId: string): string {
  return `${line}${PART}${productId}`;
}

/** Key of a draft in the ledger. The origin comes from the browser, never from the page. */
export function draftId(origin: string, page: PageDraft, tab: string): string {
  return `${origin}|${page.profileId}|${page.definition}|${page.documentKey ?? `tab ${tab}`}`;
}

/** What `draftId` put together. */
export function partsOfDraftId(draft: Pick<StockDocument, 'draftId' | 'origin' | 'profileId'>): {
  definition: string;
  documentKey: string | null;
} {
  const rest = draft.draftId.slice(`${draft.origin}|${draft.profileId}|`.length);
  const end = rest.indexOf('|');
  const key = rest.slice(end + 1);
  return { definition: rest.slice(0, end), documentKey: key.startsWith('tab ') ? null : key };
}
