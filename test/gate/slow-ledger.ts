import type { Page } from 'playwright-core';

/**
 * Keeps the ledger busy from another page of the extension: a transaction over all its tables that does not end, as a big import
 * would. Whoever asks the ledger waits until it is let go.
 */
export async function holdLedger(manager: Page): Promise<() => Promise<void>> {
  await manager.evaluate(async () => {
    const scope = globalThis as typeof globalThis & { letLedgerGo?: () => void };
    const opening = indexedDB.open('serialgate');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
    let held = true;
    scope.letLedgerGo = () => {
      held = false;
    };
    transaction.oncomplete = () => db.close();
    const [store] = [...db.objectStoreNames];
    await new Promise<void>((began) => {
      const again = () => {
        began();
        if (held && store !== undefined) transaction.objectStore(store).count().onsuccess = again;
      };
      if (store !== undefined) transaction.objectStore(store).count().onsuccess = again;
    });
  });
  return () => manager.evaluate(() => (globalThis as typeof globalThis & { letLedgerGo?: () => void }).letLedgerGo?.());
}

/** Kills the extension's worker, as the browser may at any moment. */
export async function killWorker(manager: Page): Promise<void> {
  const session = await manager.context().newCDPSession(manager);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
