import type { StockDocument } from '../model/document';
import type { Facts, Place, Placement } from '../model/facts';
import type { Recognised } from '../model/identifier';
import { type Broken, identifierFacts } from './broken';
import { duplicateOf } from './duplicates';
import { patternBroken } from './form';
import { sameText } from './identity';
import { type Found, findUnits, meantUnit } from './place-known';
import { type OpenLine, openLines, takersOf } from './room';
import { settle } from './settle';
import { TRANSITIONS } from './transitions';

/** Decides where a recognised text belongs, not whether that is right: `judge` says that of the document it is then part of. */
export const place: Place = (recognition, document, activeLine, facts) => {
  const lines = openLines(document, activeLine, facts);
  const decided = decide(recognition, document, lines, facts);
  if (!('rule' in decided)) return decided;
  const { rule, facts: told, line = activeLine } = decided;
  const concerned = lines.filter((open) => line === null || open.line.key === line);
  const severity = concerned.some(({ policy }) => policy.verify === 'refuse') ? 'refuse' : 'warn';
  return { placed: false, reason: { rule, facts: told, severity, line, unit: null } };
};

type Refusal = Pick<Broken, 'facts'> & { readonly rule: string; readonly line?: string };

function decide(
  { candidates, problem }: Parameters<Place>[0],
  document: StockDocument,
  lines: readonly OpenLine[],
  facts: Facts,
): Extract<Placement, { placed: true }> | Refusal {
  const likeliest = candidates[0];
  if (!likeliest) return problem ?? { rule: 'ID1', facts: {} };
  if (lines.length === 0) return { rule: 'CA1', facts: identifierFacts(likeliest) };
  const found = findUnits(candidates, lines, facts);
  const twin = twinOf(candidates, found, lines);
  if (twin) return twin;

  if (found.length > 0) {
    const known = meantUnit(found, lines);
    if ('rule' in known) return known;
    return settle(document, known.home, known.identifiers, facts);
  }
  if (problem && matters(problem.facts.scheme, lines)) return problem;
  for (const candidate of candidates) {
    const takers = takersOf(candidate, lines);
    const stranger = takers[0] && unknownHere(document, candidate, takers[0]);
    if (stranger) return stranger;
    if (takers.length > 0) return settle(document, takers, [candidate], facts);
  }
  return unwanted(candidates, lines);
}

/** A problem of one scheme matters where that scheme is asked for; any other matters everywhere. */
function matters(scheme: string | number | undefined, lines: readonly OpenLine[]): boolean {
  return scheme === undefined || lines.some(({ policy }) => policy.identifiers.some((asked) => asked === scheme));
}

/** [DO5] A serial that two products share may stand on both, if the clerk works on the line of the other. */
function twinOf(
  candidates: readonly Recognised[],
  found: readonly Found[],
  lines: readonly OpenLine[],
): Refusal | null {
  const active = lines.find((line) => line.active)?.line;
  for (const { line, number } of lines) {
    for (const [index, unit] of line.units.entries()) {
      const twin = unit.identifiers.find((own) => candidates.some((candidate) => sameText(own, candidate)));
      if (!twin) continue;
      const other =
        line.productId !== active?.productId && found.some((one) => one.unit.productId === active?.productId);
      if (!other) return { ...duplicateOf(twin, { line: number, no: index + 1 }), line: line.key };
    }
  }
  return null;
}

/** [SA1] [CR1] A strict line of a paper that moves known units takes no stranger; a lenient one does, and `judge` warns. */
function unknownHere(document: StockDocument, candidate: Recognised, { line, policy }: OpenLine): Refusal | null {
  const step = TRANSITIONS[document.kind].unknown;
  if (!('rule' in step) || policy.verify !== 'refuse') return null;
  return { rule: step.rule, facts: { ...identifierFacts(candidate), product: line.productName }, line: line.key };
}

/** [ID11] [CA5] No line asks for such a text. */
function unwanted(candidates: readonly Recognised[], lines: readonly OpenLine[]): Refusal {
  const serial = candidates.find(({ scheme }) => scheme === 'serial');
  const line = lines.find(
    ({ policy }) => policy.identifiers.length === 0 || policy.identifiers.includes('serial'),
  )?.line;
  if (serial && line) return { ...patternBroken(serial, line.productName), line: line.key };
  const wanted = [...new Set(lines.flatMap(({ policy }) => policy.identifiers))].join(' ');
  return { rule: 'CA5', facts: { ...identifierFacts(candidates[0]), schemes: wanted } };
}
