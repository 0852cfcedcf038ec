import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DraftView } from '../../core/ledger/till';
import type { PaperDetails } from '../../core/model/paper-details';
import { type Paper, withDetail } from './paper';
import type { Scans } from './scan/use-scans';
import type { PaperSort } from './sort';
import type { PaperWork } from './use-paper';

/** What every part of an open paper has at hand. */
export interface OpenPaper {
  readonly sort: PaperSort;
  readonly paper: Paper;
  readonly view: DraftView;
  readonly work: PaperWork;
  readonly scans: Scans;
  /** The line that scans of unknown units go to first. */
  readonly activeLine: string | null;
  readonly activate: (line: string) => void;
  /** It was refused once: from now on whatever is missing is told, too. */
  readonly asked: boolean;
  /** Posts it, or says why not. Rejects when the ledger cannot: a wrong PIN, a full disk. */
  readonly post: (pin?: string) => Promise<void>;
}

const Context = createContext<OpenPaper | null>(null);

export const PaperProvider = Context.Provider;

export function usePaperHere(): OpenPaper {
  const here = useContext(Context);
  if (here === null) throw new Error('a part of a paper stands outside of one');
  return here;
}

type Detail<K extends keyof PaperDetails> = PaperDetails[K] | undefined;

/** One detail of the paper, and how to change it: from what it is by then, which may be more than what was last shown. */
export function useDetail<K extends keyof PaperDetails>(
  name: K,
): readonly [Detail<K>, (make: (before: Detail<K>) => Detail<K>) => void] {
  const { paper, work } = usePaperHere();
  const save = (make: (before: Detail<K>) => Detail<K>) =>
    work.change(name, ({ details }) => ({ details: withDetail(details, name, make(details[name])) }));
  return [paper.details[name], save];
}
