import { type DecoderName, type FoundCode, isLinear } from './found-code';
import type { Point } from './luma';
import { proofOf } from './proof';

/**
 * `accepted`: its check digit holds, or it has none, and two witnesses agree; `waiting`: one witness so far; `disputed`: as many read
 * another text at the same place; `broken`: its check digit says that it was misread, whoever agrees.
 */
export type Standing = 'accepted' | 'waiting' | 'disputed' | 'broken';

export interface JudgedCode extends FoundCode {
  readonly standing: Standing;
}

interface Statement {
  code: FoundCode;
  /** A witness is one decoder on one frame. */
  readonly witnesses: Set<string>;
  readonly first: number;
  last: number;
}

/** So long (milliseconds) after it was last seen what was read of a code counts no more: the next label is held up. */
const REMEMBERED = 1_500;
/** Two witnesses, and two more than those of every other text at the place. */
const ENOUGH = 2;

/** Weighs what decoders read in the frames of a moment. One read is none: misreads pass check digits too. */
export class Witnesses {
  #statements: Statement[] = [];

  /** @param at milliseconds; of one frame the same for all its witnesses */
  hear(decoder: DecoderName, frame: number, codes: readonly FoundCode[], at: number): void {
    this.#statements = this.#statements.filter(({ last }) => at - last <= REMEMBERED);
    for (const code of codes) {
      const known = this.#statements.find((one) => sameText(one.code, code));
      const statement = known ?? { code, witnesses: new Set(), first: at, last: at };
      if (!known) this.#statements.push(statement);
      // One that says that the text is GS1 data knows more than one that cannot tell.
      const gs1 = code.gs1 || statement.code.gs1;
      statement.code = { ...code, gs1, corners: code.corners.length > 0 ? code.corners : statement.code.corners };
      statement.last = at;
      statement.witnesses.add(`${decoder} ${frame}`);
    }
  }

  /** Everything that was read in this moment, and how it stands. */
  judge(): JudgedCode[] {
    return this.#statements.map((statement) => ({ ...statement.code, standing: this.#standing(statement) }));
  }

  /** Whether the word of a decoder on a frame would change how a code stands. */
  wants(code: FoundCode, decoder: DecoderName, frame: number): boolean {
    const statement = this.#statements.find((one) => sameText(one.code, code));
    if (!statement || statement.witnesses.has(`${decoder} ${frame}`)) return false;
    return ['waiting', 'disputed'].includes(this.#standing(statement));
  }

  #standing(statement: Statement): Standing {
    if (proofOf(statement.code) === 'broken') return 'broken';
    const rivals = this.#statements.filter((other) => areRivals(statement, other));
    if (rivals.some(({ code }) => isCutFrom(statement.code, code))) return 'disputed';
    const against = Math.max(0, ...rivals.map(({ witnesses }) => witnesses.size));
    const { size } = statement.witnesses;
    if (size >= ENOUGH + against) return 'accepted';
    return size >= ENOUGH ? 'disputed' : 'waiting';
  }
}

/** What was last seen before the other one came was another label, held up before it. */
function areRivals(one: Statement, other: Statement): boolean {
  if (one === other || other.last < one.first || one.last < other.first) return false;
  return (
    isLinear(one.code.symbology) === isLinear(other.code.symbology) && overlap(one.code.corners, other.code.corners)
  );
}

/** An ITF has no clear end: a part of one is a shorter one. */
function isCutFrom(part: FoundCode, whole: FoundCode): boolean {
  return part.symbology === 'itf' && whole.symbology === 'itf' && whole.text.includes(part.text);
}

/** An EAN-13 that one decoder calls a Code 128 is another read. */
function sameText(one: FoundCode, other: FoundCode): boolean {
  return one.symbology === other.symbology && one.text === other.text;
}

function overlap(one: readonly Point[], other: readonly Point[]): boolean {
  return encloses(one, middle(other)) || encloses(other, middle(one));
}

function middle(corners: readonly Point[]): Point {
  const sum = corners.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / corners.length, y: sum.y / corners.length };
}

/** Whether a place lies inside an outline whose corners go round, either way. */
function encloses(corners: readonly Point[], { x, y }: Point): boolean {
  const sides = corners.map((from, at) => {
    const to = corners[(at + 1) % corners.length] ?? from;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  });
  return sides.length > 2 && (sides.every((side) => side >= 0) || sides.every((side) => side <= 0));
}
