import { load, submitOrder } from './api.js';
import { firstWaiting, isOrderKind, orderBody, orderOf, putBack, reopenWaiting, startNewOrder } from './order.js';
import { orderView } from './order-view.js';
import { documentsView, receiptView } from './receipt-view.js';
import { toast } from './toast.js';

const app = document.getElementById('app');
let catalogue = await load('catalogue');
let sending = 0;

/** What the address says: `#sale`, `#return`, `#receiving`, `#documents`, `#receipt/S-5501`. */
function place() {
  const [screen, number = ''] = location.hash.slice(1).split('/');
  return { screen: screen || 'sale', number };
}

function show(screen, nodes) {
  app.dataset.screen = screen;
  app.replaceChildren(...nodes);
  for (const link of document.querySelectorAll('.topbar nav a')) {
    link.classList.toggle('current', link.hash === `#${screen}`);
  }
}

function showOrder(kind) {
  show(
    kind,
    orderView(kind, catalogue, {
      refresh: () => showOrder(kind),
      finish: () => finish(kind),
      say: (text) => toast(text, 'bad'),
    }),
  );
  document.getElementById('search').focus();
}

async function showLoaded(screen, path, view) {
  const asked = location.hash;
  const loaded = await load(path);
  if (location.hash === asked) show(screen, view(loaded));
}

function navigate() {
  const { screen, number } = place();
  if (isOrderKind(screen)) return showOrder(screen);
  const loading =
    screen === 'receipt'
      ? showLoaded('receipt', `documents/${encodeURIComponent(number)}`, receiptView)
      : showLoaded('documents', 'documents', documentsView);
  loading.catch((error) => toast(error.message, 'bad'));
}

function countSending(change) {
  sending += change;
  const mark = document.getElementById('sending');
  mark.hidden = sending === 0;
  mark.textContent = `Saving ${sending}…`;
}

/** Takes it that the server will agree: the screen is empty for the next customer before the answer is there. */
async function finish(kind) {
  const order = orderOf(kind);
  if (order.lines.length === 0) return;
  countSending(1);
  const answer = submitOrder(kind, orderBody(order));
  startNewOrder(kind);
  showOrder(kind);
  try {
    const saved = await answer;
    toast(`Saved as ${saved.number}`, 'good');
    catalogue = await load('catalogue');
    const nextBegun = orderOf(kind).lines.length > 0;
    if (place().screen === kind && !nextBegun) location.hash = `#receipt/${saved.number}`;
  } catch (error) {
    toast(`Not saved: ${error.message}`, 'bad');
    putBack(order);
    showWaiting();
    if (place().screen === kind) showOrder(kind);
  } finally {
    countSending(-1);
  }
}

/** The button in the top bar is there as long as an order that was not saved waits for its screen. */
function showWaiting() {
  document.getElementById('waiting').hidden = firstWaiting() === undefined;
}

document.getElementById('waiting').addEventListener('click', () => {
  const kind = reopenWaiting();
  showWaiting();
  if (place().screen === kind) showOrder(kind);
  else location.hash = `#${kind}`;
});

document.addEventListener('keydown', (event) => {
  const { screen } = place();
  if (event.key !== 'Enter' || !isOrderKind(screen)) return;
  // Plain Enter finishes when it is not typed into something: the empty search box is where the cursor rests.
  const resting = event.target === document.body || event.target.id === 'search';
  if (event.ctrlKey || resting) {
    event.preventDefault();
    finish(screen);
  }
});

window.addEventListener('hashchange', navigate);

/** For the shop's own plug-ins: the order on the screen, as it would be submitted. */
window.KyivMobile = {
  get order() {
    const { screen } = place();
    return isOrderKind(screen) ? { kind: screen, ...orderBody(orderOf(screen)) } : null;
  },
};

navigate();
