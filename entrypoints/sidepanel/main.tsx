import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PageStart } from '../../components/manager/PageStart';
import '../../components/manager/styles/manager.css';
import { SidePanel } from '../../components/papers/SidePanel';
import '../../components/papers/styles/papers.css';
import { openLedger } from '../../core/ledger/open-ledger';
import { Memory } from '../../core/messages/memory';
import { RULES } from '../shared/rules';

const memory = new Memory(browser.storage.local, (problem) => reportError(new Error(problem)));
const opening = memory.open((register) => openLedger({ ...RULES, register }));
const root = document.getElementById('app');
if (!root) throw new Error('sidepanel.html has no #app');

async function parts() {
  const { office, papers } = await opening;
  return { office, papers, now: () => new Date() };
}

const again = () => location.reload();
const startAnew = () => memory.forget().then(again);
render(
  <PageStart parts={parts()} browserLanguage={navigator.language} onRetry={again} onStartAnew={startAnew}>
    {(ready) => <SidePanel {...ready} />}
  </PageStart>,
  root,
);
