import { useDesk } from '../../manager/desk';
import { More } from '../../manager/ui/Answer';
import { useShown } from '../use-shown';
import type { ScanProgress } from './scan-all';

interface ScanListProps {
  readonly progress: ScanProgress;
  readonly onStop: () => void;
  readonly onClose: () => void;
}

/** How far a pasted list is, and what of it went nowhere. */
export function ScanList({ progress, onStop, onClose }: ScanListProps) {
  const { say } = useDesk();
  const { total, added, left, over } = progress;
  const { shown, more } = useShown(left);
  const done = added + left.length;
  return (
    <div class="scan-list">
      <progress max={total} value={over ? total : done} aria-label={say('list_progress')} />
      <p role="status">
        {over ? say('list_over', { added, total }) : say('list_done', { done, total })}{' '}
        {left.length > 0 && say('list_left', { count: left.length })}
      </p>
      {left.length > 0 && (
        <ul class="left-over">
          {shown.map(({ code, why }, index) => (
            <li key={index}>
              <code>{code}</code> {why}
            </li>
          ))}
        </ul>
      )}
      <More more={more} />
      <div class="actions">
        {over ? (
          <button type="button" onClick={onClose}>
            {say('list_close')}
          </button>
        ) : (
          <button type="button" onClick={onStop}>
            {say('list_stop')}
          </button>
        )}
      </div>
    </div>
  );
}
