import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind } from '../../core/model/document';
import type { Action, Unit } from '../../core/model/unit';
import type { Judgement } from '../../core/model/verdict';
import { sentence } from '../../core/outputs/sentence';
import { judge } from '../../core/rules/judge';
import { stateBefore } from '../../core/rules/judge-unit';
import { movementOf } from '../../core/rules/movement';
import { OVERRIDABLE } from '../../core/rules/overridable';
import { ALWAYS, NOTES, severityOf } from '../../core/rules/severity';
import { STOPS } from '../../core/rules/stops';
import { forcedState, stepOf } from '../../core/rules/transitions';
import { Life } from './life';
import { type Case, randomCase } from './random-case';
import { policy } from './shop';

const SEEDS = Array.from({ length: 4000 }, (_, n) => n + 1);
const CASES = SEEDS.map((seed) => {
  const random = randomCase(seed);
  return { random, judgement: judge(random.paper, random.world), seed: `seed ${seed}` };
});

function eachCase(check: (random: Case, judgement: Judgement, seed: string) => void): void {
  for (const { random, judgement, seed } of CASES) check(random, judgement, seed);
}

const unitOf = ({ units }: Case, action: Action): Unit | undefined => units.find(({ id }) => id === action.unitId);

/** Where the table, or a manager's word, takes the unit of an action. */
function leadsTo(random: Case, action: Action): readonly (string | null)[] {
  const { paper } = random;
  const known = unitOf(random, action);
  const movement = movementOf(paper, paper.lines.find(({ key }) => key === action.lineKey)?.role);
  const state = known?.state ?? 'unknown';
  const step = stepOf({ document: paper, movement, state, explained: true, before: known && stateBefore(known) });
  return ['to' in step ? step.to : null, forcedState({ movement, document: paper })];
}

/** Units that a count writes off as lost stand on no line. */
const isMissing = ({ paper }: Case, { lineKey, to }: Action) =>
  paper.kind === 'stockCount' && lineKey === '' && to === 'lost';

describe('whatever stands on a paper', () => {
  test('no action puts a unit where neither the table nor a manager leads, none twice, none for a refused paper', () => {
    const outcomes = new Map<string, number>();
    const moved = new Map<DocumentKind, number>();
    eachCase((random, { verdict, actions }, seed) => {
      const { paper, world } = random;
      outcomes.set(verdict.outcome, (outcomes.get(verdict.outcome) ?? 0) + 1);
      if (verdict.outcome === 'refuse' && !world.shadow) expect(actions, seed).toEqual([]);
      moved.set(paper.kind, (moved.get(paper.kind) ?? 0) + actions.length);
      const ids = actions.map(({ unitId }) => unitId);
      expect(new Set(ids).size, seed).toBe(ids.length);
      for (const action of actions.filter((one) => !isMissing(random, one))) {
        expect(leadsTo(random, action), seed).toContain(action.to);
        if (!unitOf(random, action)) expect(action.adds.length, seed).toBeGreaterThan(0);
        for (const { key } of action.adds) expect(world.unitOf(key), seed).toBeUndefined();
      }
    });
    for (const outcome of ['accept', 'warn', 'refuse']) expect(outcomes.get(outcome), outcome).toBeGreaterThan(100);
    for (const kind of DOCUMENT_KINDS) expect(moved.get(kind), kind).toBeGreaterThan(0);
    expect([...moved.values()].reduce((sum, one) => sum + one)).toBeGreaterThan(500);
  });

  test('a unit of which a stopping rule is broken does nothing, unless a manager passed over it', () => {
    let stopped = 0;
    eachCase(({ paper, world }, { verdict, actions }, seed) => {
      for (const { rule, line, unit, overridden } of verdict.reasons) {
        // Of two that are the same the first does act; of two that are mixed up each may stand elsewhere too.
        if (overridden || rule === 'DO5' || rule === 'ID14' || !STOPS.some((one) => one === rule)) continue;
        const on = paper.lines.find(({ key }) => key === line)?.units[unit ?? -1];
        const keys = on?.identifiers.map(({ key }) => key) ?? [];
        const ids = keys.flatMap((key) => world.unitOf(key)?.id ?? []);
        const acts = ({ lineKey, unitId, adds }: Action) =>
          lineKey === line && (ids.includes(unitId) || adds.some(({ key }) => keys.includes(key)));
        expect(actions.filter(acts), `${seed} ${rule}`).toEqual([]);
        stopped++;
      }
    });
    expect(stopped).toBeGreaterThan(1000);
  });

  test('a strict line of a paper that passes has one action for each unit, but for those that a note stops', () => {
    let lines = 0;
    eachCase(({ paper, policies }, { verdict, actions }, seed) => {
      if (verdict.outcome === 'refuse' || verdict.reasons.some(({ overridden }) => overridden)) return;
      for (const one of paper.lines) {
        const { capture, verify } = policies[one.productId] ?? {};
        const moved = actions.filter(({ lineKey }) => lineKey === one.key).length;
        if (capture === 'off') expect(moved, seed).toBe(0);
        if (capture !== 'required' || verify !== 'refuse') continue;
        const noted = verdict.reasons.filter(
          ({ line, rule }) => line === one.key && STOPS.some((stop) => stop === rule),
        );
        expect(moved, seed).toBe(one.quantity - noted.length);
        lines++;
      }
    });
    expect(lines).toBeGreaterThan(40);
  });

  test('every reason is said in both languages, names its line, and is as bad as its line’s policy or its class says', () => {
    const rules = new Map<string, number>();
    eachCase(({ paper, policies }, { verdict }, seed) => {
      for (const reason of verdict.reasons) {
        const times = (rules.get(reason.rule) ?? 0) + 1;
        rules.set(reason.rule, times);
        // To put a date in words is slow; a hundred of each rule say enough.
        for (const language of times <= 100 ? (['en', 'uk'] as const) : []) {
          const said = sentence(reason, language);
          expect(said, seed).toMatch(/\S\.$/u);
          expect(said, seed).not.toMatch(/[{}]|undefined|null|NaN|\.\./u);
        }
        const own = policies[paper.lines.find(({ key }) => key === reason.line)?.productId ?? ''];
        if (own) expect(own.capture, seed).not.toBe('off');
        const ofPaper = reason.unit === null && [...ALWAYS, ...NOTES].some((rule) => rule === reason.rule);
        const severity = severityOf(reason.rule as never, ofPaper ? policy('strict') : (own ?? policy('none')));
        expect(reason.overridden ? 'refuse' : reason.severity, `${seed} ${reason.rule}`).toBe(severity);
        if (reason.overridden) expect(OVERRIDABLE, seed).toContain(reason.rule);
      }
    });
    expect(rules.size).toBeGreaterThan(90);
  });

  test('its actions fold into units that are what they say, and a void or a reversal gives back what was', () => {
    eachCase(({ paper, units }, { actions }, seed) => {
      const life = new Life({ units });
      for (const [n, unit] of life.carry(paper, actions).entries()) {
        expect(unit, seed).toMatchObject({ state: actions[n]?.to, reservation: null, location: actions[n]?.location });
        expect(unit.transit !== undefined, seed).toBe(unit.state === 'inTransit');
        expect(unit.repair !== undefined, seed).toBe(unit.state === 'inRepair');
        if (unit.kitId !== undefined) expect(unit.state, seed).toBe('assembled');
      }
    });
  });

  test('the same facts give the same judgement', () => {
    for (const seed of SEEDS.slice(0, 500)) {
      const [one, other] = [randomCase(seed), randomCase(seed)];
      expect(judge(one.paper, one.world), `seed ${seed}`).toEqual(judge(other.paper, other.world));
    }
  });
});
