import type { Luma, Point } from './luma';

/** The kinds that are read. EAN-8, UPC-E and Codabar are left out: most false reads were theirs (decision 0016). */
export type Symbology = 'ean' | 'code128' | 'code39' | 'itf' | 'qr' | 'dataMatrix';

/** Digits of the ITF on a carton, a GTIN with a check digit. */
export const CARTON_DIGITS = 14;

/**
 * Other ITF codes have neither a check nor a clear end: a longer one that is cut, as by a line that leaves it askew, reads as a shorter one. Cuts
 * differ from line to line, so what so many lines of one picture say alike is whole; what fewer say is not even waited for.
 */
export function isWholeItf(text: string, lines: number): boolean {
  return text.length === CARTON_DIGITS || (text.length >= 6 && lines >= 8);
}

/** What a decoder read, in the same words whichever decoder it was. */
export interface FoundCode {
  readonly symbology: Symbology;
  /** Begins with FNC1: the text is a GS1 element string. */
  readonly gs1: boolean;
  /** Group separators only inside. A UPC-A has its twelve digits. */
  readonly text: string;
  /** Its outline in the frame: four corners, in pixels, beginning top left of the code as it is read; none where the decoder does not say. */
  readonly corners: readonly Point[];
}

/** Reads what it can of a frame. Never rejects for what it cannot read. */
export interface Decoder {
  readonly name: DecoderName;
  decode(frame: Frame): Promise<readonly FoundCode[]>;
}

/** `native`: the browser's own; `wasm`: zxing-cpp; `js`: @zxing/library in a loop of ours. */
export type DecoderName = 'native' | 'wasm' | 'js';

/** A picture as a canvas gives it: four bytes a pixel. */
export type Frame = Luma;

const GS = '\u001d';
const FNC1_IDS: ReadonlySet<string> = new Set([']C1', ']d2', ']Q3']);

/**
 * Brings what a decoder says into one form: the symbology identifier and the group separators at the ends go, and what they mean is kept.
 * @zxing/library adds a separator at the end of one Code 128 in a hundred that has none.
 */
export function foundCode(symbology: Symbology, raw: string, aim: string, corners: readonly Point[]): FoundCode {
  const said = /^\](?:C1|d2|Q3)/u.exec(raw)?.[0] ?? aim;
  const bare = raw.slice(raw.startsWith(said) ? said.length : 0);
  const gs1 = FNC1_IDS.has(said) || (symbology === 'dataMatrix' && bare.startsWith(GS));
  const text = bare
    .split(GS)
    .filter((element) => element !== '')
    .join(GS);
  const isUpcA = symbology === 'ean' && /^0\d{12}$/u.test(text);
  return { symbology, gs1, text: isUpcA ? text.slice(1) : text, corners };
}

/** What a scanner would have typed: GS1 data begin with the identifier of their symbology. */
export function scannedText({ symbology, gs1, text }: FoundCode): string {
  if (!gs1) return text;
  return `${symbology === 'qr' ? ']Q3' : symbology === 'dataMatrix' ? ']d2' : ']C1'}${text}`;
}

export function isLinear(symbology: Symbology): boolean {
  return symbology !== 'qr' && symbology !== 'dataMatrix';
}
