import type { OpenDocument, Till } from '../ledger/till';
import { answerWithin } from './answer-within';

/** So long may the POS think before the clerk is told that it has not answered, in milliseconds. */
const PATIENCE = 3_000;

/** Papers of this register whose outcome is not known: the clerk is told of each until it is settled. */
export class OpenPapers {
  #open: readonly OpenDocument[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly till: Pick<Till, 'openDocuments'>,
    /** There is one more to tell of. */
    readonly due: () => void,
  ) {}

  async read(): Promise<readonly OpenDocument[]> {
    this.#open = await answerWithin(this.till.openDocuments(), 'The serial ledger');
    clearTimeout(this.#timer);
    const rests = this.#open.map(restOf).filter((rest) => rest > 0);
    if (rests.length > 0) this.#timer = setTimeout(this.due, Math.min(...rests));
    return this.#open;
  }

  /** Nearly every paper is settled before anybody could read that it is not. */
  get told(): readonly OpenDocument[] {
    return this.#open.filter((document) => restOf(document) <= 0);
  }
}

function restOf({ state, openedAt }: OpenDocument): number {
  return state === 'pending' ? Date.parse(openedAt) + PATIENCE - Date.now() : 0;
}
