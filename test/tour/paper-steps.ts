import { FIRST, GALAXY, OLD_STOCK, SECOND, SHOP_WINDOW, SPARE } from './goods';
import type { Step } from './step';

/** The same day goes on with the papers that no page of the POS is made for. */
export const PAPER_STEPS: readonly Step[] = [
  {
    name: 'opening-balance',
    till: 'papers',
    did: 'Three phones lay in the shop before the ledger began: the manager enters them.',
    async act({ papers: { hands } }) {
      await hands.begin(/^Opening balance: in stock/u);
      await hands.press('Choose a product');
      await hands.choose(GALAXY.name);
      await hands.says('New numbers go here.');
      await hands.scan(OLD_STOCK, `${GALAXY.name}, 1 unit`);
      await hands.scan(SHOP_WINDOW, `${GALAXY.name}, 2 units`);
      await hands.scan(SPARE, `${GALAXY.name}, 3 units`);
      await hands.press('Enter into stock');
    },
    expected: { verdict: 'accept', number: 'OB-1' },
    units: { [OLD_STOCK]: 'inStock', [SHOP_WINDOW]: 'inStock', [SPARE]: 'inStock' },
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
  {
    name: 'repair',
    till: 'papers',
    did: 'The phone of receipt S-5502 comes back broken. One scan tells that it was bought here and is in warranty; it is taken in for repair.',
    async act({ papers: { hands, page } }) {
      await hands.begin(/^Take in for repair/u);
      await hands.scan(SECOND, /^In warranty: 36\d days left/u);
      await hands.says(/^Bought here on .*, receipt S-5502/u);
      await page.getByRole('textbox', { name: 'What is wrong' }).fill('The screen stays dark');
      await page.getByRole('textbox', { name: 'Customer' }).fill('Olha Melnyk');
      await hands.press('Take in');
    },
    expected: { verdict: 'accept', number: 'RE-1' },
    units: { [SECOND]: 'inRepair' },
  },
  {
    name: 'replacement',
    till: 'papers',
    did: 'It cannot be mended: the customer gets another from stock, with the days of warranty that were left.',
    async act({ papers: { hands, page } }) {
      await hands.begin(/^Replace under warranty/u);
      await hands.scan(SECOND, 'Now scan the new unit, or take one from stock.');
      await hands.scan(SPARE, 'Both units are here. Say why, and replace.');
      await page.getByRole('textbox', { name: 'Why it is replaced' }).fill('The board is broken');
      await hands.press('Replace');
    },
    expected: { verdict: 'accept', number: 'WR-1' },
    units: { [SECOND]: 'replaced', [SPARE]: 'sold' },
  },
  {
    name: 'replaced-for-sale',
    till: 'classic',
    did: 'The broken one lands on the shelf by mistake, and the till tries to sell it.',
    async act({ classic }) {
      await classic.open('register');
      await classic.item(GALAXY.barcode);
      await classic.scan(SECOND);
      await classic.panel.shows('was replaced under warranty');
      await classic.finish();
      await classic.panel.shows(/not submitted/iu);
    },
    expected: { verdict: 'refuse', rule: 'SA8' },
    units: { [SECOND]: 'replaced' },
  },
];
