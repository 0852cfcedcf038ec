/** Why there is no picture. */
export type CameraTrouble = 'refused' | 'inUse' | 'absent' | 'unsupported' | 'lost';

export interface OpenCamera {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  /** The light of the device; null: it has none that a page may switch. */
  readonly torch: ((on: boolean) => Promise<void>) | null;
  readonly zoom: Zoom | null;
}

export interface Zoom {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly set: (value: number) => Promise<void>;
}

/** What the Image Capture specification adds to a video track; TypeScript does not know it. */
interface PictureCapabilities extends MediaTrackCapabilities {
  readonly torch?: boolean;
  readonly zoom?: { readonly min: number; readonly max: number; readonly step?: number };
}

/** The back camera where there are two; enough pixels for the fine bars of a phone's box, no more than a frame's time allows. */
const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
};

/** Opens the camera. Rejects with what the browser says; `troubleOf` has the words for it. */
export async function openCamera(media: MediaDevices | undefined): Promise<OpenCamera> {
  if (!media) throw new DOMException('no camera interface', 'NotSupportedError');
  const stream = await media.getUserMedia(WANTED);
  const [track] = stream.getVideoTracks();
  if (!track) throw new DOMException('no video track', 'NotFoundError');
  // Firefox does not tell.
  const capabilities: PictureCapabilities = track.getCapabilities?.() ?? {};
  const apply = (setting: object) => track.applyConstraints({ advanced: [setting] });
  const { zoom } = capabilities;
  return {
    stream,
    track,
    torch: capabilities.torch === true ? (on) => apply({ torch: on }) : null,
    zoom:
      zoom && zoom.max > zoom.min ? { ...zoom, step: zoom.step ?? 0.1, set: (value) => apply({ zoom: value }) } : null,
  };
}

export function cameraTrouble(error: unknown): CameraTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'absent';
  if (name === 'NotSupportedError') return 'unsupported';
  return 'inUse';
}
