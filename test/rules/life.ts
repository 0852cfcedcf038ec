import { expect } from 'vitest';
import type { DocumentKind, DocumentLine, StockDocument } from '../../core/model/document';
import type { LedgerEntry, PendingEntry } from '../../core/model/entry';
import type { Facts } from '../../core/model/facts';
import { applyEntry } from '../../core/model/fold';
import type { Action, Unit } from '../../core/model/unit';
import type { Judgement, Reason } from '../../core/model/verdict';
import { sentence } from '../../core/outputs/sentence';
import { judge } from '../../core/rules/judge';
import { document, facts, NOW, type World } from './shop';

/** Kinds that a void of a posted paper takes back. */
export const REVERSIBLE: readonly DocumentKind[] = [
  'goodsReceipt',
  'sale',
  'customerReturn',
  'supplierReturn',
  'writeOff',
  'buyBack',
  'openingBalance',
];

export interface Posted {
  readonly document: StockDocument;
  readonly judgement: Judgement;
  readonly actions: readonly Action[];
  /** Each unit as the paper left it. */
  readonly units: readonly Unit[];
}

/** A shop whose units live: each paper is judged, and what it does is folded as the ledger folds it. */
export class Life {
  readonly units = new Map<string, Unit>();
  /** ISO 8601: what the clock says. */
  now = NOW;
  readonly #world: World;
  #entries = 0;
  #papers = 0;
  #made = 0;

  constructor(world: World = {}) {
    this.#world = world;
    for (const unit of world.units ?? []) this.units.set(unit.id, unit);
  }

  facts(more: World = {}): Facts {
    const known = { ...this.#world, ...more, units: [...this.units.values()] };
    return { ...facts(known), now: this.now, newId: () => `unit-${++this.#made}` };
  }

  /** A paper of this day with a number of its own. */
  paper(kind: DocumentKind, lines: readonly DocumentLine[], more: Partial<StockDocument> = {}): StockDocument {
    return document(kind, lines, { id: `${kind}-${++this.#papers}`, ...more });
  }

  judge(paper: StockDocument, more: World = {}): Judgement {
    return judge(paper, this.facts(more));
  }

  /** Judges a paper and posts it under its id; one that is refused is a mistake of the test. */
  post(paper: StockDocument, more: World = {}): Posted {
    const judgement = this.judge(paper, more);
    const passes = judgement.verdict.outcome !== 'refuse' || more.shadow;
    expect(passes, `${paper.id}: ${said(judgement).join(' ')}`).toBe(true);
    return { document: paper, judgement, actions: judgement.actions, units: this.carry(paper, judgement.actions) };
  }

  /**
   * Posts what a paper does. On the way each unit is voided and, where its kind can be, reversed, to see that it is then what it was.
   */
  carry(paper: StockDocument, actions: readonly Action[]): Unit[] {
    const pending = this.#pending(paper, actions);
    return actions.map((action) => {
      const before = this.units.get(action.unitId);
      const reserved = applyEntry(before, pending, action);
      expect(reserved?.state).toBe('reserved');
      const voided = applyEntry(reserved, this.#settled('voided', paper), action);
      expect(bare(voided), `${paper.id} voided`).toEqual(bare(before));
      const posted = applyEntry(reserved, this.#settled('posted', paper), action);
      if (REVERSIBLE.includes(paper.kind)) {
        const reversed = applyEntry(posted, this.#reversed(paper, before), action);
        expect(bare(reversed), `${paper.id} reversed`).toEqual(bare(before));
      }
      if (!posted) throw new Error(`${paper.id} lost ${action.unitId}`);
      this.units.set(action.unitId, posted);
      return posted;
    });
  }

  /** The one unit that carries this text. */
  unit(value: string): Unit {
    const found = [...this.units.values()].filter(({ identifiers }) => identifiers.some((own) => own.value === value));
    const [unit] = found;
    if (!unit || found.length > 1) throw new Error(`${found.length} units carry ${value}`);
    return unit;
  }

  #pending(paper: StockDocument, actions: readonly Action[]): PendingEntry {
    return { ...this.#base(), kind: 'pending', documentId: paper.id, document: paper, actions, warnings: [] };
  }

  #settled(kind: 'posted' | 'voided', paper: StockDocument): LedgerEntry {
    const number = kind === 'posted' ? (paper.number ?? paper.id) : null;
    return { ...this.#base(), kind, documentId: paper.id, number, source: 'form', message: null };
  }

  #reversed(paper: StockDocument, unit: Unit | undefined): LedgerEntry {
    const before = unit ? { [unit.id]: unit } : {};
    return { ...this.#base(), kind: 'reversed', documentId: paper.id, before, reason: 'a mistake' };
  }

  #base() {
    const n = ++this.#entries;
    return { v: 2, id: `entry-${n}`, register: 'r1', n, by: 'Olha', at: this.now, prev: '', hash: '' };
  }
}

/** A unit without its list of entries, which only grows. */
function bare(unit: Unit | undefined): Omit<Unit, 'history'> | undefined {
  if (!unit) return undefined;
  const { history: _, ...rest } = unit;
  return rest;
}

/** What the clerk reads. */
export function said({ verdict }: Judgement, language: 'en' | 'uk' = 'en'): string[] {
  return verdict.reasons.map((reason) => sentence(reason, language));
}

/** The facts of the one reason that quotes a rule. */
export function factsOf({ verdict }: Judgement, rule: string): Reason['facts'] {
  const [reason, ...others] = verdict.reasons.filter((one) => one.rule === rule);
  if (!reason || others.length > 0) throw new Error(`${rule} expected once`);
  return reason.facts;
}
