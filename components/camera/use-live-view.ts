import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PictureReader, PictureReading } from './camera-parts';

/** Milliseconds from one frame to the next at the least: a label that is held up needs no more, and a till computer has other work. */
const PACE = 60;

/**
 * Reads the frames of a video one after the other for as long as `active`. A frame that comes while another is being read is let go.
 * Gives the last reading, for the outlines.
 */
export function useLiveView(
  video: RefObject<HTMLVideoElement | null>,
  active: boolean,
  reader: PictureReader,
  onReading: (reading: PictureReading) => void,
  onFailure: (error: unknown) => void,
): PictureReading | null {
  const [reading, setReading] = useState<PictureReading | null>(null);
  useEffect(() => {
    if (!active) return;
    let going = true;
    const go = async () => {
      while (going) {
        const began = performance.now();
        const element = video.current;
        if (element && element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && element.videoWidth > 0) {
          const next = await reader.look(await createImageBitmap(element));
          if (!going) return;
          setReading(next);
          onReading(next);
        }
        const rest = Math.max(0, PACE - (performance.now() - began));
        await new Promise((resolve) => setTimeout(resolve, rest));
      }
    };
    go().catch((error: unknown) => going && onFailure(error));
    return () => {
      going = false;
      setReading(null);
    };
  }, [video, active, reader, onReading, onFailure]);
  return reading;
}
