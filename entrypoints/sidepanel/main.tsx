import { render } from 'preact';
import { PageStart } from '../../components/manager/PageStart';
import '../../components/manager/styles/manager.css';
import { SidePanel } from '../../components/papers/SidePanel';
import '../../components/papers/styles/papers.css';
import { openLedger } from '../../core/ledger/open-ledger';
import { RULES } from '../shared/rules';

const opening = openLedger(RULES);
const root = document.getElementById('app');
if (!root) throw new Error('sidepanel.html has no #app');

async function parts() {
  const { office, papers } = await opening;
  return { office, papers, now: () => new Date() };
}

render(
  <PageStart parts={parts()} browserLanguage={navigator.language}>
    {(ready) => <SidePanel {...ready} />}
  </PageStart>,
  root,
);
