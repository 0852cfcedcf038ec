// Opens the demo shop and the manager's page in a browser with SerialGate set up; ends with the browser, or by Ctrl+C.
import { FIRST, GALAXY, SECOND, STRANGER } from './goods';
import { type Stage, setStage } from './stage';

function say({ tills }: Pick<Stage, 'tills'>): void {
  console.log(`
The demo shop is open: two tills that know nothing of serial numbers, watched by SerialGate.
  classic till       ${tills.classic}/register
  goods receiving    ${tills.classic}/receiving
  single-page till   ${tills.spa}
Phones need an IMEI each; accessories need nothing. The other tab is the manager's page.

What to try
  1. Goods receiving: type ${GALAXY.barcode} and Enter (${GALAXY.name}), quantity 2, choose a supplier, any invoice
     number. Give the panel ${FIRST} and press Save: refused, one phone is missing.
     Give it ${SECOND} as well and save.
  2. Register: sell the first phone. Try to sell it once more, at either till: refused.
  3. Register, Return: bring it back with its receipt, S-5501. Then try ${STRANGER}: never sold by us.
  4. Find the phones on the manager's page, with every paper they were on.

Close the browser or press Ctrl+C to end.
`);
}

const stage = await setStage({ headless: false });
const { context } = stage.browser;
const shopTab = context.pages()[0] ?? (await context.newPage());
// Where a manager is on any day but the first.
await stage.manager.goto(stage.manager.url().replace(/#.*/u, '#/stock'));
await stage.manager.reload();
await shopTab.goto(`${stage.tills.classic}/receiving`);
await shopTab.bringToFront();
say(stage);

const ended = new Promise<void>((resolve) => {
  context.once('close', () => resolve());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
});
await ended;
await stage.close();
process.exit(0);
