import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ManagerStart } from '../../components/manager/ManagerStart';
import { fileSaver } from '../../components/manager/save-file';
import '../../components/manager/styles/manager.css';
import '../../components/papers/styles/papers.css';
import { openLedger } from '../../core/ledger/open-ledger';
import { grantSite, revokeSite } from '../../core/messages/sites';
import { BUILT_IN_PROFILES } from '../../core/pos/profiles/built-in';
import { readProfile } from '../../core/pos/read-profile';
import { OVERRIDABLE } from '../../core/rules/overridable';
import { RULES } from '../shared/rules';
import { sidePanelOpener } from './side-panel';

const opening = openLedger(RULES);
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
    overridable: OVERRIDABLE,
    now: () => new Date(),
  };
}

// Uninstalling deletes the database whatever we ask; this keeps a full disk from doing it.
void navigator.storage.persist();
render(<ManagerStart parts={parts()} browserLanguage={navigator.language} />, root);
