import type { CameraResult } from '../../core/model/camera';
import { CARTON_DIGITS, scannedText } from '../../core/scan/decode/found-code';
import type { JudgedCode } from '../../core/scan/decode/witnesses';

/** One code of the labels that were held up. */
export interface Piece {
  /** As a scanner would have typed it. */
  readonly text: string;
  /**
   * `doubtful`: one witness only, or two texts at one place: the clerk is asked; `misread`: its check digit is wrong; `product`: it names
   * what is sold and no unit, so it goes nowhere; `sending`: on its way to the paper; otherwise what became of it there.
   */
  readonly state: 'doubtful' | 'misread' | 'product' | 'sending' | 'unanswered' | CameraResult['became'];
  /** The product it stands on, or why it was refused. */
  readonly detail: string | null;
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** All pieces of one sitting, the newest first. */
export type Carton = readonly Piece[];

export interface Sight {
  readonly carton: Carton;
  /** What is to go to the paper now, in reading order. */
  readonly send: readonly string[];
}

/** So long (milliseconds) must a code be in view without a second witness before the clerk is asked: most have one in the next frame. */
const PATIENCE = 1_500;
/** A code that was out of view so long and is held up again is meant anew. */
const AWAY = 2_500;
/** States in which holding the label up again asks the paper again. */
const AGAIN: ReadonlySet<Piece['state']> = new Set(['refused', 'unanswered', 'undone', 'nothing']);

/** Takes in what the camera sees. @param still the codes are a photo's: it is meant, and there is no next frame that could say more */
export function see(carton: Carton, codes: readonly JudgedCode[], at: number, still = false): Sight {
  let pieces = carton.filter((piece) => !isPassing(piece) || at - piece.lastSeen <= AWAY);
  const send: string[] = [];
  for (const code of codes) {
    const text = scannedText(code);
    const known = pieces.find((piece) => piece.text === text);
    const state = stateOf(code, known, still || (known !== undefined && at - known.lastSeen > AWAY));
    if (state === 'sending' && known?.state !== 'sending') send.push(text);
    const firstSeen = known && at - known.lastSeen <= AWAY ? known.firstSeen : at;
    const since = still ? at - PATIENCE : firstSeen;
    const detail = state === known?.state ? known.detail : null;
    const piece: Piece = { text, state, detail, firstSeen: since, lastSeen: at };
    pieces = known ? pieces.map((one) => (one === known ? piece : one)) : [piece, ...pieces];
  }
  return { carton: pieces, send };
}

/** Pieces that are worth showing: a code with one witness so far may have its second in the next frame. */
export function shown(carton: Carton, at: number): Carton {
  return carton.filter((piece) => !isPassing(piece) || at - piece.firstSeen >= PATIENCE);
}

/** What became of a piece on the paper; null: nobody answered. */
export function became(carton: Carton, text: string, result: CameraResult | null): Carton {
  const detail = result?.became === 'placed' ? result.product : result?.became === 'refused' ? result.sentence : null;
  return carton.map((piece) =>
    piece.text === text ? { ...piece, state: result?.became ?? 'unanswered', detail } : piece,
  );
}

/** The clerk has compared a doubtful piece with its label, or wants one to be tried again. */
export function sendAnyway(carton: Carton, text: string): Carton {
  return carton.map((piece) => (piece.text === text ? { ...piece, state: 'sending', detail: null } : piece));
}

/** The last piece that is on the paper: what undo takes back. */
export function lastPlaced(carton: Carton): Piece | null {
  return carton.find(({ state }) => state === 'placed') ?? null;
}

export function countPlaced(carton: Carton): number {
  return carton.filter(({ state }) => state === 'placed').length;
}

function stateOf(code: JudgedCode, known: Piece | undefined, anew: boolean): Piece['state'] {
  if (known && !isPassing(known)) {
    const meant = anew && AGAIN.has(known.state) && code.standing === 'accepted';
    return meant ? 'sending' : known.state;
  }
  if (code.standing === 'broken') return 'misread';
  if (code.standing !== 'accepted') return 'doubtful';
  const isProduct = code.symbology === 'ean' || (code.symbology === 'itf' && code.text.length === CARTON_DIGITS);
  return isProduct ? 'product' : 'sending';
}

/** Nothing was done about it yet, so it goes when its label goes. */
function isPassing({ state }: Piece): boolean {
  return state === 'doubtful' || state === 'misread';
}
