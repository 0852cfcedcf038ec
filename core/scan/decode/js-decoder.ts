import { type FoundCode, isLinear } from './found-code';
import { readRows, someRowSays } from './linear-rows';
import { linesAcross } from './lines';
import { asIs, halved, type Luma, negative, part, sharpened, type View, withMeans } from './luma';
import { readMatrix } from './matrix';

/** One way to look at a picture. @param turn counts the rounds through all ways, so that a way can look elsewhere each time */
export type Glance = (luma: Luma, turn: number) => FoundCode[];

/** Lines that are read in each direction. */
const LINES = 64;
/** Pixels over which the blur of a line is taken back. */
const REACHES = [2, 4, 8];
/** Degrees by which a label may be held askew. */
const ASKEW = 10;

/**
 * The ways to look at a picture, likeliest first, each about as dear as any other decoder's whole work. A live view goes on to the next
 * with every frame; a still picture gets them all.
 */
export const GLANCES: readonly Glance[] = [
  lines(0, 1),
  lines(90, 1),
  (luma) => look(asIs(luma), readMatrix),
  lines(ASKEW, 1),
  lines(-ASKEW, 1),
  blurred,
  (luma) => look(halved(luma), readMatrix),
  (luma, turn) => inverted(luma, turn),
  lines(90 + ASKEW, 1),
  lines(90 - ASKEW, 1),
  (luma, turn) => look(part(luma, TILES[turn % TILES.length] ?? [0, 0, 1, 1]), readMatrix),
];

/** Overlapping parts: the decoder of Data Matrix begins in the middle of what it is shown. */
const TILES: readonly (readonly [number, number, number, number])[] = [
  [0.25, 0.17, 0.75, 0.83],
  [0, 0, 0.5, 0.66],
  [0.5, 0.34, 1, 1],
  [0, 0.34, 0.5, 1],
  [0.5, 0, 1, 0.66],
];

/** Whether a close-up of a code says the same text. */
export function readsAs(picture: Luma, code: FoundCode): boolean {
  const { symbology, text } = code;
  const says = isLinear(symbology)
    ? (luma: Luma) => closeViews(luma).some((view) => someRowSays(view, code))
    : (luma: Luma) => readMatrix(luma).some((found) => found.symbology === symbology && found.text === text);
  return says(picture) || says(negative(picture));
}

/** A linear code as it is, and with its blur taken back where its lines are all one. */
function closeViews(luma: Luma): Luma[] {
  const { width, height, data } = withMeans(luma);
  const means = { width, height: 3, data: data.subarray((height - 3) * width) };
  return [{ width, height, data }, ...REACHES.map((reach) => sharpened(means, reach))];
}

function lines(degrees: number, mean: number): Glance {
  return (luma, turn) =>
    look(linesAcross(luma, { degrees, mean, count: LINES, shift: turn % 2 === 0 ? 0.5 : 0 }), readRows);
}

/** Two pixels wide against the noise, and sharper along the lines. */
function blurred(luma: Luma, turn: number): FoundCode[] {
  const { luma: across, back } = linesAcross(luma, {
    degrees: 0,
    mean: 2,
    count: LINES,
    shift: turn % 2 === 0 ? 0.5 : 0,
  });
  return look({ luma: sharpened(across, REACHES[turn % REACHES.length] ?? 2), back }, readRows);
}

function inverted(luma: Luma, turn: number): FoundCode[] {
  const { luma: small, back } = halved(luma);
  const light = { luma: negative(small), back };
  const across = linesAcross(light.luma, { degrees: 0, mean: 1, count: LINES, shift: turn % 2 === 0 ? 0.5 : 0 });
  const rows = { luma: across.luma, back: (point: Parameters<View['back']>[0]) => back(across.back(point)) };
  return [...look(rows, readRows), ...look(light, readMatrix)];
}

function look(view: View, read: (luma: Luma) => FoundCode[]): FoundCode[] {
  return read(view.luma).map((code) => ({ ...code, corners: code.corners.map(view.back) }));
}
