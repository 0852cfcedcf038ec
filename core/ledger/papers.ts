import type { Recognition } from '../model/facts';
import { everyKeyOf, withoutIdentifier } from './captures';
import { Consultation } from './consultation';
import { releaseClaims } from './drafts';
import type { FactStore } from './fact-store';
import type { Workplace } from './journal';
import type { Rules } from './ledger';
import { LedgerError } from './ledger-error';
import { draftIdOf, OWN_CALLER, pageOf } from './own-papers';
import type { PaperView, ScannedMany } from './paper-desk';
import { meetsNew, type Named, onlyUsed, withLinesFor, withoutEmptied } from './paper-lines';
import { Placing } from './placing';
import { noteRefusal } from './refusals';
import type { IdentifierRow, PaperRow } from './rows';
import { takeOver, withoutTaken } from './take-over';
import type { Scanned } from './till';
import { viewOf } from './view';

/** A text as it is about to be scanned into a paper. */
interface Reading {
  readonly recognition: Recognition;
  readonly named: readonly Named[];
}

/**
 * Papers that are written in SerialGate itself, for shops whose POS has no page for them. Each is a draft like that of a POS page, so the
 * same rules, claims and take-overs hold; what the page would show stands in `papers`. All inside the caller's transaction.
 */
export class Papers {
  #seen: { readonly heads: string; readonly store: FactStore } | null = null;

  constructor(
    readonly place: Workplace,
    readonly rules: Rules,
  ) {}

  async row(id: string): Promise<PaperRow> {
    const row = await this.place.db.papers.get(id);
    if (!row) throw new LedgerError('unknownDocument', 'This paper is not open any more.', false);
    return row;
  }

  /** `whole`: with what should be there and is not on the paper, which a count asks for before it is posted. */
  async consult(row: PaperRow, whole = false): Promise<Consultation> {
    const heads = await this.#heads();
    const before = this.#seen?.heads === heads ? this.#seen.store : null;
    this.#seen = null;
    return Consultation.open(this.place, this.rules, OWN_CALLER, pageOf(row), { whole, before });
  }

  async view(row: PaperRow, whole = false): Promise<PaperView> {
    return this.#shown(row, await this.consult(row, whole));
  }

  /**
   * The paper as it is now; what was read of the units is kept for the next look. The projection is made of the entries alone: while the
   * chains end where they end now it still holds, and a scan into a count of thousands reads one unit, not all of them again.
   */
  async #shown(paper: PaperRow, consultation: Consultation): Promise<PaperView> {
    const view = viewOf(consultation);
    this.#seen = { heads: await this.#heads(), store: consultation.reading.store.closed() };
    return { paper, view };
  }

  async #heads(): Promise<string> {
    return JSON.stringify(await this.place.db.heads.toArray());
  }

  async change(id: string, work: (consultation: Consultation) => Promise<void>): Promise<PaperView> {
    const row = await this.row(id);
    const consultation = await this.consult(row);
    await work(consultation);
    await consultation.save();
    return this.#shown(row, consultation);
  }

  /**
   * Scans texts into a paper, one after the other. A unit that the ledger knows brings the line of its product along; a count writes down
   * what it finds and nobody knows.
   */
  async scan(id: string, raws: readonly string[], active: string | null): Promise<ScannedMany> {
    const row = await this.row(id);
    const readings = await this.#read(raws, await this.#askedBySets(row));
    const all = readings.flatMap(({ named }) => named);
    const grown = withLinesFor(row, all, active, this.place.newId).row;
    const consultation = await this.consult(grown);
    await consultation.load(readings.flatMap((reading) => keysOf(reading, consultation)));
    const placing = new Placing(consultation);
    const scans = readings.map(({ recognition, named }) => {
      const { lines } = withLinesFor(grown, named, active, this.place.newId);
      return placing.place(recognition, (lines.length === 1 ? lines[0] : undefined) ?? active);
    });
    const used = new Set(scans.flatMap((scanned) => (scanned.placed ? [scanned.line] : [])));
    consultation.draft = withoutTaken(consultation.draft, used);
    await consultation.capture(placing.captures());
    await consultation.save();
    const kept = withStrangers(onlyUsed(grown, row, used), readings, scans);
    if (kept !== row) await this.place.db.papers.put(kept);
    await this.#refused(row, scans);
    const { view } = await (kept.lines === grown.lines ? this.#shown(kept, consultation) : this.view(kept));
    return { scans, view };
  }

  /** A count asks nobody's leave: what it finds out of place is found, not refused. */
  async #refused({ kind }: PaperRow, scans: readonly Scanned[]): Promise<void> {
    if (kind === 'stockCount') return;
    const reasons = scans.flatMap((scanned) => (scanned.placed ? [] : [scanned.reason]));
    const refused = { kind, origin: OWN_CALLER.origin, what: 'scan' } as const;
    await noteRefusal(this.place, refused, reasons, this.place.newId());
  }

  async remove(id: string, line: string, unit: number, key: string | null): Promise<PaperView> {
    const row = await this.row(id);
    const consultation = await this.consult(row);
    const known = consultation.tracked.find((one) => one.line === line);
    if (!known) return this.#shown(row, consultation);
    await consultation.capture(withoutIdentifier(consultation.draft.captures, known, unit, key));
    await consultation.save();
    const kept = withoutEmptied(row, line, consultation.draft.captures);
    if (kept === row) return this.#shown(row, consultation);
    await this.place.db.papers.put(kept);
    return this.view(kept);
  }

  /** Takes a unit over from another draft, with the line of its product. */
  async takeOver(id: string, key: string): Promise<PaperView> {
    const row = await this.row(id);
    const found = await this.place.db.identifiers.get(key);
    const unit = found && (await this.place.db.units.get(found.unitId));
    const asked = await this.#askedBySets(row);
    const grown = withLinesFor(
      row,
      unit ? [{ unit, sure: true, asked: asked.has(unit.productId) }] : [],
      null,
      this.place.newId,
    );
    const consultation = await this.consult(grown.row);
    await takeOver(consultation, key);
    await consultation.save();
    const used = new Set(consultation.draft.captures.map(({ line }) => line));
    const kept = onlyUsed(grown.row, row, used);
    if (kept !== row) await this.place.db.papers.put(kept);
    return this.view(kept);
  }

  /** Throws the paper away; what was scanned for it is free. */
  async drop(id: string): Promise<void> {
    const { db } = this.place;
    const row = await db.papers.get(id);
    if (!row) return;
    const draft = await db.drafts.get(draftIdOf(row));
    if (draft) await releaseClaims(db, draft.id, everyKeyOf(draft.captures));
    await this.forget(row);
  }

  /** The paper and its draft are no more. */
  async forget(row: PaperRow): Promise<void> {
    await this.place.db.drafts.delete(draftIdOf(row));
    await this.place.db.papers.delete(row.id);
  }

  /** Products that a set on the paper asks for: their units are for the set, and bring no line of their own. */
  async #askedBySets(row: PaperRow): Promise<ReadonlySet<string>> {
    const products = await this.place.db.products.bulkGet([...new Set(row.lines.map(({ productId }) => productId))]);
    if (!products.some((product) => product?.components)) return new Set();
    const { tracked } = await this.consult(row);
    return new Set(tracked.filter(({ line, page }) => line !== page.key).map(({ productId }) => productId));
  }

  /** What each text says, and the units of the ledger that it could name, whatever their product. */
  async #read(raws: readonly string[], asked: ReadonlySet<string>): Promise<Reading[]> {
    const { db } = this.place;
    const recognitions = raws.map((raw) => this.rules.recognise(raw));
    const values = recognitions.flatMap(({ candidates }) => candidates.map(({ value }) => value.toUpperCase()));
    const rows = await db.identifiers
      .where('value')
      .anyOf([...new Set(values)])
      .toArray();
    const found = await db.units.bulkGet([...new Set(rows.map(({ unitId }) => unitId))]);
    const units = new Map(found.flatMap((unit) => (unit ? [[unit.id, unit] as const] : [])));
    const byValue = new Map<string, IdentifierRow[]>();
    for (const row of rows) byValue.set(row.value, [...(byValue.get(row.value) ?? []), row]);
    return recognitions.map((recognition) => {
      const named = new Map<string, Named>();
      for (const { scheme, value } of recognition.candidates) {
        for (const row of byValue.get(value.toUpperCase()) ?? []) {
          const unit = row.key.startsWith(`${scheme}:`) ? units.get(row.unitId) : undefined;
          if (unit) named.set(unit.id, { unit, sure: scheme !== 'serial', asked: asked.has(unit.productId) });
        }
      }
      return { recognition, named: [...named.values()] };
    });
  }
}

/**
 * What the rules need to know of a text: of one that names a unit of the ledger its own keys; of a stranger, and of one that may be a
 * stranger on another line, all that it could have.
 */
function keysOf({ recognition, named }: Reading, consultation: Consultation): string[] {
  const own = named.flatMap(({ unit }) => unit.identifiers.map(({ key }) => key));
  const strange = named.length === 0 || (meetsNew(consultation.page) && named.some(({ sure }) => !sure));
  return strange ? [...own, ...consultation.keysFor(recognition.candidates)] : own;
}

/** A count writes down what it finds and nobody knows; a code that was misread is to be scanned again. */
function withStrangers(row: PaperRow, readings: readonly Reading[], scans: readonly Scanned[]): PaperRow {
  if (row.kind !== 'stockCount') return row;
  const { strangers = [] } = row.details;
  const met = readings.flatMap(({ recognition, named }, i) => {
    const scanned = scans[i];
    const stands = scanned?.placed || scanned?.reason.facts.atUnit !== undefined;
    const unread = recognition.candidates.length === 0 || recognition.problem !== null;
    return stands || unread || named.length > 0 ? [] : [recognition.raw.trim()];
  });
  const fresh = [...new Set(met)].filter((text) => !strangers.includes(text));
  if (fresh.length === 0) return row;
  return { ...row, details: { ...row.details, strangers: [...strangers, ...fresh] } };
}
