import BarcodeFormat from '@zxing/library/es2015/core/BarcodeFormat';
import BitArray from '@zxing/library/es2015/core/common/BitArray';
import GlobalHistogramBinarizer from '@zxing/library/es2015/core/common/GlobalHistogramBinarizer';
import DecodeHintType from '@zxing/library/es2015/core/DecodeHintType';
import MultiFormatOneDReader from '@zxing/library/es2015/core/oned/MultiFormatOneDReader';
import type Result from '@zxing/library/es2015/core/Result';
import { type FoundCode, foundCode, isWholeItf, type Symbology } from './found-code';
import type { Luma, Point } from './luma';
import { LumaSource } from './luma-source';

const KINDS: ReadonlyMap<BarcodeFormat, Symbology> = new Map([
  [BarcodeFormat.EAN_13, 'ean'],
  [BarcodeFormat.UPC_A, 'ean'],
  [BarcodeFormat.CODE_128, 'code128'],
  [BarcodeFormat.CODE_39, 'code39'],
  [BarcodeFormat.ITF, 'itf'],
]);
const HINTS = new Map<DecodeHintType, unknown>([
  [DecodeHintType.POSSIBLE_FORMATS, [...KINDS.keys()]],
  [DecodeHintType.ASSUME_GS1, true],
  [DecodeHintType.ALLOWED_LENGTHS, Int32Array.of(6, 8, 10, 12, 14, 16, 18, 20, 22, 24)],
]);
/** So many lines must say the same. The weaker a symbology proves itself, the more. */
const VOTES: Readonly<Partial<Record<Symbology, number>>> = { code39: 3, itf: 4 };
const USUAL_VOTES = 2;

interface Ballot {
  readonly code: FoundCode;
  votes: number;
  /** Where it begins and ends in the first and in the last line that has it. */
  readonly first: readonly [Point, Point];
  last: readonly [Point, Point];
}

/**
 * Linear codes of the lines across a picture, several in one pass: line after line in both directions, each line a vote.
 * Without a second line a misread code is as good as a right one.
 */
export function readRows(luma: Luma): FoundCode[] {
  return count(luma)
    .filter(({ code, votes }) => votes >= (VOTES[code.symbology] ?? USUAL_VOTES))
    .filter(({ code, votes }) => code.symbology !== 'itf' || isWholeItf(code.text, votes))
    .map(({ code, first, last }) => ({ ...code, corners: [first[0], first[1], last[1], last[0]] }));
}

/** Whether any line says this text. One is enough: another decoder has said it before. */
export function someRowSays(luma: Luma, { symbology, text }: FoundCode): boolean {
  return count(luma).some(({ code }) => code.symbology === symbology && code.text === text);
}

function count(luma: Luma): Ballot[] {
  const binarizer = new GlobalHistogramBinarizer(new LumaSource(luma));
  const reader = new MultiFormatOneDReader(HINTS);
  const ballots = new Map<string, Ballot>();
  let bits = new BitArray(luma.width);
  for (let y = 0; y < luma.height; y++) {
    try {
      bits = binarizer.getBlackRow(y, bits);
    } catch {
      // A line without contrast.
      continue;
    }
    const result = readRow(reader, bits, y, luma.width);
    if (result) vote(ballots, result.code, result.ends);
  }
  return [...ballots.values()];
}

function readRow(reader: MultiFormatOneDReader, bits: BitArray, y: number, width: number) {
  for (const reversed of [false, true]) {
    if (reversed) bits.reverse();
    let result: Result;
    try {
      result = reader.decodeRow(y, bits, HINTS);
    } catch {
      continue;
    }
    const symbology = KINDS.get(result.getBarcodeFormat());
    const [begin, end] = result.getResultPoints().map((point) => point.getX());
    if (!symbology || begin === undefined || end === undefined) return null;
    const at = (x: number): Point => ({ x: reversed ? width - 1 - x : x, y });
    const ends = [at(begin), at(end)] as const;
    return { code: foundCode(symbology, result.getText(), '', []), ends };
  }
  return null;
}

function vote(ballots: Map<string, Ballot>, code: FoundCode, ends: readonly [Point, Point]): void {
  const key = `${code.symbology} ${code.text}`;
  const ballot = ballots.get(key);
  if (ballot) {
    ballot.votes++;
    ballot.last = ends;
  } else ballots.set(key, { code, votes: 1, first: ends, last: ends });
}
