import type { DocumentLine, PageDraft, StockDocument } from '../model/document';
import type { Facts, Recognition } from '../model/facts';
import { possibleKeys, type Recognised } from '../model/identifier';
import type { Money } from '../model/money';
import type { Unit } from '../model/unit';
import { type Judgement, type Reason, verdictOf } from '../model/verdict';
import { type Captures, captureAt, everyKeyOf, keysOf, otherKeys, park } from './captures';
import { claimChange, writeDraft } from './drafts';
import { fetchableUnits } from './fetchable-units';
import type { Workplace } from './journal';
import type { Rules } from './ledger';
import { joinPageTexts, type PageText, textsOf } from './page-texts';
import { gtinsIn } from './product-gtins';
import { type KnownLine, type Reading, readDraft } from './reading';
import { recogniseStripped } from './recognise-stripped';
import type { DraftRow } from './rows';
import { type PageAge, pageAge } from './seen-page';
import type { Caller } from './till';
import { stillWaiting } from './waiting';

/**
 * One look at one draft, inside one transaction of the caller's: everything is read, the page's own texts are joined,
 * and the draft is held as it will be saved. Nothing is written before `save`.
 */
export class Consultation {
  /** The draft as it will be saved. */
  draft: DraftRow;
  /** Id of the document's party; a random one while the party is not stored yet. */
  partyId: string | null;
  #textReasons: readonly Reason[] = [];
  readonly #age: PageAge;

  private constructor(
    readonly place: Workplace,
    readonly rules: Rules,
    readonly caller: Caller,
    readonly page: PageDraft,
    readonly reading: Reading,
  ) {
    this.draft = reading.draft;
    this.partyId = reading.partyId;
    this.#age = pageAge(page, reading);
  }

  static async open(place: Workplace, rules: Rules, caller: Caller, page: PageDraft): Promise<Consultation> {
    const reading = await readDraft(place, caller, page);
    const consultation = new Consultation(place, rules, caller, page, reading);
    await consultation.#join();
    return consultation;
  }

  /** The lines whose identifiers are asked for. */
  get tracked(): readonly KnownLine[] {
    return this.reading.lines.filter((line) => line.policy.capture !== 'off');
  }

  /** Other pages show the document as it was before this one. */
  get outdates(): boolean {
    return this.#age.outdates;
  }

  facts(): Facts {
    const { store, now, settings, policyFor } = this.reading;
    const known = store.facts(now, settings, policyFor, this.place.newId);
    const gtinsOf = (productId: string) =>
      gtinsIn(this.reading.lines.find((line) => line.productId === productId)?.product);
    return { ...known, taken: this.draft.taken ?? [], newerPage: this.#age.newer, gtinsOf };
  }

  /** The document as the draft stands now. */
  document(id: string, captures = this.draft.captures): StockDocument {
    const { settings } = this.reading;
    const lines = this.reading.lines.map((line) => this.#documentLine(line, captures));
    const captured = lines.flatMap((line) => keysOf(line.units));
    const known = captured.flatMap((key) => this.reading.store.unitOf(key)?.identifiers.map((own) => own.key) ?? []);
    const keys = new Set([...captured, ...known]);
    const reasons = Object.entries(this.draft.receiptReasons).filter(([key]) => keys.has(key));
    return {
      id,
      kind: this.page.kind,
      origin: this.caller.origin,
      profileId: this.page.profileId,
      draftId: this.draft.id,
      number: this.page.number,
      reference: this.page.reference,
      partyId: this.partyId,
      register: settings.register,
      location: settings.location,
      lines,
      receiptReasons: Object.fromEntries(reasons),
      returnTo: this.draft.returnTo ?? settings.returnTo,
    };
  }

  /** What the rules say, with the texts that could not be joined. */
  judge(document: StockDocument): Judgement {
    const { verdict, actions } = this.rules.judge(document, this.facts());
    const whole = verdictOf([...this.#textReasons, ...verdict.reasons]);
    return { verdict: whole, actions: whole.outcome === 'refuse' ? [] : actions };
  }

  /** Changes the captures and reads what the new ones need. */
  async capture(captures: Captures): Promise<void> {
    if (captures === this.draft.captures) return;
    this.draft = { ...this.draft, captures };
    await this.reading.store.load(everyKeyOf(captures), otherKeys(captures));
  }

  /** What a text could be on this paper, its supplier's labels being what they are. */
  recognise(raw: string): Recognition {
    const { stripRules: rules } = this.reading.settings;
    const { kind, party } = this.page;
    return recogniseStripped(this.rules.recognise, raw, { rules, receipt: kind === 'goodsReceipt', party });
  }

  /** Reads every key that recognised texts may have on any tracked line. */
  async loadFor(...recognitions: readonly Recognition[]): Promise<void> {
    const products = [...new Set(this.tracked.map(({ productId }) => productId))];
    const keys = recognitions
      .flatMap(({ candidates, rest = [] }) => [...candidates, ...rest])
      .flatMap((found) => products.flatMap((productId) => possibleKeys(found, productId)));
    await this.reading.store.load(keys);
  }

  /** Units of the ledger, of those read, that a text could name for a product. */
  namesOf(found: Recognised, productId: string): Unit[] {
    return possibleKeys(found, productId).flatMap((key) => this.reading.store.unitOf(key) ?? []);
  }

  /** Every unit of the ledger that a recognised text names, whatever its product, if units of that product are captured at all. */
  async unitsNamed(recognition: Recognition): Promise<Unit[]> {
    return fetchableUnits(this.place.db, this.reading, recognition);
  }

  /** Whether `save` has anything to write. */
  get dirty(): boolean {
    const { base, resolved } = this.reading;
    if (resolved.learnt.length > 0) return true;
    if (this.draft !== base && (base || this.draft !== this.reading.draft)) return true;
    const { add, release } = this.#claims();
    return add.length + release.length > 0;
  }

  async save(): Promise<void> {
    if (!this.dirty) return;
    const { db } = this.place;
    const { resolved, base, settings, now } = this.reading;
    await db.products.bulkPut([...resolved.learnt]);
    await db.productRefs.bulkPut([...resolved.refs]);
    const unchanged = base === undefined && this.draft === this.reading.draft;
    if (!unchanged) this.draft = await writeDraft(db, base, this.draft, this.#claims(), settings.register, now);
  }

  #claims() {
    return claimChange(this.reading.store, this.reading.base, this.draft);
  }

  async #join(): Promise<void> {
    // What an outdated page shows has been and gone: it changes nothing.
    if (this.#age.newer) return;
    const { store, now } = this.reading;
    this.draft = stillWaiting(this.#age.seen ? { ...this.draft, seen: this.#age.seen } : this.draft, now);
    const captures = park(this.draft.captures, this.tracked, now, this.draft.byTab);
    if (captures !== this.draft.captures) this.draft = { ...this.draft, captures };
    const texts = new Map<KnownLine, PageText[]>();
    for (const line of this.tracked) {
      const found = textsOf(line, (raw) => this.recognise(raw));
      if (found) texts.set(line, found);
    }
    const textKeys = [...texts.values()].flat().flatMap((text) => text.keys);
    await store.load(textKeys);
    const reasons: Reason[] = [];
    let joined: Captures = this.draft.captures;
    for (const [line, found] of texts) {
      const document = (now: Captures) => this.document('', now);
      const result = joinPageTexts(joined, line, found, this.rules, document, this.facts());
      joined = result.captures;
      reasons.push(...result.reasons);
    }
    this.#textReasons = reasons;
    await this.capture(joined);
  }

  #documentLine(line: KnownLine, captures: Captures): DocumentLine {
    const { quantity, pack, priceMinor } = line.page;
    const units = quantity * pack;
    const counted = this.page.kind === 'customerReturn' ? Math.abs(units) : units;
    const price: Money | null =
      priceMinor !== null && Number.isSafeInteger(priceMinor)
        ? { minor: priceMinor, currency: this.reading.settings.currency }
        : null;
    return {
      key: line.line,
      productId: line.productId,
      productName: line.product.name,
      quantity: Number.isFinite(counted) ? counted : 0,
      price,
      units: line.policy.capture === 'off' ? [] : captureAt(captures, line).units,
    };
  }
}
