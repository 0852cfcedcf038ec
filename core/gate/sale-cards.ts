import type { SavedDocument, Till } from '../ledger/till';
import type { TillSettings } from '../model/settings';
import { answerWithin } from './answer-within';
import type { Saved } from './surface';

/** Warranty cards of the document that was posted last: printed at once, offered, or neither, as the shop wants it. */
export class SaleCards {
  /** The document whose cards were printed from this page. */
  #printed: string | null = null;

  constructor(
    readonly till: Pick<Till, 'saved'>,
    readonly settings: Pick<TillSettings, 'printCards'>,
    /** Opens the page that prints the cards; null: there is none here. */
    readonly open: ((documentId: string) => Promise<void>) | null,
  ) {}

  /** The document of this tab that was saved just now. It only tells the clerk what she did: no answer is none. */
  async read(): Promise<SavedDocument | null> {
    try {
      return await answerWithin(this.till.saved(), 'The serial ledger');
    } catch {
      return null;
    }
  }

  offered(saved: SavedDocument | null): Saved | null {
    if (!saved) return null;
    const wanted = this.open !== null && this.settings.printCards !== 'never';
    return { ...saved, offersCards: wanted && saved.cards > 0 && saved.id !== this.#printed };
  }

  /** A document met its outcome on this page. */
  async settled(documentId: string): Promise<void> {
    if (this.settings.printCards !== 'always' || this.open === null) return;
    const saved = await this.read();
    if (saved?.id !== documentId || saved.cards === 0) return;
    try {
      await this.print(saved);
    } catch {
      // What did not open by itself is offered: whoever presses hears why it does not.
    }
  }

  async print(saved: SavedDocument | null): Promise<void> {
    if (!saved || this.open === null) return;
    await this.open(saved.id);
    this.#printed = saved.id;
  }
}
