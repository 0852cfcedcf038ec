import type { CapturedUnit, DocumentLine, StockDocument } from '../model/document';
import type { Facts, Placement, Recognition } from '../model/facts';
import { identifierKey, type Recognised } from '../model/identifier';
import type { Unit } from '../model/unit';
import type { Reason } from '../model/verdict';
import { type Captures, captureAt, withCapture } from './captures';
import type { Consultation } from './consultation';
import { LedgerError } from './ledger-error';
import type { KnownLine } from './reading';
import type { Scanned } from './till';

type Refused = Extract<Scanned, { placed: false }>;

interface Spot {
  readonly line: string;
  readonly unit: number;
}

/** A line with only those of its units that decide where a text goes; `at` says where each stands on the whole line. */
interface ThinLine {
  readonly line: DocumentLine;
  readonly at: readonly number[];
}

/**
 * Puts texts where the rules say they belong on a draft, one after the other. What a text may need must be loaded. The rules are shown
 * of each line the units that a text could meet (its twin, the unfinished ones, the last), so that the thousandth costs no more than the first.
 */
export class Placing {
  readonly #consultation: Consultation;
  readonly #document: StockDocument;
  readonly #facts: Facts;
  readonly #lines = new Map<string, PlacingLine>();
  readonly #spots = new Map<string, Spot[]>();

  constructor(consultation: Consultation) {
    this.#consultation = consultation;
    this.#document = consultation.document('');
    this.#facts = consultation.facts();
    const known = new Map(consultation.tracked.map((line) => [line.line, line]));
    for (const line of this.#document.lines) {
      const own = known.get(line.key);
      if (!own) continue;
      this.#lines.set(line.key, new PlacingLine(own, line, consultation.rules.missing));
      line.units.forEach((captured, unit) => {
        this.#note(captured, { line: line.key, unit });
      });
    }
  }

  place(recognition: Recognition, active: string | null): Scanned {
    const { document, thin } = this.#shownTo(recognition);
    return this.#put(recognition, this.#consultation.rules.place(recognition, document, active, this.#facts), thin);
  }

  /** As `place`, but one of the units that the text could name may have to bring its product along first; `otherwise` says that it has no place yet. */
  bring(
    recognition: Recognition,
    known: readonly Unit[],
    active: string | null,
  ): Scanned | { readonly brings: Unit; readonly otherwise: Refused } {
    const { document, thin } = this.#shownTo(recognition);
    const placement = this.#consultation.rules.bring(recognition, known, document, active, this.#facts);
    if (!('brings' in placement)) return this.#put(recognition, placement, thin);
    return { brings: placement.brings, otherwise: this.#refused(placement.otherwise, thin) };
  }

  /** The document with thin lines. */
  #shownTo(recognition: Recognition): { document: StockDocument; thin: ReadonlyMap<string, ThinLine> } {
    const spots = this.#spotsOf(recognition);
    const thin = new Map([...this.#lines].map(([key, line]) => [key, line.thin(spots)]));
    const lines = this.#document.lines.map((line) => thin.get(line.key)?.line ?? line);
    return { document: { ...this.#document, lines }, thin };
  }

  #put(recognition: Recognition, placement: Placement, thin: ReadonlyMap<string, ThinLine>): Scanned {
    if (!placement.placed) return this.#refused(placement.reason, thin);
    const line = this.#lines.get(placement.line);
    const identifier =
      placement.adds.find((add) => recognition.candidates.some((found) => found.value === add.value)) ??
      placement.adds[0];
    if (!line || !identifier)
      throw new LedgerError('failed', `The rules placed “${recognition.raw}” on no line.`, false);
    const unit = thin.get(placement.line)?.at[placement.unit] ?? line.units.length;
    this.#note(line.put(unit, placement.adds), { line: placement.line, unit });
    return { placed: true, line: placement.line, unit, identifier };
  }

  #refused(told: Reason, thin: ReadonlyMap<string, ThinLine>): Refused {
    const { rules, reading } = this.#consultation;
    const reason = this.#onWholeLine(told, thin);
    return { placed: false, reason, sentence: rules.sentence(reason, reading.settings.language) };
  }

  /** What the draft holds now. */
  captures(): Captures {
    let captures = this.#consultation.draft.captures;
    for (const { known, units, changed } of this.#lines.values()) {
      if (changed) captures = withCapture(captures, { ...captureAt(captures, known), units });
    }
    return captures;
  }

  #note({ identifiers }: CapturedUnit, spot: Spot): void {
    for (const identifier of identifiers) {
      const text = textOf(identifier);
      this.#spots.set(text, [...(this.#spots.get(text) ?? []), spot]);
    }
  }

  /** Where the text stands already, or the unit that it names. */
  #spotsOf({ candidates }: Recognition): Spot[] {
    const named = this.#consultation.keysFor(candidates).flatMap((key) => this.#facts.unitOf(key)?.identifiers ?? []);
    const texts = new Set([...candidates, ...named].map(textOf));
    return [...texts].flatMap((text) => this.#spots.get(text) ?? []);
  }

  /** A refusal that counts the units of a line counts those of the whole line. */
  #onWholeLine(reason: Reason, thin: ReadonlyMap<string, ThinLine>): Reason {
    const { facts, line } = reason;
    const whole = this.#lines.get(line ?? '');
    const at = typeof facts.atUnit === 'number' ? thin.get(line ?? '')?.at[facts.atUnit - 1] : undefined;
    if (!whole) return reason;
    return {
      ...reason,
      facts: {
        ...facts,
        ...(at !== undefined && { atUnit: at + 1 }),
        ...('count' in facts && { count: whole.line.quantity }),
      },
    };
  }
}

/** One tracked line while texts are placed on it. */
class PlacingLine {
  readonly units: CapturedUnit[];
  changed = false;
  readonly #unfinished = new Set<number>();
  /** As it is shown where the text meets none of its units. */
  #untouched: ThinLine | null = null;

  constructor(
    readonly known: KnownLine,
    readonly line: DocumentLine,
    readonly missing: Consultation['rules']['missing'],
  ) {
    this.units = [...line.units];
    for (const unit of this.units.keys()) this.#look(unit);
  }

  thin(spots: readonly Spot[]): ThinLine {
    const met = spots.flatMap(({ line, unit }) => (line === this.line.key ? [unit] : []));
    if (met.length > 0) return this.#show(met);
    this.#untouched ??= this.#show([]);
    return this.#untouched;
  }

  #show(met: readonly number[]): ThinLine {
    const { quantity } = this.line;
    const { asScanned } = this.known.page;
    const count = this.units.length;
    const all = !asScanned && (quantity < count || !Number.isInteger(quantity));
    const wanted = all ? this.units.keys() : new Set([...met, ...this.#unfinished, ...(count > 0 ? [count - 1] : [])]);
    const at = [...wanted].sort((a, b) => a - b);
    const units = at.flatMap((unit) => this.units[unit] ?? []);
    const full = quantity === count ? at.length : quantity;
    return { line: { ...this.line, units, quantity: asScanned ? at.length + 1 : full }, at };
  }

  put(unit: number, adds: CapturedUnit['identifiers']): CapturedUnit {
    const present = this.units[unit]?.identifiers ?? [];
    const fresh = adds.filter((add) => !present.some(({ key }) => key === add.key));
    this.units[unit] = { identifiers: [...present, ...fresh] };
    this.changed ||= fresh.length > 0;
    this.#untouched = null;
    this.#look(unit);
    return { identifiers: fresh };
  }

  #look(unit: number): void {
    const captured = this.units[unit];
    if (captured && this.missing(captured, this.known.policy).length > 0) this.#unfinished.add(unit);
    else this.#unfinished.delete(unit);
  }
}

/** What makes two texts the same, whatever product they are bound to. */
function textOf(found: Recognised): string {
  return identifierKey(found, '', 'global');
}
