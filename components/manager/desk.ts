import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Office } from '../../core/ledger/office';
import type { PaperDesk } from '../../core/ledger/paper-desk';
import type { ShopSettings } from '../../core/model/settings';
import type { Language, WordFacts } from '../../core/outputs/vocabulary';
import type { Profile } from '../../core/pos/profile';
import type { QrOf } from '../cards/ports';
import type { Checking } from '../verify/CheckCard';
import type { ReadProfile, SaveFile, Sites } from './ports';

/** What the entry point hands to every page of the extension's own. */
export interface PageParts {
  readonly office: Office;
  readonly papers: PaperDesk;
  readonly now: () => Date;
}

/** What only the manager page gets. */
export interface ManagerParts extends PageParts {
  readonly sites: Sites;
  readonly saveFile: SaveFile;
  readonly builtInProfiles: readonly Profile[];
  readonly readProfile: ReadProfile;
  readonly qrOf: QrOf;
  readonly checking: Checking;
  /** The program of the page that checks cards outside of the extension. */
  readonly checkProgram: () => Promise<string>;
  /** Rules that a shop may let a manager pass over. */
  readonly overridable: readonly string[];
  /** Opens the browser's side panel; null where the browser has none. Call it straight from a click. */
  readonly openSidePanel: (() => Promise<void>) | null;
}

/** What every view has at hand. */
export interface Desk extends PageParts {
  readonly settings: ShopSettings;
  readonly language: Language;
  /** A text in the shop's language. */
  readonly say: (key: string, facts?: WordFacts) => string;
  /** Shows a short message for a few seconds and reads it to a screen reader. */
  readonly tell: (text: string) => void;
  /** Null: this is not the manager page, but one beside it. */
  readonly manager: ManagerParts | null;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('this view stands outside a page of ours');
  return desk;
}

/** For views that only the manager page has. */
export function useManager(): ManagerParts {
  const { manager } = useDesk();
  if (!manager) throw new Error('this view stands outside the manager page');
  return manager;
}
