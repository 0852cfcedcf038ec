import { render } from 'preact';
import { browser } from 'wxt/browser';
import { CardPage } from '../../components/cards/CardPage';
import { cardsAsked } from '../../components/cards/ports';
import '../../components/cards/styles/cards.css';
import { PageStart } from '../../components/manager/PageStart';
import '../../components/manager/styles/manager.css';
import '../../components/print/styles/print.css';
import { openLedger } from '../../core/ledger/open-ledger';
import { Memory } from '../../core/messages/memory';
import { qrOf } from '../../core/scan/qr-write';
import { RULES } from '../shared/rules';

const memory = new Memory(browser.storage.local, (problem) => reportError(new Error(problem)));
const opening = memory.open((register) => openLedger({ ...RULES, register }));
const asked = cardsAsked(location.hash);
const root = document.getElementById('app');
if (!root) throw new Error('card.html has no #app');

async function parts() {
  const { office, papers } = await opening;
  return { office, papers, now: () => new Date(), qrOf, close: () => void closeTab() };
}

async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

// Other cards in the same tab are another page.
addEventListener('hashchange', () => location.reload());
const again = () => location.reload();
const startAnew = () => memory.forget().then(again);
render(
  <PageStart parts={parts()} browserLanguage={navigator.language} onRetry={again} onStartAnew={startAnew}>
    {(ready) => <CardPage parts={ready} asked={asked} />}
  </PageStart>,
  root,
);
