import type { OpenCamera } from './camera-stream';
import { DeviceControls } from './DeviceControls';
import type { Say } from './say';

export interface ControlsProps {
  /** Null: there is no picture. */
  readonly camera: OpenCamera | null;
  readonly paused: boolean;
  readonly continuous: boolean;
  readonly say: Say;
  readonly onNext: () => void;
  readonly onContinuous: (on: boolean) => void;
  /** The view as it is now is to be read in every way. */
  readonly onStill: () => void;
  readonly onPhotos: (files: Iterable<Blob>) => void;
}

/** What can be done with the live view, and the photo that does instead of it. */
export function Controls(props: ControlsProps) {
  const { camera, paused, continuous, say, onNext, onContinuous, onStill, onPhotos } = props;
  return (
    <div class="controls">
      {paused && (
        <button type="button" class="primary" onClick={onNext}>
          {say('camera_next')}
        </button>
      )}
      {camera && (
        <>
          <DeviceControls camera={camera} say={say} />
          <button type="button" onClick={onStill}>
            {say('camera_still')}
          </button>
        </>
      )}
      <label class="photo">
        {say('camera_photo')}
        <input
          type="file"
          accept="image/*"
          multiple
          onChange={({ currentTarget }) => {
            onPhotos([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={continuous}
          onChange={({ currentTarget }) => onContinuous(currentTarget.checked)}
        />
        {say('camera_continuous')}
      </label>
    </div>
  );
}
