import { openLedger } from '../../core/ledger/open-ledger';
import { sentence } from '../../core/outputs/sentence';
import { missingSchemes } from '../../core/rules/complete';
import { judge } from '../../core/rules/judge';
import { place } from '../../core/rules/place';
import { recognise } from '../../core/scan/recognise';

declare const chrome: {
  scripting: { registerContentScripts(scripts: object[]): Promise<void> };
};

const opened = openLedger({ judge, place, recognise, sentence, missing: missingSchemes });

/** What `grantSite` does after the browser's prompt was accepted. */
async function grant(origin: string, profileId: string): Promise<void> {
  const { office } = await opened;
  await office.saveSite({ origin, profileId, grantedAt: new Date().toISOString() });
  const matches = [`${new URL(origin).protocol}//${new URL(origin).hostname}/*`];
  const common = { matches, runAt: 'document_start', allFrames: true, matchOriginAsFallback: true };
  await chrome.scripting.registerContentScripts([
    { ...common, id: `page-gate ${origin}`, js: ['content-scripts/page-gate.js'], world: 'MAIN' },
    { ...common, id: `pos ${origin}`, js: ['content-scripts/pos.js'], world: 'ISOLATED' },
  ]);
}

Object.assign(globalThis, {
  async officeCall(method: string, args: unknown[]): Promise<unknown> {
    const { office } = await opened;
    if (method === 'grant') return grant(...(args as [string, string]));
    if (method === 'verify') return office.verify(() => undefined);
    return (office as unknown as Record<string, (...values: unknown[]) => unknown>)[method]?.(...args);
  },
});
