import type { OpenDocument, Outcome, Till } from '../ledger/till';
import type { DocumentKind } from '../model/document';
import type { PageResponse, PosAdapter, SeenOutcome } from '../pos/adapter';
import type { DocumentDefinition } from '../pos/profile';
import type { Trouble } from './surface';
import { troubleOf } from './surface-trouble';

/** A reserved document whose outcome the gate waits for. */
interface Followed {
  readonly documentId: string;
  readonly definition: DocumentDefinition;
  readonly kind: DocumentKind;
  readonly draftId: string;
  readonly documentKey: string | null;
  /** The page's mark before anything left it, as JSON: an old banner or receipt says nothing of this document. Null: none. */
  baseline: string | null;
  /** `performance.now()`, milliseconds. */
  deadline: number;
  sent: boolean;
  answeredAt: number | null;
}

/** Nothing has left the page: so long may its own "Are you sure?" stand. What leaves later is asked about anew. Milliseconds. */
const UNSENT = 60_000;
/** The same where it shows another paper. */
const UNSENT_GRACE = 5_000;
/** A refusal that looks like the one before counts when the page still shows it so long after the POS's answer. */
const REPEATED_REFUSAL = 1_000;
/** Most answers kept that no document claims: nearly all belong to papers with nothing tracked. */
const UNCLAIMED = 8;
const FIRST_RETRY = 1_000;
const RETRIES = 6;

/** Finds out what the POS said to each released document, and tells the ledger. A click or an address is never an outcome. */
export class Outcomes {
  readonly #followed = new Map<string, Followed>();
  /** On their way to the POS. Their answers are heard even when the document has met its outcome before. */
  readonly #requests = new Map<number, Followed>();
  /** Answers to requests that went out before their reservation was known. */
  readonly #unclaimed = new Map<number, PageResponse>();

  constructor(
    readonly adapter: PosAdapter,
    readonly till: Till,
    /** Called when a document needs no more following; with the ledger's words when it could not be told. */
    readonly settled: (documentId: string, trouble: Trouble | null) => void,
    readonly signal: AbortSignal,
  ) {}

  /** Just before the release. The ledger has voided what it reserved for this draft before and did not see go out. */
  follow(document: Omit<Followed, 'deadline' | 'sent' | 'answeredAt'>): void {
    for (const { documentId, draftId, sent, answeredAt } of [...this.#followed.values()]) {
      if (draftId === document.draftId && (!sent || answeredAt !== null)) this.#followed.delete(documentId);
    }
    const { definition } = document;
    const sent = !this.#isSeenLeaving(definition);
    const deadline = performance.now() + (sent ? timeoutOf(definition) : Math.min(UNSENT, timeoutOf(definition)));
    this.#add({ ...document, deadline, sent, answeredAt: null });
  }

  /** The page's mark as it is now, for `baseline`. */
  mark(definition: DocumentDefinition): string | null {
    const seen = this.adapter.outcomeOfPage(definition);
    return seen && JSON.stringify(seen);
  }

  /** After a load: this tab's own document from the page before. */
  resume(document: OpenDocument, definition: DocumentDefinition): void {
    if (this.#followed.has(document.id)) return;
    const age = Date.now() - Date.parse(document.openedAt);
    const deadline = performance.now() + Math.max(0, timeoutOf(definition) - age);
    const { id: documentId, kind, draftId, documentKey } = document;
    const name = { documentId, definition, kind, draftId, documentKey };
    this.#add({ ...name, baseline: null, deadline, sent: true, answeredAt: null });
  }

  /** The document is on its way, by this request or (null) by a navigation. */
  sent(documentId: string, request: number | null): void {
    const followed = this.#followed.get(documentId);
    if (followed && !followed.sent) {
      followed.sent = true;
      followed.deadline = performance.now() + timeoutOf(followed.definition);
      this.#arm(followed);
    }
    // A page may have shown its receipt before the reservation was known, and may never change again.
    setTimeout(() => this.look(false));
    if (request === null || !followed) return;
    this.#requests.set(request, followed);
    const response = this.#unclaimed.get(request);
    if (response) this.responded(request, response);
  }

  /**
   * The POS answered a request that carried a document.
   * @returns the document that it says nothing of, or null
   */
  responded(request: number, response: PageResponse): string | null {
    const followed = this.#requests.get(request);
    if (followed === undefined) {
      this.#unclaimed.set(request, response);
      for (const old of [...this.#unclaimed.keys()].slice(0, -UNCLAIMED)) this.#unclaimed.delete(old);
      return null;
    }
    this.#requests.delete(request);
    this.#unclaimed.delete(request);
    const { documentId, definition } = followed;
    const seen = this.adapter.outcomeOfResponse(response, definition);
    // Also what comes after the outcome: the ledger knows whether it contradicts.
    if (seen) this.#settle(followed, seen);
    if (seen || this.#followed.get(documentId) !== followed) return null;
    followed.answeredAt = performance.now();
    setTimeout(() => this.look(false));
    setTimeout(() => this.look(false), REPEATED_REFUSAL);
    return documentId;
  }

  /** The POS answered a request that only tells. */
  told(response: PageResponse): void {
    const followed = this.#newest();
    if (!followed?.sent) return;
    const seen = this.adapter.outcomeOfResponse(response, followed.definition);
    if (seen) this.#settle(followed, seen);
  }

  /** The page shows something new. `elsewhere`: no longer the document that was released. */
  look(elsewhere: boolean): void {
    const followed = this.#newest();
    if (!followed) return;
    if (elsewhere && !followed.sent) {
      followed.deadline = Math.min(followed.deadline, performance.now() + UNSENT_GRACE);
      this.#arm(followed);
    }
    const seen = this.adapter.outcomeOfPage(followed.definition);
    if (!seen) {
      followed.baseline = null;
      return;
    }
    if (isOfAnother(seen, followed) || !this.#isNew(followed, seen)) return;
    if (!followed.sent) {
      // Back at the start: the clerk has said no to the page's own question, or the page to her.
      if (seen.state === 'voided') void this.drop(followed.documentId);
    } else if (!this.#isFlying(followed)) this.#settle(followed, seen);
    // Where the answer is to tell, what the page shows before it came is a guess, and stays one.
    else if (followed.definition.outcome.posted.response) followed.baseline = JSON.stringify(seen);
  }

  /** The page goes away. What nothing was sent of is given back. */
  leave(): void {
    for (const { documentId, definition, sent } of [...this.#followed.values()]) {
      const byForm = !definition.gate.navigates || definition.gate.forms.length > 0;
      if (!sent && byForm) void this.drop(documentId);
    }
  }

  /** Nothing of the document left the page. */
  async drop(documentId: string): Promise<void> {
    this.#followed.delete(documentId);
    await this.#tell(documentId, { state: 'voided', number: null, message: null });
  }

  /** Whether a submission of such a document cannot go out unseen; else a release counts as sent. */
  #isSeenLeaving({ id, gate }: DocumentDefinition): boolean {
    return (
      gate.navigates ||
      this.adapter.requestRules.some(({ mode, documents }) => mode === 'hold' && documents.includes(id))
    );
  }

  /** The POS has still to answer a request that is watched: until then the page can only guess. */
  #isFlying(followed: Followed): boolean {
    return [...this.#requests.values()].includes(followed);
  }

  #newest(): Followed | undefined {
    return [...this.#followed.values()].at(-1);
  }

  #isNew(followed: Followed, seen: SeenOutcome): boolean {
    if (JSON.stringify(seen) !== followed.baseline) return true;
    const { answeredAt } = followed;
    return seen.state === 'voided' && answeredAt !== null && performance.now() - answeredAt >= REPEATED_REFUSAL;
  }

  #add(followed: Followed): void {
    this.#followed.set(followed.documentId, followed);
    this.#arm(followed);
  }

  #arm(followed: Followed): void {
    const { documentId } = followed;
    const rest = Math.max(0, followed.deadline - performance.now());
    setTimeout(() => {
      if (this.signal.aborted || this.#followed.get(documentId) !== followed) return;
      if (performance.now() < followed.deadline - 1) return;
      if (!followed.sent) void this.drop(documentId);
      else this.#settle(followed, null);
    }, rest);
  }

  #settle(followed: Followed, seen: SeenOutcome | null): void {
    this.#followed.delete(followed.documentId);
    const outcome: Outcome = seen
      ? { state: seen.state, number: seen.number, message: seen.message }
      : { state: 'unresolved', number: null, message: null };
    void this.#tell(followed.documentId, outcome);
  }

  /** Tries again for a minute; after that the document waits as pending, and the next load of a page or the manager settles it. */
  async #tell(documentId: string, outcome: Outcome): Promise<void> {
    let trouble: Trouble | null = null;
    for (let attempt = 0; attempt < RETRIES && !this.signal.aborted; attempt++) {
      try {
        await this.till.settle(documentId, outcome);
        return this.settled(documentId, null);
      } catch (error) {
        trouble = troubleOf(error);
        await new Promise((resolve) => setTimeout(resolve, FIRST_RETRY * 2 ** attempt));
      }
    }
    this.settled(documentId, trouble);
  }
}

/** Another paper than the document by its key or its kind; of what the page or the document does not say nobody can tell. */
function isOfAnother({ kind, documentKey }: SeenOutcome, followed: Followed): boolean {
  if (kind !== undefined && kind !== followed.kind) return true;
  return documentKey !== null && followed.documentKey !== null && documentKey !== followed.documentKey;
}

/** Milliseconds. */
function timeoutOf({ outcome }: DocumentDefinition): number {
  return outcome.timeoutSeconds * 1000;
}
