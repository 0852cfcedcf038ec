import type { Recognition } from '../model/facts';
import type { Recognised } from '../model/identifier';
import { gtin14 } from './gs1-elements';
import type { Label } from './label';
import type { UnitCode } from './unit-code';

type Finding = Omit<Recognition, 'raw'>;

/** How many numbers of one scheme one box has; more are several boxes. */
const MOST: Readonly<Record<string, number>> = { imei: 2 };

/** Reads each part of a code by itself. A code is taken whole or not at all: a part that is wrong leaves nothing to place. */
export function recogniseUnit(
  { gtin: written, parts, doubt = [] }: UnitCode,
  raw: string,
  recogniseValue: (value: string, label: Label | null, raw: string) => Finding,
): Finding {
  const gtin = written === null ? null : gtin14(written);
  if (written !== null && gtin === null) return wrong('ID3', { scheme: 'sgtin', identifier: written });
  if (parts.length === 0) return wrong('ID10', { text: written ?? raw.trim() });
  const found = parts.map(({ value, label }) => recogniseValue(value, label, raw));
  const broken = found.find(({ candidates }) => candidates.length === 0);
  if (broken) return broken;
  const [lead = { candidates: [], problem: null }, ...more] = found;
  const rest = more.flatMap(({ candidates }) => candidates.slice(0, 1));
  if (!isOneUnit([...lead.candidates.slice(0, 1), ...rest])) return wrong('ID7', {});
  const others = doubt.flatMap((value) => recogniseValue(value, null, raw).candidates);
  const serial = parts[0]?.label === null && gtin !== null ? [sgtin(gtin, parts[0].value, raw)] : [];
  return {
    candidates: [...lead.candidates, ...serial, ...others],
    problem: doubt.length > 0 ? doubtful(parts[0]?.value, doubt) : lead.problem,
    ...(gtin !== null && { gtin }),
    ...(rest.length > 0 && { rest }),
  };
}

/** [ID7] */
function isOneUnit(identifiers: readonly Recognised[]): boolean {
  return identifiers.every(
    ({ scheme }) => identifiers.filter((one) => one.scheme === scheme).length <= (MOST[scheme] ?? 1),
  );
}

/** [ID17] The ledger may know one of the readings; else the clerk must say. */
function doubtful(first: string | undefined, doubt: readonly string[]): Recognition['problem'] {
  return { rule: 'ID17', facts: { text: first ?? '', other: doubt[0] ?? '' } };
}

function sgtin(gtin: string, serial: string, raw: string): Recognised {
  return { scheme: 'sgtin', value: `(01)${gtin}(21)${serial}`, raw };
}

function wrong(rule: string, facts: NonNullable<Recognition['problem']>['facts']): Finding {
  return { candidates: [], problem: { rule, facts } };
}
