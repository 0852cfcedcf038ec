import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Frame } from '../../core/scan/decode/found-code';

const CORPUS = join(import.meta.dirname, 'corpus');
const WASM = join(import.meta.dirname, '..', '..', 'node_modules', 'zxing-wasm', 'dist');

/** A label of the corpus that is a PNG, as a camera's frame. */
export async function label(name: string): Promise<Frame> {
  return readPng(await readFile(join(CORPUS, `${name}.png`)));
}

/** A file of WebAssembly of zxing-wasm. */
export async function wasmFile(kind: 'reader' | 'writer'): Promise<ArrayBuffer> {
  const file = await readFile(join(WASM, kind, `zxing_${kind}.wasm`));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
}

const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Reads a PNG that is not interlaced, as the four bytes a pixel of a canvas. Transparent is white, as on paper. */
export function readPng(file: Buffer): Frame {
  const chunks = chunksOf(file);
  const [head] = chunks.IHDR ?? [];
  if (!head) throw new Error('not a PNG: it has no header');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth = 0, type = 0, , , interlaced] = head.subarray(8);
  const samples = SAMPLES[type];
  if (samples === undefined || interlaced || depth > 8)
    throw new Error(`a PNG of type ${type}/${depth} is not read here`);
  const lines = unfiltered(
    inflateSync(Buffer.concat(chunks.IDAT ?? [])),
    height,
    (width * samples * depth + 7) >> 3,
    (samples * depth + 7) >> 3,
  );
  const data = new Uint8ClampedArray(width * height * 4);
  const sample = (y: number, index: number) => {
    const bit = index * depth;
    const byte = lines[y]?.[bit >> 3] ?? 0;
    return (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  };
  const palette = chunks.PLTE?.[0];
  const most = (1 << depth) - 1;
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      const [a, b, c, d] = [0, 1, 2, 3].map((part) => (part < samples ? sample(y, x * samples + part) : 0)) as [
        number,
        number,
        number,
        number,
      ];
      const grey = (a * 255) / most;
      const [red, green, blue] = palette
        ? [palette[a * 3] ?? 0, palette[a * 3 + 1] ?? 0, palette[a * 3 + 2] ?? 0]
        : samples < 3
          ? [grey, grey, grey]
          : [a, b, c];
      const alpha = samples === 4 ? d / 255 : samples === 2 ? b / 255 : 1;
      data.set(
        [red, green, blue].map((value) => value * alpha + 255 * (1 - alpha)),
        to,
      );
      data[to + 3] = 255;
    }
  }
  return { width, height, data };
}

function chunksOf(file: Buffer): Record<string, Buffer[]> {
  const chunks: Record<string, Buffer[]> = {};
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    chunks[type] = [...(chunks[type] ?? []), file.subarray(at + 8, at + 8 + length)];
    at += length + 12;
  }
  return chunks;
}

/** Each line says how its bytes were predicted: from the left, from above, from both. */
function unfiltered(raw: Buffer, height: number, length: number, left: number): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let y = 0; y < height; y++) {
    const start = y * (length + 1);
    const filter = raw[start] ?? 0;
    const line = new Uint8Array(raw.subarray(start + 1, start + 1 + length));
    const above = lines[y - 1] ?? new Uint8Array(length);
    for (let x = 0; x < length; x++) {
      const [a, b, c] = [line[x - left] ?? 0, above[x] ?? 0, above[x - left] ?? 0];
      const predicted = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0;
      line[x] = (line[x] ?? 0) + predicted;
    }
    lines.push(line);
  }
  return lines;
}

function paeth(a: number, b: number, c: number): number {
  const [left, above, both] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (left <= above && left <= both) return a;
  return above <= both ? b : c;
}
