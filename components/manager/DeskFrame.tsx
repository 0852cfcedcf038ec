import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { papersWords } from '../../core/outputs/papers-words';
import { type Desk, DeskContext, type ManagerParts, type PageParts } from './desk';
import { errorWords } from './error-words';
import { useSettings } from './use-settings';

const MESSAGE_SHOWN_MS = 6000;

interface DeskFrameProps {
  readonly parts: PageParts;
  /** Null: the page is not the manager's. */
  readonly manager: ManagerParts | null;
  readonly children: ComponentChildren;
}

/** What every page of ours stands in: the shop's settings and language, and a place for short messages. */
export function DeskFrame({ parts, manager, children }: DeskFrameProps) {
  const { office, papers, now } = parts;
  const { settings, error } = useSettings(office);
  const { message, tell } = useMessage();
  const language = settings?.language ?? 'en';
  const say = useCallback<Desk['say']>((key, facts) => papersWords(language, key, facts), [language]);
  const desk = useMemo<Desk | null>(
    () => (settings ? { office, papers, now, settings, language, say, tell, manager } : null),
    [office, settings, language, say, tell],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (!desk) {
    return error === undefined ? null : (
      <main class="broken">
        <h1>{say('app_name')}</h1>
        <p role="alert">{errorWords(error, say)}</p>
      </main>
    );
  }
  return (
    <DeskContext.Provider value={desk}>
      {children}
      <div class="message" role="status" aria-live="polite">
        {message && <p>{message}</p>}
      </div>
    </DeskContext.Provider>
  );
}

function useMessage() {
  const [message, setMessage] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useCallback((text: string) => {
    clearTimeout(timer.current);
    setMessage(text);
    timer.current = setTimeout(() => setMessage(null), MESSAGE_SHOWN_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { message, tell };
}
