import type { CDPSession, Page, Worker } from 'playwright-core';

/** Ends every worker of the extension at once, as the browser does with one it needs no more; `page` is one of its own pages. */
export async function workerKiller(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return async () => {
    const stopped = nextStop(session);
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
  };
}

function nextStop(session: CDPSession): Promise<void> {
  return new Promise((resolve) => {
    const updated = ({ versions }: { versions: readonly { readonly runningStatus: string }[] }) => {
      if (!versions.some(({ runningStatus }) => runningStatus === 'stopped')) return;
      session.off('ServiceWorker.workerVersionUpdated', updated);
      resolve();
    };
    session.on('ServiceWorker.workerVersionUpdated', updated);
  });
}

/** The worker gets no further than its next write: that is safe on the disk, but saying so to the others never ends. */
export async function hangAfterWrite(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => {
      for (;;);
    };
  });
}

/** Keeps the ledger's database to itself, as a long piece of work in another window does, until it is let go. */
export async function lockLedger(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('serialgate');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
    const held = new AbortController();
    const ended = new Promise<void>((resolve) => transaction.addEventListener('complete', () => resolve()));
    // A transaction lives as long as something is asked of it.
    await new Promise<void>((resolve) => {
      const ask = () => {
        resolve();
        if (held.signal.aborted) return;
        transaction.objectStore('settings').count().onsuccess = ask;
      };
      transaction.objectStore('settings').count().onsuccess = ask;
    });
    Object.assign(globalThis, {
      async releaseLedger() {
        held.abort();
        await ended;
        db.close();
      },
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { releaseLedger(): Promise<void> }).releaseLedger());
}
