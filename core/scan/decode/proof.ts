import { nearMiss, readingsOf } from '../classify';
import { CARTON_DIGITS, type FoundCode } from './found-code';

/** What a code's own check digit says of its text. `none`: it has none that we know. */
export type Proof = 'holds' | 'none' | 'broken';

/** Of product codes and GS1 data the GTIN's; of everything else that of the identifier which the text looks like. */
export function proofOf({ symbology, gs1, text }: FoundCode): Proof {
  const isCartonCode = symbology === 'itf' && text.length === CARTON_DIGITS;
  if (symbology === 'ean' || isCartonCode) return verdict(isGtin(text));
  if (gs1) {
    const gtin = /^01(\d{14})/u.exec(text)?.[1];
    return gtin === undefined ? 'none' : verdict(isGtin(gtin));
  }
  if (readingsOf(text)[0]?.scheme !== 'serial') return 'holds';
  return nearMiss(text)?.problem === 'check' ? 'broken' : 'none';
}

function verdict(holds: boolean): Proof {
  return holds ? 'holds' : 'broken';
}

/** GS1 General Specifications, 7.9: weights 3 and 1 from the right. */
function isGtin(text: string): boolean {
  if (!/^\d{12,14}$/u.test(text)) return false;
  const sum = [...text].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
