import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind, type LineRole } from '../../core/model/document';
import type { PaperDetails } from '../../core/model/paper-details';
import { sentence } from '../../core/outputs/sentence';
import { place } from '../../core/rules/place';
import { document, facts, id, line, unit } from './shop';

const W1 = id('serial', 'W1');
const scan = (value: string) => ({
  raw: value,
  candidates: [{ scheme: 'serial' as const, value, raw: value }],
  problem: null,
});
const paper = (kind: DocumentKind, productId = 'watch', details: PaperDetails = {}, role?: LineRole) =>
  document(kind, [line(productId, [], { quantity: 1, ...(role && { role }) })], { details });

describe('a unit that nobody knows, scanned into a strict line', () => {
  test.each([
    ['sale', {}, undefined, 'SA1'],
    ['customerReturn', {}, undefined, 'CR1'],
    ['supplierReturn', {}, undefined, 'SR1'],
    ['transfer', { stage: 'ship' }, undefined, 'TR1'],
    ['transfer', { stage: 'receive' }, undefined, 'TR1'],
    ['transfer', { stage: 'cancel' }, undefined, 'TR1'],
    ['assembly', {}, 'component', 'AS1'],
    ['disassembly', {}, 'component', 'DI2'],
    ['disassembly', {}, 'kit', 'DI1'],
    ['writeOff', {}, undefined, 'WO1'],
    ['stockCount', {}, undefined, 'SC1'],
    ['repair', { stage: 'sent' }, undefined, 'RE3'],
    ['repair', { stage: 'handedOut' }, undefined, 'RE3'],
    ['warrantyReplacement', {}, 'old', 'WR1'],
    ['warrantyReplacement', {}, 'new', 'WR3'],
    ['correction', {}, undefined, 'CO1'],
  ] as const)('%s %o (%s): [%s], in whole sentences', (kind, details, role, rule) => {
    const placement = place(scan('W1'), paper(kind, 'watch', details, role), null, facts());
    if (placement.placed) throw new Error(`${kind} placed a stranger`);
    expect(placement.reason).toMatchObject({ rule, severity: 'refuse', line: 'line-watch' });
    for (const language of ['en', 'uk'] as const) expect(sentence(placement.reason, language)).toMatch(/W1.*\.$/u);
  });

  test.each([
    ['goodsReceipt', undefined],
    ['assembly', 'kit'],
    ['repair', undefined],
    ['buyBack', undefined],
    ['openingBalance', undefined],
    ['openingBalance', 'sold'],
  ] as const)('%s (%s) takes it: it may meet units for the first time', (kind, role) => {
    const placement = place(scan('W1'), paper(kind, 'watch', {}, role), null, facts());
    expect(placement).toMatchObject({ placed: true, line: 'line-watch', adds: [{ value: 'W1' }] });
  });
});

test.each(DOCUMENT_KINDS)(
  '%s: a unit that is known, and a lenient stranger, go to their line; the judge says the rest',
  (kind) => {
    const known = { units: [unit('sold', [W1])] };
    expect(place(scan('W1'), paper(kind), null, facts(known))).toMatchObject({ placed: true, line: 'line-watch' });
    expect(place(scan('C1'), paper(kind, 'charger'), null, facts())).toMatchObject({
      placed: true,
      line: 'line-charger',
    });
  },
);
