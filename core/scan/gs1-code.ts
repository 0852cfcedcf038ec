import { passesGtin } from '../model/check-digit';
import { type Element, GS, readElements, readPrintedElements, serialsIn } from './gs1-elements';
import type { Label } from './label';
import type { Part, UnitCode } from './unit-code';

/** Symbologies whose AIM identifier says that GS1 elements follow. */
const GS1_SYMBOLS: ReadonlySet<string> = new Set([']C1', ']e0', ']d2', ']Q3', ']J1']);
/** Application identifiers that name a unit. Null: a serial of any kind. */
const OF_UNIT: Readonly<Record<string, Label | null>> = { '21': null, '235': null, '8002': 'imei', '8004': 'serial' };
/** Without a separator anywhere: the product, dates, and a serial up to the end. */
const RUN_TOGETHER = /^01(\d{14})(?:1[1-7]\d{6})*21(.+)$/u;

/** A scanner may be set to send which symbology it read, e.g. `]C1`. */
export function withoutAim(text: string): string {
  return text.replace(/^\][A-Za-z][0-9A-Za-z]/u, '');
}

/** A text of GS1 elements. A text that only begins like one, with `21` or `01`, is none. */
export function readGs1(text: string): UnitCode | null {
  const body = withoutAim(text);
  const bare = body.replace(/^\p{Cc}+|\p{Cc}+$/gu, '');
  const printed = readPrintedElements(bare);
  if (printed) return unitCode(printed);
  if (GS1_SYMBOLS.has(text.slice(0, 3)) || body.startsWith(GS)) {
    const elements = readElements(bare);
    return elements && unitCode(elements);
  }
  if (!/^01\d{14}/u.test(bare) || !passesGtin(bare.slice(2, 16))) return null;
  if (bare.includes(GS)) {
    const code = unitCode(readElements(bare) ?? []);
    return code.parts.length > 0 ? code : null;
  }
  const [, gtin = null, tail = ''] = RUN_TOGETHER.exec(bare) ?? [];
  const [serial, ...doubt] = serialsIn(tail);
  return serial === undefined ? null : { gtin, parts: [{ label: null, value: serial }], doubt };
}

export function unitCode(elements: readonly Element[]): UnitCode {
  const product = elements.find(({ ai }) => ai === '01') ?? elements.find(({ ai }) => ai === '8006');
  return { gtin: product?.value.slice(0, 14) ?? null, parts: elements.flatMap(partOf) };
}

function partOf({ ai, value }: Element): Part[] {
  const label = OF_UNIT[ai];
  if (label === undefined) return [];
  // The number of a mobile may be a MEID as well.
  return [{ label: label === 'imei' && !/^\d{15}$/u.test(value) ? null : label, value }];
}
