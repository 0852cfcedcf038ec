import type { SavedDocument, Till } from '../ledger/till';
import type { TillSettings } from '../model/settings';
import { answerWithin } from './answer-within';
import type { Sight } from './desk';
import type { Saved } from './surface';

/** The document that was posted last, and its warranty cards. Told until the page shows another document. */
export class LastSaved {
  #document: SavedDocument | null = null;
  /** What the page showed when it was posted. */
  #beside: string | null = null;
  #offers = false;

  constructor(
    readonly till: Till,
    readonly settings: Pick<TillSettings, 'printCards'>,
    /** Opens the page that prints the cards; null: there is none here. */
    readonly print: ((documentId: string) => Promise<void>) | null,
  ) {}

  /** A document met its outcome. Where the shop says so, its cards are printed at once. */
  async settled(documentId: string, see: () => Sight): Promise<void> {
    const document = await answerWithin(this.till.saved(documentId), 'The serial ledger');
    if (!document) return;
    this.#document = document;
    this.#beside = see().key;
    const { printCards } = this.settings;
    this.#offers = document.cards > 0 && this.print !== null && printCards !== 'never';
    if (!this.#offers || printCards === 'ask') return;
    try {
      await this.printCards();
    } catch {
      // What did not open by itself is offered: whoever presses hears why it does not.
    }
  }

  shown({ key }: Sight): Saved | null {
    if (key !== null && key !== this.#beside) this.#document = null;
    if (!this.#document) return null;
    const { kind, number, units } = this.#document;
    return { kind, number, units, offersCards: this.#offers };
  }

  async printCards(): Promise<void> {
    if (!this.#document || this.print === null) return;
    await this.print(this.#document.id);
    this.#offers = false;
  }
}
