import type { DocumentLine, PageDraft, ReceiptReason, ReturnTo, StockDocument } from '../model/document';
import type { Facts, Recognition } from '../model/facts';
import { possibleKeys } from '../model/identifier';
import type { Money } from '../model/money';
import type { PaperDetails } from '../model/paper-details';
import { locationCalled, type ShopSettings } from '../model/settings';
import type { Unit } from '../model/unit';
import { type Judgement, type Reason, verdictOf } from '../model/verdict';
import { type Captures, captureAt, everyKeyOf, keysOf, otherKeys, park } from './captures';
import { claimChange, writeDraft } from './drafts';
import { fetchableUnits } from './fetchable-units';
import { fingerprint } from './fingerprint';
import type { Workplace } from './journal';
import type { Rules } from './ledger';
import { joinPageTexts, type PageText, textsOf } from './page-texts';
import { type KnownLine, type Reading, type ReadingOptions, readDraft } from './reading';
import type { Approval, DraftRow } from './rows';
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
  #approval: Approval | null = null;

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

  static async open(
    place: Workplace,
    rules: Rules,
    caller: Caller,
    page: PageDraft,
    options: ReadingOptions = {},
  ): Promise<Consultation> {
    const reading = await readDraft(place, caller, page, options);
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
    const { store, shop } = this.reading;
    const overridden = this.#approval?.rules ?? [];
    return store.facts({
      ...shop,
      taken: this.draft.taken ?? [],
      newerPage: this.#age.newer,
      isOverridden: (rule) => overridden.includes(rule),
    });
  }

  /** The document as the draft stands now. */
  document(id: string, captures = this.draft.captures): StockDocument {
    const { settings } = this.reading;
    const lines = this.reading.lines.map((line) => this.#documentLine(line, captures));
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
      receiptReasons: this.#reasonsFor(lines),
      returnTo: this.draft.returnTo ?? settings.returnTo,
      ...(this.page.details && { details: placed(this.page.details, settings) }),
    };
  }

  /** What the rules say, with the texts that could not be joined. */
  judge(document: StockDocument): Judgement {
    const { approval } = this.draft;
    this.#approval = approval && approval.of === fingerprint(document, this.page.party) ? approval : null;
    const judgement = this.rules.judge(document, this.facts());
    return { ...judgement, verdict: verdictOf([...this.#textReasons, ...judgement.verdict.reasons]) };
  }

  /** The manager's word for the document judged last, if there is one. */
  get approval(): Approval | null {
    return this.#approval;
  }

  /** Changes the captures and reads what the new ones need. */
  async capture(captures: Captures): Promise<void> {
    if (captures === this.draft.captures) return;
    this.draft = { ...this.draft, captures };
    await this.reading.store.load(everyKeyOf(captures), otherKeys(captures));
  }

  /** Why a unit that we sold is received again. */
  explain(key: string, reason: ReceiptReason): void {
    const { receiptReasons } = this.draft;
    if (receiptReasons[key] !== reason)
      this.draft = { ...this.draft, receiptReasons: { ...receiptReasons, [key]: reason } };
  }

  /** Where units that came back go. */
  sendTo(returnTo: ReturnTo): void {
    if (this.draft.returnTo !== returnTo) this.draft = { ...this.draft, returnTo };
  }

  /** Every key that the readings of a text may have on any tracked line. */
  keysFor(candidates: Recognition['candidates']): string[] {
    return candidates.flatMap((found) => this.tracked.flatMap((line) => possibleKeys(found, line.productId)));
  }

  async load(keys: readonly string[]): Promise<void> {
    await this.reading.store.load(keys);
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

  /** The clerk's reasons, of the units that are still on the draft. */
  #reasonsFor(lines: readonly DocumentLine[]): StockDocument['receiptReasons'] {
    const given = Object.entries(this.draft.receiptReasons);
    if (given.length === 0) return {};
    const captured = lines.flatMap((line) => keysOf(line.units));
    const known = captured.flatMap((key) => this.reading.store.unitOf(key)?.identifiers.map((own) => own.key) ?? []);
    const keys = new Set([...captured, ...known]);
    return Object.fromEntries(given.filter(([key]) => keys.has(key)));
  }

  /** A count only looks: what is counted may be sold meanwhile. */
  #claims() {
    if (this.page.kind === 'stockCount') return { add: [], release: [] };
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
      const found = textsOf(line, this.rules.recognise);
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
    const { quantity, asScanned, pack, priceMinor } = line.page;
    const units = line.policy.capture === 'off' ? [] : captureAt(captures, line).units;
    const shown = asScanned ? Math.max(1, units.length) : quantity * pack;
    const counted = this.page.kind === 'customerReturn' ? Math.abs(shown) : shown;
    const price: Money | null =
      priceMinor !== null && Number.isSafeInteger(priceMinor)
        ? { minor: priceMinor, currency: this.reading.settings.currency }
        : null;
    return {
      key: line.line,
      productId: line.productId,
      productName: line.product.name,
      ...(Number.isFinite(counted) ? { quantity: counted } : { quantity: 0, unread: true }),
      price,
      units,
      ...(line.page.role && { role: line.page.role }),
    };
  }
}

/** A page says in the shop's own words where a transfer goes. */
function placed(details: PaperDetails, settings: ShopSettings): PaperDetails {
  const { toLocation } = details;
  return toLocation === undefined ? details : { ...details, toLocation: locationCalled(toLocation, settings) };
}
