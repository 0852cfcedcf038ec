import type { CameraKey } from '../../core/outputs/camera-words';
import type { Say } from './say';
import type { PaperState } from './use-carton';

/** Which paper the codes go to, and how far it is. */
export function PaperLine({ paper, say }: { readonly paper: PaperState; readonly say: Say }) {
  if (paper === 'unknown') return null;
  if (paper === 'gone' || paper === 'none') {
    return (
      <p class="notice bad" role="alert">
        {say(`camera_paper_${paper}`)}
      </p>
    );
  }
  const { kind, done, needed } = paper;
  const name = say(`camera_kind_${kind}` as CameraKey);
  const key = needed === 0 ? 'camera_paper_untracked' : 'camera_paper_count';
  return <p class="paper">{say(key, { paper: name, done, needed })}</p>;
}
