import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PictureReader, PictureReading } from './camera-parts';

export type PhotoState = 'idle' | 'reading' | 'none' | 'bad';

/** Still pictures, one after the other: of the live view, or photos that are chosen, or pasted or dropped anywhere in the window. */
export function usePhotos(
  reader: PictureReader,
  onReading: (reading: PictureReading) => void,
): { readonly state: PhotoState; readonly read: (pictures: Iterable<Blob | HTMLVideoElement>) => void } {
  const [state, setState] = useState<PhotoState>('idle');

  const read = useCallback(
    (given: Iterable<Blob | HTMLVideoElement>) => {
      const pictures = [...given];
      if (pictures.length === 0) return;
      setState('reading');
      const all = async () => {
        let found = 0;
        for (const picture of pictures) {
          const reading = await reader.study(await createImageBitmap(picture));
          found += reading.codes.length;
          onReading(reading);
        }
        setState(found > 0 ? 'idle' : 'none');
      };
      all().catch(() => setState('bad'));
    },
    [reader, onReading],
  );

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const files = (transfer: DataTransfer | null) => [...(transfer?.files ?? [])];
    const drop = (event: DragEvent) => {
      event.preventDefault();
      read(files(event.dataTransfer));
    };
    document.addEventListener('paste', (event) => read(files(event.clipboardData)), { signal });
    document.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    document.addEventListener('drop', drop, { signal });
    return () => stop.abort();
  }, [read]);

  return { state, read };
}
