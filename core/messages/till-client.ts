import type { Till } from '../ledger/till';
import type { PageDraft } from '../model/document';
import type { Answer, ContentMessage, Leftover, Start, TillCalls, TillResult } from './protocol';
import { TillError } from './till-error';

export interface TillClientOptions {
  /** Sends one message to the worker: `runtime.sendMessage`. */
  readonly send: (message: ContentMessage) => Promise<unknown>;
  /** False once the extension was updated under this page. */
  readonly alive: () => boolean;
  /** Milliseconds until an answer is given up; longer than the gate waits, which wants to hear of late ones. */
  readonly patience?: number;
}

/** What a POS page's content script can ask of the worker. Every call rejects with a `TillError`. */
export interface TillClient {
  readonly till: Till;
  /** Null: this site was not granted. */
  start(): Promise<Start | null>;
  loadGate(): Promise<void>;
  loadPanel(): Promise<void>;
  readonly relay: {
    /** Said by a page that goes away: there is nobody to wait for an answer. */
    leave(leftover: Leftover): void;
    pickUp(): Promise<Leftover | null>;
  };
  printCards(documentId: string): Promise<void>;
  /** Opens the window in which a manager may let this draft pass. */
  askManager(page: PageDraft): Promise<void>;
}

const PATIENCE = 30_000;

/** Calls that do no harm when a worker that died in the middle had already carried them out. */
const REPEATABLE = new Set<keyof TillCalls>([
  'look',
  'whyNot',
  'choices',
  'reserve',
  'settle',
  'openDocuments',
  'saved',
  'sighted',
]);

export function createTillClient({ send, alive, patience = PATIENCE }: TillClientOptions): TillClient {
  async function ask<T>(message: ContentMessage, repeatable: boolean): Promise<T> {
    if (!alive()) throw updated();
    let answer: unknown;
    try {
      answer = await within(patience, send(message));
    } catch (error) {
      if (error instanceof TillError) throw error;
      if (!alive()) throw updated();
      if (repeatable) return ask(message, false);
      throw new TillError(`SerialGate's worker stopped before it answered: ${String(error)}`, true, 'stopped');
    }
    if (!isAnswer<T>(answer)) throw new TillError('SerialGate’s worker gave no answer.', true, 'stopped');
    if (answer.ok) return answer.value;
    throw new TillError(answer.error, answer.retryable, answer.code);
  }

  function call<M extends keyof TillCalls>(method: M): (...args: TillCalls[M]) => Promise<TillResult<M>> {
    return (...args) => ask({ type: 'till', method, args } as ContentMessage, REPEATABLE.has(method));
  }

  return {
    start: () => ask({ type: 'start' }, true),
    loadGate: () => ask({ type: 'loadGate' }, true),
    loadPanel: () => ask({ type: 'loadPanel' }, true),
    relay: {
      leave: (leftover) => void ask({ type: 'leave', leftover }, false).catch(goneAnyway),
      pickUp: () => ask({ type: 'pickUp' }, false),
    },
    printCards: (documentId) => ask({ type: 'printCards', documentId }, false),
    askManager: (page) => ask({ type: 'askManager', page }, false),
    till: {
      look: call('look'),
      scan: call('scan'),
      fetchUnit: call('fetchUnit'),
      whyNot: call('whyNot'),
      remove: call('remove'),
      takeOver: call('takeOver'),
      explain: call('explain'),
      sendTo: call('sendTo'),
      choices: call('choices'),
      reserve: call('reserve'),
      settle: call('settle'),
      openDocuments: call('openDocuments'),
      saved: call('saved'),
      sighted: call('sighted'),
    },
  };
}

/** The next page of the tab says what it can of it. */
function goneAnyway(): void {}

function updated(): TillError {
  return new TillError('SerialGate was updated: reload this page.', false, 'updated');
}

function within<T>(patience: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () =>
      reject(new TillError(`SerialGate’s worker did not answer within ${patience / 1000} seconds.`, true, 'late'));
    const timer = setTimeout(late, patience);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function isAnswer<T>(value: unknown): value is Answer<T> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}
