import type { StockDocument } from '../model/document';
import type { Facts, Placement, Recognition } from '../model/facts';
import { bindIdentifier, type Identifier, type Recognised } from '../model/identifier';
import type { Policy } from '../model/product';
import { type Broken, identifierFacts } from './broken';
import { missingSchemes } from './complete';
import { sameText, unitNamed } from './identity';
import type { OpenLine } from './room';

/** [CA3] The lines that the GTIN of a code leaves: those of its product, else those whose product nobody knows by a GTIN. */
export function linesOfCode({ gtin }: Recognition, lines: readonly OpenLine[], facts: Facts): readonly OpenLine[] {
  if (gtin === undefined) return lines;
  const gtins = ({ line }: OpenLine) => facts.gtinsOf?.(line.productId) ?? [];
  const own = lines.filter((open) => gtins(open).includes(gtin));
  return own.length > 0 ? own : lines.filter((open) => gtins(open).length === 0);
}

/** [CA3] No line is of the product that the code names. */
export function otherGtin({ candidates, gtin }: Recognition): Broken {
  return { rule: 'CA3', facts: { ...identifierFacts(candidates[0]), product: `GTIN ${gtin}` } };
}

/** The code with the identifier in front that names a unit of the ledger, if one of the others does and the first does not. */
export function knownFirst(recognition: Recognition, lines: readonly OpenLine[], facts: Facts): Recognition {
  const { candidates, rest = [] } = recognition;
  const isKnown = (found: Recognised) =>
    lines.some(({ line, policy }) => unitNamed(found, line.productId, policy, facts) !== undefined);
  const known = candidates.some(isKnown) ? undefined : rest.find(isKnown);
  if (!known) return recognition;
  const others = [...candidates.slice(0, 1), ...rest.filter((one) => one !== known)];
  return { ...recognition, candidates: [known], rest: others };
}

/** What of a box's identifiers an empty unit takes: what its set asks for, or one of each scheme where any one will do. */
export function wantedOf(box: readonly Recognised[], { line, policy }: OpenLine): Identifier[] {
  const asked = [...policy.identifiers];
  const taken = new Set<string>();
  const wanted = box.filter(({ scheme }) => {
    if (policy.identifiers.length === 0) return !taken.has(scheme) && taken.add(scheme);
    const at = asked.indexOf(scheme);
    if (at >= 0) asked.splice(at, 1);
    return at >= 0;
  });
  return wanted.map((found) => bindIdentifier(found, line.productId, policy.uniqueness));
}

/**
 * The identifiers of a known unit, with those of the box in place of its own where they differ: `judge` then says that box and unit do
 * not belong together.
 */
export function withBox(
  own: readonly Identifier[],
  rest: readonly Recognised[],
  productId: string,
  policy: Policy,
): readonly Identifier[] {
  const foreign = rest
    .filter(({ scheme }) => own.some((one) => one.scheme === scheme))
    .filter((found) => !own.some((one) => sameText(one, found)))
    .map((found) => bindIdentifier(found, productId, policy.uniqueness));
  const free = [...own.slice(1)];
  for (const { scheme } of foreign) {
    const at = free.findLastIndex((one) => one.scheme === scheme && !rest.some((found) => sameText(one, found)));
    if (at >= 0) free.splice(at, 1);
  }
  return [...own.slice(0, 1), ...foreign, ...free];
}

/** A code of the whole box after one of its numbers: the others join the unit that has begun. Null: no unit waits for them. */
export function completes(
  { candidates, rest = [] }: Recognition,
  document: StockDocument,
  lines: readonly OpenLine[],
): Extract<Placement, { placed: true }> | null {
  if (rest.length === 0) return null;
  const box = [...candidates.slice(0, 1), ...rest];
  for (const open of lines) {
    for (const [unit, captured] of open.line.units.entries()) {
      const missing = [...missingSchemes(captured, open.policy)];
      const has = (found: Recognised) => captured.identifiers.some((own) => sameText(own, found));
      const fresh = box.filter((found) => !has(found));
      if (missing.length === 0 || fresh.length === box.length || isElsewhere(fresh, document)) continue;
      const adds = fresh.filter(({ scheme }) => {
        const at = missing.indexOf(scheme);
        if (at >= 0) missing.splice(at, 1);
        return at >= 0;
      });
      if (adds.length === 0) continue;
      const { productId, key } = open.line;
      const bound = adds.map((found) => bindIdentifier(found, productId, open.policy.uniqueness));
      return { placed: true, line: key, unit, adds: bound };
    }
  }
  return null;
}

function isElsewhere(box: readonly Recognised[], { lines }: StockDocument): boolean {
  return lines.some(({ units }) =>
    units.some(({ identifiers }) => identifiers.some((own) => box.some((found) => sameText(own, found)))),
  );
}
