import { useCallback, useEffect, useState } from 'preact/hooks';
import { type CameraTrouble, cameraTrouble, type OpenCamera, openCamera } from './camera-stream';

export type CameraState =
  | { readonly at: 'starting' }
  | { readonly at: 'open'; readonly camera: OpenCamera }
  | { readonly at: 'trouble'; readonly trouble: CameraTrouble };

/** The camera, for as long as the view is there. `retry` asks for it anew. */
export function useCamera(media: MediaDevices | undefined): {
  readonly state: CameraState;
  readonly retry: () => void;
} {
  const [state, setState] = useState<CameraState>({ at: 'starting' });
  const [attempt, setAttempt] = useState(0);

  // Each attempt opens it anew.
  useEffect(() => {
    let wanted = true;
    let opened: OpenCamera | null = null;
    const stop = () => {
      for (const track of opened?.stream.getTracks() ?? []) track.stop();
    };
    openCamera(media).then(
      (camera) => {
        opened = camera;
        if (!wanted) {
          stop();
          return;
        }
        camera.track.addEventListener('ended', () => setState({ at: 'trouble', trouble: 'lost' }));
        setState({ at: 'open', camera });
      },
      (error: unknown) => wanted && setState({ at: 'trouble', trouble: cameraTrouble(error) }),
    );
    return () => {
      wanted = false;
      stop();
    };
  }, [media, attempt]);

  const retry = useCallback(() => {
    setState({ at: 'starting' });
    setAttempt((count) => count + 1);
  }, []);
  return { state, retry };
}
