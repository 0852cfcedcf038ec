import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PageStart } from '../../components/manager/PageStart';
import '../../components/manager/styles/manager.css';
import { ApproveWindow } from '../../components/papers/ApproveWindow';
import '../../components/papers/styles/papers.css';
import { openLedger } from '../../core/ledger/open-ledger';
import { questionAt, tellTill } from '../../core/messages/manager-window';
import { Memory } from '../../core/messages/memory';
import { RULES } from '../shared/rules';

const memory = new Memory(browser.storage.local, (problem) => reportError(new Error(problem)));
const opening = memory.open((register) => openLedger({ ...RULES, register }));
const root = document.getElementById('app');
if (!root) throw new Error('approve.html has no #app');

async function parts() {
  const [{ office, papers, till }, question] = await Promise.all([opening, questionAt(location.hash)]);
  const asked = question && {
    site: question.origin,
    till: till({ origin: question.origin, tab: String(question.tab) }),
    draft: question.page,
    tellTill: () => tellTill(question),
  };
  return { office, papers, now: () => new Date(), asked };
}

const again = () => location.reload();
const startAnew = () => memory.forget().then(again);
render(
  <PageStart parts={parts()} browserLanguage={navigator.language} onRetry={again} onStartAnew={startAnew}>
    {(ready) => <ApproveWindow {...ready} close={() => window.close()} />}
  </PageStart>,
  root,
);
