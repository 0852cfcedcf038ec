import { useDesk } from '../desk';
import { countText } from '../format';

interface CountRow {
  readonly id: string;
  readonly text: string;
  readonly count: number;
}

interface CountBarsProps {
  readonly rows: readonly CountRow[];
  /** Absent: nothing can be chosen. */
  readonly onChoose?: (id: string) => void;
  readonly chosen?: string | null;
}

/** Rules with how often, as bars beside their words; the number says the same. */
export function CountBars({ rows, onChoose, chosen = null }: CountBarsProps) {
  const { language } = useDesk();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul class="bars">
      {rows.map(({ id, text, count }) => (
        <li class="bar-row" key={`${id} ${text}`}>
          <span class="bar-text">
            {onChoose ? (
              <button type="button" class="link" aria-pressed={chosen === id} onClick={() => onChoose(id)}>
                {text}
              </button>
            ) : (
              text
            )}{' '}
            <code>{id}</code>
          </span>
          <span class="bar" style={{ inlineSize: `${(count / most) * 100}%` }} aria-hidden="true" />
          <b class="number bar-count">{countText(count, language)}</b>
        </li>
      ))}
    </ul>
  );
}
