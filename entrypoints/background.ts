import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Ledger } from '../core/ledger/ledger';
import { openLedger } from '../core/ledger/open-ledger';
import type { Caller } from '../core/ledger/till';
import { Memory } from '../core/messages/memory';
import { createNews } from '../core/messages/news';
import type { Start } from '../core/messages/protocol';
import { registerSites } from '../core/messages/sites';
import { createTillServer } from '../core/messages/till-server';
import { sentence } from '../core/outputs/sentence';
import { BUILT_IN_PROFILES } from '../core/pos/profiles/built-in';
import { readProfile } from '../core/pos/read-profile';
import { bring } from '../core/rules/bring';
import { missingSchemes } from '../core/rules/complete';
import { judge } from '../core/rules/judge';
import { place } from '../core/rules/place';
import { recognise } from '../core/scan/recognise';

/** A browser may try for seconds to open a database: whoever asks so soon after (milliseconds) need not wait for that again. */
const SAME_ANSWER = 500;

export default defineBackground(() => {
  const memory = new Memory(browser.storage.local, log);
  const news = createNews();
  const open = async (register: string | null): Promise<Ledger> => {
    const rules = { judge, place, bring, recognise, sentence, missing: missingSchemes };
    const opened = await openLedger({ ...rules, register });
    opened.onShared(news);
    return opened;
  };
  let opening: Promise<Ledger> | null = null;
  /** A ledger that could not be opened (denied, lost, no space) is tried again by a later message. */
  const ledger = (): Promise<Ledger> => {
    opening ??= memory.open(open).catch((error: unknown) => {
      setTimeout(() => {
        opening = null;
      }, SAME_ANSWER);
      throw error;
    });
    return opening;
  };

  const serve = createTillServer({
    extensionId: browser.runtime.id,
    isGranted: async (origin) =>
      memory.granted(origin, async () =>
        (await (await ledger()).office.sites()).some((site) => site.origin === origin),
      ),
    start: async (caller) => memory.start(caller.origin, async () => startFor(await ledger(), caller)),
    till: async (caller) => (await ledger()).till(caller),
    inject: async (script, tabId, frameId) => {
      const files = [script === 'gate' ? ('/gate.js' as const) : ('/panel.js' as const)];
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files });
    },
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
    memory
      .sites(async () => (await ledger()).office.sites())
      .then(registerSites)
      .catch(complain);
    whenOpen(async ({ onlyTabs }) => {
      const tabs = await browser.tabs.query({});
      await onlyTabs(tabs.flatMap(({ id }) => (id === undefined ? [] : [String(id)])));
    });
  }

  function whenOpen(work: (ledger: Ledger) => Promise<void>): void {
    ledger().then(work).catch(complain);
  }
});

async function startFor({ office, till }: Ledger, caller: Caller): Promise<Start> {
  const { origin } = caller;
  const [sites, stored, settings] = await Promise.all([office.sites(), office.profiles(), office.settings()]);
  const id = sites.find((site) => site.origin === origin)?.profileId;
  const own = stored.find((profile) => profile.id === id);
  const profile = own ? readProfile(own.json) : BUILT_IN_PROFILES.find((builtIn) => builtIn.id === id);
  if (!profile) throw new Error(`The profile “${id}” chosen for ${origin} is not there any more.`);
  const { language, sound, onDrift, settleAtTill, scanners } = settings;
  const asked = till(caller);
  const waiting = (await asked.openDocuments()).length > 0 || (await asked.saved()) !== null;
  return { profile, settings: { language, sound, onDrift, settleAtTill, scanners }, waiting };
}

/** The tab from which the manager was opened goes along, so that its site can be offered. */
async function openManager(tab: number | undefined, url: string | undefined): Promise<void> {
  const hash = new URLSearchParams();
  if (tab !== undefined) hash.set('tab', String(tab));
  if (url !== undefined && URL.canParse(url)) hash.set('origin', new URL(url).origin);
  await browser.tabs.create({ url: `${browser.runtime.getURL('/manager.html')}${hash.size > 0 ? `#${hash}` : ''}` });
}

function complain(error: unknown): void {
  log(error instanceof Error ? error.message : String(error));
}

function log(problem: string): void {
  // biome-ignore lint/suspicious/noConsole: a worker has nowhere else to say it
  console.warn(`SerialGate: ${problem}`);
}
