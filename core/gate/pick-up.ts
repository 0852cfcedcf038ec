import type { Departure } from './departure';
import type { Desk } from './desk';
import type { PutOff } from './put-off';
import type { ScanDesk } from './scan-desk';
import type { Scans } from './scans';
import type { Notice } from './surface';

/** Gives the scans to who knows what to do with them, and first of all those that the page before could not finish. */
export class PickUp {
  #done = false;

  constructor(
    readonly document: Document,
    readonly departure: Departure,
    readonly scans: Scans,
    readonly desk: Desk,
    readonly scanDesk: ScanDesk,
    readonly putOff: PutOff,
    readonly tell: (notice: Notice) => void,
  ) {}

  async begin(): Promise<void> {
    // Nobody can be sure of the rest of a page that is still coming.
    await parsed(this.document);
    await this.look();
    this.scans.taker = this.scanDesk;
  }

  /** The browser brought this page back: others have been here in between. */
  again(): void {
    this.#done = false;
  }

  /** What was left is for the next document, on whatever page that comes. */
  async look(): Promise<void> {
    const { place } = this.scanDesk;
    if (this.#done || place === null || this.document.readyState === 'loading') return;
    this.#done = true;
    const { unsaved, interrupted, definition, scans } = await this.departure.pickUp();
    this.putOff.inherit(unsaved, this.desk.see().key);
    if (interrupted) this.tell({ kind: 'cut' });
    if (definition === null || definition === place) this.scans.inherit(scans);
    else for (const text of scans) this.tell({ kind: 'lost', text });
  }
}

function parsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}
