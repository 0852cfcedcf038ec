import type { Departure } from './departure';
import type { Desk } from './desk';
import type { PutOff } from './put-off';
import type { ScanDesk } from './scan-desk';
import type { Scans } from './scans';
import type { Notice } from './surface';

interface Heirs {
  readonly departure: Departure;
  readonly scans: Scans;
  readonly window: Window;
  readonly desk: Desk;
  readonly putOff: PutOff;
  readonly scanDesk: ScanDesk;
  readonly tell: (notice: Notice) => void;
}

/** What the page before could not finish. From here on scans have somebody who knows what to do with them. */
export async function pickUp({ departure, scans, window, desk, putOff, scanDesk, tell }: Heirs): Promise<void> {
  // Nobody can be sure of the rest of a page that is still coming.
  const [left] = await Promise.all([departure.pickUp(), parsed(window.document)]);
  const { key } = desk.see();
  putOff.inherit(left.unsaved, key);
  if (left.interrupted) tell({ kind: 'cut' });
  if (left.definition === scanDesk.place) scans.inherit(left.scans);
  else for (const text of left.scans) tell({ kind: 'lost', text });
  scans.taker = scanDesk;
}

function parsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}
