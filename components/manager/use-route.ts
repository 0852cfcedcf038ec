import { useEffect, useState } from 'preact/hooks';
import { hashOf, parseRoute, type Route } from './routes';

/** Where the address says we are; follows links, Back and the toolbar button. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

export function go(route: Route): void {
  location.hash = hashOf(route);
}

/** Goes there without a step that Back would return to. */
export function goInstead(route: Route): void {
  noteRoute(route);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Writes the address of the same view anew, silently: for what a person is still typing. */
export function noteRoute(route: Route): void {
  history.replaceState(history.state, '', hashOf(route));
}
