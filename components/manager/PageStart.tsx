import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { managerWords } from '../../core/outputs/manager-words';
import type { WordFacts } from '../../core/outputs/vocabulary';
import type { PageParts } from './desk';
import { errorWords } from './error-words';

interface PageStartProps<P extends PageParts> {
  readonly parts: Promise<P>;
  /** BCP 47, as the browser says: the language until the shop has chosen one. */
  readonly browserLanguage: string;
  readonly onRetry: () => void;
  /** Gives the ledger that was lost up, for an empty one. */
  readonly onStartAnew: () => void;
  readonly children: (ready: P) => ComponentChildren;
}

/** Waits for the ledger; says in words when the browser does not let it open. */
export function PageStart<P extends PageParts>(props: PageStartProps<P>) {
  const { parts, browserLanguage, onRetry, onStartAnew, children } = props;
  const [state, setState] = useState<{ ready?: P; error?: unknown }>({});
  const guess = browserLanguage.startsWith('uk') ? 'uk' : 'en';
  useEffect(() => {
    let live = true;
    parts
      .then(async (ready) => {
        const { ready: done, shopName, language } = await ready.office.settings();
        if (!done && shopName === '' && language !== guess) await ready.office.saveSettings({ language: guess });
        if (live) setState({ ready });
      })
      .catch((error: unknown) => {
        if (live) setState({ error });
      });
    return () => {
      live = false;
    };
  }, [parts, guess]);
  if (state.ready) return <>{children(state.ready)}</>;
  if (state.error === undefined) return null;
  const say = (key: string, facts?: WordFacts) => managerWords(guess, key, facts);
  return (
    <main class="broken">
      <h1>{say('broken_title')}</h1>
      <p role="alert">{errorWords(state.error, say)}</p>
      <div class="actions inline">
        <button type="button" class="primary" onClick={onRetry}>
          {say('try_again')}
        </button>
        {isLost(state.error) && (
          <button type="button" onClick={onStartAnew}>
            {say('start_anew')}
          </button>
        )}
      </div>
    </main>
  );
}

function isLost(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'lost';
}
