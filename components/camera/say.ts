import { type CameraKey, cameraWords } from '../../core/outputs/camera-words';
import type { Language, WordFacts } from '../../core/outputs/vocabulary';

/** A text of the camera's window in the shop's language. */
export type Say = (key: CameraKey, facts?: WordFacts) => string;

export const sayIn =
  (language: Language): Say =>
  (key, facts) =>
    cameraWords(language, key, facts);
