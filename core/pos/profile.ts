import type { DocumentKind } from '../model/document';
import type { Cause, TransferStage } from '../model/paper-details';

/**
 * A profile is data that describes one POS. Schema version 1.
 * Selectors: CSS; the prefix `:page ` leaves the container for the whole page, the suffix `:visible` keeps what is shown;
 * an empty selector is the element itself.
 * Selector expressions: `css selector`, then optional filters after `|`, alternatives with ` ?? `, first that yields text wins:
 * `[name=qty]@value|number ?? .qty|number`. `@name` reads an attribute (`@value` the live value). The closed list of filters
 * is in `filters.ts`. `:address` instead of a selector is the page's address: `:address|after:/order/|before:?`.
 * Path expressions: `a.b[0].c`, `lines[*]`, `['a.b'].c`; over a request they begin `body|json|…`, `body|form:field|json|…`
 * or `body|brackets|…`, over an answer `status` or `resp|json|…`. After `json`, `brackets` or `form:` stands a path, after a
 * path stand filters.
 */
export interface Profile {
  readonly schema: 1;
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Versions of the system on which this profile was run, e.g. `Tryton 6.0 (Debian 12)`. Empty: derived from source only. */
  readonly verifiedOn: readonly string[];
  readonly match: { readonly urls: readonly string[]; readonly probe?: string };
  readonly number: NumberFormat;
  /** Decimal digits of the shop's minor unit; absent: 2. */
  readonly minorDigits?: 0 | 2 | 3;
  readonly documents: readonly DocumentDefinition[];
  readonly requests: readonly RequestRule[];
  readonly rejections: Readonly<Record<string, RejectTemplate>>;
  /** Lists of the POS's documents, from which unresolved ones are settled. */
  readonly sightings: readonly SightingRule[];
}

/** `auto`: by `<html lang>`. */
export type NumberFormat = 'auto' | { readonly decimal: ',' | '.'; readonly group: ' ' | ',' | '.' | "'" | '' };

/**
 * When a definition or kind applies; all given parts must hold. Paths and hashes are globs with `*`; a path glob with a `?`
 * is compared with path and query. A definition's parts look at the page, a kind's at the root.
 */
export interface When {
  readonly path?: string;
  readonly hash?: string;
  readonly selector?: string;
  /** `[expression, 'eq' | 'ne' | 'in' | 'matches', value…]`. */
  readonly field?: Predicate;
}

export type Predicate = readonly [
  expression: string,
  operator: 'eq' | 'ne' | 'in' | 'nin' | 'gte' | 'lt' | 'exists' | 'missing' | 'matches',
  ...values: readonly (string | number | boolean)[],
];

/** One document a page can show. Its kind is fixed or chosen by a mode on the page. */
export interface DocumentDefinition {
  readonly id: string;
  readonly when: When;
  readonly kinds: readonly (KindSaid & { readonly when?: When })[];
  /** Container; every other expression is relative to it. */
  readonly root: string;
  readonly read: {
    /** Strongest first; the first that yields lines wins. */
    readonly sources: readonly ReadSource[];
  } & HeaderExpressions;
  /** The page's own serial field of a line, filled by us. */
  readonly serialField?: { readonly selector: string; readonly join: string };
  /**
   * Where the page takes the code (SKU or GTIN) of a product to put it on the document; `enter`: Enter submits it. Given, a unit of the
   * ledger that is scanned on the page brings its product along.
   */
  readonly itemField?: { readonly selector: string; readonly enter: boolean };
  readonly gate: GateRules;
  readonly outcome: OutcomeRules;
}

export type ReadSource =
  | {
      readonly from: 'dom';
      readonly rows: string;
      readonly skip?: string;
      /** What the page shows when the document has no lines. Given: neither rows nor this means that the page changed. */
      readonly empty?: string;
      /** What the page shows where it keeps lines of the document back, e.g. "More" below the first ones. */
      readonly partial?: string;
      readonly line: LineExpressions;
    }
  | {
      readonly from: 'global';
      readonly path: string;
      readonly lines: string;
      readonly line: LineExpressions;
      readonly header?: HeaderExpressions;
    }
  | {
      readonly from: 'request';
      readonly rule: string;
      readonly lines: string;
      readonly line: LineExpressions;
      readonly header?: HeaderExpressions;
      /** First whose predicates over `body|…` hold; absent or none: the page's kind. */
      readonly kinds?: readonly (KindSaid & { readonly where: readonly Predicate[] })[];
    };

/** What a mode of the page makes of the document. */
export interface KindSaid {
  readonly kind: DocumentKind;
  /** Of a transfer: which end of it; absent, units are shipped. */
  readonly stage?: TransferStage;
  /** Of a write-off or a return to the supplier: why. */
  readonly cause?: Cause;
}

/** Header fields where the lines are. A page may have moved on to the next document when its request is read. */
export interface HeaderExpressions {
  readonly documentKey?: string;
  readonly number?: string;
  readonly reference?: string;
  readonly party?: string;
  /** Where a transfer goes, by the code or the name that the shop's settings give the place. */
  readonly toLocation?: string;
}

/** Expressions per field of a line; selectors for `dom`, paths otherwise. Numbers on the page are localised, numbers in data are not. */
export interface LineExpressions {
  /** Stable identity; `$index` as a last resort. */
  readonly key: string;
  readonly posId?: string;
  readonly sku?: string;
  readonly gtin?: string;
  readonly name?: string;
  readonly quantity: string;
  readonly pack?: string;
  readonly price?: string;
  readonly serials?: string;
}

/**
 * What submits the document, within the root unless a selector starts with `:page `.
 *
 * An address that submits a document submits it whatever the way. So the address of a form guards requests too, and a request rule that
 * holds guards forms and the addresses that the page goes to. One difference stays: a plain GET (a link, `location`, `fetch`) of a form's
 * address is as a rule only the page that stands there, and counts only where a request rule names it with the method GET. See decision 0007.
 */
export interface GateRules {
  /** Controls whose click submits. */
  readonly clicks: readonly string[];
  /** Globs of form actions (path and query) that submit, by a form of either method or by any request but a plain GET. */
  readonly forms: readonly string[];
  /** Hotkeys, e.g. `F9`, `Ctrl+Enter`, or `Enter@input.code` for one field; with the control they stand for. */
  readonly keys: readonly { readonly key: string; readonly control: string }[];
  /** True: the submission loads a new page, so every submit is held until it is reserved. */
  readonly navigates: boolean;
}

/** A request the page gate looks at. One that holds counts for a form, and for an address that the page goes to, just as well. */
export interface RequestRule {
  readonly id: string;
  /** Definitions it submits; empty for `observe`. */
  readonly documents: readonly string[];
  readonly methods: readonly string[];
  /** Glob over path and query. */
  readonly url: string;
  /** All must hold, over `body|…`. Of a body that nobody can read they are taken to hold, and the document is the one on the page. */
  readonly where: readonly Predicate[];
  readonly mode: 'observe' | 'hold';
  /** Key of `rejections`; required for `hold`. */
  readonly rejection?: string;
}

/** The POS's own validation error. `{{message}}` is our sentence, `{{body.PATH}}` a value of the request. */
export interface RejectTemplate {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * How the POS's answer is recognised. A click or a final URL is never an answer. While a request that carried the document is on its way its
 * response decides; what the page shows counts when the response has come without a mark, or when there is none to come.
 */
export interface OutcomeRules {
  readonly posted: OutcomeMarks;
  readonly voided: OutcomeMarks;
  /** Without any mark by then the document is unresolved. */
  readonly timeoutSeconds: number;
}

export interface OutcomeMarks {
  /** Over the response of a request rule: `status`, `resp|json|…`. */
  readonly response?: {
    readonly rule: string;
    readonly where: readonly Predicate[];
    readonly number?: string;
    readonly message?: string;
    readonly documentKey?: string;
  };
  /** Over the page that is shown afterwards; expressions are relative to the element found. */
  readonly page?: readonly {
    readonly selector: string;
    readonly where?: readonly Predicate[];
    /** What says which kind of paper the page shows. Given: a mark that is of another kind than the document, or of none of these, is not its mark. */
    readonly kinds?: readonly { readonly kind: DocumentKind; readonly where: readonly Predicate[] }[];
    readonly number?: string;
    readonly message?: string;
    readonly documentKey?: string;
  }[];
}

export interface SightingRule {
  readonly when: When;
  readonly definition: string;
  readonly kind: DocumentKind;
  readonly rows: string;
  readonly documentKey: string;
  readonly number: string;
}
