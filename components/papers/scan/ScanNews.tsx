import type { ComponentChildren } from 'preact';
import { Icon } from '../../shared/Icon';
import type { News } from './news';

interface ScanNewsProps {
  readonly news: News | null;
  readonly turn: number;
  /** Buttons that mend it. */
  readonly children: ComponentChildren;
}

const ICONS = { good: 'check', warn: 'warning', bad: 'cross' } as const;

/** What became of the last scan. Both regions stay: a screen reader follows only those it knew before they changed. */
export function ScanNews({ news, turn, children }: ScanNewsProps) {
  const line = news && (
    <p key={turn} class={`news ${news.tone}`}>
      <Icon name={ICONS[news.tone]} />
      <span>{news.text}</span>
    </p>
  );
  return (
    <div class="scan-news">
      <div role="status" aria-live="polite">
        {news?.tone === 'good' && line}
      </div>
      <div role="alert">{news && news.tone !== 'good' && line}</div>
      {children}
    </div>
  );
}
