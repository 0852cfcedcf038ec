import { browser } from 'wxt/browser';
import type { CameraAnswer, CameraAsk } from '../model/camera';
import { LIMITS } from './limits';
import { TillError } from './till-error';

/** Camera window → the content script of the frame that it was opened from. */
type CameraMessage = { readonly type: 'camera' } & CameraAsk;

/** Address of the camera's window; the page that it serves goes along. */
const PAGE = '/camera.html';
/** So long (milliseconds) a page that is being loaded anew may take to hear again, and between two tries. */
const LOADING = 6_000;
const AGAIN = 250;
/** What browsers say where nobody listens in a frame. */
const NOBODY = 'Receiving end does not exist';

/** The page's side. Only the camera's window of this extension is heard. */
export function onCamera(answer: (ask: CameraAsk) => Promise<CameraAnswer>, signal: AbortSignal): void {
  const hear = (
    message: unknown,
    { id, url }: { readonly id?: string | undefined; readonly url?: string | undefined },
  ) => {
    const ours = id === browser.runtime.id && url?.split('#')[0] === browser.runtime.getURL(PAGE);
    return ours && isCameraMessage(message) ? answer(message) : undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear));
}

/** The window's side. Rejects with a `TillError` where the page does not answer: it went away, or shows another site. */
export function askPage(tab: number, frameId: number): (ask: CameraAsk) => Promise<CameraAnswer> {
  return async (first) => {
    let ask = first;
    const until = Date.now() + LOADING;
    for (;;) {
      try {
        const message: CameraMessage = { type: 'camera', ...ask };
        const answer: CameraAnswer | undefined = await browser.tabs.sendMessage(tab, message, { frameId });
        // A page that has just come shows no paper yet, and nothing was done there.
        const early = ask.ask !== 'see' && answer?.paper === null && answer.result === null;
        if (answer !== undefined && (!early || Date.now() >= until)) return answer;
      } catch (error) {
        if (Date.now() >= until) throw gone(error);
        // Where nobody heard it nothing was done. Where the page went away under it the next one knows what became of it.
        if (ask.ask === 'scan' && !String(error).includes(NOBODY)) ask = { ...ask, ask: 'find' };
      }
      if (Date.now() >= until) throw gone('it is silent');
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  };
}

function gone(error: unknown): TillError {
  return new TillError(`The POS page does not answer: ${String(error)}`, true, 'gone');
}

const ASKS_OF_TEXT: ReadonlySet<unknown> = new Set<CameraAsk['ask']>(['scan', 'find', 'undo']);

/** By hand: the library that reads other messages is too big for every page. */
function isCameraMessage(message: unknown): message is CameraMessage {
  if (typeof message !== 'object' || message === null || !('type' in message) || message.type !== 'camera')
    return false;
  if (!('ask' in message)) return false;
  if (message.ask === 'see') return true;
  const { ask, text } = message as { readonly ask: unknown; readonly text?: unknown };
  return ASKS_OF_TEXT.has(ask) && typeof text === 'string' && text.length <= LIMITS.text;
}

/** What the worker tells the camera's window when it opens it. */
export interface CameraPlace {
  readonly tab: number;
  readonly frame: number;
  readonly language: 'en' | 'uk';
  readonly sound: boolean;
}

export function cameraAddress({ tab, frame, language, sound }: CameraPlace): string {
  return `${PAGE}#${new URLSearchParams({ tab: `${tab}`, frame: `${frame}`, language, sound: `${sound}` })}`;
}

export function readCameraAddress(hash: string): CameraPlace {
  const said = new URLSearchParams(hash.slice(1));
  const language = said.get('language') === 'uk' ? 'uk' : 'en';
  return {
    tab: Number(said.get('tab')),
    frame: Number(said.get('frame')),
    language,
    sound: said.get('sound') !== 'false',
  };
}
