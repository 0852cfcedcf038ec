import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { managerWords } from '../../core/outputs/manager-words';
import { CurrentView } from './CurrentView';
import { type Desk, DeskContext, type ManagerParts } from './desk';
import { errorWords } from './error-words';
import { Navigation } from './Navigation';
import { UnfinishedSetup } from './setup/UnfinishedSetup';
import { goInstead, useRoute } from './use-route';
import { useSettings } from './use-settings';

const MESSAGE_SHOWN_MS = 6000;

/** The manager page. Everything it knows comes through its props. */
export function Manager(parts: ManagerParts) {
  const { settings, error } = useSettings(parts.office);
  const { message, tell } = useMessage();
  const language = settings?.language ?? 'en';
  const say = useCallback<Desk['say']>((key, facts) => managerWords(language, key, facts), [language]);
  const desk = useMemo<Desk | null>(
    () => (settings ? { ...parts, settings, language, say, tell } : null),
    [parts.office, settings, language, say, tell],
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
      <Rooms ready={desk.settings.ready} named={desk.settings.shopName !== ''} />
      <div class="message" role="status" aria-live="polite">
        {message && <p>{message}</p>}
      </div>
    </DeskContext.Provider>
  );
}

/** Navigation beside the current view. A shop that was never set up is led to the first steps, once. */
function Rooms({ ready, named }: { readonly ready: boolean; readonly named: boolean }) {
  const route = useRoute();
  const led = useRef(false);
  const asksForSite = route.view === 'sites' && route.site !== null;
  const lead = !ready && route.view !== 'setup' && (!led.current || asksForSite);
  useEffect(() => {
    if (!lead) return;
    led.current = true;
    goInstead({ view: 'setup', step: named ? 2 : 1, site: route.view === 'sites' ? route.site : null });
  }, [lead]);
  if (lead) return null;
  led.current = true;
  return (
    <div class="rooms">
      <Navigation route={route} />
      <main id="main">
        {!ready && route.view !== 'setup' && <UnfinishedSetup />}
        <CurrentView route={route} />
      </main>
    </div>
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
