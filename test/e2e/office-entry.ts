import { openLedger } from '../../core/ledger/open-ledger';
import { registerSite } from '../../core/messages/sites';
import { RULES } from '../../entrypoints/shared/rules';

const opened = openLedger(RULES);

/** What `grantSite` does after the browser's prompt was accepted. */
async function grant(origin: string, profileId: string): Promise<void> {
  const { office } = await opened;
  await office.saveSite({ origin, profileId, grantedAt: new Date().toISOString() });
  await registerSite(origin);
}

Object.assign(globalThis, {
  async officeCall(method: string, args: unknown[]): Promise<unknown> {
    const { office } = await opened;
    if (method === 'grant') return grant(...(args as [string, string]));
    if (method === 'verify') return office.verify(() => undefined);
    return (office as unknown as Record<string, (...values: unknown[]) => unknown>)[method]?.(...args);
  },
});
