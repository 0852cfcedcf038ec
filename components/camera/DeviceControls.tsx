import { useState } from 'preact/hooks';
import type { OpenCamera } from './camera-stream';
import type { Say } from './say';

/** Light and zoom, where the device has them. */
export function DeviceControls({ camera, say }: { readonly camera: OpenCamera; readonly say: Say }) {
  const { torch, zoom } = camera;
  const [lit, setLit] = useState(false);
  const [closer, setCloser] = useState(zoom?.min ?? 1);
  return (
    <>
      {torch && (
        <button
          type="button"
          aria-pressed={lit}
          onClick={() => {
            // A light that does not obey stays as it was.
            torch(!lit).then(
              () => setLit(!lit),
              () => undefined,
            );
          }}
        >
          {say('camera_torch')}
        </button>
      )}
      {zoom && (
        <label class="zoom">
          {say('camera_zoom')}
          <input
            type="range"
            min={zoom.min}
            max={zoom.max}
            step={zoom.step}
            value={closer}
            onInput={({ currentTarget }) => {
              const value = Number(currentTarget.value);
              setCloser(value);
              zoom.set(value).catch(() => undefined);
            }}
          />
        </label>
      )}
    </>
  );
}
