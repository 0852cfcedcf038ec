import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ManagerStart } from '../../components/manager/ManagerStart';
import { fileSaver } from '../../components/manager/save-file';
import '../../components/cards/styles/cards.css';
import '../../components/manager/styles/manager.css';
import '../../components/papers/styles/papers.css';
import '../../components/print/styles/print.css';
import '../../components/verify/styles/verify.css';
import { openLedger } from '../../core/ledger/open-ledger';
import { Memory } from '../../core/messages/memory';
import { grantSite, revokeSite } from '../../core/messages/sites';
import { BUILT_IN_PROFILES } from '../../core/pos/profiles/built-in';
import { readProfile } from '../../core/pos/read-profile';
import { OVERRIDABLE } from '../../core/rules/overridable';
import { qrOf } from '../../core/scan/qr-write';
import { CHECKING } from '../shared/checking';
import { RULES } from '../shared/rules';
import { sidePanelOpener } from './side-panel';

const memory = new Memory(browser.storage.local, (problem) => reportError(new Error(problem)));
const opening = memory.open((register) => openLedger({ ...RULES, register }));
const root = document.getElementById('app');
if (!root) throw new Error('manager.html has no #app');

async function parts() {
  const { office, papers } = await opening;
  return {
    office,
    papers,
    openSidePanel: await sidePanelOpener(),
    sites: {
      async grant(origin: string, profileId: string) {
        const grant = await grantSite(origin, profileId, office);
        return { granted: grant.granted, tabs: grant.granted ? grant.reload : [] };
      },
      async revoke(origin: string) {
        const grant = await revokeSite(origin, office);
        return { granted: grant.granted, tabs: grant.granted ? grant.reload : [] };
      },
      async reload(tabs: readonly number[]) {
        await Promise.all(tabs.map((tab) => browser.tabs.reload(tab)));
      },
    },
    saveFile: fileSaver(window),
    builtInProfiles: BUILT_IN_PROFILES,
    readProfile,
    qrOf,
    checking: CHECKING,
    checkProgram: async () => (await fetch(browser.runtime.getURL('/verify.js'))).text(),
    overridable: OVERRIDABLE,
    now: () => new Date(),
  };
}

// Uninstalling deletes the database whatever we ask; this keeps a full disk from doing it.
void navigator.storage.persist();
const again = () => location.reload();
const startAnew = () => memory.forget().then(again);
render(
  <ManagerStart parts={parts()} browserLanguage={navigator.language} onRetry={again} onStartAnew={startAnew} />,
  root,
);
