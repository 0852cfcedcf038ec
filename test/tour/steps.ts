import { FIRST, GALAXY, SECOND, STRANGER } from './goods';
import { PAPER_STEPS } from './paper-steps';
import type { Step } from './step';

/** The tour, in order. Each step begins where the one before ended. */
export const STEPS: readonly Step[] = [
  {
    name: 'receipt-one-missing',
    till: 'classic',
    did: 'Two phones arrive; the clerk scans one of them and saves the goods receipt.',
    async act({ classic }) {
      await classic.open('receiving');
      await classic.item(GALAXY.barcode);
      await classic.quantity(GALAXY.sku, 2);
      await classic.party('Dnipro Distribution');
      await classic.otherPaper('INV-2041');
      await classic.scan(FIRST);
      await classic.panel.shows('1 of 2');
      await classic.finish();
      await classic.panel.shows('1 is not scanned yet');
    },
    expected: { verdict: 'refuse', rule: 'DO2' },
    units: { [FIRST]: 'unknown' },
  },
  {
    name: 'receipt',
    till: 'classic',
    did: 'The clerk scans the second phone and saves again.',
    async act({ classic }) {
      await classic.scan(SECOND);
      await classic.panel.shows('2 of 2');
      await classic.finish();
      await classic.receipt();
    },
    expected: { verdict: 'accept', number: 'G-118' },
    units: { [FIRST]: 'inStock', [SECOND]: 'inStock' },
  },
  {
    name: 'sale',
    till: 'classic',
    did: 'The first phone is scanned into a sale and paid.',
    async act({ classic }) {
      await classic.open('register');
      await classic.item(GALAXY.barcode);
      await classic.scan(FIRST);
      await classic.panel.shows('1 of 1');
      await classic.kept(FIRST);
      await classic.finish();
      await classic.receipt();
    },
    expected: { verdict: 'accept', number: 'S-5501' },
    units: { [FIRST]: 'sold' },
  },
  {
    name: 'second-sale',
    till: 'spa',
    did: 'At the other till the same phone is scanned into another sale, and the clerk presses Pay.',
    async act({ spa }) {
      await spa.open('sale');
      await spa.item(GALAXY.barcode, GALAXY.sku);
      await spa.scan(FIRST);
      await spa.panel.shows('is already sold');
      await spa.finish();
      await spa.panel.shows(/not submitted/iu);
    },
    expected: { verdict: 'refuse', rule: 'SA2' },
    units: { [FIRST]: 'sold' },
  },
  {
    name: 'right-phone',
    till: 'spa',
    did: 'The clerk removes it, scans the second phone instead, and presses Pay.',
    async act({ spa }) {
      await spa.panel.click(`Remove ${FIRST}`);
      await spa.panel.shows('0 of 1');
      await spa.scan(SECOND);
      await spa.panel.shows('1 of 1');
      await spa.finish();
      await spa.receipt();
    },
    expected: { verdict: 'accept', number: 'S-5502' },
    units: { [FIRST]: 'sold', [SECOND]: 'sold' },
  },
  {
    name: 'return',
    till: 'classic',
    did: 'The buyer brings the first phone back with its receipt, S-5501; the clerk presses F9.',
    async act({ classic }) {
      await classic.open('register');
      await classic.mode('return');
      await classic.item(GALAXY.barcode);
      await classic.otherPaper('S-5501');
      await classic.scan(FIRST);
      await classic.panel.shows('1 of 1');
      await classic.kept(FIRST);
      await classic.finishByKey();
      await classic.receipt();
    },
    expected: { verdict: 'accept', number: 'R-301' },
    units: { [FIRST]: 'quarantine' },
  },
  {
    name: 'stranger',
    till: 'spa',
    did: 'A man wants his money back for a phone that was never ours.',
    async act({ spa }) {
      await spa.open('return');
      await spa.item(GALAXY.barcode, GALAXY.sku);
      await spa.otherPaper('S-5501');
      await spa.scan(STRANGER);
      await spa.panel.shows('was never sold by us');
    },
    expected: { verdict: 'refuse', rule: 'CR1' },
    units: { [STRANGER]: 'unknown' },
  },
  {
    name: 'wrong-receipt',
    till: 'spa',
    did: 'Another brings the second phone, with the receipt of the first one, and the clerk presses Pay back.',
    async act({ spa }) {
      await spa.scan(SECOND);
      await spa.panel.shows('on receipt S-5502, this is S-5501');
      await spa.finish();
      await spa.panel.shows(/not submitted/iu);
    },
    expected: { verdict: 'refuse', rule: 'CR7' },
    units: { [SECOND]: 'sold' },
  },
  ...PAPER_STEPS,
];
