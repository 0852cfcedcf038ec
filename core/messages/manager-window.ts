import { browser } from 'wxt/browser';
import type { Question } from './till-server';

/** What a page of ours says to a till whose paper was let pass: look again. */
const LET_PASS = 'letPass';
const WIDTH = 480;
const HEIGHT = 680;

interface Asked {
  readonly question: Question;
  readonly window?: number | undefined;
}

/** One question a tab: a later one takes its place. Kept where no page of a site can read, and gone with the browser. */
const placeOf = (tab: number) => `manager ${tab}`;

/** Opens a window of the extension's own: what is typed there no POS page can hear, cover or read. */
export async function openManagerWindow(question: Question): Promise<void> {
  const place = placeOf(question.tab);
  const before = await askedIn(question.tab);
  if (before?.window !== undefined) await browser.windows.remove(before.window).catch(() => undefined);
  await browser.storage.session.set({ [place]: { question } satisfies Asked });
  const url = `${browser.runtime.getURL('/approve.html')}#${question.tab}`;
  const opened = await browser.windows.create({ type: 'popup', url, width: WIDTH, height: HEIGHT });
  await browser.storage.session.set({ [place]: { question, window: opened?.id } satisfies Asked });
}

/** What the window with this address is asked; null: the browser was closed meanwhile. */
export async function questionAt(hash: string): Promise<Question | null> {
  return (await askedIn(Number(hash.slice(1))))?.question ?? null;
}

async function askedIn(tab: number): Promise<Asked | undefined> {
  const place = placeOf(tab);
  return (await browser.storage.session.get(place))[place] as Asked | undefined;
}

/** Tells the till, which shows it. A tab that is gone needs no telling. */
export async function tellTill({ tab, frame }: Question): Promise<void> {
  await browser.tabs.sendMessage(tab, LET_PASS, { frameId: frame }).catch(() => undefined);
}

/** On a POS page: calls back when a manager let its paper pass. */
export function onLetPass(heard: () => void): () => void {
  const listener = (message: unknown) => {
    if (message === LET_PASS) heard();
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
