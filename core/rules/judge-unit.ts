import type { Unit, UnitState } from '../model/unit';
import { type Broken, identifierFacts, stateFacts, type UnitCase } from './broken';
import { claimOn } from './claims';
import { carriedTwice } from './form';
import { otherProduct, tooManyOfScheme, unitsNamed } from './identity';
import { movementRules } from './movement-rules';
import { isPassedOver } from './overridable';
import { latestPaper } from './paper';
import { severityOf } from './severity';
import { STOPS } from './stops';
import { forcedState, stepOf } from './transitions';
import { watched } from './watch-list';

/** What the rules say of one captured unit. `to` is null when a rule about its identity or state is broken: then the paper does nothing to it. */
export interface UnitOpinion {
  readonly known: Unit | undefined;
  readonly to: UnitState | null;
  readonly broken: readonly Broken[];
}

/** Judges one captured unit by itself; what its neighbours carry is `judge`'s. */
export function judgeUnit(bare: Omit<UnitCase, 'known'>): UnitOpinion {
  const { line, policy, captured, facts, movement, document } = bare;
  const named = unitsNamed(captured, line.productId, policy, facts);
  const known = named[0];
  const unitCase: UnitCase = { ...bare, known };
  const claim = claimOn([...captured.identifiers, ...(known?.identifiers ?? [])], known, movement, facts);
  const alarms = [...(claim ? [claim] : []), ...watched(unitCase)];
  const stop = (...broken: Broken[]): UnitOpinion => ({ known, to: null, broken: [...alarms, ...broken] });

  const twice = carriedTwice(captured);
  if (twice) return stop(twice);
  if (known && named[1]) return stop(mixed(unitCase, known, named[1]));
  const step = stepFor(unitCase);
  const turnedAway = 'rule' in step ? [stateBroken(unitCase, step.rule)] : [];
  const forced = turnedAway.some(({ rule }) => isPassedOver(rule, severityOf(rule, policy), facts));
  const to = 'rule' in step ? (forced ? forcedState({ movement, document }) : null) : step.to;
  if (to === null) return stop(...turnedAway);
  const wrong = otherProduct(unitCase) ?? tooManyOfScheme(unitCase);
  if (wrong) return stop(...turnedAway, wrong);
  const beyond = movementRules(unitCase);
  const stopped = beyond.some(({ rule }) => STOPS.includes(rule));
  return { known, to: stopped ? null : to, broken: [...alarms, ...turnedAway, ...beyond] };
}

/** The table, and before it the alarm: [GR6] a unit that went back to its supplier as defective comes again. */
function stepFor(unitCase: UnitCase): ReturnType<typeof stepOf> {
  const { known, document, movement } = unitCase;
  if (movement === 'goodsReceipt' && known?.state === 'returnedToSupplier' && known.defective) return { rule: 'GR6' };
  const state = known?.state ?? 'unknown';
  return stepOf({ document, movement, state, explained: isExplained(unitCase), before: known && stateBefore(known) });
}

/** What a unit was before it came in for repair, or was lost: one that a customer had returned is not put on the shelf unseen. */
export function stateBefore({ state, repair, episodes }: Unit): UnitState | undefined {
  if (state === 'lost') return episodes.at(-1)?.returned ? 'quarantine' : 'inStock';
  return repair?.from;
}

/** [ID14] */
function mixed(unitCase: UnitCase, one: Unit, other: Unit): Broken {
  const { captured, line, policy, facts } = unitCase;
  const identifiers = captured.identifiers.map((identifier) => ({
    identifier,
    unit: unitsNamed({ identifiers: [identifier] }, line.productId, policy, facts)[0],
  }));
  const second = identifiers.find(({ unit }) => unit?.id === other.id)?.identifier;
  const first = identifiers.find(({ unit }) => unit?.id === one.id)?.identifier;
  return {
    rule: 'ID14',
    facts: { ...identifierFacts(second), ...(first && { other: first.value }), product: line.productName },
  };
}

function isExplained({ document, captured, known }: UnitCase): boolean {
  const keys = [...captured.identifiers, ...(known?.identifiers ?? [])].map(({ key }) => key);
  return keys.some((key) => document.receiptReasons[key] !== undefined);
}

/** [DO7] [DO8] and the rules of the table. */
export function stateBroken(unitCase: UnitCase, rule: Broken['rule']): Broken {
  const paper = unitCase.known ? latestPaper(unitCase.known) : null;
  const unresolved = rule === 'DO7' && paper !== null && unitCase.facts.paperStateOf(paper) === 'unresolved';
  return { rule: unresolved ? 'DO8' : rule, facts: stateFacts(unitCase) };
}
