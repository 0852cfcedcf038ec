import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ManagerStart } from '../../components/manager/ManagerStart';
import { fileSaver } from '../../components/manager/save-file';
import '../../components/manager/styles/manager.css';
import { openLedger } from '../../core/ledger/open-ledger';
import { Memory } from '../../core/messages/memory';
import { grantSite, revokeSite } from '../../core/messages/sites';
import { sentence } from '../../core/outputs/sentence';
import { BUILT_IN_PROFILES } from '../../core/pos/profiles/built-in';
import { readProfile } from '../../core/pos/read-profile';
import { bring } from '../../core/rules/bring';
import { missingSchemes } from '../../core/rules/complete';
import { judge } from '../../core/rules/judge';
import { place } from '../../core/rules/place';
import { TEST_CODE } from '../../core/scan/calibration';
import { calibrate } from '../../core/scan/calibration-listener';
import { recognise } from '../../core/scan/recognise';

const memory = new Memory(browser.storage.local, (problem) => reportError(new Error(problem)));
const opening = memory.open((register) =>
  openLedger({ judge, place, bring, recognise, sentence, missing: missingSchemes, register }),
);
const root = document.getElementById('app');
if (!root) throw new Error('manager.html has no #app');

async function parts() {
  const { office } = await opening;
  return {
    office,
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
    scannerTest: { code: TEST_CODE, calibrate },
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
