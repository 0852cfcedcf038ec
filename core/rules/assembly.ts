import type { KitComponent } from '../model/product';
import { type Broken, stateFacts, type UnitCase } from './broken';
import { capturedFor } from './captured';
import type { DocumentBroken, DocumentCase } from './document-case';
import { goodsReceiptRules } from './goods-receipt';
import { here } from './here';

/** What putting a set together asks of a unit beyond the table: parts that are here, and a set with its whole set of identifiers. */
export function assemblyRules(unitCase: UnitCase): Broken[] {
  const { movement, known } = unitCase;
  if (movement === 'assemblyComponent') return here(unitCase, 'AS3');
  // The number of a set that was taken apart is free; that of one that was thrown away is not.
  const gone = known?.state === 'writtenOff' && known.paper?.kind !== 'disassembly';
  return gone ? [{ rule: 'AS4', facts: stateFacts(unitCase) }] : goodsReceiptRules(unitCase);
}

/** [AS5] [AS6] [AS7] One set, with exactly the parts that its product names. */
export function assemblyDocument({ document, facts }: DocumentCase): DocumentBroken[] {
  const kits = capturedFor('assemblyKit', document, facts);
  const [kit] = kits;
  if (!kit || kits.length > 1) return [{ rule: 'AS6', facts: { have: kits.length } }];
  const product = kit.line.productName;
  const named = facts.kitOf(kit.line.productId);
  if (named.length === 0) return [{ rule: 'AS7', facts: { product }, line: kit.line.key }];
  const have = new Map<string, number>();
  for (const { line } of capturedFor('assemblyComponent', document, facts)) {
    have.set(line.productId, (have.get(line.productId) ?? 0) + 1);
  }
  const isAsked = ({ productId }: KitComponent) => facts.policyOf(productId).capture === 'required';
  const products = new Set([...named.filter(isAsked).map(({ productId }) => productId), ...have.keys()]);
  return [...products].flatMap((productId): DocumentBroken[] => {
    const part = named.find((one) => one.productId === productId);
    const [needed, got] = [part?.quantity ?? 0, have.get(productId) ?? 0];
    const enough = part && isAsked(part) ? got === needed : got <= needed;
    if (enough) return [];
    const told = { product, component: facts.productName(productId), needed, have: got };
    return [{ rule: 'AS5', facts: told, line: kit.line.key }];
  });
}
