/**
 * When the server made this page, milliseconds since the epoch; null: the browser does not say. A page that *Back* brings out of the cache
 * is as old as can be: nobody knows when it was made.
 */
export function loadedAtOf({ defaultView }: Document): number | null {
  const performance = defaultView?.performance;
  const [load] = (performance?.getEntriesByType('navigation') ?? []) as PerformanceNavigationTiming[];
  if (!performance || !load) return null;
  const cached = load.type === 'back_forward' && load.transferSize === 0;
  return cached ? 0 : Math.round(performance.timeOrigin + load.responseStart);
}
