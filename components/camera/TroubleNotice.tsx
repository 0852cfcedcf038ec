import type { CameraTrouble } from './camera-stream';
import type { Say } from './say';

export interface TroubleNoticeProps {
  readonly trouble: CameraTrouble;
  readonly say: Say;
  readonly onRetry: () => void;
}

/** Why there is no picture, what to do about it, and the other ways to go on. */
export function TroubleNotice({ trouble, say, onRetry }: TroubleNoticeProps) {
  return (
    <div class="notice bad" role="alert">
      <p>{say(`camera_trouble_${trouble}`)}</p>
      <p>{say('camera_otherwise')}</p>
      <button type="button" onClick={onRetry}>
        {say('camera_retry')}
      </button>
    </div>
  );
}
