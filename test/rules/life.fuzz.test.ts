import { expect, test } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind } from '../../core/model/document';
import type { Unit, UnitState } from '../../core/model/unit';
import { warrantyOf } from '../../core/model/warranty';
import { dice } from './dice';
import { Life, type Posted } from './life';
import { randomPaper, SHOP } from './random-paper';

const SEEDS = Array.from({ length: 30 }, (_, n) => n + 1);
const PAPERS = 120;
const GONE: readonly UnitState[] = ['lost', 'writtenOff', 'replaced', 'returnedToSupplier'];

/** What holds of a unit whatever has happened to it. */
function sound(unit: Unit, units: ReadonlyMap<string, Unit>, when: string): void {
  const { state, episodes } = unit;
  const last = episodes.at(-1);
  expect(unit.reservation, when).toBeNull();
  expect(unit.identifiers, when).toHaveLength(1);
  expect(unit.transit !== undefined, when).toBe(state === 'inTransit');
  expect(unit.repair !== undefined, when).toBe(state === 'inRepair');
  expect(unit.location === '', when).toBe(state === 'inTransit');
  if (unit.kitId !== undefined) expect(state, when).toBe('assembled');
  for (const part of unit.components ?? []) expect(units.get(part), when).toBeDefined();
  if (state === 'foreign') expect(episodes, when).toEqual([]);
  if (state === 'sold') expect(last?.sold && !last.returned && !last.left, when).toBe(true);
  if (state === 'inStock') expect(last && (!last.sold || last.returned) && !last.left, when).toBeTruthy();
  if (GONE.includes(state)) expect(last?.left, when).toBeDefined();
  if (warrantyOf(unit)) expect(last?.sold, when).not.toBeNull();
}

/** Writes random papers one after another; hands over each that passes, with the units as they were before it. */
function live(seed: number, each: (posted: Posted, before: ReadonlyMap<string, Unit>, when: string) => void): Life {
  const roll = dice(seed * 7919);
  const life = new Life(SHOP);
  for (let n = 0; n < PAPERS; n++) {
    const kind = roll.pick(DOCUMENT_KINDS);
    const paper = randomPaper(kind, life, roll);
    if (paper.lines.length === 0 || life.judge(paper).verdict.outcome === 'refuse') continue;
    const before = new Map(life.units);
    each(life.post(paper), before, `seed ${seed}, paper ${n}: ${kind}`);
  }
  return life;
}

test('papers of every kind leave every unit in one state that can be, each number on one unit, nothing sold twice', () => {
  const moved = new Map<DocumentKind, number>();
  const states = new Set<UnitState>();
  for (const seed of SEEDS) {
    const life = live(seed, ({ document, actions, units }, before, when) => {
      moved.set(document.kind, (moved.get(document.kind) ?? 0) + actions.length);
      for (const { unitId } of document.kind === 'sale' ? actions : []) {
        expect(before.get(unitId)?.state, when).toBe('inStock');
      }
      for (const unit of units) states.add(unit.state);
    });
    const keys = [...life.units.values()].flatMap(({ identifiers }) => identifiers.map(({ key }) => key));
    expect(new Set(keys).size, `seed ${seed}`).toBe(keys.length);
  }
  for (const kind of DOCUMENT_KINDS) expect(moved.get(kind), kind).toBeGreaterThan(15);
  expect(states.size).toBe(11);
});

test('after each of them every unit that it moved is sound', () => {
  for (const seed of SEEDS) {
    const seen = new Map<string, Unit>();
    live(seed, ({ units }, _before, when) => {
      for (const unit of units) seen.set(unit.id, unit);
      for (const unit of units) sound(unit, seen, when);
    });
  }
});
