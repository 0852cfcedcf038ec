import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Office } from '../../core/ledger/office';
import type { ShopSettings } from '../../core/model/settings';
import type { Language, WordFacts } from '../../core/outputs/vocabulary';
import type { Profile } from '../../core/pos/profile';
import type { ReadProfile, SaveFile, ScannerTest, Sites } from './ports';

/** What the entry point hands to the manager page. */
export interface ManagerParts {
  readonly office: Office;
  readonly sites: Sites;
  readonly saveFile: SaveFile;
  readonly builtInProfiles: readonly Profile[];
  readonly readProfile: ReadProfile;
  readonly scannerTest: ScannerTest;
  readonly now: () => Date;
}

/** What every view has at hand. */
export interface Desk extends ManagerParts {
  readonly settings: ShopSettings;
  readonly language: Language;
  /** A text in the shop's language. */
  readonly say: (key: string, facts?: WordFacts) => string;
  /** Shows a short message for a few seconds and reads it to a screen reader. */
  readonly tell: (text: string) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('this view stands outside the manager page');
  return desk;
}
