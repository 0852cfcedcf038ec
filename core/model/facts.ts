import type { StockDocument } from './document';
import type { Identifier, Recognised } from './identifier';
import type { Policy, Verify } from './product';
import type { ShopSettings } from './settings';
import type { PaperRef, Unit } from './unit';
import type { Judgement, Reason } from './verdict';

/** An identifier that stands on another open draft. */
export interface DraftClaim {
  readonly draftId: string;
  readonly register: string;
  /** ISO 8601: when it was scanned there. */
  readonly at: string;
}

/** A unit that another open draft took over from this one. */
export interface TakenUnit {
  readonly line: string;
  readonly productId: string;
  readonly identifier: Identifier;
  /** Whose draft took it. */
  readonly register: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Everything a judge may know, read beforehand in one transaction. All look-ups are synchronous. */
export interface Facts {
  /** ISO 8601, UTC: the clock is handed in. */
  readonly now: string;
  readonly settings: ShopSettings;
  readonly policyOf: (productId: string) => Policy;
  /** Unit known under an identifier key. */
  readonly unitOf: (key: string) => Unit | undefined;
  /** Claim of *another* open draft on an identifier key. */
  readonly claimOf: (key: string) => DraftClaim | undefined;
  /** The pending or unresolved paper that reserved a unit, if any, with its state. */
  readonly paperStateOf: (paper: PaperRef) => 'pending' | 'posted' | 'voided' | 'unresolved' | undefined;
  /** A fresh random id for a unit not known before. */
  readonly newId: () => string;
  /** What other open drafts took over from this one. */
  readonly taken: readonly TakenUnit[];
  /** A page that was loaded later shows this document otherwise: what is judged is out of date. `verify`: the strictest on either page. */
  readonly newerPage: { readonly verify: Verify } | null;
  /** GTIN-14s by which a product is known; absent: none is. */
  readonly gtinsOf?: (productId: string) => readonly string[];
}

/** Pure and synchronous: the ledger calls it inside its transaction. */
export type Judge = (document: StockDocument, facts: Facts) => Judgement;

/** What a scanned text could be, likeliest first. No candidates: `problem` says why. */
export interface Recognition {
  readonly raw: string;
  readonly candidates: readonly Recognised[];
  /** GTIN-14 of the product, where the code names that too. */
  readonly gtin?: string;
  /** More identifiers of the same unit in the same code, each surely what it is. */
  readonly rest?: readonly Recognised[];
  /** Why it is not (or not surely) an identifier: the rule and its facts. Set also beside candidates, e.g. a wrong IMEI check digit that could still be a serial. */
  readonly problem: Pick<Reason, 'rule' | 'facts'> | null;
}

/** Pure: knows nothing of products. */
export type Recognise = (raw: string) => Recognition;

/** Where a recognised text belongs on a draft. `adds` holds every identifier to put on that unit (all known ones of a unit in the ledger). */
export type Placement =
  | { readonly placed: true; readonly line: string; readonly unit: number; readonly adds: readonly Identifier[] }
  | { readonly placed: false; readonly reason: Reason };

/** Pure: decides the line and the unit. Facts hold every possible key of every candidate for every product on the draft. */
export type Place = (
  recognition: Recognition,
  document: StockDocument,
  activeLine: string | null,
  facts: Facts,
) => Placement;

/**
 * Pure: as `Place`, for a page that can bring a product onto the document. `known` is every unit of the ledger that the text could
 * name, whatever its product. The unit given back has no place yet, because its product has none; `otherwise` says so.
 */
export type Bring = (
  recognition: Recognition,
  known: readonly Unit[],
  document: StockDocument,
  activeLine: string | null,
  facts: Facts,
) => Placement | { readonly brings: Unit; readonly otherwise: Reason };

/** Puts a reason in words, in the shop's language. */
export type Sentence = (reason: Reason, language: 'en' | 'uk') => string;
