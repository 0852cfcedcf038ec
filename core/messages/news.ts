import { browser } from 'wxt/browser';
import type { WorkerNews } from './protocol';

const NEWS: WorkerNews = { type: 'ledgerChanged' };
/** Changes that come together are told once, in milliseconds. */
const TOGETHER = 50;

/** The worker's side: tells the POS pages of every tab that the ledger changed, so that they ask again. */
export function createNews(): () => void {
  let waiting = false;
  const tell = async () => {
    waiting = false;
    const tabs = await browser.tabs.query({});
    // Most tabs are no POS pages: nobody hears it there.
    await Promise.allSettled(tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, NEWS)));
  };
  return () => {
    if (!waiting) setTimeout(() => void tell(), TOGETHER);
    waiting = true;
  };
}

/** The page's side. Only the worker of this extension is heard, and only this one message. */
export function onWorkerNews(changed: () => void, signal: AbortSignal): void {
  const hear = (message: unknown, sender: { readonly id?: string | undefined }) => {
    if (sender.id === browser.runtime.id && isNews(message)) changed();
    return undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear));
}

function isNews(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === NEWS.type;
}
