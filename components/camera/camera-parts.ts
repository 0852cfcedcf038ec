import type { CameraAnswer, CameraAsk } from '../../core/model/camera';
import type { JudgedCode } from '../../core/scan/decode/witnesses';

/** What was read of one picture. Corners are in pixels of the picture that was handed in. */
export interface PictureReading {
  readonly codes: readonly JudgedCode[];
  readonly width: number;
  readonly height: number;
}

/** Reads pictures, away from the page. Takes the picture over. Rejects where no decoder could be started. */
export interface PictureReader {
  /** A frame of the live view. */
  look(picture: ImageBitmap): Promise<PictureReading>;
  /** A picture by itself, in every way that there is. */
  study(picture: ImageBitmap): Promise<PictureReading>;
}

/** The POS page that the window was opened from. Rejects where it does not answer. */
export type AskPage = (ask: CameraAsk) => Promise<CameraAnswer>;
