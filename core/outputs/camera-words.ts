import { vocabulary } from './vocabulary';
import en from './words/en/camera.json';
import uk from './words/uk/camera.json';

export type CameraKey = keyof typeof en;

/** What the camera's window says. */
export const { words: cameraWords } = vocabulary({ en, uk });
