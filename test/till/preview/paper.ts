import type { DraftView, LineView, UnitView } from '../../../core/ledger/till';
import { bindIdentifier, type Identifier, type Scheme } from '../../../core/model/identifier';
import { type Reason, verdictOf } from '../../../core/model/verdict';

/** An identifier of a product, as the ledger would bind it. */
export function identifier(scheme: Scheme, value: string, product = 'p1'): Identifier {
  return bindIdentifier({ scheme, value, raw: value }, product, 'product');
}

export function unitOf(identifiers: readonly Identifier[], missing: readonly Scheme[] = []): UnitView {
  return { identifiers, missing };
}

/** IMEI number `index` of a long delivery: 15 digits, not checked here. */
export function imei(index: number): Identifier {
  return identifier('imei', String(356938035000000 + index * 13));
}

export function lineOf(key: string, productName: string, needed: number, more: Partial<LineView> = {}): LineView {
  return {
    key,
    productId: key,
    productName,
    capture: 'required',
    verify: 'refuse',
    identifiers: ['imei'],
    needed,
    units: [],
    reasons: [],
    ...more,
  };
}

/** A reason with its sentence in the language of the sample. */
export type SampleReason = readonly [reason: Reason, sentence: string];

export function refusal(
  rule: string,
  line: string | null,
  unit: number | null,
  sentence: string,
  facts: Reason['facts'] = {},
): SampleReason {
  return [{ rule, severity: 'refuse', line, unit, facts }, sentence];
}

export function warning(...parts: Parameters<typeof refusal>): SampleReason {
  const [reason, sentence] = refusal(...parts);
  return [{ ...reason, severity: 'warn' }, sentence];
}

/** A draft whose verdict and lines agree with its reasons. */
export function draftOf(
  kind: DraftView['kind'],
  lines: readonly LineView[],
  reasons: readonly SampleReason[] = [],
  more: Partial<DraftView> = {},
): DraftView {
  const all = reasons.map(([reason]) => reason);
  return {
    draftId: `draft ${kind}`,
    kind,
    revision: 1,
    lines: lines.map((line) => ({ ...line, reasons: all.filter((reason) => reason.line === line.key) })),
    verdict: verdictOf(all),
    sentences: reasons.map(([, sentence]) => sentence),
    returnTo: 'quarantine',
    waiting: [],
    recorded: lines.length > 0,
    ...more,
  };
}
