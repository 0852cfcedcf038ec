import { unitCode } from './gs1-code';
import { GS, readElements } from './gs1-elements';
import type { Label } from './label';
import type { Part, UnitCode } from './unit-code';

/** Where a message of ISO/IEC 15434 begins: `05` holds GS1 elements, `06` data identifiers of MH10.8.2. */
const ENVELOPE = /^\[\)>\p{Cc}?(0[56])\p{Cc}(.*)$/su;
/** Data identifiers that name a unit. Null: a serial of any kind. Only inside the envelope: a bare `S` begins many a serial. */
const OF_UNIT: Readonly<Record<string, Label | null>> = {
  ...{ S: null, '18S': null, '25S': 'serial' },
  ...{ '22S': 'imei', '23S': 'mac', '43S': 'iccid' },
};
/** What stands before the serial in `18S`: the maker's CAGE code. */
const CAGE_LENGTH = 5;

export function isEnvelope(text: string): boolean {
  return text.startsWith('[)>');
}

/** A message in its envelope; null: it is none, or has lost its separators. */
export function readEnvelope(text: string): UnitCode | null {
  const [, format, body = ''] = ENVELOPE.exec(text) ?? [];
  const message = body.replace(/\p{Cc}+$/u, '');
  if (format === '05') return unitCode(readElements(message) ?? []);
  if (format === undefined) return null;
  return { gtin: null, parts: message.split(GS).flatMap(partOf) };
}

function partOf(field: string): Part[] {
  const [, identifier = '', value = ''] = /^(\d{0,3}[A-Z])(.*)$/u.exec(field) ?? [];
  const label = OF_UNIT[identifier];
  if (label === undefined) return [];
  if (identifier === '18S') return [{ label, value: value.slice(CAGE_LENGTH) }];
  return [{ label: label === 'imei' && !/^\d{15}$/u.test(value) ? null : label, value }];
}
