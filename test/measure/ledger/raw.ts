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

/** Reads all the keys in one transaction, every request issued at once. The browser makes a value only when it is asked for. */
export async function rawRead(db: IDBDatabase, wanted: Wanted): Promise<unknown[]> {
  const rows: unknown[] = [];
  const take = (request: IDBRequest) => {
    request.onsuccess = () => rows.push(request.result);
  };
  const transaction = db.transaction(Object.keys(wanted), 'readonly');
  for (const [name, keys] of Object.entries(wanted)) {
    const store = transaction.objectStore(name);
    if (keys === null) take(store.getAll());
    else for (const key of keys) take(store.get(key));
  }
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
