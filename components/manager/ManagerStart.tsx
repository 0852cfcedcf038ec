import type { ManagerParts } from './desk';
import { Manager } from './Manager';
import { PageStart } from './PageStart';

interface ManagerStartProps {
  readonly parts: Promise<ManagerParts>;
  /** BCP 47, as the browser says: the language until the shop has chosen one. */
  readonly browserLanguage: string;
  readonly onRetry: () => void;
  /** Gives the ledger that was lost up, for an empty one. */
  readonly onStartAnew: () => void;
}

/** The manager page, once the ledger is open. */
export function ManagerStart(props: ManagerStartProps) {
  return <PageStart {...props}>{(ready) => <Manager {...ready} />}</PageStart>;
}
