import { type Broken, stateFacts, type UnitCase, unitFacts } from './broken';
import type { DocumentBroken, DocumentCase, Move } from './document-case';
import { goodsReceiptRules } from './goods-receipt';
import { here } from './here';
import { latestPaper } from './paper';

/** What putting a set together asks of a unit beyond the table: parts that are here, and a set with its whole set of identifiers. */
export function assemblyRules(unitCase: UnitCase): Broken[] {
  return unitCase.movement === 'assemblyKit' ? goodsReceiptRules(unitCase) : here(unitCase, 'AS3');
}

/** [AS5] [AS6] One set, with exactly the parts that its product names. */
export function assemblyDocument({ document, moves, facts }: DocumentCase): DocumentBroken[] {
  const kits = moves.filter(({ movement }) => movement === 'assemblyKit');
  const [kit] = kits;
  if (!kit || kits.length > 1) return [{ rule: 'AS6', facts: { have: kits.length } }];
  const kitLine = document.lines.find(({ role }) => role === 'kit');
  const wanted = new Map(facts.kitOf(kit.line.productId).map(({ productId, quantity }) => [productId, quantity]));
  const have = countByProduct(moves.filter(({ movement }) => movement === 'assemblyComponent'));
  const products = new Set([
    ...[...wanted.keys()].filter((id) => facts.policyOf(id).capture !== 'off'),
    ...have.keys(),
  ]);
  return [...products].flatMap((productId): DocumentBroken[] => {
    const [needed, got] = [wanted.get(productId) ?? 0, have.get(productId) ?? 0];
    if (needed === got) return [];
    const product = kit.line.productName;
    const told = { product, component: facts.productName(productId), needed, have: got };
    return [{ rule: 'AS5', facts: told, ...(kitLine && { line: kitLine.key }) }];
  });
}

/** [DI2] What taking a set apart asks of a part beyond the table: that it is a part of this very set. */
export function disassemblyRules(unitCase: UnitCase): Broken[] {
  const { movement, known } = unitCase;
  if (movement !== 'disassemblyKit' || !known || known.components) return [];
  return [{ rule: 'DI1', facts: stateFacts(unitCase) }];
}

/** [DI2] [DI3] All the parts of the one set on the paper, and no others. */
export function disassemblyDocument(documentCase: DocumentCase): DocumentBroken[] {
  const { moves, facts, document } = documentCase;
  const kits = moves.filter(({ movement }) => movement === 'disassemblyKit');
  const [kit] = kits;
  if (!kit?.known?.components || kits.length > 1) return [{ rule: 'AS6', facts: { have: kits.length } }];
  const parts = moves.filter(({ movement }) => movement === 'disassemblyComponent');
  const strange = parts.filter(({ known }) => known?.kitId !== kit.known?.id);
  const missing = kit.known.components.filter((id) => !parts.some(({ known }) => known?.id === id));
  return [
    ...strange.map(
      (part): DocumentBroken => ({ rule: 'DI2', facts: moveFacts(part, documentCase), line: part.line.key }),
    ),
    ...missing.map((id): DocumentBroken => {
      const unit = facts.unitWith(id);
      const own = unit?.identifiers[0];
      const told = { product: unit?.productName ?? '', scheme: own?.scheme ?? 'serial', identifier: own?.value ?? '' };
      return { rule: 'DI3', facts: told, ...(document.lines[0] && { line: kit.line.key }) };
    }),
  ];
}

function moveFacts({ line, policy, movement, captured, known }: Move, { document, facts }: DocumentCase) {
  const unitCase = { document, line, policy, movement, captured, known, facts };
  return { ...stateFacts(unitCase), ...unitFacts(unitCase, known ? latestPaper(known) : null) };
}

function countByProduct(moves: readonly Move[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { line } of moves) counts.set(line.productId, (counts.get(line.productId) ?? 0) + 1);
  return counts;
}
