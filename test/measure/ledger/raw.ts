/** Plain IndexedDB, the measure of everything here. */
export async function openRaw(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Keys to read, by store; null: the whole (small) store. */
export type Wanted = Readonly<Record<string, readonly IDBValidKey[] | null>>;

/**
 * Reads keys in one transaction, step by step: a step's keys are known once the step before has answered, as that of a
 * unit is from its identifier. Within a step every request is issued at once. The browser makes a value only when it is
 * asked for, so each is.
 */
export async function rawRead(db: IDBDatabase, steps: readonly Wanted[]): Promise<unknown[]> {
  const rows: unknown[] = [];
  const stores = steps.flatMap((wanted) => Object.keys(wanted));
  const transaction = db.transaction([...new Set(stores)], 'readonly');
  const issue = (step: number) => {
    let waiting = 0;
    const take = (request: IDBRequest) => {
      waiting += 1;
      request.onsuccess = () => {
        rows.push(request.result);
        waiting -= 1;
        if (waiting === 0) issue(step + 1);
      };
    };
    for (const [name, keys] of Object.entries(steps[step] ?? {})) {
      const store = transaction.objectStore(name);
      if (keys === null) take(store.getAll());
      else for (const key of keys) take(store.get(key));
    }
  };
  issue(0);
  await finished(transaction);
  return rows;
}

/** Puts all the rows in one transaction. */
export async function rawPut(db: IDBDatabase, rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  const transaction = db.transaction(Object.keys(rows), 'readwrite', { durability: 'strict' });
  for (const [name, values] of Object.entries(rows)) {
    const store = transaction.objectStore(name);
    for (const value of values) store.put(value);
  }
  await finished(transaction);
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
