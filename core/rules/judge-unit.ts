import type { Unit, UnitState } from '../model/unit';
import { type Broken, identifierFacts, stateFacts, type UnitCase } from './broken';
import { claimOn } from './claims';
import { carriedTwice } from './form';
import { otherProduct, tooManyOfScheme, unitsNamed } from './identity';
import { movementRules } from './movement-rules';
import { latestPaper } from './paper';
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
  const claim = claimOn([...captured.identifiers, ...(known?.identifiers ?? [])], known, facts);
  const claims = claim ? [claim] : [];
  const stop = (broken: Broken, to: UnitState | null = null): UnitOpinion => ({
    known,
    to,
    broken: [...claims, broken],
  });

  const twice = carriedTwice(captured);
  if (twice) return stop(twice);
  if (known && named[1]) return stop(mixed(unitCase, known, named[1]));
  const step = stepFor(unitCase);
  if ('rule' in step) {
    const broken = stateBroken(unitCase, step.rule);
    return stop(broken, facts.isOverridden(broken.rule) ? forcedState({ movement, document }) : null);
  }
  const wrong = otherProduct(unitCase) ?? tooManyOfScheme(unitCase);
  if (wrong) return stop(wrong);
  return { known, to: step.to, broken: [...claims, ...watched(unitCase), ...movementRules(unitCase)] };
}

/** The table, and before it the alarm: [GR6] [BB2] a unit that went back to its supplier as defective comes again. */
function stepFor(unitCase: UnitCase): ReturnType<typeof stepOf> {
  const { known, document, movement } = unitCase;
  if (movement === 'goodsReceipt' && known?.state === 'returnedToSupplier' && known.defective) return { rule: 'GR6' };
  const state = known?.state ?? 'unknown';
  return stepOf({ document, movement, state, explained: isExplained(unitCase), before: known?.repair?.from });
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
function stateBroken(unitCase: UnitCase, rule: Broken['rule']): Broken {
  const paper = unitCase.known ? latestPaper(unitCase.known) : null;
  const unresolved = rule === 'DO7' && paper !== null && unitCase.facts.paperStateOf(paper) === 'unresolved';
  return { rule: unresolved ? 'DO8' : rule, facts: stateFacts(unitCase) };
}
