import type { CapturedUnit } from '../model/document';
import type { Bring, Judge, Place, Recognise, Sentence } from '../model/facts';
import type { Scheme } from '../model/identifier';
import type { Policy } from '../model/product';
import type { ShopSettings } from '../model/settings';
import type { Unit } from '../model/unit';
import type { Reason } from '../model/verdict';
import type { Office } from './office';
import type { PaperDesk } from './paper-desk';
import type { Caller, ManagedTill } from './till';

/** The rules, handed in: the ledger imports none. All pure and synchronous. */
export interface Rules {
  readonly judge: Judge;
  readonly place: Place;
  readonly bring: Bring;
  readonly recognise: Recognise;
  readonly sentence: Sentence;
  /** What a sentence about a unit needs: its name and the paper that its state comes from. */
  readonly describe: (unit: Unit, settings: ShopSettings, now: string) => Reason['facts'];
  /** Schemes that one captured unit still lacks. */
  readonly missing: (unit: CapturedUnit, policy: Policy) => readonly Scheme[];
}

export interface LedgerOptions extends Rules {
  /** Name of the database; `serialgate` when absent. */
  readonly name?: string;
  /** Register of the ledger that was here the last time; null: none was. A browser replaces a damaged database by an empty one. */
  readonly register?: string | null;
  readonly now?: () => Date;
  readonly newId?: () => string;
}

/** One database of one origin. Several contexts may hold it open at once. */
export interface Ledger {
  /** What one tab of one POS page may ask. */
  till(caller: Caller): ManagedTill;
  readonly office: Office;
  readonly papers: PaperDesk;
  /** Calls back when a POS page may be judged otherwise than before; returns how to stop. */
  onShared(changed: () => void): () => void;
  /**
   * A tab is gone: its pending documents become unresolved, and drafts that only the tab identified free their
   * identifiers (the captures stay: the same page in a new tab finds them again for ten minutes).
   */
  tabClosed(tab: string): Promise<void>;
  /** Treats every tab that is not in the list as closed. For a start after a crash. */
  onlyTabs(open: readonly string[]): Promise<void>;
  /** Ends this context's connection. Later calls reject. */
  close(): void;
}
