import type { StockDocument } from '../model/document';
import type { Facts, Place, Placement, Recognition } from '../model/facts';
import { bindIdentifier, type Identifier, type Recognised } from '../model/identifier';
import { type Broken, identifierFacts } from './broken';
import { missingSchemes } from './complete';
import { duplicateOf } from './duplicates';
import { fitsPattern, patternBroken } from './form';
import { sameText } from './identity';
import { completes, knownFirst, linesOfCode, otherGtin, wantedOf, withBox } from './one-box';
import { type Found, findUnits, meantUnit } from './place-known';
import { type OpenLine, openLines, takersOf } from './room';
import { takeRoom } from './take-room';
import { TRANSITIONS } from './transitions';

/** Decides where a recognised text belongs, not whether that is right: `judge` says that of the document it is then part of. */
export const place: Place = (recognition, document, activeLine, facts) => {
  const lines = openLines(document, activeLine, facts);
  const decided = decide(recognition, document, lines, facts);
  if ('placed' in decided) return decided;
  const { rule, facts: told, line = activeLine } = decided;
  const own = lines.filter((open) => open.line.key === line);
  const concerned = own.length > 0 ? own : lines;
  const severity = concerned.some(({ policy }) => policy.verify === 'refuse') ? 'refuse' : 'warn';
  return { placed: false, reason: { rule, facts: told, severity, line, unit: null } };
};

type Refusal = Pick<Broken, 'facts'> & { readonly rule: string; readonly line?: string };

function decide(
  recognition: Recognition,
  document: StockDocument,
  all: readonly OpenLine[],
  facts: Facts,
): Extract<Placement, { placed: true }> | Refusal {
  const likeliest = recognition.candidates[0];
  if (!likeliest) return recognition.problem ?? { rule: 'ID1', facts: {} };
  if (all.length === 0) return { rule: 'CA1', facts: identifierFacts(likeliest) };
  const lines = linesOfCode(recognition, all, facts);
  if (lines.length === 0) return otherGtin(recognition);
  const { candidates, problem, rest = [] } = knownFirst(recognition, lines, facts);
  const found = findUnits(candidates, lines, facts);
  const completed = found.length === 0 ? completes(recognition, document, lines) : null;
  if (completed) return completed;
  const twin = twinOf([...candidates, ...rest], found, lines);
  if (twin) return twin;
  if (found.length > 0) {
    const meant = meantUnit(found, lines);
    if ('rule' in meant) return meant;
    const { home, identifiers } = meant;
    return takeRoom(document, home, ({ line, policy }) => withBox(identifiers, rest, line.productId, policy), facts);
  }
  if (problem && matters(problem, candidates, lines)) return problem;
  return placeStranger([...candidates, ...rest], rest, document, lines, facts);
}

/**
 * A problem of one scheme matters where that scheme is asked for; any other matters everywhere, but what reads as a product's code
 * may be a serial where the product type says that its serials are such numbers.
 */
function matters(
  { rule, facts }: NonNullable<Recognition['problem']>,
  candidates: readonly Recognised[],
  lines: readonly OpenLine[],
): boolean {
  if (rule === 'ID10') {
    const { value = '' } = candidates.find(({ scheme }) => scheme === 'serial') ?? {};
    return !lines.some(
      ({ policy: { serialPattern: pattern } }) => pattern.characters === 'digits' && fitsPattern(value, pattern),
    );
  }
  return (
    facts.scheme === undefined || lines.some(({ policy }) => policy.identifiers.some((one) => one === facts.scheme))
  );
}

/**
 * [DO5] The text, or the unit it names, is on the paper already. A serial that two products share may stand on both,
 * if the clerk works on the line of the other.
 */
function twinOf(
  candidates: readonly Recognised[],
  found: readonly Found[],
  lines: readonly OpenLine[],
): Refusal | null {
  const active = lines.find((open) => open.active)?.line;
  for (const { line, number, policy } of lines) {
    const sharedWithActive =
      line.productId !== active?.productId && found.some(({ unit }) => unit.productId === active?.productId);
    if (sharedWithActive) continue;
    for (const [index, captured] of line.units.entries()) {
      const twin =
        captured.identifiers.find((own) => candidates.some((candidate) => sameText(own, candidate))) ??
        (missingSchemes(captured, policy).length === 0 ? unitAlready(captured.identifiers, found) : undefined);
      if (twin) return { ...duplicateOf(twin, { line: number, no: index + 1 }), line: line.key };
    }
  }
  return null;
}

/** The scanned text, if the one unit it names is captured under another identifier. */
function unitAlready(captured: readonly Recognised[], found: readonly Found[]): Recognised | undefined {
  const [only, ...others] = found;
  if (!only || others.length > 0) return undefined;
  const here = captured.some((own) => only.unit.identifiers.some((theirs) => sameText(own, theirs)));
  return here ? only.candidate : undefined;
}

/** A text that the ledger does not know goes to the first line that asks for its likeliest meaning, with what else stood in the code. */
function placeStranger(
  candidates: readonly Recognised[],
  rest: readonly Recognised[],
  document: StockDocument,
  lines: readonly OpenLine[],
  facts: Facts,
): Extract<Placement, { placed: true }> | Refusal {
  const named = (found: Recognised) =>
    found.scheme !== 'serial' && lines.some(({ policy }) => policy.identifiers.includes(found.scheme));
  for (const candidate of [...candidates.filter(named), ...candidates.filter((found) => !named(found))]) {
    const [best, ...others] = takersOf(candidate, lines);
    if (!best) continue;
    const lead = rest.includes(candidate) ? candidates.slice(0, 1) : [];
    const box = [candidate, ...lead, ...rest.filter((one) => one !== candidate)];
    const bind = (open: OpenLine) => (rest.length > 0 ? wantedOf(box, open) : [bound(candidate, open)]);
    return neverSeen(document, candidate, best) ?? takeRoom(document, [best, ...others], bind, facts);
  }
  return unwanted(candidates, lines);
}

function bound(found: Recognised, { line, policy }: OpenLine): Identifier {
  return bindIdentifier(found, line.productId, policy.uniqueness);
}

/** [SA1] [CR1] A strict line of a paper that moves known units takes no stranger; a lenient one does, and `judge` warns. */
function neverSeen(document: StockDocument, candidate: Recognised, { line, policy }: OpenLine): Refusal | null {
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
