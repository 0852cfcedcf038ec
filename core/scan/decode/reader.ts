import { closeUp } from './close-up';
import { type Decoder, type DecoderName, type FoundCode, type Frame, isLinear } from './found-code';
import { GLANCES, readsAs } from './js-decoder';
import { halved, type Luma, levelled, lumaOf, rgbaOf, sharpened } from './luma';
import { type JudgedCode, Witnesses } from './witnesses';

/** Decoders besides the one in JavaScript, which is always there. */
export interface ReaderOptions {
  readonly wasm: Decoder | null;
  /** The browser's own, where it has one. */
  readonly native: Decoder | null;
}

/** Glances in JavaScript per frame, beside another decoder and alone: what keeps a frame as short as that decoder's own work twice. */
const BESIDE = 1;
const ALONE = 3;
/** Rounds of all glances that a still picture gets: there is no next frame to look elsewhere in. */
const ROUNDS = 5;
/** A code that another decoder cannot confirm costs time with every frame. */
const CLOSE_UPS = 4;

/**
 * Reads the codes of a live view or of one picture. Each decoder that there is looks at the frame; what one of them finds, another one looks at
 * from close by, so that most labels have their two witnesses in the first frame.
 */
export class Reader {
  readonly #options: ReaderOptions;
  #witnesses = new Witnesses();
  #frames = 0;
  #glances = 0;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** One frame of a live view. @param at milliseconds, of any clock that goes on */
  async look(frame: Frame, at: number): Promise<readonly JudgedCode[]> {
    const luma = lumaOf(frame);
    const others = await this.#others(frame, luma, at);
    const glances = others === null ? ALONE : others > 0 ? BESIDE : BESIDE + 1;
    for (let glance = 0; glance < glances; glance++) await this.#glance(luma, at);
    await this.#confirm(luma, at);
    this.#frames++;
    return this.#witnesses.judge();
  }

  /** One picture, looked at in every way. It is a moment of its own. */
  async study(frame: Frame): Promise<readonly JudgedCode[]> {
    this.#witnesses = new Witnesses();
    const luma = lumaOf(frame);
    await this.#others(frame, luma, 0);
    for (let glance = 0; glance < GLANCES.length * ROUNDS; glance++) await this.#glance(luma, 0);
    await this.#confirm(luma, 0);
    this.#frames++;
    const judged = this.#witnesses.judge();
    this.#witnesses = new Witnesses();
    return judged;
  }

  /** How many codes the other decoders found; null: there are none. */
  async #others(frame: Frame, luma: Luma, at: number): Promise<number | null> {
    const decoders = [this.#options.native, this.#options.wasm].filter((decoder) => decoder !== null);
    if (decoders.length === 0) return null;
    let found = 0;
    for (const decoder of decoders) {
      const codes = await decoder.decode(frame);
      found += codes.length;
      this.#hear(decoder.name, codes, at);
    }
    const { wasm } = this.#options;
    if (found > 0 || !wasm) return found;
    // Noisy codes are clearer when they are smaller, blurred ones when they are sharpened; it costs a quarter of the first look.
    const { luma: small, back } = halved(luma);
    const codes = await wasm.decode(rgbaOf(this.#frames % 2 === 0 ? small : sharpened(small, 2)));
    const placed = codes.map((code) => ({ ...code, corners: code.corners.map(back) }));
    this.#hear(wasm.name, placed, at);
    return placed.length;
  }

  async #glance(luma: Luma, at: number): Promise<void> {
    const turn = Math.floor(this.#glances / GLANCES.length);
    const glance = GLANCES[this.#glances++ % GLANCES.length];
    if (glance) this.#hear('js', glance(luma, turn), at);
  }

  /** The decoders that have not read a code yet look at its place alone. */
  async #confirm(luma: Luma, at: number): Promise<void> {
    const wants = (code: FoundCode, decoder: DecoderName) => this.#witnesses.wants(code, decoder, this.#frames);
    const { wasm } = this.#options;
    const open = this.#witnesses.judge().filter((code) => wants(code, 'js') || (wasm && wants(code, 'wasm')));
    for (const code of open.slice(0, CLOSE_UPS)) {
      const picture = closeUp(luma, code.symbology, code.corners);
      if (!picture) continue;
      if (wants(code, 'js') && readsAs(picture, code)) this.#hear('js', [code], at);
      if (wasm && wants(code, 'wasm') && (await readsClose(wasm, picture, code))) this.#hear('wasm', [code], at);
    }
  }

  #hear(decoder: DecoderName, codes: readonly FoundCode[], at: number): void {
    this.#witnesses.hear(decoder, this.#frames, codes, at);
  }
}

/** A linear code also without the noise that differs from line to line, and with less of its blur. */
async function readsClose(wasm: Decoder, picture: Luma, { symbology, text }: FoundCode): Promise<boolean> {
  const level = levelled(picture);
  const views = [picture, level, sharpened(level, 3), sharpened(level, 7)];
  for (const view of isLinear(symbology) ? views : [picture]) {
    const codes = await wasm.decode(rgbaOf(view));
    if (codes.some((code) => code.symbology === symbology && code.text === text)) return true;
  }
  return false;
}
