import type { PictureReader, PictureReading } from '../../components/camera/camera-parts';
import type { ReadAnswer, ReadOrder } from './decode-worker';

interface Asked {
  readonly resolve: (reading: PictureReading) => void;
  readonly reject: (error: Error) => void;
}

/** Longer sides are scaled down: finer pixels than these show no more of a code that fills the picture. */
const LONGEST = { look: 1280, study: 2000 };

/** Reads pictures in a worker, one at a time in the order in which they came. */
export function createPictureReader(): PictureReader {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Asked>();
  let count = 0;
  worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.reject(new Error(data.error));
    else asked?.resolve(data.reading);
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  const read = (how: ReadOrder['how'], picture: ImageBitmap) => {
    const id = count++;
    const order: ReadOrder = { id, how, picture, longest: LONGEST[how] };
    return new Promise<PictureReading>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage(order, [picture]);
    });
  };
  return { look: (picture) => read('look', picture), study: (picture) => read('study', picture) };
}
