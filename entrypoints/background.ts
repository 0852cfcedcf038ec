import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Ledger } from '../core/ledger/ledger';
import { openLedger } from '../core/ledger/open-ledger';
import type { Caller } from '../core/ledger/till';
import { openManagerWindow } from '../core/messages/manager-window';
import type { Start } from '../core/messages/protocol';
import { registerSites } from '../core/messages/sites';
import { createTillServer } from '../core/messages/till-server';
import { BUILT_IN_PROFILES } from '../core/pos/profiles/built-in';
import { readProfile } from '../core/pos/read-profile';
import { RULES } from './shared/rules';

export default defineBackground(() => {
  let opening: Promise<Ledger> | null = null;
  /** A ledger that could not be opened (denied, full) is tried again by the next message. */
  const ledger = (): Promise<Ledger> => {
    opening ??= openLedger(RULES).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  const serve = createTillServer({
    extensionId: browser.runtime.id,
    isGranted: async (origin) => (await (await ledger()).office.sites()).some((site) => site.origin === origin),
    start: async (caller) => startFor(await ledger(), caller),
    till: async (caller) => (await ledger()).till(caller),
    inject: async (script, tabId, frameId) => {
      const files = [script === 'gate' ? ('/gate.js' as const) : ('/panel.js' as const)];
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files });
    },
    askManager: openManagerWindow,
    log,
  });

  browser.runtime.onMessage.addListener((message: unknown, sender) => serve(message, sender));
  browser.action.onClicked.addListener((tab) => openManager(tab.id, tab.url));
  browser.tabs.onRemoved.addListener((tabId) => whenOpen(async ({ tabClosed }) => tabClosed(String(tabId))));
  browser.runtime.onInstalled.addListener(takeUp);
  browser.runtime.onStartup.addListener(takeUp);
  // Opened at once: the first sale of the day must not wait for the database.
  whenOpen(async () => undefined);

  /** After an update or a crash: the scripts of the granted sites, and the papers of tabs that are gone. */
  function takeUp(): void {
    whenOpen(async ({ office, onlyTabs }) => {
      await registerSites(office);
      const tabs = await browser.tabs.query({});
      await onlyTabs(tabs.flatMap(({ id }) => (id === undefined ? [] : [String(id)])));
    });
  }

  function whenOpen(work: (ledger: Ledger) => Promise<void>): void {
    ledger()
      .then(work)
      .catch((error: unknown) => log(error instanceof Error ? error.message : String(error)));
  }
});

async function startFor({ office, till }: Ledger, caller: Caller): Promise<Start> {
  const { origin } = caller;
  const [sites, stored, settings] = await Promise.all([office.sites(), office.profiles(), office.settings()]);
  const site = sites.find((one) => one.origin === origin);
  const id = site?.profileId;
  const own = stored.find((profile) => profile.id === id);
  const profile = own ? readProfile(own.json) : BUILT_IN_PROFILES.find((builtIn) => builtIn.id === id);
  if (!profile) throw new Error(`The profile “${id}” chosen for ${origin} is not there any more.`);
  const { language, sound, settleAtTill } = settings;
  // Where the shop only watches, a page that changed is not held either.
  const onDrift = site?.shadow ? 'pass' : settings.onDrift;
  const waiting = (await till(caller).openDocuments()).length > 0;
  return { profile, settings: { language, sound, onDrift, settleAtTill }, waiting };
}

/** The tab from which the manager was opened goes along, so that its site can be offered. */
async function openManager(tab: number | undefined, url: string | undefined): Promise<void> {
  const hash = new URLSearchParams();
  if (tab !== undefined) hash.set('tab', String(tab));
  if (url !== undefined && URL.canParse(url)) hash.set('origin', new URL(url).origin);
  await browser.tabs.create({ url: `${browser.runtime.getURL('/manager.html')}${hash.size > 0 ? `#${hash}` : ''}` });
}

function log(problem: string): void {
  // biome-ignore lint/suspicious/noConsole: a worker has nowhere else to say it
  console.warn(`SerialGate: ${problem}`);
}
