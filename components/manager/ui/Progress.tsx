import { useDesk } from '../desk';
import { countText } from '../format';

/** How far a long piece of work is. */
export interface Done {
  readonly done: number;
  readonly total: number;
}

export function ProgressBar({ done, total, label }: Done & { readonly label: string }) {
  const { say, language } = useDesk();
  return (
    <div class="progress">
      <progress max={Math.max(total, 1)} value={done} aria-label={label} />
      <p class="note" role="status">
        {say('progress', { done: countText(done, language), total: countText(total, language) })}
      </p>
    </div>
  );
}
