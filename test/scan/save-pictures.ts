import { writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import type { Frame } from '../../core/scan/decode/found-code';
import { lumaOf } from '../../core/scan/decode/luma';

/** A grey PNG of a picture. */
export function pngOf(frame: Frame): Buffer {
  const { width, height, data } = lumaOf(frame);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) lines.set(data.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A scene of a video: a picture, and for how many frames it is held up. All pictures of a video are of one size. */
export interface Scene {
  readonly frame: Frame;
  readonly frames: number;
}

/** Frames per second of a video. */
export const PACE = 10;

/** A video for the browser's fake camera, which shows it over and over: Y4M, grey, not compressed. */
export async function saveVideo(path: string, scenes: readonly Scene[]): Promise<void> {
  const [first] = scenes;
  if (!first) throw new Error('a video has at least one scene');
  const { width, height } = first.frame;
  const colourless = Buffer.alloc((width >> 1) * (height >> 1) * 2, 128);
  const parts = [Buffer.from(`YUV4MPEG2 W${width} H${height} F${PACE}:1 Ip A1:1 C420mpeg2\n`)];
  for (const { frame, frames } of scenes) {
    const picture = Buffer.from(lumaOf(frame).data);
    for (let count = 0; count < frames; count++) parts.push(Buffer.from('FRAME\n'), picture, colourless);
  }
  await writeFile(path, Buffer.concat(parts));
}
