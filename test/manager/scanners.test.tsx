// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TEST_CODE } from '../../core/scan/calibration';
import { calibrate } from '../../core/scan/calibration-listener';
import { typed } from '../scan/wedge-keys';
import { press, type Shown, show, shows, type } from './render';
import { openShop, type Shop } from './shop-days';

let shop: Shop;
let shown: Shown;
let count = 0;

beforeEach(async () => {
  count += 1;
  shop = await openShop(`scanners ${count}`);
  await shop.ledger.office.saveSettings({ shopName: 'Kyiv Mobile', registerName: 'Till 1', ready: true });
  shown = show(shop.ledger.office, '#/settings', { scannerTest: { code: TEST_CODE, calibrate } });
});
afterEach(() => {
  shown.unmount();
  shop.ledger.close();
});

/** What a scanner presses, with the times at which it did. */
async function scan(text: string, gap: number, end = ['Enter']): Promise<void> {
  const place = document.querySelector('.scanner-place');
  await vi.waitFor(() => expect(document.activeElement).toBe(place));
  for (const { code, key, shift, ctrl, timeStamp } of typed(text, () => gap, { end })) {
    const event = new KeyboardEvent('keydown', { code, key, shiftKey: !!shift, ctrlKey: !!ctrl, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    place?.dispatchEvent(event);
    expect(event.defaultPrevented, key).toBe(true);
  }
}

describe('the calibration of a scanner', () => {
  test('takes three scans of the code on the screen, and keeps what they show', async () => {
    await press('Calibrate a scanner');
    await shows('3 more scans.');
    expect(document.querySelector('svg.test-code path')?.getAttribute('d')).toMatch(/^M10 0h2v60h-2z/u);
    await scan(`-${TEST_CODE}`, 80);
    await shows('2 more scans.');
    await scan('4006381333931', 12);
    await shows('That was another code');
    await scan(`-${TEST_CODE}`, 80);
    await shows('1 more scan.');
    await scan(`-${TEST_CODE}`, 80);
    await shows('Puts “-” before each code.');
    await type('What you call this scanner', 'Old one');
    await press('Save the scanner');
    await vi.waitFor(async () =>
      expect((await shop.ledger.office.settings()).scanners).toMatchObject([
        { name: 'Old one', prefix: '-', medianGap: 120, endless: false },
      ]),
    );
    await press('Remove the scanner Old one');
    await vi.waitFor(async () => expect((await shop.ledger.office.settings()).scanners).toEqual([]));
  });

  test('says what a scanner needs that is as slow as a quick person', async () => {
    await press('Calibrate a scanner');
    for (const left of ['2 more', '1 more', 'no faster than a quick person']) {
      await scan(TEST_CODE.replace('\u001d', ''), 80, []);
      await shows(left);
    }
    await shows('leaves out the separators');
    await shows('Ends with no key.');
  });
});

test('what a supplier’s labels add is a rule that can be added and removed', async () => {
  await type('Supplier', 'Apple Dealer');
  await type('Before the serial number', 'S');
  await press('Add');
  const rule = { supplier: 'Apple Dealer', prefix: 'S', suffix: '' };
  await vi.waitFor(async () => expect((await shop.ledger.office.settings()).stripRules).toEqual([rule]));
  await shows('Apple Dealer: “S…”');
  await press('Remove Apple Dealer: “S…”');
  await vi.waitFor(async () => expect((await shop.ledger.office.settings()).stripRules).toEqual([]));
});
