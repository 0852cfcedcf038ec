import type { Caller, ManagedTill, Till } from '../ledger/till';
import type { PageDraft } from '../model/document';
import { Leftovers } from './leftovers';
import type { Answer, ContentMessage, Start } from './protocol';
import { parseContentMessage } from './schemas';

/** Who sent a message, as the browser says it; the part of `runtime.MessageSender` that is used. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export interface TillServerOptions {
  /** Messages of other extensions are not for us. */
  readonly extensionId: string;
  /** Origins that the manager granted. */
  readonly isGranted: (origin: string) => Promise<boolean>;
  readonly start: (caller: Caller) => Promise<Start>;
  readonly till: (caller: Caller) => Promise<ManagedTill>;
  /** Opens the page that prints the cards of a document; only of one that the caller's site has posted. */
  readonly printCards: (documentId: string, tab: number) => Promise<void>;
  /** Injects a script of ours into a frame. */
  readonly inject: (script: 'gate' | 'panel', tab: number, frame: number) => Promise<void>;
  /** Opens a window of the extension's own in which a manager may let a draft pass. */
  readonly askManager: (question: Question) => Promise<void>;
  /** Hears of messages that no content script of ours would send. */
  readonly log: (problem: string) => void;
}

/** A draft that a till wants a manager's word on; origin, tab and frame as the browser tells them. */
export interface Question {
  readonly origin: string;
  readonly tab: number;
  readonly frame: number;
  readonly page: PageDraft;
}

/** Who may ask, and where the answer belongs. Nothing of it comes from the message. */
interface Asker {
  readonly origin: string;
  readonly tab: number;
  readonly frame: number;
}

/** Answers content scripts. The result is always a native promise that does not reject: browsers lose an error on the way. */
export function createTillServer(
  options: TillServerOptions,
): (raw: unknown, sender: Sender) => Promise<Answer<unknown>> {
  const leftovers = new Leftovers();
  return async (raw, sender) => {
    const refused = (error: string): Answer<never> => {
      options.log(error);
      return { ok: false, error, retryable: false };
    };
    const asker = askerOf(sender, options.extensionId);
    if (typeof asker === 'string') return refused(asker);
    const parsed = parseContentMessage(raw);
    if (!parsed.ok) return refused(parsed.problem);
    try {
      if (!(await options.isGranted(asker.origin))) {
        if (parsed.message.type === 'start') return { ok: true, value: null };
        return refused(`${asker.origin} is not a site that SerialGate was given.`);
      }
      return { ok: true, value: await carryOut(parsed.message, asker, options, leftovers) };
    } catch (error) {
      return failure(error);
    }
  };
}

async function carryOut(
  message: ContentMessage,
  asker: Asker,
  options: TillServerOptions,
  leftovers: Leftovers,
): Promise<unknown> {
  const caller = { origin: asker.origin, tab: String(asker.tab) };
  const place = `${caller.tab} ${caller.origin}`;
  switch (message.type) {
    case 'start':
      return options.start(caller);
    case 'loadGate':
    case 'loadPanel':
      await options.inject(message.type === 'loadGate' ? 'gate' : 'panel', asker.tab, asker.frame);
      return null;
    case 'leave':
      leftovers.leave(place, message.leftover);
      return null;
    case 'pickUp':
      return leftovers.pickUp(place);
    case 'printCards': {
      const { documentId } = message;
      if ((await (await options.till(caller)).cardsOf(documentId)) === 0)
        throw new Error('There is no warranty card to print.');
      await options.printCards(documentId, asker.tab);
      return null;
    }
    case 'askManager':
      await options.askManager({ ...asker, page: message.page });
      return null;
    case 'till':
      return call(await options.till(caller), message);
  }
}

function call(till: Till, message: ContentMessage & { type: 'till' }): Promise<unknown> {
  const method = till[message.method] as (...args: readonly unknown[]) => Promise<unknown>;
  return method.apply(till, [...message.args]);
}

function askerOf(sender: Sender, extensionId: string): Asker | string {
  if (sender.id !== extensionId) return 'The message is not from this extension.';
  if (sender.tab?.id === undefined || sender.frameId === undefined) return 'The message is not from a page in a tab.';
  const origin = originOf(sender);
  if (origin === null) return 'The message is from a page without an origin.';
  return { origin, tab: sender.tab.id, frame: sender.frameId };
}

/** An empty frame has the origin of its parent, which its address does not show. */
function originOf({ origin, url }: Sender): string | null {
  if (origin !== undefined) return /^https?:/u.test(origin) ? origin : null;
  if (url === undefined || !URL.canParse(url) || !/^https?:/u.test(url)) return null;
  return new URL(url).origin;
}

/** Errors of the ledger say themselves whether asking again may help. */
function failure(error: unknown): Answer<never> {
  const retryable = error instanceof Error && 'retryable' in error && error.retryable === true;
  const code = error instanceof Error && 'code' in error ? { code: String(error.code) } : {};
  return { ok: false, error: error instanceof Error ? error.message : String(error), retryable, ...code };
}
