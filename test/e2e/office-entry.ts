import { openLedger } from '../../core/ledger/open-ledger';
import { registerSite } from '../../core/messages/sites';
import { sentence } from '../../core/outputs/sentence';
import { bring } from '../../core/rules/bring';
import { missingSchemes } from '../../core/rules/complete';
import { judge } from '../../core/rules/judge';
import { place } from '../../core/rules/place';
import { recognise } from '../../core/scan/recognise';

const opened = openLedger({ judge, place, bring, recognise, sentence, missing: missingSchemes });

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
