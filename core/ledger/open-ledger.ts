import { Changes } from './changes';
import { Connection } from './connection';
import { LedgerDatabase } from './database';
import type { Workplace } from './journal';
import type { Ledger, LedgerOptions } from './ledger';
import { guarded } from './ledger-error';
import { LocalOffice } from './local-office';
import { LocalPaperDesk } from './local-paper-desk';
import { LocalTill } from './local-till';
import { closeTabs } from './tabs';
import { uuidMaker } from './uuid';
import { WatchList } from './watch-list';
import { Work } from './work';

/** Opens (the first time: makes) the ledger of this origin. Rejects with a `LedgerError` when it cannot. */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const name = options.name ?? 'serialgate';
  const db = new LedgerDatabase(name);
  const connection = new Connection(db, options.register ?? null);
  await guarded(() => connection.ready());
  const { now = () => new Date(), newId = uuidMaker() } = options;
  const place: Workplace = { db, now, newId, watch: new WatchList(db) };
  const changes = new Changes(name);
  const work = new Work(connection, changes);
  return {
    till: (caller) => new LocalTill(place, options, work, caller),
    office: new LocalOffice(place, options, work, changes),
    papers: new LocalPaperDesk(place, options, work),
    onShared: (changed) => changes.subscribe((change) => change === 'shared' && changed()),
    tabClosed: async (tab) => work.write(() => closeTabs(place, (one) => one === tab)),
    onlyTabs: async (open) => work.write(() => closeTabs(place, (one) => !open.includes(one))),
    close() {
      changes.close();
      connection.end();
    },
  };
}
