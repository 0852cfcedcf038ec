import { browser } from 'wxt/browser';

/** What the ledger keeps of the granted sites; `Office` has it. */
export interface SiteStore {
  sites(): Promise<readonly { readonly origin: string }[]>;
  saveSite(site: { readonly origin: string; readonly profileId: string; readonly grantedAt: string }): Promise<void>;
  removeSite(origin: string): Promise<void>;
}

/** What came of asking for a site. */
export type Grant =
  | { readonly granted: false }
  /** Tabs that show the site now: the gate is reliable there only after a reload. */
  | { readonly granted: true; readonly reload: readonly number[] };

/**
 * Asks the person for a site (call it straight from a click), remembers it and registers the content scripts.
 * @param origin e.g. `https://till.example:8443`
 */
export async function grantSite(origin: string, profileId: string, store: SiteStore): Promise<Grant> {
  const pattern = patternOf(origin);
  if (!(await browser.permissions.request({ origins: [pattern] }))) return { granted: false };
  await store.saveSite({ origin, profileId, grantedAt: new Date().toISOString() });
  await registerSite(origin);
  return { granted: true, reload: await tabsOf(pattern, origin) };
}

/** Takes the scripts and the permission back. Tabs that show the site keep their scripts until they are reloaded. */
export async function revokeSite(origin: string, store: SiteStore): Promise<Grant> {
  const pattern = patternOf(origin);
  const reload = await tabsOf(pattern, origin);
  await store.removeSite(origin);
  const others = await store.sites();
  if (!others.some((site) => patternOf(site.origin) === pattern)) {
    await unregister(pattern);
    // An administrator may have installed it with the host as a required permission, which cannot be given back.
    const required: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
    if (!required.includes(pattern)) await browser.permissions.remove({ origins: [pattern] });
  }
  return { granted: true, reload };
}

/** Registers what is missing, for every granted site: a browser forgets registrations of unpacked extensions at each start. */
export async function registerSites(sites: readonly { readonly origin: string }[]): Promise<void> {
  const patterns = new Set(sites.map((site) => patternOf(site.origin)));
  for (const pattern of patterns) await registerPattern(pattern);
}

export function registerSite(origin: string): Promise<void> {
  return registerPattern(patternOf(origin));
}

async function registerPattern(pattern: string): Promise<void> {
  await unregister(pattern);
  const common = {
    matches: [pattern],
    runAt: 'document_start' as const,
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
  await browser.scripting.registerContentScripts([
    { ...common, id: `page-gate ${pattern}`, js: ['content-scripts/page-gate.js'], world: 'MAIN' },
    { ...common, id: `pos ${pattern}`, js: ['content-scripts/pos.js'], world: 'ISOLATED' },
  ]);
}

async function unregister(pattern: string): Promise<void> {
  const ids = [`page-gate ${pattern}`, `pos ${pattern}`];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: registered.map((script) => script.id) });
  }
}

/** Match patterns know no port, so sites that differ only in it share one; the worker tells them apart by origin. */
function patternOf(origin: string): string {
  const url = new URL(origin);
  return `${url.protocol}//${url.hostname}/*`;
}

async function tabsOf(pattern: string, origin: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: pattern });
  const ids: number[] = [];
  for (const tab of tabs) {
    if (tab.id !== undefined && tab.url !== undefined && new URL(tab.url).origin === origin) ids.push(tab.id);
  }
  return ids;
}
