import type { LineRole } from '../model/document';
import type { Unit } from '../model/unit';
import { everyKeyOf, withoutIdentifier } from './captures';
import { Consultation } from './consultation';
import { releaseClaims } from './drafts';
import type { Workplace } from './journal';
import type { Rules } from './ledger';
import { LedgerError } from './ledger-error';
import { draftIdOf, OWN_CALLER, pageOf } from './own-papers';
import type { PaperView } from './paper-desk';
import type { PaperLine, PaperRow } from './rows';
import { scanInto } from './scan-into';
import type { ScanResult } from './till';
import { viewOf } from './view';

/**
 * Papers that are written in SerialGate itself, for shops whose POS has no page for them. Each is a draft like that of a POS page, so the
 * same rules, claims and take-overs hold; what the page would show stands in `papers`. All inside the caller's transaction.
 */
export class Papers {
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
  async consult(row: PaperRow, { whole = false, scanning = false } = {}): Promise<Consultation> {
    const draft = await this.place.db.drafts.get(draftIdOf(row));
    return Consultation.open(this.place, this.rules, OWN_CALLER, pageOf(row, draft?.captures ?? [], scanning), whole);
  }

  async view(row: PaperRow, whole = false): Promise<PaperView> {
    return { paper: row, view: viewOf(await this.consult(row, { whole })) };
  }

  async change(id: string, work: (consultation: Consultation) => Promise<void>): Promise<PaperView> {
    const row = await this.row(id);
    const consultation = await this.consult(row);
    await work(consultation);
    await consultation.save();
    return this.view(await this.row(id));
  }

  /** Scans into a paper. A unit that the ledger knows brings the line of its product along. */
  async scan(id: string, raw: string, active: string | null): Promise<ScanResult> {
    const row = await this.row(id);
    const units = await this.#unitsNamed(raw);
    const [grown, lines] = withLinesFor(row, units, this.place.newId);
    const consultation = await this.consult(grown, { scanning: true });
    const meant = units.length === 1 ? lines[0] : undefined;
    const result = await scanInto(consultation, raw, meant?.key ?? active);
    await consultation.save();
    const kept = result.placed ? onlyUsed(grown, row, result.line) : withStranger(row, units, raw);
    if (kept !== row) await this.place.db.papers.put(kept);
    return { ...result, view: (await this.view(kept)).view };
  }

  async remove(id: string, line: string, unit: number, key: string | null): Promise<PaperView> {
    return this.change(id, async (consultation) => {
      const known = consultation.tracked.find((one) => one.line === line);
      if (known) await consultation.capture(withoutIdentifier(consultation.draft.captures, known, unit, key));
    });
  }

  /** Throws the paper away; what was scanned for it is free. */
  async drop(id: string): Promise<void> {
    const { db } = this.place;
    const row = await db.papers.get(id);
    if (!row) return;
    const draft = await db.drafts.get(draftIdOf(row));
    if (draft) await releaseClaims(db, draft.id, everyKeyOf(draft.captures));
    await db.drafts.delete(draftIdOf(row));
    await db.papers.delete(id);
  }

  /** The units of the ledger that a text could name, whatever their product. */
  async #unitsNamed(raw: string): Promise<Unit[]> {
    const { db } = this.place;
    const { candidates } = this.rules.recognise(raw);
    const values = [...new Set(candidates.map(({ value }) => value.toUpperCase()))];
    const rows = await db.identifiers.where('value').anyOf(values).toArray();
    const units = await db.units.bulkGet([...new Set(rows.map(({ unitId }) => unitId))]);
    return units.filter((unit) => unit !== undefined);
  }
}

/** The paper with a line for each of these units, and those lines. */
function withLinesFor(row: PaperRow, units: readonly Unit[], newId: () => string): [PaperRow, PaperLine[]] {
  let lines = row.lines;
  const own = units.map((unit) => {
    const role = roleOf(row, unit);
    const there = lines.find((line) => line.productId === unit.productId && line.role === role);
    const line = there ?? {
      key: newId(),
      productId: unit.productId,
      quantity: countOf(role),
      priceMinor: null,
      ...(role && { role }),
    };
    if (!there) lines = [...lines, line];
    return line;
  });
  return [lines === row.lines ? row : { ...row, lines }, own];
}

/** What a known unit is to a paper that holds several sorts. */
function roleOf({ kind }: PaperRow, unit: Unit): LineRole | undefined {
  switch (kind) {
    case 'assembly':
      return 'component';
    case 'disassembly':
      return unit.components ? 'kit' : 'component';
    case 'warrantyReplacement':
      return unit.state === 'inStock' ? 'new' : 'old';
    default:
      return undefined;
  }
}

function countOf(role: LineRole | undefined): number | null {
  return role === undefined || role === 'component' ? null : 1;
}

/** Of the lines made for a scan only the one it went to stays. */
function onlyUsed(grown: PaperRow, before: PaperRow, used: string): PaperRow {
  if (grown === before) return before;
  const lines = grown.lines.filter((line) => line.key === used || before.lines.includes(line));
  return lines.length === before.lines.length ? before : { ...grown, lines };
}

/** A count writes down what it finds and nobody knows. */
function withStranger(row: PaperRow, units: readonly Unit[], raw: string): PaperRow {
  const { strangers = [] } = row.details;
  const text = raw.trim();
  if (row.kind !== 'stockCount' || units.length > 0 || text === '' || strangers.includes(text)) return row;
  return { ...row, details: { ...row.details, strangers: [...strangers, text] } };
}
