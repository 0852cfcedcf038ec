import { FIRST, GALAXY, OLD_STOCK, SECOND, SHOP_WINDOW } from './goods';
import type { Step } from './step';

/** The same day goes on with the papers that no page of the POS is made for. */
export const PAPER_STEPS: readonly Step[] = [
  {
    name: 'opening-balance',
    till: 'papers',
    did: 'Two phones lay in the shop before the ledger began: the manager enters them.',
    async act({ papers: { hands } }) {
      await hands.begin(/^Opening balance: in stock/u);
      await hands.press('Choose a product');
      await hands.choose(GALAXY.name);
      await hands.says('New numbers go here.');
      await hands.scan(OLD_STOCK, `${GALAXY.name}, 1 unit`);
      await hands.scan(SHOP_WINDOW, `${GALAXY.name}, 2 units`);
      await hands.press('Enter into stock');
    },
    expected: { verdict: 'accept', number: 'OB-1' },
    units: { [OLD_STOCK]: 'inStock', [SHOP_WINDOW]: 'inStock' },
  },
  {
    name: 'ship-sold',
    till: 'papers',
    did: 'The return is dropped at the till; its phone, which is sold, is put into a box for the store room.',
    async act({ papers: { hands }, spa }) {
      await spa.removeLine(GALAXY.sku);
      await hands.begin(/^Ship to another location/u);
      await hands.scan(SECOND, /cannot be moved, it is sold/u);
    },
    expected: { verdict: 'refuse', rule: 'TR2' },
    units: { [SECOND]: 'sold' },
  },
  {
    name: 'ship',
    till: 'papers',
    did: 'It is taken out, another goes into the box, and the box goes.',
    async act({ papers: { hands, page } }) {
      await hands.press(`Remove ${SECOND}`);
      await hands.scan(OLD_STOCK, `${GALAXY.name}, 1 unit`);
      await page.getByRole('combobox', { name: 'To' }).selectOption({ label: 'Store room' });
      await hands.press('Ship');
    },
    expected: { verdict: 'accept', number: 'TR-1' },
    units: { [OLD_STOCK]: 'inTransit' },
  },
  {
    name: 'sell-what-left',
    till: 'classic',
    did: 'The till tries to sell the phone that is on its way.',
    async act({ classic }) {
      await classic.open('register');
      await classic.item(GALAXY.barcode);
      await classic.scan(OLD_STOCK);
      await classic.panel.shows('is on its way to');
      await classic.finish();
      await classic.panel.shows(/not submitted/iu);
    },
    expected: { verdict: 'refuse', rule: 'SA3' },
    units: { [OLD_STOCK]: 'inTransit' },
  },
  {
    name: 'supplier-return',
    till: 'papers',
    did: 'The phone that came back this morning is defective: it goes to its supplier.',
    async act({ papers: { hands, page } }) {
      await hands.begin(/^Return to supplier/u);
      await hands.scan(FIRST, `${GALAXY.name}, 1 unit`);
      await page.getByRole('radio', { name: 'Defective' }).check({ force: true });
      await hands.press('It came from Dnipro Distribution: take that');
      await hands.press('Post the return');
    },
    expected: { verdict: 'accept', number: 'SR-1' },
    units: { [FIRST]: 'returnedToSupplier' },
  },
  {
    name: 'it-came-back',
    till: 'classic',
    did: 'A delivery brings the very phone again, as if it were new.',
    async act({ classic }) {
      await classic.open('receiving');
      await classic.item(GALAXY.barcode);
      await classic.scan(FIRST);
      await classic.panel.shows('It came back!');
    },
    expected: { verdict: 'refuse', rule: 'GR6' },
    units: { [FIRST]: 'returnedToSupplier' },
  },
  {
    name: 'stolen',
    till: 'papers',
    did: 'The phone in the shop window is stolen overnight; nobody can scan it, so it is picked from stock and written off.',
    async act({ papers: { hands, page } }) {
      await hands.begin(/^Write-off/u);
      await page.getByRole('radio', { name: 'Stolen' }).check({ force: true });
      await hands.press('Pick from stock');
      await page.getByRole('searchbox', { name: 'Part of a serial number or IMEI' }).fill(SHOP_WINDOW.slice(-5));
      await page.keyboard.press('Enter');
      await hands.says(`${GALAXY.name}, 1 unit`);
      await hands.press('Write off');
    },
    expected: { verdict: 'accept', number: 'WO-1' },
    units: { [SHOP_WINDOW]: 'lost' },
  },
  {
    name: 'stolen-for-sale',
    till: 'spa',
    did: 'A week later somebody brings it to the till.',
    async act({ spa }) {
      await spa.open('sale');
      await spa.item(GALAXY.barcode, GALAXY.sku);
      await spa.scan(SHOP_WINDOW);
      await spa.panel.shows('is recorded as lost or stolen');
      await spa.finish();
      await spa.panel.shows(/not submitted/iu);
    },
    expected: { verdict: 'refuse', rule: 'SA10' },
    units: { [SHOP_WINDOW]: 'lost' },
  },
];
