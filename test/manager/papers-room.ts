import { expect, vi } from 'vitest';
import type { Paper } from '../../components/papers/paper';
import { press, type Shown, show, shows } from './render';
import { liveSomeWeeks, openShop, type Shop } from './shop-days';

/** Some weeks of "Kyiv Mobile" with a second location. */
export async function openPapersShop(name: string): Promise<Shop> {
  const shop = await openShop(name);
  await liveSomeWeeks(shop);
  await shop.ledger.office.saveSettings({
    locations: [
      { id: 'main', name: 'Khreshchatyk' },
      { id: 'store', name: 'Store room' },
    ],
  });
  return shop;
}

/** The manager page at an address, with the papers of the shop's own ledger. */
export function showPapers({ ledger }: Shop, hash = '#/papers'): Shown {
  return show(ledger.office, hash, { papers: ledger.papers });
}

export async function begin(sort: RegExp): Promise<void> {
  await press(sort);
  await vi.waitFor(() => expect(document.activeElement).toBe(scanField()));
}

export function scanField(): HTMLInputElement {
  const field = document.querySelector<HTMLInputElement>('.scan-field input');
  if (!field) throw new Error('there is no scan field');
  return field;
}

/** Types a code into the scan field and presses Enter; waits until the page says this of it. */
export async function scan(code: string, text: string | RegExp): Promise<void> {
  const field = scanField();
  field.value = code;
  field.form?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
  expect(field.value).toBe('');
  await shows(text);
}

export function paste(text: string): void {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  scanField().dispatchEvent(event);
}

/** The papers that are being written. */
export async function papersOf({ ledger }: Shop): Promise<Paper[]> {
  return ledger.papers.unfinished();
}

export async function unitOf({ ledger }: Shop, part: string) {
  return (await ledger.office.units({ part, productId: null, state: null }, null)).rows[0];
}
