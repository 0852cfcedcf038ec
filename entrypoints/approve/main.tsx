import { render } from 'preact';
import { PageStart } from '../../components/manager/PageStart';
import '../../components/manager/styles/manager.css';
import { ApproveWindow } from '../../components/papers/ApproveWindow';
import '../../components/papers/styles/papers.css';
import { openLedger } from '../../core/ledger/open-ledger';
import { questionAt, tellTill } from '../../core/messages/manager-window';
import { RULES } from '../shared/rules';

const opening = openLedger(RULES);
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

render(
  <PageStart parts={parts()} browserLanguage={navigator.language}>
    {(ready) => <ApproveWindow {...ready} close={() => window.close()} />}
  </PageStart>,
  root,
);
