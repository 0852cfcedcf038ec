import type { Rules } from '../../core/ledger/ledger';
import type { StockDocument } from '../../core/model/document';
import { bindIdentifier } from '../../core/model/identifier';
import { type Action, RETURN_STATE, type Unit, type UnitState } from '../../core/model/unit';
import { type Reason, verdictOf } from '../../core/model/verdict';

/** The smallest rules that make a ledger work: for tests of the ledger alone. */
export const tinyRules: Rules = {
  judge(document, facts) {
    const reasons: Reason[] = [];
    const actions: Action[] = [];
    for (const line of document.lines) {
      const policy = facts.policyOf(line.productId);
      if (policy.capture === 'off') continue;
      if (line.units.length !== line.quantity) reasons.push(refuse('CT', line.key, null, {}));
      line.units.forEach((unit, index) => {
        const keys = unit.identifiers.map((identifier) => identifier.key);
        const known = keys.map((key) => facts.unitOf(key)).find((found) => found !== undefined);
        if (keys.some((key) => facts.claimOf(key))) reasons.push(refuse('CL', line.key, index, {}));
        if (!allowed(document, known))
          reasons.push(refuse('ST', line.key, index, { state: known?.state ?? 'unknown' }));
        actions.push({
          unitId: known?.id ?? facts.newId(),
          lineKey: line.key,
          productId: line.productId,
          productName: line.productName,
          to: target(document),
          location: document.location,
          adds: unit.identifiers.filter((identifier) => facts.unitOf(identifier.key) === undefined),
          price: line.price,
        });
      });
    }
    const verdict = verdictOf(reasons);
    return { verdict, actions: verdict.outcome === 'refuse' ? [] : actions };
  },
  place(recognition, document, activeLine, facts) {
    const [found] = recognition.candidates;
    if (!found) return { placed: false, reason: refuse('ID', null, null, { raw: recognition.raw }) };
    const tracked = document.lines.filter((line) => facts.policyOf(line.productId).capture !== 'off');
    const line = tracked.find((one) => one.key === activeLine) ?? tracked[0];
    if (!line) return { placed: false, reason: refuse('LN', null, null, {}) };
    const identifier = bindIdentifier(found, line.productId, facts.policyOf(line.productId).uniqueness);
    const captured = document.lines.flatMap((one) => one.units.flatMap((unit) => unit.identifiers));
    if (captured.some((other) => other.key === identifier.key)) {
      return { placed: false, reason: refuse('DU', line.key, null, { key: identifier.key }) };
    }
    if (facts.claimOf(identifier.key)) {
      return { placed: false, reason: refuse('CL', line.key, null, { key: identifier.key }) };
    }
    const known = facts.unitOf(identifier.key);
    return { placed: true, line: line.key, unit: line.units.length, adds: known?.identifiers ?? [identifier] };
  },
  bring(recognition, [unit], document, activeLine, facts) {
    const here = document.lines.some(
      ({ productId, units, quantity }) => productId === unit?.productId && units.length < quantity,
    );
    if (!unit || here) return tinyRules.place(recognition, document, activeLine, facts);
    if (!allowed(document, unit)) return { placed: false, reason: refuse('ST', null, null, { state: unit.state }) };
    const claimed = unit.identifiers.find(({ key }) => facts.claimOf(key));
    if (claimed) return { placed: false, reason: refuse('CL', null, null, { key: claimed.key }) };
    return { brings: unit, otherwise: refuse('NP', null, null, { product: unit.productName }) };
  },
  recognise(raw) {
    const value = raw.trim();
    if (!/^[\w-]+$/u.test(value)) return { raw, candidates: [], problem: { rule: 'ID', facts: { raw } } };
    const scheme = /^\d{15}$/u.test(value) ? 'imei' : 'serial';
    return { raw, candidates: [{ scheme, value, raw }], problem: null };
  },
  sentence: (reason) => `rule ${reason.rule}`,
  describe: (unit) => ({ state: unit.state }),
  missing: () => [],
};

function refuse(rule: string, line: string | null, unit: number | null, facts: Reason['facts']): Reason {
  return { rule, severity: 'refuse', line, unit, facts };
}

function allowed(document: StockDocument, unit: Unit | undefined): boolean {
  if (document.kind === 'goodsReceipt') {
    const keys = unit?.identifiers.map((identifier) => identifier.key) ?? [];
    return !unit || (unit.state === 'sold' && keys.some((key) => document.receiptReasons[key]));
  }
  return unit?.state === (document.kind === 'sale' ? 'inStock' : 'sold');
}

function target(document: StockDocument): UnitState {
  if (document.kind === 'customerReturn') return RETURN_STATE[document.returnTo];
  return document.kind === 'sale' ? 'sold' : 'inStock';
}
